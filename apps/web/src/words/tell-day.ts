import { dayNumber, dayOf } from './days.ts'
import type { Words } from './en.ts'

/** The days within which something was said: ISO, both included. `null` where that side is not known. */
export interface DayRange {
  readonly from: string | null
  readonly to: string | null
}

/** A day as people read it. */
export interface ToldDay {
  /** `c.`, `in`, `before`; set apart from the day, in a lighter ink. */
  readonly precision: string | null
  readonly day: string
  /** What is told of it when it is pointed at. */
  readonly more: string | null
  /** For `<time datetime>`; `null` where nothing would be right. */
  readonly machine: string | null
}

/** Up to so many days are told by their middle: a week, with the day before and behind that people count into one. */
const weekDays = 9

/** A day in words: `10 Mar 2025`, `c. 14 Oct 2025`, `in Oct 2025`, `before Mar 2025`, `not stated`. */
export function tellDay({ from, to }: DayRange, words: Words): ToldDay {
  if (from !== null && to !== null) return tellRange(from, to, words)
  if (to !== null) return tellSide(words.dates.before, dayNumber(to) + 1, words)
  if (from !== null) return tellSide(words.dates.after, dayNumber(from) - 1, words)
  return { precision: null, day: words.dates.notStated, more: null, machine: null }
}

function tellRange(from: string, to: string, words: Words): ToldDay {
  const { day, month, range } = formatsOf(words.tag)
  if (from === to) return { precision: null, day: day(from), more: null, machine: from }
  const [first, last] = [dayNumber(from), dayNumber(to)]
  if (isWholeMonth(from, last)) {
    return { precision: words.dates.in, day: month(from), more: null, machine: from.slice(0, 7) }
  }
  if (last - first < weekDays) {
    const middle = dayOf(Math.floor((first + last) / 2))
    const more = words.dates.circaWhy(day(from), day(to))
    return { precision: words.dates.circa, day: day(middle), more, machine: middle }
  }
  return { precision: null, day: range(from, to), more: null, machine: null }
}

function tellSide(side: string, number: number, words: Words): ToldDay {
  const { day, month } = formatsOf(words.tag)
  const edge = dayOf(number)
  const isMonthsEdge = side === words.dates.before ? edge.endsWith('-01') : isLastOfMonth(number)
  return {
    precision: side,
    day: isMonthsEdge ? month(edge) : day(edge),
    more: null,
    machine: null,
  }
}

function isWholeMonth(from: string, last: number): boolean {
  return from.endsWith('-01') && dayOf(last).slice(0, 7) === from.slice(0, 7) && isLastOfMonth(last)
}

function isLastOfMonth(number: number): boolean {
  return dayOf(number + 1).endsWith('-01')
}

/** A day alone: `10 Mar 2025`. */
export function tellSingleDay(day: string, { tag }: Words): string {
  return formatsOf(tag).day(day)
}

/** A month alone by `2025-03`: `Mar 2025`. */
export function tellMonth(month: string, { tag }: Words): string {
  return formatsOf(tag).month(`${month}-01`)
}

/** A month alone, short: `Mar ’25` at the start and in January, else `Apr`; for axes. */
export function tellAxisMonth(day: string, { tag }: Words, withYear: boolean): string {
  const { axis, axisYear } = formatsOf(tag)
  return withYear ? axisYear(day) : axis(day)
}

/** A moment in the reader's own zone: `18 Apr 2026, 09:12 (UTC+7)`. */
export function tellMoment(instant: string, { tag }: Words): string {
  const { moment, zone } = formatsOf(tag)
  const date = new Date(instant)
  const name = zone.formatToParts(date).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return `${moment.format(date)} (${name.replace('GMT', 'UTC')})`
}

interface Formats {
  readonly day: (day: string) => string
  readonly month: (day: string) => string
  readonly range: (from: string, to: string) => string
  readonly axis: (day: string) => string
  readonly axisYear: (day: string) => string
  readonly moment: Intl.DateTimeFormat
  readonly zone: Intl.DateTimeFormat
}

/** `Intl` takes long to make a format and no time to use it. */
const made = new Map<string, Formats>()

function formatsOf(tag: string): Formats {
  const known = made.get(tag)
  if (known !== undefined) return known
  const formats = makeFormats(tag)
  made.set(tag, formats)
  return formats
}

function makeFormats(tag: string): Formats {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })
  const day = format({ day: 'numeric', month: 'short', year: 'numeric' })
  const month = format({ month: 'short', year: 'numeric' })
  const axis = format({ month: 'short' })
  const date = (iso: string) => new Date(`${iso}T00:00:00Z`)
  return {
    day: (iso) => day.format(date(iso)),
    month: (iso) => month.format(date(iso)),
    range: (from, to) => day.formatRange(date(from), date(to)),
    axis: (iso) => axis.format(date(iso)),
    axisYear: (iso) => `${axis.format(date(iso))} ’${iso.slice(2, 4)}`,
    moment: new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }),
    zone: new Intl.DateTimeFormat(tag, { timeZoneName: 'shortOffset' }),
  }
}
