import { anyGenitive, anyNominative } from '../../languages/declension.ts'
import { type LanguagePack, wordClass } from '../../languages/pack.ts'
import { type Tokens, tokenKind } from '../../text/tokens.ts'
import { adjectiveEnding, casesByEnding, endsAsVerb, formsOf } from '../phrases/case-words.ts'
import { indexPhrases, type PhraseFound, type PhraseIndex, phraseAt } from '../words/phrases.ts'
import { isCapital, type Reading, type TokenRange } from '../words/reading.ts'
import { wordStart } from '../words/word-marks.ts'

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
  readonly unit: 'day' | 'week' | 'month' | 'year'
  readonly by: number
}

/** A month without a day: `late July`, `June 2017`. */
export interface WrittenMonth {
  readonly month: number
  readonly year: number | null
}

/** What the words of a date say, before it is known which day it is. */
export interface WrittenDate extends TokenRange {
  /** Monday = 1; `null` when no weekday is named. */
  readonly weekday: number | null
  /** What the day can be: several when day and month may change places (`6/7`), none when no day is named. */
  readonly days: readonly Civil[]
  readonly month: WrittenMonth | null
  /** A year without a month, where a word says that it is one: `2014 году`; else `null`. */
  readonly year: number | null
  readonly shift: Shift | null
  /** -1 for `last Monday`, 1 for `next Monday`, 0 for `this Monday`; `null` without such a word. */
  readonly turn: number | null
  /** Which third of the month or year (1, 2, 3); `null` when the whole is meant. */
  readonly part: number | null
  /** A weekday that may as well count weeks: `Minggu lalu` at the start of a sentence. */
  readonly unclear: boolean
  /** `shift` counts from the day told of before, not from that of publication: `накануне`. */
  readonly fromTold: boolean
}

/** What a phrase of `dates.tsv` does; `day` is one without a unit before a colon. */
type Unit =
  | Shift['unit']
  | 'past'
  | 'next'
  | 'this'
  | 'part'
  | 'number'
  | 'ago'
  | 'hour'
  | 'link'
  | 'on'
  | 'eve'
  | 'year-word'
  | 'beside'

/** A phrase of `dates.tsv`. */
interface DatePhrase {
  readonly unit: Unit
  readonly value: number
}

interface DateWords {
  readonly phrases: PhraseIndex<DatePhrase>
  readonly dayFirst: boolean
  /** Months and weekdays are written with a small letter inside a sentence. */
  readonly smallLetters: boolean
}

/** A text seen through the date words of its language. */
interface Scan {
  readonly tokens: Tokens
  readonly classes: Int32Array
  readonly pack: LanguagePack
  readonly words: DateWords
}

/** Part of a date: its value and one past its last token. */
type Piece<Value> = PhraseFound<Value>

const compiled = new WeakMap<LanguagePack, DateWords>()

function dateWordsOf(pack: LanguagePack): DateWords {
  const known = compiled.get(pack)
  if (known !== undefined) return known
  const words = {
    phrases: phrasesOf(pack),
    dayFirst: pack.relativeDays.has('order:day-first'),
    smallLetters: pack.relativeDays.has('letters:small'),
  }
  compiled.set(pack, words)
  return words
}

function phrasesOf(pack: LanguagePack): PhraseIndex<DatePhrase> {
  return indexPhrases(
    [...pack.relativeDays].map(([name, value]) => {
      const colon = name.indexOf(':')
      const unit = (colon < 0 ? 'day' : name.slice(0, colon)) as Unit
      return [name.slice(colon + 1), { unit, value }] as const
    }),
  )
}

const blank = {
  weekday: null,
  days: [],
  month: null,
  year: null,
  shift: null,
  turn: null,
  part: null,
  unclear: false,
  fromTold: false,
} as const

