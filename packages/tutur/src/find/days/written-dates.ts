import { anyGenitive, anyNominative } from '../../languages/declension.ts'
import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { adjectiveEnding, casesByEnding, endsAsVerb, formsOf } from '../phrases/case-words.ts'
import { isCapital, type Reading } from '../words/reading.ts'
import { wordStart } from '../words/word-marks.ts'
import { countedDate } from './counted-dates.ts'
import {
  bareYearAt,
  civil,
  type DayEnd,
  daysAfterMonth,
  daysAt,
  monthAt,
  numericDays,
  shiftAt,
  skipLinks,
  turnAt,
  turned,
  type WholeMonth,
  weekdayAt,
  wholeMonth,
  yearAt,
} from './date-pieces.ts'
import {
  type DatePhrase,
  type DateUnit,
  dateWordsAt,
  opensDate,
  type Piece,
  type Scan,
  scanOf,
  startWithOn,
} from './date-words.ts'
import { nthDate } from './nth-dates.ts'
import { periodDate, yearDate } from './periods.ts'
import { blank, type Civil, type Shift, type WrittenDate } from './written-date.ts'

/** Every date in the sentences of a reading, in order and without overlap; `wide` as in {@link Scan}. */
export function findWrittenDates(reading: Reading, wide = false): WrittenDate[] {
  const { tokens, starts } = reading
  const scan = scanOf(reading, wide)
  const opens = (token: number): boolean =>
    tokens.kind[token] === tokenKind.number ||
    (((starts[token] ?? 0) & wordStart.date) !== 0 && (wide || opensDate(scan, token)))
  const dates: WrittenDate[] = []
  for (const { from, to } of reading.sentences) {
    for (let token = Math.max(from, dates.at(-1)?.to ?? 0); token < to; token++) {
      if (!opens(token)) continue
      const none = dateWordsAt(scan, token, 'none')
      const date = none === null ? dateAt(scan, token, token === from) : null
      if (date !== null) dates.push(date)
      token = ((none ?? date)?.to ?? token + 1) - 1
    }
  }
  return dates
}

function dateAt(scan: Scan, token: number, first: boolean): WrittenDate | null {
  switch (scan.tokens.kind[token]) {
    case tokenKind.word:
      return (
        nthDate(scan, token) ??
        weekdayDate(scan, token, first) ??
        phraseDate(scan, token) ??
        countedDate(scan, token) ??
        monthFirstDate(scan, token)
      )
    case tokenKind.number:
      return (
        countedDate(scan, token) ??
        dayDate(scan, token) ??
        yearFirstDate(scan, token) ??
        (scan.wide ? periodDate(scan, token) : null) ??
        yearDate(scan, token)
      )
    default:
      return null
  }
}

/* ---- Weekdays ---- */

/** `Senin (19/8/2024)`, `Thursday, Aug. 20`, `Rabu kemarin`, `Kamis pekan lalu`. */
function weekdayDate(scan: Scan, from: number, first: boolean): WrittenDate | null {
  const named = weekdayAt(scan, from)
  if (named === null) return null
  const { value: weekday, to: next } = named
  const asWeek = first ? dateWordsAt(scan, from, 'week') : null
  // `Minggu lalu` at the head of a sentence: last Sunday lies in last week, next Sunday may lie in this one.
  if (asWeek !== null && asWeek.value.value <= 0) return weekDate(scan, from, asWeek)
  const unclear = asWeek !== null
  const week = weekBehind(scan, next)
  if (week !== null) return { ...blank, from, to: week.to, weekday, shift: week.value }
  const turn = turnAt(scan, next)
  const days = daysBeside(scan, turn?.to ?? next)
  if (turn !== null && days === null)
    return { ...blank, from, to: turn.to, weekday, turn: turn.value, unclear }
  if (days !== null) {
    const end = scan.words.smallLetters ? turned(scan, days.to) : { to: days.to }
    return { ...blank, from, ...end, weekday, days: days.value }
  }
  // `среды`: of Wednesday, and of the surroundings; `среду обитания`.
  const isOther = dateWordsAt(scan, from, 'beside') !== null
  if (isOther || (scan.words.smallLetters && isOwner(scan, next))) return null
  return { ...blank, from, to: next, weekday, unclear }
}

