import { describe, expect, test } from 'vitest'
import { datePacks } from '../../src/languages/days/date-packs.ts'
import { german } from '../../src/languages/de/pack.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'
import { fold } from '../../src/text/tokens.ts'

// Read in every place where a month or a weekday has a form of its own: alone, and in a date.
const monthForms: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'long', day: 'numeric' },
  { month: 'long', day: 'numeric', year: 'numeric' },
]
const weekdayForms: readonly Intl.DateTimeFormatOptions[] = [{ weekday: 'long' }]

function nameOf(day: Date, language: string, form: Intl.DateTimeFormatOptions): string {
  const parts = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }).formatToParts(day)
  const type = form.weekday === undefined ? 'month' : 'weekday'
  return fold(parts.find((part) => part.type === type)?.value ?? '')
}

describe.each([...datePacks(), indonesian, english, german, russian])('$tag', (pack) => {
  test('has each month that Intl names, with its number', () => {
    const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 15)))
    for (const form of monthForms)
      expect(months.map((day) => pack.months.get(nameOf(day, pack.tag, form)))).toEqual(
        months.map((_, month) => month + 1),
      )
  })
  test('has each weekday that Intl names, with its number', () => {
    // 2024-01-01 is a Monday.
    const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)))
    for (const form of weekdayForms)
      expect(days.map((day) => pack.weekdays.get(nameOf(day, pack.tag, form)))).toEqual(
        days.map((_, day) => day + 1),
      )
  })
})
