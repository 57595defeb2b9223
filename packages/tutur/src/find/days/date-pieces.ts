import { tokenKind } from '../../text/tokens.ts'
import { isCapital } from '../words/reading.ts'
import { dateWordsAt, type Piece, type Scan, type StepUnit } from './date-words.ts'
import type { Civil, Shift, WrittenDate, WrittenMonth } from './written-date.ts'

/* ---- Names of days, months and years ---- */

/** A weekday, of one word or two: `bazar ertəsi`. */
export function weekdayAt(scan: Scan, token: number): Piece<number> | null {
  if (!hasItsLetter(scan, token)) return null
  const { folded } = scan.tokens
  const { weekdays } = scan.pack
  const word = folded[token] ?? ''
  const two = scan.words.eitherLetters ? weekdays.get(`${word} ${folded[token + 1]}`) : undefined
  if (two !== undefined) return { value: two, to: token + 2 }
  const one = weekdays.get(word)
  return one === undefined ? null : { value: one, to: token + 1 }
}

export function monthAt(scan: Scan, token: number): number | null {
  if (!hasItsLetter(scan, token)) return null
  const word = scan.tokens.folded[token] ?? ''
  return scan.pack.months.get(scan.words.eitherLetters ? withoutEnding(word) : word) ?? null
}

/** `eylül` of `Eylül'de`. */
function withoutEnding(word: string): string {
  const at = word.indexOf("'")
  return at < 0 ? word : word.slice(0, at)
}

/** Written as months and weekdays are: `May`, not `may`; `мая`, and with a capital only behind a mark or a number. */
function hasItsLetter(scan: Scan, token: number): boolean {
  if (scan.words.eitherLetters) return true
  const capital = isCapital(scan, token)
  if (!scan.words.smallLetters) return capital
  return !capital || scan.tokens.kind[token - 1] !== tokenKind.word
}

/** One past a month and the dot of its short form, which only counts before a number. */
export function afterMonth(scan: Scan, token: number): number {
  const { folded, kind } = scan.tokens
  const short = (folded[token]?.length ?? 0) <= 4
  return short && folded[token + 1] === '.' && kind[token + 2] === tokenKind.number
    ? token + 2
    : token + 1
}

export function yearAt(scan: Scan, token: number): Piece<number> | null {
  const year = bareYearAt(scan, token)
  return year === null ? null : { ...year, to: afterYearWord(scan, year.to) }
}

/** A number that may be a year, without the word that says so. */
export function bareYearAt({ tokens, words }: Scan, token: number): Piece<number> | null {
  const match = (words.eitherLetters ? yearWithEnding : plainYear).exec(tokens.folded[token] ?? '')
  return match === null ? null : { value: Number(match[1]), to: token + 1 }
}

const plainYear = /^((?:19|20)\d\d)$/u
// `2025-ci il`.
const yearWithEnding = /^((?:19|20)\d\d)(?:-\p{L}{2,3})?$/u

/** One past the word for a year behind its number and the dot of its short form, which only counts before another mark: `2025 г.)`. */
function afterYearWord(scan: Scan, token: number): number {
  const { tokens } = scan
  const word = dateWordsAt(scan, token, 'year-word')
  if (word === null) return token
  const dotted = tokens.folded[word.to] === '.'
  const next = tokens.kind[word.to + 1]
  const goesOn =
    next === tokenKind.close || next === tokenKind.comma || monthAt(scan, word.to + 1) !== null
  return dotted && goesOn ? word.to + 1 : word.to
}

/* ---- Days of a month ---- */

/** The day that starts at `token`, whatever way it is written. */
export function daysAt(scan: Scan, token: number): Piece<readonly Civil[]> | null {
  if (scan.tokens.kind[token] === tokenKind.word) {
    return monthAt(scan, token) === null ? null : daysAfterMonth(scan, token)
  }
  if (scan.tokens.kind[token] !== tokenKind.number) return null
  return numericDays(scan, token) ?? daysBeforeMonth(scan, token)
}

const numericDay = /^(\d{1,4})([/.-])(\d{1,2})(?:\2(\d{4}|\d{1,2}))?$/u

/** `19/8/2024`, `2024-08-19`, `7/6`, and in German `7.6.` with both its dots. */
export function numericDays(scan: Scan, token: number): Piece<readonly Civil[]> | null {
  const match = numericDay.exec(scan.tokens.folded[token] ?? '')
  if (match === null) return null
  const [, first = '', mark, second = '', last] = match
  const dotted = last === undefined && mark === '.' && afterOrdinalDot(scan, token + 1) > token + 1
  if (last === undefined && mark !== '/' && !dotted) return null
  if (first.length < 4 && last?.length === 1) return null
  const days =
    first.length === 4 ? isoDays(first, second, last) : slashDays(scan, [first, second, last])
  return days.length === 0 ? null : { value: days, to: token + (dotted ? 2 : 1) }
}

function isoDays(year: string, month: string, day: string | undefined): readonly Civil[] {
  const iso = day === undefined ? null : civil(Number(day), Number(month), Number(year))
  return iso === null ? [] : [iso]
}

function slashDays(scan: Scan, [first, second, last]: readonly (string | undefined)[]): Civil[] {
  const year = last === undefined ? null : fullYear(Number(last))
  const dayFirst = civil(Number(first), Number(second), year)
  const monthFirst = scan.words.dayFirst ? null : civil(Number(second), Number(first), year)
  return [dayFirst, monthFirst].filter((day) => day !== null)
}

// Two digits mean 1970 to 2069, as POSIX has it.
const firstOfCentury = 70

function fullYear(year: number): number {
  if (year > 99) return year
  return year < firstOfCentury ? 2000 + year : 1900 + year
}

