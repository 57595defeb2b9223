import { type Range, readRange } from './range.ts'

const date = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/u

/**
 * The days that `2024`, `2024-08`, `2024-08-14`, `2024-08..2024-09`, `2024..`, `..2024`, `>=2024`, `>2024`, `<=2024` and `<2024`
 * mean. `null` when that is none of these, or the calendar has no such day.
 */
export function readDayRange(text: string): Range<string> | null {
  if (/^>[^=]/u.test(text)) {
    const { to = null } = periodOf(text.slice(1)) ?? {}
    return to === null ? null : { from: shifted(to, 1), to: null }
  }
  if (/^<[^=]/u.test(text)) {
    const { from = null } = periodOf(text.slice(1)) ?? {}
    return from === null ? null : { from: null, to: shifted(from, -1) }
  }
  return readRange(text, periodOf)
}

/** First and last day of a year, a month or a day. */
function periodOf(text: string): Range<string> | null {
  const { year, month, day } = date.exec(text)?.groups ?? {}
  if (year === undefined || year === '0000') return null
  const from = `${year}-${month ?? '01'}-${day ?? '01'}`
  if (!isDay(from)) return null
  if (day !== undefined) return { from, to: from }
  return { from, to: month === undefined ? `${year}-12-31` : lastOfMonth(from) }
}

function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`)
  // Engines take the 30th of February for a day in March.
  return !Number.isNaN(at.getTime()) && isoOf(at) === day
}

function lastOfMonth(day: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCMonth(at.getUTCMonth() + 1, 0)
  return isoOf(at)
}

function shifted(day: string, by: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + by)
  return isoOf(at)
}

function isoOf(at: Date): string {
  return at.toISOString().slice(0, 'YYYY-MM-DD'.length)
}

/** The shortest way to write a range: {@link readDayRange} gives it again. */
export function writeDayRange({ from, to }: Range<string>): string {
  const units = ['YYYY'.length, 'YYYY-MM'.length, 'YYYY-MM-DD'.length]
  const unit = units.find((length) => isWhole({ from, to }, length)) ?? 'YYYY-MM-DD'.length
  const first = from?.slice(0, unit) ?? ''
  const last = to?.slice(0, unit) ?? ''
  return first === last ? first : `${first}..${last}`
}

/** Whether a range begins and ends with periods that are written with so many characters. */
function isWhole({ from, to }: Range<string>, length: number): boolean {
  return (
    (from === null || periodOf(from.slice(0, length))?.from === from) &&
    (to === null || periodOf(to.slice(0, length))?.to === to)
  )
}
