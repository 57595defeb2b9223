import type { Stance } from '../../parts/stance.tsx'
import type { DayWindow, StanceStretch } from '../../parts/strip-bars.ts'
import { dayNumber, dayOf } from '../../words/days.ts'

/** Words of the actor itself that take a stance. */
export interface OwnWords {
  readonly utterance: string
  readonly when: { readonly from: string; readonly to: string }
  readonly stance: Stance
}

/** Where the lines of the stances are, in the units of the drawing. */
export const levels: Readonly<Record<Stance, number>> = {
  supports: 22,
  conditional: 48,
  opposes: 74,
  undeclared: 100,
}

export const chartSize = { width: 560, height: 146, left: 66, right: 556, bottom: 114 } as const

/** A day's place between the two ends of the window, which it never leaves. */
export function placeOf(day: string, window: DayWindow): number {
  const [first, end] = [dayNumber(window.from), dayNumber(window.to) + 1]
  const share = (Math.min(Math.max(dayNumber(day), first), end) - first) / (end - first)
  return round(chartSize.left + share * (chartSize.right - chartSize.left))
}

/** One stretch as a path: along its level, then up or down to the next. */
export interface Step {
  readonly path: string
  readonly isDotted: boolean
}

/** The steps of a position over time. */
export function stepsOf(window: DayWindow, stretches: readonly StanceStretch[]): readonly Step[] {
  return stretches.map(({ stance, from, until }, index) => {
    const next = stretches[index + 1]
    const end = placeOf(until ?? dayOf(dayNumber(window.to) + 1), window)
    const rise = next !== undefined && next.from === until ? `V${levels[next.stance]}` : ''
    return {
      path: `M${placeOf(from, window)} ${levels[stance]}H${end}${rise}`,
      isDotted: stance === 'undeclared',
    }
  })
}

export interface PlacedWords extends OwnWords {
  readonly x: number
  readonly y: number
  /** Its day is written beside it, where there is room. */
  readonly isTold: boolean
}

const labelRoom = 70

/** Own words on the levels of their stances; the day is told of as many as do not touch each other, the latest first. */
export function placeWords(window: DayWindow, own: readonly OwnWords[]): readonly PlacedWords[] {
  const placed = own.map((words) => ({
    ...words,
    x: placeOf(middleOf(words.when), window),
    y: levels[words.stance],
    isTold: false,
  }))
  let free = Number.POSITIVE_INFINITY
  return placed
    .toSorted((a, b) => b.x - a.x)
    .map((words) => {
      if (free - words.x < labelRoom) return words
      free = words.x
      return { ...words, isTold: true }
    })
    .reverse()
}

function middleOf({ from, to }: OwnWords['when']): string {
  return dayOf(Math.floor((dayNumber(from) + dayNumber(to)) / 2))
}

/** The first days of months to be written under the axis, about five of them. */
export function axisMonths(window: DayWindow): readonly string[] {
  const [year = 0, month = 1] = window.from.split('-').map(Number)
  const [lastYear = 0, lastMonth = 1] = window.to.split('-').map(Number)
  const count = (lastYear - year) * 12 + lastMonth - month + 1
  const each = Math.max(1, Math.ceil(count / 5))
  const months: string[] = []
  for (let index = 0; index < count; index += each)
    months.push(new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 10))
  return months
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