const dayNumeral = /^(\d{1,2})(?:-(\d{1,2}))?(?:-?\p{L}{1,3})?$/u

/** `6 Juni 2025`, `13-16 Juni`, `20th of August`. */
function daysBeforeMonth(scan: Scan, token: number): Piece<readonly Civil[]> | null {
  const first = dayNumeralAt(scan, token)
  if (first === null) return null
  const last = lastNumeral(scan, first.to)
  const at = skipLinks(scan, last?.to ?? first.to)
  const month = monthAt(scan, at)
  if (month === null) return null
  const days = dated(scan, { numeral: first.value, month, to: afterMonth(scan, at) })
  return last === null ? days : withLastDay(days, Number(last.value[1]))
}

function dayNumeralAt(scan: Scan, token: number): Piece<RegExpExecArray> | null {
  const numeral = dayNumeral.exec(scan.tokens.folded[token] ?? '')
  return numeral === null ? null : { value: numeral, to: afterOrdinalDot(scan, token + 1) }
}

/** `3 hingga 5 Juni`, `13–16 июня`: the last day where the month stands only behind it. */
function lastNumeral(scan: Scan, token: number): Piece<RegExpExecArray> | null {
  const isDash = /^[–-]$/u.test(scan.tokens.folded[token] ?? '')
  const at = isDash ? token + 1 : dateWordsAt(scan, token, 'until', 'to')?.to
  return at === undefined ? null : dayNumeralAt(scan, at)
}

function withLastDay(days: Piece<readonly Civil[]> | null, dayTo: number): typeof days {
  const [first] = days?.value ?? []
  if (days === null || first === undefined || dayTo <= first.day || dayTo > 31) return null
  return { ...days, value: [{ ...first, dayTo }] }
}

/** One past the dot that makes an ordinal of a day: `6. November`. */
function afterOrdinalDot({ tokens, pack }: Scan, token: number): number {
  return pack.grammar.ordinalDots && tokens.folded[token] === '.' ? token + 1 : token
}

/** `Aug. 20`, `June 13-16, 2025`. */
export function daysAfterMonth(scan: Scan, token: number): Piece<readonly Civil[]> | null {
  const month = monthAt(scan, token)
  const at = afterMonth(scan, token)
  const numeral = dayNumeral.exec(scan.tokens.folded[at] ?? '')
  return month === null || numeral === null ? null : dated(scan, { numeral, month, to: at + 1 })
}

interface Numeral {
  readonly numeral: RegExpExecArray
  readonly month: number
  readonly to: number
}

function dated(scan: Scan, { numeral, month, to }: Numeral): Piece<readonly Civil[]> | null {
  const comma = scan.tokens.kind[to] === tokenKind.comma ? to + 1 : to
  const year = yearAt(scan, comma)
  const day = civil(Number(numeral[1]), month, year?.value ?? null)
  if (day === null) return null
  const dayTo = numeral[2] === undefined ? day.day : Number(numeral[2])
  return { value: [{ ...day, dayTo: Math.max(dayTo, day.day) }], to: year?.to ?? to }
}

export function civil(day: number, month: number, year: number | null): Civil | null {
  const real = day >= 1 && day <= 31 && month >= 1 && month <= 12
  return real ? { day, dayTo: day, month, year } : null
}

/* ---- What stands around them ---- */

const stepUnits: readonly StepUnit[] = ['day', 'week', 'weekend', 'month', 'year']

/** `pekan lalu`, `last year`. */
export function shiftAt(scan: Scan, token: number): Piece<Shift> | null {
  const phrase = dateWordsAt(scan, token, ...stepUnits)
  if (phrase === null) return null
  const { unit, value } = phrase.value
  return { value: { unit: unit as StepUnit, by: value }, to: phrase.to }
}

/** `lalu` after a weekday, a day or a month. */
export function turnAt(scan: Scan, token: number): Piece<number> | null {
  const phrase = dateWordsAt(scan, token, 'past', 'next', 'this')
  return phrase === null ? null : { value: phrase.value.value, to: phrase.to }
}

/** Where a day ends, and which one of several it is. */
export type DayEnd = Pick<WrittenDate, 'to' | 'turn' | 'shift'>

/** What may follow a day without a year: `25 Agustus lalu`, `June 5 last year`. */
export function turned(scan: Scan, to: number): DayEnd {
  const shift = shiftAt(scan, to)
  if (shift?.value.unit === 'year') return { to: shift.to, turn: null, shift: shift.value }
  const turn = turnAt(scan, to)
  return { to: turn?.to ?? to, turn: turn?.value ?? null, shift: null }
}

export function skipLinks(scan: Scan, token: number): number {
  let at = token
  for (
    let link = dateWordsAt(scan, at, 'link');
    link !== null;
    link = dateWordsAt(scan, at, 'link')
  )
    at = link.to
  return at
}

export interface WholeMonth extends WrittenMonth {
  readonly to: number
  readonly turn: number | null
  readonly shift: Shift | null
}

/** A month without a day, with its year: `June 2017`, `Oktober lalu`, `Agustus tahun lalu`. */
export function wholeMonth(scan: Scan, token: number): WholeMonth | null {
  const month = monthAt(scan, token)
  if (month === null) return null
  const next = token + 1
  const year = yearAt(scan, next)
  if (year !== null) return { month, year: year.value, to: year.to, turn: null, shift: null }
  const shift = shiftAt(scan, next)
  if (shift?.value.unit === 'year')
    return { month, year: null, to: shift.to, turn: null, shift: shift.value }
  const turn = turnAt(scan, next)
  return { month, year: null, to: turn?.to ?? next, turn: turn?.value ?? null, shift: null }
}
