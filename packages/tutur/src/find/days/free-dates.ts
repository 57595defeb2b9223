import { wordClass } from '../../languages/pack.ts'
import { firstIndex } from '../../text/first-index.ts'
import { tokenKind } from '../../text/tokens.ts'
import { describesOccasion, endsCitation, opensInterview } from '../chains/citations.ts'
import type { Reading } from '../words/reading.ts'
import { startWithOn } from './date-words.ts'
import type { DateFound } from './dates.ts'

// More dates than this beside one cue are a list, not the day of the saying.
const mostDates = 8

/** The first dates that begin in `[from, to)`. */
export function datesIn(
  dates: readonly DateFound[],
  from: number,
  to: number,
): readonly DateFound[] {
  const first = firstFrom(dates, from)
  return dates.slice(first, first + mostDates).filter((date) => date.from < to)
}

/** The last dates that begin in `[from, to)`, nearest to the end first. */
export function datesBefore(
  dates: readonly DateFound[],
  from: number,
  to: number,
): readonly DateFound[] {
  const last = firstFrom(dates, to)
  const near = dates.slice(Math.max(0, last - mostDates), last)
  return near.filter((date) => date.from >= from).toReversed()
}

function firstFrom(dates: readonly DateFound[], token: number): number {
  return firstIndex(dates.length, (i) => (dates[i]?.from ?? 0) >= token)
}

/** `dilansir AFP, Selasa (26/5/2026)`: the day of the report, which may be later than that of the words. */
export function datesCitation(reading: Reading, date: DateFound): boolean {
  const before = startWithOn(reading, date.from) - 1
  const isComma = reading.tokens.kind[before] === tokenKind.comma
  const end = isComma ? before : before + 1
  return endsCitation(reading, end)
}

const bindsDate =
  wordClass.preposition |
  wordClass.subordinator |
  wordClass.determiner |
  wordClass.infinitive |
  wordClass.relative

/** Not part of a longer phrase: `before Monday`, `the Monday talks`. */
export function standsAlone(reading: Reading, date: DateFound): boolean {
  const start = startWithOn(reading, date.from)
  const { pack, tokens, classes } = reading
  // `прибывший 6 ноября министр`: the day of what the participle tells.
  if (pack.patterns.participle.test(tokens.folded[start - 1] ?? '')) return false
  return (
    start < date.from ||
    isMeanwhile(reading, start - 1) ||
    ((classes[date.from - 1] ?? 0) & bindsDate) === 0
  )
}

/** What somebody does while speaking begins here: `выступая`. */
export function isMeanwhile(
  { pack, tokens }: Pick<Reading, 'pack' | 'tokens'>,
  token: number,
): boolean {
  return pack.patterns.meanwhile.test(tokens.folded[token] ?? '')
}

const clauseBreaks = wordClass.subordinator | wordClass.relative | wordClass.complementiser

const longestClause = 60

/** Whether a clause of its own begins between the two tokens; a word that also is a preposition does not show it. */
export function breaksClause(reading: Reading, from: number, to: number): boolean {
  const { classes } = reading
  if (to - from > longestClause) return true
  for (let token = from; token < to; token++) {
    const bits = classes[token] ?? 0
    const opens = (bits & clauseBreaks) !== 0 && (bits & wordClass.preposition) === 0
    if (opens && !tellsOfSaying(reading, token)) return true
    if (opensSaid(reading, token) || isOfAnother(reading, token)) return true
  }
  return false
}

/** `saat dihubungi Tempo`, `dalam pidato yang`: the clause that opens here tells when and where it was said. */
function tellsOfSaying(reading: Reading, token: number): boolean {
  return (
    describesOccasion(reading, token) ||
    isMeanwhile(reading, token) ||
    opensInterview(reading, token)
  )
}

// Within its marks, the name of an outlet has no more tokens than this.
const longestName = 3

/** A quotation mark, save around a name: `газете «Вестник»`. */
function opensSaid({ pack, tokens, quotationOf, quotations }: Reading, token: number): boolean {
  if (tokens.kind[token] !== tokenKind.quote) return false
  const quotation = quotations[quotationOf[token] ?? -1]
  const isShort = quotation === undefined || quotation.to - quotation.from - 2 <= longestName
  return !(pack.grammar.namesInMarks && isShort)
}

/** `после обстрела 6 ноября`, `на встрече, состоявшейся 6 ноября`: what follows tells of something else. */
function isOfAnother({ pack, tokens }: Reading, token: number): boolean {
  const word = tokens.folded[token] ?? ''
  const { elsewhen, participle } = pack.patterns
  if (elsewhen.test(word)) return true
  return tokens.kind[token - 1] === tokenKind.comma && participle.test(word)
}

export function isComma({ tokens }: Reading, token: number): boolean {
  return tokens.kind[token] === tokenKind.comma
}

/** A mark, or one word for a part of the day before it: `Kamis (19/11/2026) malam.` */
export function closesSentence({ tokens, classes }: Reading, token: number): boolean {
  const isPartOfDay = ((classes[token] ?? 0) & wordClass.time) !== 0
  const kind = tokens.kind[isPartOfDay ? token + 1 : token]
  return kind !== tokenKind.word && kind !== tokenKind.number
}
