import type { Span, When } from '../../model/model.ts'
import { addTo } from '../../text/add-to.ts'
import { firstIndex } from '../../text/first-index.ts'
import type { Reading, TokenRange } from '../words/reading.ts'
import {
  civilOf,
  type DayNumber,
  type DayRange,
  dayNumber,
  dayNumberOf,
  isoOf,
  monthRange,
  monthsFrom,
  monthsRange,
  partOf,
  weekdayOf,
  weekdayUpTo,
  weekendFrom,
  weekFrom,
} from './calendar.ts'
import type { Civil, Period, Shift, Within, WrittenDate } from './written-date.ts'
import { findWrittenDates } from './written-dates.ts'

/** A date in the text. The span counts UTF-16 code units; brackets belong to it only after a weekday. */
export interface DateFound extends Span, TokenRange {
  /** The days that the words name; `null` when neither the page nor the user settles it. */
  readonly when: Pick<When, 'from' | 'to' | 'basis'> | null
  /** Of a month or a day of one without its year, the same a year before `when`; else `null`. */
  readonly yearBefore: Pick<When, 'from' | 'to' | 'basis'> | null
}

/** What the days that are not fully written can be measured against. */
interface Calendar {
  /** `null` when nobody says when the page was published. */
  readonly published: DayNumber | null
  /** Years that a full date of the text names. */
  readonly years: readonly number[]
  /** Days that the text names in full, by weekday; a weekday alone means the one that stands here, if it is alone. */
  readonly pinned: ReadonlyMap<number, ReadonlySet<DayNumber>>
}

/**
 * Finds every date in the sentences of a reading, in order.
 *
 * A date that is written in full is `stated`. One that leaves out its year, or is a weekday or `yesterday`, is
 * resolved against the day of publication and, failing that, against a full date of the same text that names the
 * same day. A weekday alone means the latest one up to publication. Where the parts contradict each other
 * (`Monday (20/8/2024)`, a Tuesday) or leave a choice (`6/7` in English), `when` is `null`.
 */
export function findDates(reading: Reading): DateFound[] {
  const written = findWrittenDates(reading)
  const { start, end } = reading.tokens
  return resolveDates(reading, written).map(({ days, full }, i) => {
    const date = written[i]
    const { from, to } = date ?? { from: 0, to: 0 }
    const when = days && whenOf(days, full ? 'stated' : 'relative')
    const isYearless = days !== null && !full && date !== undefined && lacksYear(date)
    const yearBefore = isYearless ? whenOf(aYearBefore(days), 'relative') : null
    return { start: start[from] ?? 0, end: end[to - 1] ?? 0, from, to, when, yearBefore }
  })
}

/** `in January`, `on January 12`, and no word that says on which side of publication. */
function lacksYear({ month, days, weekday, shift, turn }: WrittenDate): boolean {
  return (
    (month !== null || days.length === 1) && weekday === null && shift === null && turn === null
  )
}

function aYearBefore({ from, to }: DayRange): DayRange {
  return { from: monthsFrom(from, -12), to: monthsFrom(to, -12) }
}

/** What a date comes to. */
export interface Resolved {
  /** `null` when neither the page nor the user settles it. */
  readonly days: DayRange | null
  /** Written with all its parts: nothing had to be asked of the page. */
  readonly full: boolean
}

/** The days of each date of a reading, in the order given. */
export function resolveDates(reading: Reading, written: readonly WrittenDate[]): Resolved[] {
  const full = written.map(fullDay)
  const published = publishedOn(reading)
  const first: Calendar = { published, years: yearsOf(full), pinned: pinsOf(full) }
  const dated = written.map(
    (date, i) => full[i] ?? (date.days.length > 0 ? resolve(date, first) : null),
  )
  const calendar: Calendar = { ...first, pinned: pinsOf(dated) }
  const ranges = written.map((date, i) => dated[i] ?? resolve(date, calendar))
  return written.map((date, i) => ({
    days: date.fromTold
      ? dayFromTold(reading, { written, ranges, published }, i)
      : (ranges[i] ?? null),
    full: full[i] !== null,
  }))
}

/** The day of publication; `null` when nobody says it. */
export function publishedOn({ document }: Reading): DayNumber | null {
  return dayNumberOf(document.publishedAt?.to ?? '')
}

interface Told {
  readonly written: readonly WrittenDate[]
  /** The days of each of `written`. */
  readonly ranges: readonly (DayRange | null)[]
  readonly published: DayNumber | null
}

// How many days before publication a day of the news lies; one further back is a day of its history.
const newsDays = 14

/**
 * `накануне`: counted from the day told of last in this paragraph or the one before, and from that of publication
 * where none is told of; `null` where that day may be one of history.
 */
function dayFromTold(
  reading: Reading,
  { written, ranges, published }: Told,
  at: number,
): DayRange | null {
  const by = written[at]?.shift?.by ?? 0
  const earlier = toldBefore(reading, written, at)
  if (earlier < 0) return published === null ? null : oneDay(published + by)
  const told = ranges[earlier] ?? null
  if (told === null || told.from !== told.to || written[earlier]?.fromTold === true) return null
  const isNews = published === null || (told.from <= published && published - told.from <= newsDays)
  return isNews ? oneDay(told.from + by) : null
}

