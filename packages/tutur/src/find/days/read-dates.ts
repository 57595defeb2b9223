import { datePacks } from '../../languages/days/date-packs.ts'
import { type LanguagePack, wordClass } from '../../languages/pack.ts'
import { anchor } from '../../model/ids.ts'
import type { DatePrecision, DateRead, Document } from '../../model/model.ts'
import { packFor } from '../../read/read-text.ts'
import { tokenKind } from '../../text/tokens.ts'
import { readWords } from '../words/read-words.ts'
import { type Reading, sentenceOf, spanAt } from '../words/reading.ts'
import { civilOf, type DayNumber, type DayRange, dayNumber, isoOf } from './calendar.ts'
import { publishedOn, type Resolved, resolveDates } from './dates.ts'
import { edtfOf, joinEdtf, openEdtf, withoutYear } from './edtf.ts'
import { type Stretch, stretchesOf } from './stretches.ts'
import type { Civil, WrittenDate } from './written-date.ts'
import { findWrittenDates } from './written-dates.ts'

/**
 * Every date and stretch of time that a document names, in order and without overlap; also in captions, bylines and
 * datelines, which no statement is looked for in, but not in what belongs to the page alone.
 *
 * What is not fully written is counted from the day of publication, and a weekday alone is the latest up to it, or the
 * next where the words tell of what is to come. Nothing is made up: without a day of publication the year of `17
 * August` stays open. Takes time in proportion to the length of the text; never throws, whatever the text.
 *
 * @param packs The languages at hand. Turkish, Azerbaijani and Armenian dates are read without one.
 */
export function readDates(document: Document, packs: readonly LanguagePack[]): DateRead[] {
  const pack = packFor(document.language, [...packs, ...datePacks()])
  const reading = readWords(withAllItsText(document), pack)
  const found = findWrittenDates(reading, true)
  const stretches = stretchesOf(reading, found)
  const written = withYears(
    found.map((date) => lookingAhead(reading, date)),
    stretches,
  )
  const resolved = resolveDates(reading, written)
  const input = { reading, published: publishedOn(reading), written, resolved }
  return stretches.map((stretch) => dateRead(input, stretch))
}

/** Dates stand where no statements do. */
function withAllItsText(document: Document): Document {
  const blocks = document.blocks.map((block) =>
    withDates.has(block.role) ? { ...block, role: 'paragraph' as const } : block,
  )
  return { ...document, blocks }
}

const withDates: ReadonlySet<string> = new Set(['byline', 'dateline', 'caption'])

/* ---- What is to come ---- */

/** `akan bertemu pada Jumat`: a bare weekday behind a word for what is to come is the next one. */
function lookingAhead(reading: Reading, date: WrittenDate): WrittenDate {
  const isBare = date.weekday !== null && date.days.length === 0
  if (!isBare || date.turn !== null || date.shift !== null) return date
  switch (aheadOf(reading, date.from)) {
    case 'certain':
      return { ...date, turn: coming }
    case 'unclear':
      return { ...date, unclear: true }
    case 'none':
      return date
  }
}

const coming = 2
const longestClause = 20

/** What the nearest word for the future before the token, in its clause, says. `would` may be ahead of then or of now. */
function aheadOf({ sentences, tokens, classes, ...reading }: Reading, token: number): Ahead {
  const sentence = sentences[sentenceOf({ sentences, tokens, classes, ...reading }, token)]
  const least = Math.max(sentence?.from ?? 0, token - longestClause)
  for (let at = token - 1; at >= least; at--) {
    if (tokens.kind[at] === tokenKind.comma || tokens.kind[at] === tokenKind.quote) return 'none'
    const bits = classes[at] ?? 0
    if ((bits & wordClass.future) === 0) continue
    return (bits & wordClass.hypothetical) === 0 ? 'certain' : 'unclear'
  }
  return 'none'
}

type Ahead = 'certain' | 'unclear' | 'none'

/* ---- Two dates of one stretch ---- */

/** `Januari hingga Maret 2025`: the first takes its year from the last. */
function withYears(
  written: readonly WrittenDate[],
  stretches: readonly Stretch[],
): readonly WrittenDate[] {
  const dates = [...written]
  for (const { first, last } of stretches) {
    const [one, other] = [dates[first], dates[last]]
    if (first !== last && one !== undefined && other !== undefined)
      dates[first] = withYearOf(one, other)
  }
  return dates
}

function withYearOf(date: WrittenDate, last: WrittenDate): WrittenDate {
  const from = monthAndYear(date)
  const to = monthAndYear(last)
  if (from === null || to === null || from.year !== null || to.year === null) return date
  const year = from.month > to.month ? to.year - 1 : to.year
  const days = date.days.map((day) => ({ ...day, year }))
  return { ...date, days, month: date.month && { ...date.month, year } }
}

function monthAndYear({ days, month }: WrittenDate): { month: number; year: number | null } | null {
  return days.length > 1 ? null : (days[0] ?? month)
}

/* ---- What is told of each ---- */

interface Input {
  readonly reading: Reading
  readonly published: DayNumber | null
  readonly written: readonly WrittenDate[]
  readonly resolved: readonly Resolved[]
}

