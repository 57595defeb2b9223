import { type DayNumber, dayNumberOf } from '../../find/days/calendar.ts'
import type { When } from '../../model/model.ts'
import type { Report } from '../report.ts'

/** The first and the last day on which something can have been said. */
export interface Window {
  readonly from: DayNumber
  readonly to: DayNumber
  /** Whether the text says so; else it is only not later than publication. */
  readonly told: boolean
}

/** What is news was said within so many days before it was published. */
const newsDays = 2
/** Clocks of two places, and papers that go to press at night, differ by so many days. */
const slack = 1
/** Days of a stretch that is believed without more. */
const widest = 10

/**
 * When the words of a report were said; `null` when nothing is known. A month or more is believed only where the sentence
 * says that it tells of what was said before: else it is the time of something else.
 *
 * @param tellsAgain Whether the sentence says so.
 */
export function windowOf({ statement, source }: Report, tellsAgain: boolean): Window | null {
  const told = toldWindow(statement.saidAt)
  if (told !== null && (tellsAgain || told.to - told.from <= widest)) return told
  const published = source.published === null ? null : dayNumberOf(source.published)
  return published === null ? null : { from: published - newsDays, to: published, told: false }
}

function toldWindow(when: When | null): Window | null {
  if (when === null || (when.basis !== 'stated' && when.basis !== 'relative')) return null
  const [from, to] = [dayNumberOf(when.from), dayNumberOf(when.to)]
  return from === null || to === null ? null : { from, to, told: true }
}

/**
 * How two windows go together. `same`: they have a day in common, give or take one. `later`: one report was published after
 * the other's words and does not say when they were said: it may tell them again. `apart`: both say when, and differ.
 * `open`: of one nothing is known.
 */
export type Fit = 'same' | 'later' | 'apart' | 'open'

/** How the windows of two reports go together. */
export function fitOf(one: Window | null, other: Window | null): Fit {
  if (one === null || other === null) return 'open'
  if (one.from - slack <= other.to && other.from - slack <= one.to) return 'same'
  return one.told && other.told ? 'apart' : laterFit(one, other)
}

function laterFit(one: Window, other: Window): Fit {
  const [first, second] = one.to < other.from ? [one, other] : [other, one]
  // What tells when it was said cannot be told of before that day.
  return second.told && !first.told ? 'apart' : 'later'
}

/** What both windows allow; the narrower where they differ. */
export function narrower(one: Window | null, other: Window | null): Window | null {
  if (one === null || other === null) return one ?? other
  if (one.told !== other.told) return one.told ? one : other
  return one.to - one.from <= other.to - other.from ? one : other
}