/** `pekan lalu`, `of last week`, `dua pekan lalu` behind a weekday. */
function weekBehind(scan: Scan, token: number): Piece<Shift> | null {
  const at = skipLinks(scan, token)
  const week = shiftAt(scan, token) ?? shiftAt(scan, at)
  if (week !== null) return week.value.unit === 'week' ? week : null
  const counted = countedDate(scan, at)
  const isWeek = counted?.shift?.unit === 'week' && !counted.spans
  return isWeek && counted.shift !== null ? { value: counted.shift, to: counted.to } : null
}

/** The day beside a weekday, in brackets, after a comma or bare; an hour of the day may stand between. */
function daysBeside(scan: Scan, token: number): Piece<readonly Civil[]> | null {
  const hour = dateWordsAt(scan, token, 'hour')
  const start = hour?.to ?? token
  const kind = scan.tokens.kind[start]
  const open = kind === tokenKind.open
  const inner = skipLinks(scan, open || kind === tokenKind.comma ? start + 1 : start)
  const days = daysAt(scan, inner) ?? (open ? runTogether(scan, inner) : null)
  if (days === null) return null
  return open && scan.tokens.kind[days.to] === tokenKind.close
    ? { value: days.value, to: days.to + 1 }
    : days
}

/** Scrapers drop the slashes of `(23/9/2025)`: every way to put them back, for the weekday to choose from. */
function runTogether(scan: Scan, token: number): Piece<readonly Civil[]> | null {
  const match = /^(\d{2,4}?)(20\d\d)?$/u.exec(scan.tokens.folded[token] ?? '')
  if (match === null) return null
  const digits = match[1] ?? ''
  const year = match[2] === undefined ? null : Number(match[2])
  const days = [1, 2]
    .map((cut) => civil(Number(digits.slice(0, cut)), Number(digits.slice(cut)), year))
    .filter((day) => day !== null)
  return days.length === 0 ? null : { value: days, to: token + 1 }
}

/* ---- Days of a month ---- */

/** `6 Juni 2025`, `13-16 Juni`, `19/8/2024`, `2024-08-19`; `(7/6)` only between brackets. */
function dayDate(scan: Scan, from: number): WrittenDate | null {
  const days = daysAt(scan, from)
  if (days === null) return null
  const numeric = numericDays(scan, from) !== null
  const partial = numeric && days.value.every((day) => day.year === null)
  if (partial && !isSetOff(scan, from, days.to)) return null
  const end = weekdayBehind(scan, turned(scan, days.to))
  return { ...blank, from, ...end, days: days.value }
}

/** `(7/6)`, `am 7.6.`: numbers that are a day, and no score or share. */
function isSetOff(scan: Scan, from: number, to: number): boolean {
  if (scan.tokens.kind[from - 1] === tokenKind.open) return true
  return to > from + 1 && startWithOn(scan, from) < from
}

/** `6 ноября, в четверг,`: a weekday behind the day, set off by commas or in brackets. */
function weekdayBehind(scan: Scan, end: DayEnd): DayEnd & Pick<WrittenDate, 'weekday'> {
  const { kind } = scan.tokens
  const mark = kind[end.to]
  const none = { ...end, weekday: null }
  if (!scan.words.weekdayBehind) return none
  const bare = scan.words.eitherLetters ? weekdayAt(scan, end.to) : null
  if (bare !== null) return { ...end, to: bare.to, weekday: bare.value }
  if (mark !== tokenKind.comma && mark !== tokenKind.open) return none
  const at = dateWordsAt(scan, end.to + 1, 'on')?.to ?? end.to + 1
  const weekday = weekdayAt(scan, at)
  const closes = mark === tokenKind.open ? tokenKind.close : tokenKind.comma
  if (weekday === null || (kind[weekday.to] !== closes && !scan.words.eitherLetters)) return none
  return {
    ...end,
    to: mark === tokenKind.open ? weekday.to + 1 : weekday.to,
    weekday: weekday.value,
  }
}

