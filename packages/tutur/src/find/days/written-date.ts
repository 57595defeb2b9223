import type { TokenRange } from '../words/reading.ts'
import type { StepUnit } from './date-words.ts'

/** A day of a month as written; `year` is `null` when the words name none. */
export interface Civil {
  readonly day: number
  /** Last day of `13-16 June`; equal to `day` for a single one. */
  readonly dayTo: number
  readonly month: number
  readonly year: number | null
}

/** A step in time from the day of publication. */
export interface Shift {
  readonly unit: StepUnit
  readonly by: number
}

/** A month without a day: `late July`, `June 2017`. */
export interface WrittenMonth {
  readonly month: number
  readonly year: number | null
}

/** A quarter or a half of a year; `nth` counts from 1. */
export interface Period {
  readonly unit: 'quarter' | 'half'
  readonly nth: number
}

/** `the first Monday of October`, `pekan kedua September`; `nth` counts from 1, -1 is the last. */
export interface Within {
  readonly unit: 'day' | 'week'
  readonly nth: number
  /** Only days that are this weekday count; `null` where all do. */
  readonly weekday: number | null
}

/** What the words of a date say, before it is known which day it is. */
export interface WrittenDate extends TokenRange {
  /** Monday = 1; `null` when no weekday is named. */
  readonly weekday: number | null
  /** What the day can be: several when day and month may change places (`6/7`), none when no day is named. */
  readonly days: readonly Civil[]
  readonly month: WrittenMonth | null
  /** A year without a month, where a word says that it is one (`2014 году`) or a preposition stands before it; else `null`. */
  readonly year: number | null
  /** The last year of `2019-2021`, of the decade `1990s`; else `year`. */
  readonly yearTo: number | null
  readonly period: Period | null
  readonly shift: Shift | null
  /** The whole stretch from the day of publication to where `shift` leads: `the last two weeks`. */
  readonly spans: boolean
  /** -1 for `last Monday`, 1 for `next Monday`, 2 for the coming one, 3 for the one behind it, 0 for `this Monday`; `null` without such a word. */
  readonly turn: number | null
  /** Which third of the week, month or year (1, 2, 3); `null` when the whole is meant. */
  readonly part: number | null
  /** Which day or week of the month; `null` when the whole is meant. */
  readonly within: Within | null
  /** The words leave it open which day they mean. */
  readonly unclear: boolean
  /** `shift` counts from the day told of before, not from that of publication: `накануне`. */
  readonly fromTold: boolean
}

/** A date of which nothing is said yet. */
export const blank = {
  weekday: null,
  days: [],
  month: null,
  year: null,
  yearTo: null,
  period: null,
  shift: null,
  spans: false,
  turn: null,
  part: null,
  within: null,
  unclear: false,
  fromTold: false,
} as const
