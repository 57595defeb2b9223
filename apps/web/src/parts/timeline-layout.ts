import { dayNumber, dayOf } from '../words/days.ts'
import type { DayRange } from '../words/tell-day.ts'
import type { Stance } from './stance.tsx'
import type { DayWindow } from './strip-bars.ts'

/** One utterance of a timeline. */
export interface TimelineUtterance {
  readonly key: string
  readonly day: DayRange
  /** What stance it takes, on what; `null` for other words. */
  readonly stance: Stance | null
  readonly issue: string | null
  /** It carries a change of a position: `waits` until somebody says yes or no. */
  readonly shift: 'yes' | 'waits' | null
  readonly href: string | null
}

export interface TimelineLane {
  readonly key: string
  readonly name: string
  readonly utterances: readonly TimelineUtterance[]
}

export interface TimelineData {
  readonly window: DayWindow
  readonly lanes: readonly TimelineLane[]
  /** Articles a month; the month as `2025-03`. */
  readonly articles: readonly { readonly month: string; readonly count: number }[]
}

export interface PlacedUtterance {
  readonly utterance: TimelineUtterance
  readonly x: number
  readonly y: number
  /** Half the width of the line under what is known only to the week; 0 for a day. */
  readonly spread: number
}

export interface PlacedLane {
  readonly lane: TimelineLane
  /** The base line, on which the lowest mark stands. */
  readonly y: number
  readonly utterances: readonly PlacedUtterance[]
  /** Where marks that have no room are counted. */
  readonly more: readonly { readonly x: number; readonly y: number; readonly count: number }[]
}

export interface TimelineLayout {
  readonly width: number
  readonly height: number
  /** Where the lines of the lanes begin and end. */
  readonly left: number
  readonly right: number
  /** Base line of the bars. */
  readonly barsY: number
  readonly lanes: readonly PlacedLane[]
  readonly bars: readonly {
    readonly month: string
    readonly x: number
    readonly width: number
    readonly height: number
    readonly count: number
  }[]
  /** Utterances that are not drawn because nobody knows their day. */
  readonly undated: number
  /** Utterances that are not drawn because they lie outside of the window. */
  readonly outside: number
}

/** No drawing is narrower than this; a narrower place scrolls. */
const leastWidth = 736
const left = 92
/** From one mark to the one above it. */
const step = 14
/** Marks nearer to each other than this stand one above the other. */
const nearness = 11
/** A column of marks is not higher than this. */
const mostStacked = 10
const barsHeight = 36

/**
 * Lays a timeline out: a lane an actor, marks that would cover each other stacked, bars of articles below.
 *
 * @param placeWidth Pixels that there are for it.
 */
export function layOutTimeline(data: TimelineData, placeWidth: number): TimelineLayout {
  const width = Math.max(Math.floor(placeWidth), leastWidth)
  const right = width - 4
  const scale = scaleOf(data.window, right)
  let y = 10
  const lanes = data.lanes.map((lane) => {
    const placed = placeLane(lane, y, scale)
    y = placed.y
    return placed
  })
  const barsY = y + 22 + barsHeight
  const drawn = lanes.reduce(
    (sum, { utterances, more }) => sum + utterances.length + more.reduce((a, b) => a + b.count, 0),
    0,
  )
  const all = data.lanes.flatMap((lane) => lane.utterances)
  const undated = all.filter(({ day }) => day.from === null || day.to === null).length
  return {
    width,
    height: barsY + 20,
    left,
    right,
    barsY,
    lanes,
    bars: placeBars(data.articles, scale),
    undated,
    outside: all.length - undated - drawn,
  }
}

interface Scale {
  /** Where a day is drawn; `null` outside of the window. */
  readonly at: (day: number) => number | null
  /** The same, or the edge of the window that is nearest. */
  readonly nearest: (day: number) => number
}

function scaleOf({ from, to }: DayWindow, right: number): Scale {
  const first = dayNumber(from)
  const end = dayNumber(to) + 1
  const perDay = (right - left - 12) / (end - first)
  const place = (day: number) => left + 6 + (day - first) * perDay
  return {
    at: (day) => (day < first || day > end ? null : place(day)),
    nearest: (day) => place(Math.min(Math.max(day, first), end)),
  }
}

/* ---- Lanes ---- */

function placeLane(lane: TimelineLane, top: number, scale: Scale): PlacedLane {
  const columns = columnsOf(lane.utterances, scale)
  const highest = Math.max(1, ...columns.map(({ marks }) => Math.min(marks.length, mostStacked)))
  const y = top + highest * step + 12
  const more = columns.flatMap(({ x, marks }) =>
    marks.length > mostStacked
      ? [{ x, y: y - 8 - mostStacked * step, count: marks.length - mostStacked }]
      : [],
  )
  const utterances = columns.flatMap(({ marks }) =>
    marks.slice(0, mostStacked).map((mark, index) => ({ ...mark, y: y - 8 - index * step })),
  )
  return { lane, y, utterances, more }
}

interface Column {
  readonly x: number
  readonly marks: Omit<PlacedUtterance, 'y'>[]
}

/** Marks by where they stand; those that would cover each other share a column, the ones with a stance lowest. */
function columnsOf(utterances: readonly TimelineUtterance[], scale: Scale): Column[] {
  const columns: Column[] = []
  const marks = utterances
    .flatMap((utterance) => placeMark(utterance, scale))
    .sort((a, b) => a.x - b.x)
  for (const mark of marks) {
    const last = columns.at(-1)
    if (last !== undefined && mark.x - last.x < nearness) last.marks.push(mark)
    else columns.push({ x: mark.x, marks: [mark] })
  }
  for (const { marks: stacked } of columns) stacked.sort((a, b) => weight(a) - weight(b))
  return columns
}

function weight({ utterance }: { readonly utterance: TimelineUtterance }): number {
  if (utterance.shift !== null) return 0
  return utterance.stance === null ? 2 : 1
}

function placeMark(utterance: TimelineUtterance, scale: Scale): Omit<PlacedUtterance, 'y'>[] {
  const { from, to } = utterance.day
  if (from === null || to === null) return []
  const [first, last] = [dayNumber(from), dayNumber(to)]
  const x = scale.at((first + last) / 2)
  if (x === null) return []
  const spread =
    first === last ? 0 : Math.max(6.5, (scale.nearest(last) - scale.nearest(first)) / 2)
  return [{ utterance, x: rounded(x), spread: rounded(spread) }]
}

/* ---- Articles ---- */

function placeBars(articles: TimelineData['articles'], scale: Scale): TimelineLayout['bars'] {
  const most = Math.max(1, ...articles.map(({ count }) => count))
  return articles.flatMap(({ month, count }) => {
    const first = dayNumber(`${month}-01`)
    const next = dayNumber(`${dayOf(first + 32).slice(0, 7)}-01`)
    const [start, end] = [scale.nearest(first), scale.nearest(next)]
    if (end <= start) return []
    const height = rounded((count / most) * barsHeight)
    return [{ month, x: rounded(start + 1), width: rounded(end - start - 2), height, count }]
  })
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
