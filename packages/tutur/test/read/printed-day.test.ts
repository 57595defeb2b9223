import { describe, expect, test } from 'vitest'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import { dayWithin, printedDay } from '../../src/read/printed-day.ts'

describe('a full day', () => {
  test.each([
    ['PUBLISHED : 7 Nov 2024 at 10:19', english, '2024-11-07'],
    ['Sun, April 14, 2024', english, '2024-04-14'],
    ['February 27, 2026 03:55 PM GMT+03:00', english, '2026-02-27'],
    ['Senin, 19 Agustus 2024 20:15 WIB', indonesian, '2024-08-19'],
    ['Selasa, 05 Mar 2024, 11:00', indonesian, '2024-03-05'],
    ['Kompas.com - 19/08/2024, 14:00 WIB', indonesian, '2024-08-19'],
    ['2024-08-19T20:15:00+07:00', indonesian, '2024-08-19'],
  ])('%s', (line, pack, day) => {
    expect(dayWithin(line, pack)?.day).toBe(day)
  })
})

describe('no day', () => {
  test.each([
    ['without a year', '27 February, 02:20 PM'],
    ['of no month', '31 Foo 2024'],
    ['that does not exist', '31 April 2024'],
    ['in an order nobody can tell', '04/05/2024'],
    ['in a number', 'call 2024081912'],
  ])('%s', (_, line) => {
    expect(dayWithin(line, english)).toBeNull()
  })
})

test('the day of the dateline counts where no other line gives one', () => {
  const text = 'BASEL, 3 March 2025 –\n\nThey met.\n\nPublished: 9 May 2025'
  const dateline = { role: 'dateline', start: 0, end: 21 } as const
  const byline = { role: 'byline', start: text.indexOf('Published'), end: text.length } as const
  expect(printedDay(text, [dateline], english)?.day).toBe('2025-03-03')
  expect(printedDay(text, [dateline, byline], english)?.day).toBe('2025-05-09')
})

test('days of the story are not days of publication', () => {
  const text = 'They met on 7 May 2024.\n\nPublished: 9 May 2024'
  const blocks = [
    { role: 'paragraph', start: 0, end: 23 },
    { role: 'byline', start: 25, end: text.length },
  ] as const
  const found = printedDay(text, blocks, english)
  expect(found?.day).toBe('2024-05-09')
  expect(text.slice(found?.span.start, found?.span.end)).toBe('9 May 2024')
})
