import type { DatePrecision } from '../../model/model.ts'
import { civilOf, type DayNumber, type DayRange, isoOf } from './calendar.ts'
import type { Civil } from './written-date.ts'

// The Extended Date/Time Format, ISO 8601-2:2019: levels 0 to 2 of https://www.loc.gov/standards/datetime/.

/** Days in the unit that the words name: `2025-09`, `2025-34` for a quarter, `199X`, else `2025-09-08/2025-09-14`. */
export function edtfOf(days: DayRange, precision: DatePrecision): string {
  const { year, month } = civilOf(days.from)
  switch (precision) {
    case 'decade':
      return `${Math.floor(year / 10)}X`
    case 'quarter':
      return `${year}-${firstQuarter + (month - 1) / 3}`
    case 'half-year':
      return `${year}-${firstHalf + (month - 1) / 6}`
    default:
      return between(written(days.from, precision), written(days.to, precision))
  }
}

const firstQuarter = 33
const firstHalf = 40

/** One end of a stretch, as exactly as the words name it. */
function written(day: DayNumber, precision: DatePrecision): string {
  const iso: string = isoOf(day)
  if (precision === 'year') return iso.slice(0, 4)
  return precision === 'month' || precision === 'part-of-year' ? iso.slice(0, 7) : iso
}

function between(from: string, to: string): string {
  return from === to ? from : `${from}/${to}`
}

/** From the beginning of one value to the end of another. */
export function joinEdtf(from: string, to: string): string {
  return between(firstOf(from), lastOf(to))
}

/** A value without its beginning (`from`) or its end (`to`). */
export function openEdtf(value: string, open: 'from' | 'to'): string {
  return open === 'from' ? `../${lastOf(value)}` : `${firstOf(value)}/..`
}

function firstOf(value: string): string {
  return value.split('/')[0] ?? value
}

function lastOf(value: string): string {
  return value.split('/').at(-1) ?? value
}

/** `XXXX-08-17`: a day or a month of a year that nobody names. */
export function withoutYear({ month, day, dayTo }: Pick<Civil, 'month'> & Partial<Civil>): string {
  const ofMonth = `XXXX-${twoDigits(month)}`
  if (day === undefined) return ofMonth
  return between(`${ofMonth}-${twoDigits(day)}`, `${ofMonth}-${twoDigits(dayTo ?? day)}`)
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