/** The last date outside quotations in this paragraph or the one before; -1 when there is none. */
function toldBefore(reading: Reading, written: readonly WrittenDate[], at: number): number {
  const block = blockOf(reading, written[at])
  for (let i = at - 1; i >= 0 && block - blockOf(reading, written[i]) <= 1; i--)
    if ((reading.quotationOf[written[i]?.from ?? 0] ?? -1) < 0) return i
  return -1
}

function blockOf({ sentences }: Reading, date: WrittenDate | undefined): number {
  const from = date?.from ?? 0
  const next = firstIndex(sentences.length, (i) => (sentences[i]?.from ?? 0) > from)
  return sentences[next - 1]?.block ?? 0
}

function whenOf(range: DayRange, basis: When['basis']): Pick<When, 'from' | 'to' | 'basis'> {
  return { from: isoOf(range.from), to: isoOf(range.to), basis }
}

/** The days of a date that names its year; `null` when it does not or when its parts disagree. */
function fullDay(date: WrittenDate): DayRange | null {
  const whole = wholeYearOrMonth(date)
  if (whole !== null) return narrowed(date, whole)
  const ranges = date.days
    .filter((day) => day.year !== null)
    .map((day) => rangeOf(day, day.year ?? 0, date.weekday))
  return onlyOne(ranges)
}

function wholeYearOrMonth({ year, yearTo, period, month }: WrittenDate): DayRange | null {
  if (year !== null && period !== null) return periodOf(year, period)
  if (year !== null) return { from: yearRange(year).from, to: yearRange(yearTo ?? year).to }
  return month === null || month.year === null ? null : monthRange(month.year, month.month)
}

function yearRange(year: number): DayRange {
  return monthsRange(year, 1, 12)
}

function periodOf(year: number, { unit, nth }: Period): DayRange {
  const months = unit === 'quarter' ? 3 : 6
  return monthsRange(year, months * (nth - 1) + 1, months)
}

function yearsOf(ranges: readonly (DayRange | null)[]): number[] {
  const years = ranges.flatMap((range) => (range === null ? [] : [civilOf(range.from).year]))
  return [...new Set(years)]
}

function pinsOf(ranges: readonly (DayRange | null)[]): Map<number, Set<DayNumber>> {
  const pins = new Map<number, Set<DayNumber>>()
  for (const range of ranges) {
    if (range === null || range.from !== range.to) continue
    const weekday = weekdayOf(range.from)
    addTo(pins, weekday, range.from)
  }
  return pins
}

function resolve(date: WrittenDate, calendar: Calendar): DayRange | null {
  if (date.unclear) return null
  if (date.days.length > 0) return resolveDays(date, calendar)
  if (date.weekday !== null) return resolveWeekday(date, date.weekday, calendar)
  if (calendar.published === null) return null
  const range = stepped(date, calendar.published)
  return range === null ? null : narrowed(date, range)
}

/** The part of the range, or the day or week in it, that the words name; `null` where it has none. */
function narrowed({ part, within }: WrittenDate, range: DayRange): DayRange | null {
  if (part !== null) return partOf(range, part)
  if (within === null) return range
  const { from, to } = nthOf(within, range)
  return from >= range.from && to <= range.to ? { from, to } : null
}

/** The days and the weeks of a month count from its first one, the last from its end; a week is a whole one. */
function nthOf(within: Within, { from, to }: DayRange): DayRange {
  const { unit, nth } = within
  const weekday = unit === 'week' ? 1 : within.weekday
  if (weekday === null) return oneDay(nth < 0 ? to : from + nth - 1)
  const days = unit === 'week' ? 7 : 1
  const first =
    nth < 0 ? weekdayUpTo(to - days + 1, weekday) : weekdayUpTo(from + 6, weekday) + 7 * (nth - 1)
  return { from: first, to: first + days - 1 }
}

/** What is counted from the day of publication. */
function stepped(date: WrittenDate, published: DayNumber): DayRange | null {
  const { month, shift, spans, period } = date
  if (month !== null) return resolveMonth(date, published)
  if (shift === null) return null
  if (period !== null) return periodOf(civilOf(published).year + shift.by, period)
  return spans ? spanned(shift, published) : shifted(shift, published)
}

/* ---- A day without its year ---- */

function resolveDays(date: WrittenDate, calendar: Calendar): DayRange | null {
  if (date.days.some((day) => day.year !== null)) return null
  const { published } = calendar
  if (published === null)
    return onlyOne(date.days.flatMap((day) => unpublished(day, date, calendar)))
  const near = date.days.map((day) => nearest(day, date, published))
  return onlyOne(near)
}

/** Without a day of publication the weekday has to confirm a year of the text, or a full date name the same day. */
function unpublished(day: Civil, date: WrittenDate, calendar: Calendar): (DayRange | null)[] {
  const ranges = calendar.years.map((year) => rangeOf(day, year, date.weekday))
  if (date.weekday !== null) return ranges
  const pins = [...calendar.pinned.values()]
  return ranges.filter((range) => range !== null && pins.some((days) => days.has(range.from)))
}

