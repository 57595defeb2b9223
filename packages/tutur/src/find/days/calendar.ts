import type { Day } from '../../model/model.ts'

/** A day counted from 1 January 1970 (day 0), in the proleptic Gregorian calendar. */
export type DayNumber = number

/** First and last day, both included. */
export interface DayRange {
  readonly from: DayNumber
  readonly to: DayNumber
}

/** Milliseconds of a day. */
export const dayMs = 86_400_000
const isoDay = /^(\d{4})-(\d{2})-(\d{2})/u

/** The day that `year`, `month` (January = 1) and `day` name; `null` when the calendar has none. */
export function dayNumber(year: number, month: number, day: number): DayNumber | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real && year > 999 && year < 10_000 ? wholeDays(date.getTime()) : null
}

/**
 * The day of a moment that is the beginning of one. The engine keeps the result of a division as a fraction, even where it is
 * whole, and once a `from` or `to` holds such a number it keeps those of all spans so (docs/decisions/0055-whole-numbers-in-spans.md).
 */
function wholeDays(ms: number): DayNumber {
  return (ms / dayMs) | 0
}

/** The day that an ISO date begins with (`2024-08-14`); `null` when it is none. */
export function dayNumberOf(iso: string): DayNumber | null {
  const match = isoDay.exec(iso)
  return match === null ? null : dayNumber(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** Days from one ISO date to another; below 0 where the second is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs
}

/** The ISO date of a day. */
export function isoOf(day: DayNumber): Day {
  return new Date(day * dayMs).toISOString().slice(0, 10) as Day
}

/** Monday = 1 to Sunday = 7. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** Year, month (January = 1) and day of the month. */
export function civilOf(day: DayNumber): { year: number; month: number; day: number } {
  const date = new Date(day * dayMs)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The latest day with this weekday that is not after `day`. */
export function weekdayUpTo(day: DayNumber, weekday: number): DayNumber {
  return day - ((weekdayOf(day) - weekday + 7) % 7)
}

/** Monday to Sunday of the week that lies `by` weeks from the week of `day`. */
export function weekFrom(day: DayNumber, by: number): DayRange {
  const monday = weekdayUpTo(day, 1) + by * 7
  return { from: monday, to: monday + 6 }
}

/** All days of a month; `month` may lie outside 1 to 12 and then counts into other years. */
export function monthRange(year: number, month: number): DayRange {
  const from = wholeDays(Date.UTC(year, month - 1, 1))
  return { from, to: wholeDays(Date.UTC(year, month, 1)) - 1 }
}

/** Saturday and Sunday of the week that lies `by` weeks from the week of `day`. */
export function weekendFrom(day: DayNumber, by: number): DayRange {
  const { to } = weekFrom(day, by)
  return { from: to - 1, to }
}

/** All days from the first of one month to the last of another; months may lie outside 1 to 12. */
export function monthsRange(year: number, month: number, months: number): DayRange {
  return { from: monthRange(year, month).from, to: monthRange(year, month + months - 1).to }
}

/** The day that lies `by` months from `day`; the last of its month where that has fewer days. */
export function monthsFrom(day: DayNumber, by: number): DayNumber {
  const { year, month, day: ofMonth } = civilOf(day)
  const { from, to } = monthRange(year, month + by)
  return Math.min(from + ofMonth - 1, to)
}

/**
 * A third of a week, a month or a year: 1 is Monday and Tuesday, the first ten days, or the first four months; 3 is
 * Friday to Sunday, the days from the 21st on, or the last four months.
 */
export function partOf(range: DayRange, part: number): DayRange {
  const days = range.to - range.from + 1
  if (days > longestMonth) return monthsRange(civilOf(range.from).year, part * 4 - 3, 4)
  const third = days > daysOfWeek ? 10 : 2
  const from = range.from + third * (part - 1)
  return { from, to: part === 3 ? range.to : from + third - 1 }
}

const daysOfWeek = 7
const longestMonth = 31
