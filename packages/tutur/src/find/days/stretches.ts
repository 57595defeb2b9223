import type { Reading, TokenRange } from '../words/reading.ts'
import { dateWordsAt, type Scan, scanOf, startWithOn } from './date-words.ts'
import type { WrittenDate } from './written-date.ts'

/** One date, or what two of them make: `sejak 2020`, `until March`, `Januari hingga Maret 2025`. */
export interface Stretch extends TokenRange {
  /** Index of the date that it begins with. */
  readonly first: number
  /** Index of the date that it ends with; `first` when there is only one. */
  readonly last: number
  /** The side on which it has no end: `since` opens the last day, `until` the first. */
  readonly open: 'from' | 'to' | null
}

/** The dates of a reading with what opens them and joins them, in order and without overlap. */
export function stretchesOf(reading: Reading, dates: readonly WrittenDate[]): Stretch[] {
  const scan = scanOf(reading, true)
  const stretches: Stretch[] = []
  for (let first = 0; first < dates.length; first++) {
    const date = dates[first]
    if (date === undefined) continue
    const last = isJoined(scan, date, dates[first + 1]) ? first + 1 : first
    const end = dates[last]?.to ?? date.to
    const opening = last > first || hasBothEnds(date) ? null : openingOf(scan, date, stretches)
    stretches.push({
      first,
      last,
      from: opening?.from ?? date.from,
      to: hourEnd(scan, end, dates[last + 1]),
      open: opening?.open ?? null,
    })
    first = last
  }
  return stretches
}

/** One past the hour that stands behind a date, `Senin malam`, where no other date begins within: `Senin malam ini`. */
function hourEnd(scan: Scan, token: number, next: WrittenDate | undefined): number {
  const to = dateWordsAt(scan, token, 'hour')?.to ?? token
  return next === undefined || next.from >= to ? to : token
}

/** `Januari` and `Maret` of `Januari hingga Maret`. */
function isJoined(scan: Scan, date: WrittenDate, next: WrittenDate | undefined): boolean {
  const behind = dateWordsAt(scan, date.to, 'hour')?.to ?? date.to
  const joint = dateWordsAt(scan, behind, 'until', 'to')
  if (joint === null || next === undefined) return false
  return startWithOn(scan, next.from) === joint.to || next.from === joint.to
}

/** `с 3 по 5 июня`: the words in front belong to what stands between the two days. */
function hasBothEnds({ days }: WrittenDate): boolean {
  return days.some(({ day, dayTo }) => dayTo > day)
}

type Opening = { readonly from: number } & Pick<Stretch, 'open'>

/** `sejak`, `until` in front of a date; `pada`, `on` may stand between. */
function openingOf(scan: Scan, { from }: WrittenDate, earlier: readonly Stretch[]): Opening | null {
  const least = earlier.at(-1)?.to ?? 0
  const start = startWithOn(scan, from)
  return openingBefore(scan, from, least) ?? openingBefore(scan, start, least)
}

const longestOpening = 3

function openingBefore(scan: Scan, token: number, least: number): Opening | null {
  for (let from = Math.max(least, token - longestOpening); from < token; from++) {
    const opening = dateWordsAt(scan, from, 'since', 'until')
    if (opening?.to === token) return { from, open: opening.value.unit === 'since' ? 'to' : 'from' }
  }
  return null
}