/** Every date in the sentences of a reading, in order and without overlap. */
export function findWrittenDates(reading: Reading): WrittenDate[] {
  const { tokens, classes, pack } = reading
  const scan: Scan = { tokens, classes, pack, words: dateWordsOf(pack) }
  const { starts } = reading
  const dates: WrittenDate[] = []
  for (const { from, to } of reading.sentences) {
    for (let token = Math.max(from, dates.at(-1)?.to ?? 0); token < to; token++) {
      if (((starts[token] ?? 0) & wordStart.date) === 0 && tokens.kind[token] !== tokenKind.number)
        continue
      const date = dateAt(scan, token, token === from)
      if (date === null) continue
      dates.push(date)
      token = date.to - 1
    }
  }
  return dates
}

function dateAt(scan: Scan, token: number, first: boolean): WrittenDate | null {
  switch (scan.tokens.kind[token]) {
    case tokenKind.word:
      return (
        weekdayDate(scan, token, first) ?? phraseDate(scan, token) ?? monthFirstDate(scan, token)
      )
    case tokenKind.number:
      return agoDate(scan, token) ?? dayDate(scan, token) ?? yearDate(scan, token)
    default:
      return null
  }
}

/* ---- Weekdays ---- */

/** `Senin (19/8/2024)`, `Thursday, Aug. 20`, `Rabu kemarin`, `Kamis pekan lalu`. */
function weekdayDate(scan: Scan, from: number, first: boolean): WrittenDate | null {
  const weekday = weekdayAt(scan, from)
  if (weekday === null) return null
  const next = from + 1
  const unclear = first && dateWordsAt(scan, from) !== null
  const week = shiftAt(scan, next)
  if (week?.value.unit === 'week')
    return { ...blank, from, to: week.to, weekday, shift: week.value }
  const turn = turnAt(scan, next)
  if (turn !== null) return { ...blank, from, to: turn.to, weekday, turn: turn.value, unclear }
  const days = daysBeside(scan, next)
  if (days !== null) {
    const end = scan.words.smallLetters ? turned(scan, days.to) : { to: days.to }
    return { ...blank, from, ...end, weekday, days: days.value }
  }
  // `среды`: of Wednesday, and of the surroundings; `среду обитания`.
  const isOther = dateWordsAt(scan, from, 'beside') !== null
  if (isOther || (scan.words.smallLetters && isOwner(scan, next))) return null
  return { ...blank, from, to: next, weekday, unclear }
}

function weekdayAt(scan: Scan, token: number): number | null {
  if (!hasItsLetter(scan, token)) return null
  return scan.pack.weekdays.get(scan.tokens.folded[token] ?? '') ?? null
}

/** Written as months and weekdays are: `May`, not `may`; `мая`, and with a capital only behind a mark or a number. */
function hasItsLetter(scan: Scan, token: number): boolean {
  const capital = isCapital(scan, token)
  if (!scan.words.smallLetters) return capital
  return !capital || scan.tokens.kind[token - 1] !== tokenKind.word
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
  const bracketed = scan.tokens.kind[from - 1] === tokenKind.open
  const partial = days.to === from + 1 && days.value.every((day) => day.year === null)
  if (partial && !bracketed) return null
  const { weekday, ...end } = weekdayBehind(scan, turned(scan, days.to))
  return { ...blank, from, ...end, weekday, days: days.value }
}

type DayEnd = Pick<WrittenDate, 'to' | 'turn' | 'shift'>

/** `6 ноября, в четверг,`: a weekday behind the day, set off by commas or in brackets. */
function weekdayBehind(scan: Scan, end: DayEnd): DayEnd & Pick<WrittenDate, 'weekday'> {
  const { kind } = scan.tokens
  const mark = kind[end.to]
  const none = { ...end, weekday: null }
  if (!scan.words.smallLetters || (mark !== tokenKind.comma && mark !== tokenKind.open)) return none
  const at = dateWordsAt(scan, end.to + 1, 'on')?.to ?? end.to + 1
  const weekday = weekdayAt(scan, at)
  const closes = mark === tokenKind.open ? tokenKind.close : tokenKind.comma
  if (weekday === null || kind[at + 1] !== closes) return none
  return { ...end, to: mark === tokenKind.open ? at + 2 : at + 1, weekday }
}

