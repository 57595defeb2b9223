import type { Day } from 'tutur'
import type { Material } from './view.ts'

/** A stretch of time, both days included. */
export interface Window {
  readonly from: string
  readonly to: string
}

const spans = new WeakMap<Material['account'], Window | null>()

/** What the dossier covers; where it leaves an end open, what its documents and utterances do. `null`: nobody tells a day. */
export function windowOf({ account, dossier }: Material): Window | null {
  const from = dossier.dates.from === null ? null : firstDayOf(dossier.dates.from)
  const to = dossier.dates.to === null ? null : lastDayOf(dossier.dates.to)
  const covered = from === null || to === null ? coveredBy(account) : null
  const first = from ?? covered?.from ?? to
  const last = to ?? covered?.to ?? from
  return first === null || last === null ? null : { from: first, to: last < first ? first : last }
}

const lastDays = new WeakMap<Material['account'], Day | null>()

/** The last day on which anything was published; `null` where no document says when. */
export function asOf({ account }: Material): Day | null {
  const known = lastDays.get(account)
  if (known !== undefined) return known
  let last: Day | null = null
  for (const { document } of account.reads) {
    const day = document.publishedAt?.from ?? null
    if (day !== null && (last === null || day > last)) last = day
  }
  lastDays.set(account, last)
  return last
}

function coveredBy(account: Material['account']): Window | null {
  const known = spans.get(account)
  if (known !== undefined) return known
  const published = account.reads.flatMap(({ document }) => document.publishedAt?.from ?? [])
  const said = account.utterances.flatMap(({ saidAt }) => saidAt?.from ?? [])
  let span: { from: string; to: string } | null = null
  for (const day of [...published, ...said]) {
    if (span === null) span = { from: day, to: day }
    else if (day < span.from) span.from = day
    else if (day > span.to) span.to = day
  }
  spans.set(account, span)
  return span
}

/** Of a day, a month or a year: `2025`, `2025-02`. */
function firstDayOf(date: string): string {
  return `${date}-01-01`.slice(0, '2025-01-01'.length)
}

function lastDayOf(date: string): string {
  const [year = '', month = '12', day] = date.split('-')
  if (day !== undefined) return date
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return `${year}-${month}-${String(days).padStart(2, '0')}`
}
