import { dayMs } from '../../find/days/calendar.ts'

/** A time by its first and last millisecond since 1970: a day lasts a day, an instant no time. */
export interface Period {
  readonly from: number
  readonly to: number
}

/** When a document was published; `null` when it is not known or no ISO date. */
export function periodOf(publishedAt: string | null): Period | null {
  if (publishedAt === null) return null
  const from = Date.parse(publishedAt)
  if (Number.isNaN(from)) return null
  return { from, to: publishedAt.length <= 10 ? from + dayMs - 1 : from }
}

/** Days between two periods: 0 where they touch. */
export function daysApart(one: Period, other: Period): number {
  return Math.max(0, one.from - other.to, other.from - one.to) / dayMs
}

/** What is sorted by time. */
interface Dated {
  readonly id: string
  readonly period: Period | null
}

/** Earlier first; of two that may be of one moment, or of which one has no date, the smaller id. Dates without order go before those with. */
export function byTime(one: Dated, other: Dated): number {
  const time = (one.period?.from ?? 0) - (other.period?.from ?? 0)
  if (one.period !== null && other.period !== null && time !== 0) return time
  if ((one.period === null) !== (other.period === null)) return one.period === null ? -1 : 1
  return one.id < other.id ? -1 : Number(one.id > other.id)
}