function dateRead(input: Input, stretch: Stretch): DateRead {
  const { first, last, open } = stretch
  const { reading } = input
  const place = { anchor: anchor(reading.document, spanAt(reading, stretch)) }
  const one = comesTo(input, first)
  const other = first === last ? one : comesTo(input, last)
  const precision = other.precision
  const days = joined(input, { one, other, first })
  if (days === null || one.edtf === null || other.edtf === null) {
    const problem = one.problem ?? other.problem ?? 'ambiguous'
    const edtf = first === last && one.edtf !== null ? opened(one.edtf, open) : null
    return { ...place, edtf, from: null, to: null, precision, basis: null, problem }
  }
  return {
    ...place,
    edtf:
      first === last ? opened(one.edtf, open) : joinEdtf(edtfOf(days, one.precision), other.edtf),
    from: open === 'from' ? null : isoOf(days.from),
    to: open === 'to' ? null : isoOf(days.to),
    precision,
    basis: one.basis === 'written' ? other.basis : one.basis,
    problem: null,
  }
}

function opened(edtf: string, open: Stretch['open']): string {
  return open === null ? edtf : openEdtf(edtf, open)
}

/** From the beginning of one to the end of the other; a weekday before the other is the one before it. */
function joined(
  { written }: Input,
  { one, other, first }: { readonly one: Value; readonly other: Value; readonly first: number },
): DayRange | null {
  if (one.days === null || other.days === null) return null
  const isWeekday = one.basis === 'weekday' && written[first]?.turn === null
  const from = isWeekday && one.days.from > other.days.from ? one.days.from - 7 : one.days.from
  return from <= other.days.to ? { from, to: other.days.to } : null
}

/** What one date comes to. */
interface Value extends Pick<DateRead, 'edtf' | 'precision' | 'basis' | 'problem'> {
  readonly days: DayRange | null
}

function comesTo({ published, written, resolved }: Input, index: number): Value {
  const date = written[index]
  const { days, full } = resolved[index] ?? { days: null, full: false }
  if (date === undefined) throw new Error('a stretch without its date')
  const precision = precisionOf(date)
  if (days === null) return { ...unsettled(date, published), days, precision, basis: null }
  const basis = full ? 'written' : basisOf(date, published)
  const edtf = edtfOf(days, date.spans ? 'day' : precision)
  return { days, edtf, precision, basis, problem: null }
}

function basisOf(date: WrittenDate, published: DayNumber | null): DateRead['basis'] {
  if (published === null || date.fromTold) return 'text'
  return date.weekday !== null && date.days.length === 0 ? 'weekday' : 'published'
}

function precisionOf(date: WrittenDate): DatePrecision {
  const { days, weekday, month, shift, part, within, period, year, yearTo } = date
  if (days.length > 0 || weekday !== null) return 'day'
  if (within !== null) return within.unit === 'week' ? 'week' : 'day'
  if (period !== null) return period.unit === 'half' ? 'half-year' : 'quarter'
  if (month !== null) return part === null ? 'month' : 'part-of-month'
  if (year === null && shift !== null) return precisionOfShift(shift, part)
  if (part !== null) return 'part-of-year'
  return isDecade(year, yearTo) ? 'decade' : 'year'
}

function precisionOfShift(
  { unit }: NonNullable<WrittenDate['shift']>,
  part: number | null,
): DatePrecision {
  if (part === null || unit === 'day' || unit === 'weekend') return unit
  return `part-of-${unit}`
}

function isDecade(year: number | null, yearTo: number | null): boolean {
  return year !== null && yearTo === year + 9 && year % 10 === 0
}

/** Why a date has no days, and what can be said of it all the same. */
function unsettled(
  date: WrittenDate,
  published: DayNumber | null,
): Pick<Value, 'edtf' | 'problem'> {
  const { days, month, weekday, unclear, turn, period, shift } = date
  const [day, choice] = days
  if (unclear || choice !== undefined) return { edtf: null, problem: 'ambiguous' }
  if (day !== undefined) return unsettledDay(day, { weekday, published })
  if (month !== null) return { edtf: withoutYear({ month: month.month }), problem: 'unpublished' }
  if (period !== null && shift === null) return { edtf: null, problem: 'ambiguous' }
  const isOpen = published !== null && (turn !== null || date.fromTold)
  return { edtf: null, problem: isOpen ? 'ambiguous' : 'unpublished' }
}

function unsettledDay(
  day: Civil,
  { weekday, published }: { readonly weekday: number | null; readonly published: DayNumber | null },
): Pick<Value, 'edtf' | 'problem'> {
  if (!isDayOfSomeYear(day)) return { edtf: null, problem: 'no-such-day' }
  if (day.year === null && published === null)
    return { edtf: withoutYear(day), problem: 'unpublished' }
  const year = day.year ?? civilOf(published ?? 0).year
  const written = dayNumber(year, day.month, day.day)
  if (written === null) return { edtf: null, problem: 'no-such-day' }
  if (weekday === null) return { edtf: null, problem: 'ambiguous' }
  const named = day.year === null ? withoutYear(day) : isoOf(written)
  return { edtf: `${named}?`, problem: 'weekday-contradicts' }
}

/** 2024 was a leap year: it has every day that some year has. */
function isDayOfSomeYear({ month, day }: Civil): boolean {
  return dayNumber(2024, month, day) !== null
}