/** `2025 թ. սեպտեմբերի 12`, `2025-ci il sentyabrın 12-də`: the year with its word before the month. */
function yearFirstDate(scan: Scan, from: number): WrittenDate | null {
  const year = scan.words.eitherLetters ? yearAt(scan, from) : null
  if (year === null) return null
  const found = { ...blank, from }
  const days = daysAfterMonth(scan, year.to)
  if (days === null) {
    const month = monthAt(scan, year.to)
    return month === null ? null : { ...found, to: year.to + 1, month: { month, year: year.value } }
  }
  const { weekday, ...end } = weekdayBehind(scan, { to: days.to, turn: null, shift: null })
  return {
    ...found,
    ...end,
    weekday,
    days: days.value.map((day) => ({ ...day, year: year.value })),
  }
}

/** `Aug. 20`, `August 20th, 2020`, `June 2017`, and `July` after a preposition. */
function monthFirstDate(scan: Scan, from: number): WrittenDate | null {
  const month = monthAt(scan, from)
  if (month === null) return null
  const days = daysAfterMonth(scan, from)
  if (days !== null) {
    const end = weekdayBehind(scan, turned(scan, days.to))
    return { ...blank, from, ...end, days: days.value }
  }
  const bare = wholeMonth(scan, from)
  if (bare === null) return null
  const introduced = ((scan.classes[from - 1] ?? 0) & wordClass.preposition) !== 0
  return introduced || bare.year !== null || bare.turn !== null || bare.shift !== null
    ? dateOfMonth(from, bare)
    : null
}

function dateOfMonth(from: number, { month, year, to, turn, shift }: WholeMonth): WrittenDate {
  return { ...blank, from, to, month: { month, year }, turn, shift }
}

/* ---- Words that count from the day of publication ---- */

/** Units whose phrases can begin a date, with or without more behind them. */
const opening: readonly DateUnit[] = [
  'day',
  'eve',
  'week',
  'weekend',
  'month',
  'year',
  'past',
  'next',
  'this',
  'part',
  'year-before',
]

/** `kemarin`, `last week`, `akhir bulan lalu`, `late July`, `last Thursday`, `tahun 2019`. */
function phraseDate(scan: Scan, from: number): WrittenDate | null {
  const phrase = dateWordsAt(scan, from, ...opening)
  if (phrase === null) return scan.wide ? periodDate(scan, from) : null
  const { unit, value } = phrase.value
  switch (unit) {
    case 'day':
      return dayWordDate(scan, from, phrase)
    case 'eve':
      return eveDate(scan, from, phrase)
    case 'week':
      return weekDate(scan, from, phrase)
    case 'weekend':
    case 'month':
    case 'year':
      return { ...blank, from, to: phrase.to, shift: { unit, by: value } }
    case 'part':
      return partDate(scan, from, phrase)
    case 'year-before':
      return yearDate(scan, from)
    default:
      return turnedDate(scan, from, phrase)
  }
}

/** `kemarin`, and `kemarin (28/5)`, where the day in brackets says which. */
function dayWordDate(scan: Scan, from: number, { value, to }: Piece<DatePhrase>): WrittenDate {
  const isBracket = scan.tokens.kind[to] === tokenKind.open
  const days = isBracket ? daysBeside(scan, to) : null
  if (days !== null) return { ...blank, from, to: days.to, days: days.value }
  return { ...blank, from, to, shift: { unit: 'day', by: value.value } }
}

/** `накануне заявил`; `накануне выборов` is the day before something else. */
function eveDate(scan: Scan, from: number, { value, to }: Piece<DatePhrase>): WrittenDate | null {
  if (mayOwn(scan, to)) return null
  return { ...blank, from, to, shift: { unit: 'day', by: value.value }, fromTold: true }
}