/** `2014 году`: a year with the word that says so, where the language has one. */
function yearDate(scan: Scan, from: number): WrittenDate | null {
  const year = yearAt(scan, from)
  if (year === null || year.to === from + 1) return null
  return { ...blank, from, to: year.to, year: year.value }
}

/** `Aug. 20`, `August 20th, 2020`, `June 2017`, and `July` after a preposition. */
function monthFirstDate(scan: Scan, from: number): WrittenDate | null {
  const month = monthAt(scan, from)
  if (month === null) return null
  const days = daysAfterMonth(scan, from)
  if (days !== null) return { ...blank, from, ...turned(scan, days.to), days: days.value }
  const bare = wholeMonth(scan, from)
  if (bare === null) return null
  const introduced = ((scan.classes[from - 1] ?? 0) & wordClass.preposition) !== 0
  return introduced || bare.year !== null || bare.turn !== null || bare.shift !== null
    ? dateOfMonth(from, bare)
    : null
}

interface WholeMonth extends WrittenMonth {
  readonly to: number
  readonly turn: number | null
  readonly shift: Shift | null
}

/** A month without a day, with its year: `June 2017`, `Oktober lalu`, `Agustus tahun lalu`. */
function wholeMonth(scan: Scan, token: number): WholeMonth | null {
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

function dateOfMonth(from: number, { month, year, to, turn, shift }: WholeMonth): WrittenDate {
  return { ...blank, from, to, month: { month, year }, turn, shift }
}

/** The day that starts at `token`, whatever way it is written. */
function daysAt(scan: Scan, token: number): Piece<readonly Civil[]> | null {
  if (scan.tokens.kind[token] === tokenKind.word) {
    return monthAt(scan, token) === null ? null : daysAfterMonth(scan, token)
  }
  if (scan.tokens.kind[token] !== tokenKind.number) return null
  return numericDays(scan, token) ?? daysBeforeMonth(scan, token)
}

const numericDay = /^(\d{1,4})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/u

function numericDays(scan: Scan, token: number): Piece<readonly Civil[]> | null {
  const match = numericDay.exec(scan.tokens.folded[token] ?? '')
  if (match === null) return null
  const [, first = '', mark, second = '', last] = match
  if (last === undefined && mark !== '/') return null
  const days =
    first.length === 4 ? isoDays(first, second, last) : slashDays(scan, [first, second, last])
  return days.length === 0 ? null : { value: days, to: token + 1 }
}

function isoDays(year: string, month: string, day: string | undefined): readonly Civil[] {
  const iso = day === undefined ? null : civil(Number(day), Number(month), Number(year))
  return iso === null ? [] : [iso]
}

function slashDays(scan: Scan, [first, second, last]: readonly (string | undefined)[]): Civil[] {
  const year = last === undefined ? null : Number(last.length === 2 ? `20${last}` : last)
  const dayFirst = civil(Number(first), Number(second), year)
  const monthFirst = scan.words.dayFirst ? null : civil(Number(second), Number(first), year)
  return [dayFirst, monthFirst].filter((day) => day !== null)
}

const dayNumeral = /^(\d{1,2})(?:-(\d{1,2}))?(?:\p{L}{2})?$/u

/** `6 Juni 2025`, `13-16 Juni`, `20th of August`. */
function daysBeforeMonth(scan: Scan, token: number): Piece<readonly Civil[]> | null {
  const numeral = dayNumeral.exec(scan.tokens.folded[token] ?? '')
  if (numeral === null) return null
  const at = skipLinks(scan, afterOrdinalDot(scan, token + 1))
  const month = monthAt(scan, at)
  return month === null ? null : dated(scan, { numeral, month, to: afterMonth(scan, at) })
}

/** One past the dot that makes an ordinal of a day: `6. November`. */
function afterOrdinalDot({ tokens, pack }: Scan, token: number): number {
  return pack.grammar.ordinalDots && tokens.folded[token] === '.' ? token + 1 : token
}

/** `Aug. 20`, `June 13-16, 2025`. */
function daysAfterMonth(scan: Scan, token: number): Piece<readonly Civil[]> | null {
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

function civil(day: number, month: number, year: number | null): Civil | null {
  const real = day >= 1 && day <= 31 && month >= 1 && month <= 12
  return real ? { day, dayTo: day, month, year } : null
}

function monthAt(scan: Scan, token: number): number | null {
  if (!hasItsLetter(scan, token)) return null
  return scan.pack.months.get(scan.tokens.folded[token] ?? '') ?? null
}

/** One past a month and the dot of its short form, which only counts before a number. */
function afterMonth(scan: Scan, token: number): number {
  const { folded, kind } = scan.tokens
  const short = (folded[token]?.length ?? 0) <= 4
  return short && folded[token + 1] === '.' && kind[token + 2] === tokenKind.number
    ? token + 2
    : token + 1
}

function yearAt(scan: Scan, token: number): Piece<number> | null {
  const year = scan.tokens.folded[token] ?? ''
  if (!/^(?:19|20)\d\d$/u.test(year)) return null
  return { value: Number(year), to: afterYearWord(scan, token + 1) }
}

/** One past the word for a year behind its number and the dot of its short form, which only counts before another mark: `2025 г.)`. */
function afterYearWord({ tokens, ...scan }: Scan, token: number): number {
  const word = dateWordsAt({ tokens, ...scan }, token, 'year-word')
  if (word === null) return token
  const dotted = tokens.folded[word.to] === '.'
  const next = tokens.kind[word.to + 1]
  const goesOn = next === tokenKind.close || next === tokenKind.comma
  return dotted && goesOn ? word.to + 1 : word.to
}

/* ---- Words that count from the day of publication ---- */

/** `kemarin`, `last week`, `akhir bulan lalu`, `late July`, `last Thursday`, `two days ago`. */
function phraseDate(scan: Scan, from: number): WrittenDate | null {
  const phrase = dateWordsAt(scan, from)
  if (phrase === null) return null
  const { unit, value } = phrase.value
  switch (unit) {
    case 'day':
      return dayWordDate(scan, from, phrase)
    case 'eve':
      return eveDate(scan, from, phrase)
    case 'week':
      return weekDate(scan, from, phrase)
    case 'month':
    case 'year':
      return { ...blank, from, to: phrase.to, shift: { unit, by: value } }
    case 'past':
    case 'next':
    case 'this':
      return turnedDate(scan, from, phrase)
    case 'part':
      return partDate(scan, from, phrase)
    case 'number':
      return agoDate(scan, from)
    default:
      return null
  }
}

/** `kemarin`, and `kemarin (28/5)`, where the day in brackets says which. */
function dayWordDate(
  scan: Scan,
  from: number,
  { value, to }: PhraseFound<DatePhrase>,
): WrittenDate {
  const isBracket = scan.tokens.kind[to] === tokenKind.open
  const days = isBracket ? daysBeside(scan, to) : null
  if (days !== null) return { ...blank, from, to: days.to, days: days.value }
  return { ...blank, from, to, shift: { unit: 'day', by: value.value } }
}

/** `накануне заявил`; `накануне выборов` is the day before something else. */
function eveDate(
  scan: Scan,
  from: number,
  { value, to }: PhraseFound<DatePhrase>,
): WrittenDate | null {
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
function weekDate(scan: Scan, from: number, { value, to }: PhraseFound<DatePhrase>): WrittenDate {
  const shift: Shift = { unit: 'week', by: value.value }
  const comma = scan.tokens.kind[to] === tokenKind.comma ? to + 1 : to
  const at = dateWordsAt(scan, comma, 'on')?.to ?? comma
  const weekday = scan.words.smallLetters ? weekdayAt(scan, at) : null
  if (weekday === null || daysBeside(scan, at + 1) !== null) return { ...blank, from, to, shift }
  return { ...blank, from, to: at + 1, weekday, shift }
}

function turnedDate(
  scan: Scan,
  from: number,
  { value, to }: PhraseFound<DatePhrase>,
): WrittenDate | null {
  const turn = value.value
  const weekday = weekdayAt(scan, to)
  if (weekday !== null) {
    const days = scan.words.smallLetters ? daysBeside(scan, to + 1) : null
    if (days !== null) return { ...blank, from, to: days.to, weekday, days: days.value }
    return { ...blank, from, to: to + 1, weekday, turn }
  }
  const month = monthAt(scan, to)
  if (month === null || daysAfterMonth(scan, to) !== null) return null
  return { ...blank, from, to: to + 1, month: { month, year: null }, turn }
}

function partDate(
  scan: Scan,
  from: number,
  { value, to }: PhraseFound<DatePhrase>,
): WrittenDate | null {
  const start = skipLinks(scan, to)
  const part = value.value
  const month = wholeMonth(scan, start)
  if (month !== null) return { ...dateOfMonth(from, month), part }
  const year = yearDate(scan, start)
  if (year !== null) return { ...year, from, part }
  const shift = shiftAt(scan, to) ?? shiftAt(scan, start)
  if (shift === null || shift.value.unit === 'day' || shift.value.unit === 'week') return null
  return { ...blank, from, to: shift.to, shift: shift.value, part }
}

/** `3 hari lalu`, `two days ago`. */
function agoDate(scan: Scan, from: number): WrittenDate | null {
  const count = countAt(scan, from)
  const ago = count === null ? null : dateWordsAt(scan, from + 1, 'ago')
  if (count === null || ago === null) return null
  return { ...blank, from, to: ago.to, shift: { unit: 'day', by: count * ago.value.value } }
}

function countAt(scan: Scan, token: number): number | null {
  const word = scan.tokens.folded[token] ?? ''
  if (/^\d{1,2}$/u.test(word)) return Number(word)
  return dateWordsAt(scan, token, 'number')?.value.value ?? null
}

function shiftAt(scan: Scan, token: number): Piece<Shift> | null {
  const phrase = dateWordsAt(scan, token)
  if (phrase === null) return null
  const { unit, value } = phrase.value
  if (unit !== 'day' && unit !== 'week' && unit !== 'month' && unit !== 'year') return null
  return { value: { unit, by: value }, to: phrase.to }
}

/** `lalu` after a weekday, a day or a month. */
function turnAt(scan: Scan, token: number): Piece<number> | null {
  const phrase =
    dateWordsAt(scan, token, 'past') ??
    dateWordsAt(scan, token, 'next') ??
    dateWordsAt(scan, token, 'this')
  return phrase === null ? null : { value: phrase.value.value, to: phrase.to }
}

/** What may follow a day without a year: `25 Agustus lalu`, `June 5 last year`. */
function turned(scan: Scan, to: number): Pick<WrittenDate, 'to' | 'turn' | 'shift'> {
  const shift = shiftAt(scan, to)
  if (shift?.value.unit === 'year') return { to: shift.to, turn: null, shift: shift.value }
  const turn = turnAt(scan, to)
  return { to: turn?.to ?? to, turn: turn?.value ?? null, shift: null }
}

function skipLinks(scan: Scan, token: number): number {
  let at = token
  for (
    let link = dateWordsAt(scan, at, 'link');
    link !== null;
    link = dateWordsAt(scan, at, 'link')
  )
    at = link.to
  return at
}

/** The longest phrase that starts at `token`; of one unit when that is given. */
function dateWordsAt(scan: Scan, token: number, unit?: Unit): PhraseFound<DatePhrase> | null {
  const { folded } = scan.tokens
  if (unit === undefined) return phraseAt(scan.words.phrases, folded, { token })
  return phraseAt(scan.words.phrases, folded, { token, wanted: (value) => value.unit === unit })
}

const longestOn = 2

/** The first token of a date together with the words that put it beside what happened then: `on`, `pada hari`. */
export function startWithOn({ pack, tokens }: Reading, token: number): number {
  const wanted = ({ unit }: DatePhrase) => unit === 'on'
  for (let first = token - longestOn; first < token; first++) {
    const on = phraseAt(dateWordsOf(pack).phrases, tokens.folded, { token: first, wanted })
    if (on?.to === token) return first
  }
  return token
}
