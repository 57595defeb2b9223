import type { Words } from '../words/en.ts'
import { tellDay, tellSingleDay } from '../words/tell-day.ts'

/** A day, a month or a year, as people read it. */
export function tellPartialDay(partial: string, words: Words): string {
  if (partial.length === 10) return tellSingleDay(partial, words)
  if (partial.length === 7) return monthOf(partial, words)
  return partial
}

function monthOf(month: string, words: Words): string {
  const [year, number] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10)
  return tellDay({ from: `${month}-01`, to: last }, words).day
}

/** `14 Jul 2025 – now`, `start not known – 14 Jul 2025`, `dates not known`. */
export function tellSpan(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  words: Words,
  told: { readonly noDates: string; readonly noStart: string },
): string {
  if (from === null && to === null) return told.noDates
  const start = from === null ? told.noStart : tellPartialDay(from, words)
  return `${start} – ${to === null ? words.dates.now : tellPartialDay(to, words)}`
}

/** The first or the last day of a day, a month or a year. */
export function edgeOf(partial: string, side: 'first' | 'last'): string {
  if (partial.length === 10) return partial
  const [year = 0, month] = partial.split('-').map(Number)
  const first = Date.UTC(year, (month ?? 1) - 1, 1)
  const last = Date.UTC(year, month ?? 12, 0)
  return new Date(side === 'first' ? first : last).toISOString().slice(0, 10)
}