// A day without its year lies near publication: a weekday that fits only a year further off contradicts it.
const farthestDays = 250

function nearest(day: Civil, date: WrittenDate, published: DayNumber): DayRange | null {
  const { year } = civilOf(published)
  const years = date.shift === null ? [year - 1, year, year + 1] : [year + date.shift.by]
  const ranges = years
    .map((candidate) => rangeOf(day, candidate, date.weekday))
    .filter((range) => range !== null)
    .filter(({ from }) => turnsTo(date.turn, from - published))
    .filter((range) => date.weekday === null || distance(range, published) <= farthestDays)
  return ranges.sort((a, b) => distance(a, published) - distance(b, published))[0] ?? null
}

function turnsTo(turn: number | null, days: number): boolean {
  if (turn === -1) return days <= 0
  return turn === 1 || turn === coming ? days > 0 : true
}

function distance(range: DayRange, day: DayNumber): number {
  return Math.abs(range.from - day)
}

function rangeOf(day: Civil, year: number, weekday: number | null): DayRange | null {
  const from = dayNumber(year, day.month, day.day)
  const to = dayNumber(year, day.month, day.dayTo)
  if (from === null || to === null) return null
  return weekday === null || weekdayOf(from) === weekday ? { from, to } : null
}

function onlyOne(ranges: readonly (DayRange | null)[]): DayRange | null {
  const real = ranges.filter((range) => range !== null)
  const distinct = new Set(real.map((range) => range.from))
  return distinct.size === 1 ? (real[0] ?? null) : null
}

/* ---- Weekdays, months and counts from the day of publication ---- */

function resolveWeekday(date: WrittenDate, weekday: number, calendar: Calendar): DayRange | null {
  const { published, pinned } = calendar
  if (published === null) return date.turn === null ? onlyPin(pinned.get(weekday)) : null
  if (date.shift !== null) return oneDay(weekFrom(published, date.shift.by).from + weekday - 1)
  switch (date.turn) {
    case null:
      return oneDay(weekdayUpTo(published, weekday))
    case -1:
      return oneDay(weekdayUpTo(published - 1, weekday))
    case coming:
      return oneDay(weekdayUpTo(published + 7, weekday))
    case afterNext:
      return oneDay(weekdayUpTo(published + 7, weekday) + 7)
    default:
      return onlyOne(candidates(date.turn, weekday, published).map(oneDay))
  }
}

// The next one that comes, whatever the week: `Jumat mendatang`, `kommenden Freitag`.
const coming = 2
// `Friday after next`.
const afterNext = 3

/** `this Friday`, `next Friday`: writers disagree on which one that is, but not on every day of the week. */
function candidates(turn: number, weekday: number, published: DayNumber): DayNumber[] {
  const ofWeek = weekFrom(published, turn).from + weekday - 1
  return [ofWeek, weekdayUpTo(published + (turn === 1 ? 7 : 6), weekday)]
}

function oneDay(day: DayNumber): DayRange {
  return { from: day, to: day }
}

function onlyPin(days: ReadonlySet<DayNumber> | undefined): DayRange | null {
  if (days?.size !== 1) return null
  return onlyOne([...days].map(oneDay))
}

function shifted(shift: Shift, published: DayNumber): DayRange {
  const { year, month } = civilOf(published)
  switch (shift.unit) {
    case 'day':
      return oneDay(published + shift.by)
    case 'week':
      return weekFrom(published, shift.by)
    case 'weekend':
      return weekendFrom(published, shift.by)
    case 'month':
      return monthRange(year, month + shift.by)
    case 'year':
      return yearRange(year + shift.by)
  }
}

/** `the last two weeks`: from the day two weeks before that of publication up to it. */
function spanned({ unit, by }: Shift, published: DayNumber): DayRange {
  const end = stepFrom(published, unit, by)
  return { from: Math.min(end, published), to: Math.max(end, published) }
}

function stepFrom(day: DayNumber, unit: Shift['unit'], by: number): DayNumber {
  switch (unit) {
    case 'month':
      return monthsFrom(day, by)
    case 'year':
      return monthsFrom(day, 12 * by)
    default:
      return day + by * (unit === 'day' ? 1 : 7)
  }
}

/** A month without its year is the nearest one; `last` and `next` say on which side. */
function resolveMonth({ month, shift, turn }: WrittenDate, published: DayNumber): DayRange | null {
  if (month === null || turn === afterNext) return null
  const today = civilOf(published)
  if (shift !== null) return monthRange(today.year + shift.by, month.month)
  const months = [-12, 0, 12].map((by) => month.month - today.month + by)
  const fitting = months.filter((by) => turnsTo(turn, by) && !(turn === -1 && by === 0))
  const by = fitting.sort((a, b) => Math.abs(a) - Math.abs(b))[0]
  return by === undefined ? null : monthRange(today.year, today.month + by)
}
