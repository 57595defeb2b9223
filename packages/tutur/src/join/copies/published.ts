import { dayMs } from '../../find/days/calendar.ts'

/**
 * A time by its first and last millisecond since 1970: a day lasts a day, an instant no time. Not `from` and `to`: such large
 * numbers would slow down all spans (docs/decisions/0055-whole-numbers-in-spans.md).
 */
export interface Period {
  readonly firstMs: number
  readonly lastMs: number
}

/** When a document was published; `null` when it is not known or no ISO date. */
export function periodOf(publishedAt: string | null): Period | null {
  if (publishedAt === null) return null
  const firstMs = Date.parse(publishedAt)
  if (Number.isNaN(firstMs)) return null
  return { firstMs, lastMs: publishedAt.length <= 10 ? firstMs + dayMs - 1 : firstMs }
}

/** Days between two periods: 0 where they touch. */
export function daysApart(one: Period, other: Period): number {
  return Math.max(0, one.firstMs - other.lastMs, other.firstMs - one.lastMs) / dayMs
}

/** What is sorted by time. */
interface Dated {
  readonly id: string
  readonly period: Period | null
}

/** Earlier first; of two that may be of one moment, or of which one has no date, the smaller id. Dates without order go before those with. */
export function byTime(one: Dated, other: Dated): number {
  const time = (one.period?.firstMs ?? 0) - (other.period?.firstMs ?? 0)
  if (one.period !== null && other.period !== null && time !== 0) return time
  if ((one.period === null) !== (other.period === null)) return one.period === null ? -1 : 1
  return one.id < other.id ? -1 : Number(one.id > other.id)
}
