import { dayNumber } from '../words/days.ts'
import type { Stance } from './stance.tsx'

/** The days that are drawn, both included. */
export interface DayWindow {
  readonly from: string
  readonly to: string
}

/** A stance that holds from a day until another begins; `null` where none does. */
export interface StanceStretch {
  readonly stance: Stance
  readonly from: string
  /** First day on which it no longer holds. */
  readonly until: string | null
}

/** One bar, in hundredths of the window's width. */
export interface StripBar {
  readonly stance: Stance
  readonly x: number
  readonly width: number
}

/** Even what holds for a day in years can be seen. */
const leastWidth = 0.8

/** The bars of stretches over a window, in their order. What lies outside of it is cut off, or left out. */
export function stripBars(window: DayWindow, stretches: readonly StanceStretch[]): StripBar[] {
  const first = dayNumber(window.from)
  const end = dayNumber(window.to) + 1
  const place = (day: number) =>
    ((Math.min(Math.max(day, first), end) - first) / (end - first)) * 100
  return stretches.flatMap(({ stance, from, until }) => {
    const stop = until === null ? end : dayNumber(until)
    if (stop <= first || dayNumber(from) >= end) return []
    const x = place(dayNumber(from))
    const width = Math.max(place(stop) - x, leastWidth)
    return [{ stance, x: rounded(Math.min(x, 100 - width)), width: rounded(width) }]
  })
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