/** A word that may be in the genitive: what the day before is the day before of. */
function mayOwn(scan: Scan, token: number): boolean {
  if (!scan.pack.grammar.cased) return ((scan.classes[token] ?? 0) & opensOwner) !== 0
  const cases = casesOf(scan, token)
  return (cases & anyGenitive) !== 0 && !(isCapital(scan, token) && (cases & anyNominative) !== 0)
}

const opensOwner = wordClass.determiner | wordClass.genitive | wordClass.preposition

/** A word in the genitive, and in no case of who speaks. */
function isOwner(scan: Scan, token: number): boolean {
  const cases = casesOf(scan, token)
  return (cases & anyGenitive) !== 0 && (cases & anyNominative) === 0
}

const caseless = wordClass.preposition | wordClass.pronoun | wordClass.time | wordClass.adverb

/** The cases of a noun or an adjective; 0 of a verb and of small words. */
function casesOf({ pack, tokens, classes }: Scan, token: number): number {
  const word = tokens.folded[token] ?? ''
  if (tokens.kind[token] !== tokenKind.word || endsAsVerb(pack.grammar, word)) return 0
  if (((classes[token] ?? 0) & caseless) !== 0) return 0
  const known = formsOf(pack.declension, word)?.reduce((sum, { cases }) => sum | cases, 0)
  if (known !== undefined) return known
  const ending = adjectiveEnding(pack, word)?.cases
  return ending ?? casesByEnding(pack, word, isCapital({ tokens }, token))
}

/** `на прошлой неделе`, and `на прошлой неделе, в четверг`, where the weekday says which day of it. */
function weekDate(scan: Scan, from: number, { value, to }: Piece<DatePhrase>): WrittenDate {
  const shift: Shift = { unit: 'week', by: value.value }
  const comma = scan.tokens.kind[to] === tokenKind.comma ? to + 1 : to
  const at = dateWordsAt(scan, comma, 'on')?.to ?? comma
  const weekday = scan.words.weekdayBehind ? weekdayAt(scan, at) : null
  if (weekday === null || daysBeside(scan, weekday.to) !== null)
    return { ...blank, from, to, shift }
  return { ...blank, from, to: weekday.to, weekday: weekday.value, shift }
}

function turnedDate(
  scan: Scan,
  from: number,
  { value, to }: Piece<DatePhrase>,
): WrittenDate | null {
  const turn = value.value
  const named = weekdayAt(scan, to)
  if (named !== null) {
    const { value: weekday } = named
    const days = scan.words.smallLetters ? daysBeside(scan, named.to) : null
    if (days !== null) return { ...blank, from, to: days.to, weekday, days: days.value }
    return { ...blank, from, to: named.to, weekday, turn }
  }
  const month = monthAt(scan, to)
  if (month === null || daysAfterMonth(scan, to) !== null) return null
  return { ...blank, from, to: to + 1, month: { month, year: null }, turn }
}

function partDate(scan: Scan, from: number, { value, to }: Piece<DatePhrase>): WrittenDate | null {
  const start = skipLinks(scan, to)
  const part = value.value
  const month = wholeMonth(scan, start)
  if (month !== null) return { ...dateOfMonth(from, month), part }
  const at = dateWordsAt(scan, start, 'year-before')?.to ?? start
  const year = yearAt(scan, at) ?? bareYearAt(scan, at)
  if (year !== null)
    return { ...blank, from, to: year.to, year: year.value, yearTo: year.value, part }
  const shift = shiftAt(scan, to) ?? shiftAt(scan, start) ?? thisUnit(scan, start)
  if (shift === null || shift.value.unit === 'day' || shift.value.unit === 'weekend') return null
  return { ...blank, from, to: shift.to, shift: shift.value, part }
}

/** `akhir tahun`, `the end of the month`: of the one that runs. */
function thisUnit(scan: Scan, token: number): Piece<Shift> | null {
  const unit = dateWordsAt(scan, token, 'unit-month', 'unit-year')
  if (unit === null || scan.tokens.kind[unit.to] === tokenKind.number) return null
  return {
    value: { unit: unit.value.unit === 'unit-month' ? 'month' : 'year', by: 0 },
    to: unit.to,
  }
}
