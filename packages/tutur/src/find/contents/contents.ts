import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { citingEnd, cueKind, type ItemRange, type Items, is, isQuote } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import { look, looks } from '../words/word-looks.ts'
import { beginning, isTimely } from './beginning.ts'
import { contentEnds } from './content-ends.ts'

/** What stands after a cue: where the words said lie and which of the cue's surroundings that is. */
export interface Content extends ItemRange {
  /** One bit of {@link cueTakes}. */
  readonly takes: number
}

/* ---- before the cue ---- */

/**
 * What is said before an attribution: back from `last` to the beginning of the sentence, without what links it
 * to the sentence before. A quotation at `last` that stands alone is the whole content.
 */
export function contentBefore(line: Line, last: number): ItemRange {
  const { items } = line
  // `, menurutnya`: nothing stands before the mark that opens the text.
  if (last < line.from) return { from: line.from, to: line.from }
  const from = skipDay(line, skipConnectives(line, line.from), last)
  if (!isQuote(items, last)) return { from: Math.min(from, last), to: last + 1 }
  return { from: quoteBegins(line, from, last), to: last + 1 }
}

/** `On Monday, C, X said`: the day in front is the reporter's. */
function skipDay(line: Line, from: number, last: number): number {
  const { items } = line
  if (items.reading.pack.grammar.headFirst) return from
  let i = from
  while (
    i < last &&
    (isTimely(items, i) ||
      (is(items, i, wordClass.preposition) && is(items, i + 1, wordClass.time)))
  )
    i++
  return i > from && items.kind[i] === tokenKind.comma && is(items, i - 1, wordClass.time)
    ? i + 1
    : from
}

/** The narration before a quotation belongs to what is said when it is one clause with it. */
function quoteBegins(line: Line, from: number, quote: number): number {
  const { items } = line
  for (let i = quote - 1; i >= from; i--) {
    if (items.kind[i] === tokenKind.colon || items.kind[i] === tokenKind.stop) return i + 1
    if (items.kind[i] === tokenKind.comma && i === quote - 1) return quote
    if (items.cueAt[i] === cueKind.before) return quote
  }
  return from
}

const links = wordClass.connective | wordClass.conjunction

/** Skips `Namun,` and `Sementara itu,` and `Dilansir AFP, Rabu (27/5/2026),` at the beginning of a sentence. */
export function skipConnectives(line: Line, from: number): number {
  const { items } = line
  if (isCiting(items, from)) return afterCiting(line, from)
  if (pointsBack(items, from)) return from + 3
  if (!is(items, from, links)) return from
  if (is(items, from, wordClass.conjunction) && !items.reading.pack.grammar.headFirst)
    return from + 1
  const next = is(items, from + 1, wordClass.demonstrative) ? from + 2 : from + 1
  return items.kind[next] === tokenKind.comma ? next + 1 : from
}

/** `Untuk itu,`, `Karena itu,`: where heads come first, a preposition with a word that points back links to the sentence before. */
function pointsBack(items: Items, item: number): boolean {
  const links = wordClass.preposition | wordClass.subordinator
  if (!items.reading.pack.grammar.headFirst || !is(items, item, links)) return false
  const isPointer = is(items, item + 1, wordClass.demonstrative)
  return isPointer && items.kind[item + 2] === tokenKind.comma
}

/** How far the citation of an outlet at the beginning of a sentence may reach, in items. */
const citingReach = 30

/** The citation of an outlet at the beginning of a sentence, up to the comma after outlet and date. */
function afterCiting(line: Line, from: number): number {
  const { items } = line
  for (let i = from; i < Math.min(line.to, from + citingReach); i++) {
    if (items.kind[i] === tokenKind.comma && !is(items, i + 1, wordClass.time)) return i + 1
  }
  return from
}

function isCiting(items: Items, item: number): boolean {
  return citingEnd(items, item) > item
}

/* ---- after the cue ---- */

/** What is said after a cue, from `from` on; `null` when nothing is, or nothing of the kinds that the cue takes. */
export function contentAfter(line: Line, cue: CueMatch, from: number): Content | null {
  const begun = beginning(line, cue, from)
  if (begun === null) return null
  const to = contentEnds(line, begun)
  return finish(line.items, { from: begun.from, to, takes: begun.takes })
}

/** All that follows `from`: for frames where nothing can stand between attribution and content. */
export function contentFrom(
  line: Line,
  from: number,
  takes: number = cueTakes.clause,
): Content | null {
  const to = contentEnds(line, { from, takes })
  return finish(line.items, { from, to, takes })
}

function finish(items: Items, content: Content): Content | null {
  const trimmed = trim(items, content)
  return trimmed.to > trimmed.from ? { ...alone(items, trimmed), takes: content.takes } : null
}

function trim(items: Items, range: ItemRange): ItemRange {
  let { from, to } = range
  while (to > from && isMark(items, to - 1)) to--
  while (from < to && isMark(items, from)) from++
  return { from, to }
}

function isMark(items: Items, item: number): boolean {
  const kind = items.kind[item]
  return (
    kind === tokenKind.comma ||
    kind === tokenKind.dash ||
    kind === tokenKind.colon ||
    kind === tokenKind.stop
  )
}

/** A quotation at the beginning, followed by a mark or an adjunct, is all that is said; a complementiser before it falls away. */
function alone(items: Items, range: ItemRange): ItemRange {
  const first = is(items, range.from, wordClass.complementiser) ? range.from + 1 : range.from
  if (!isQuote(items, first)) return range
  const next = first + 1
  if (next >= range.to) return { from: first, to: next }
  if (!items.reading.pack.grammar.headFirst) return range
  const adjunct = is(items, next, wordClass.preposition | wordClass.subordinator | wordClass.time)
  return items.kind[next] === tokenKind.comma || adjunct ? { from: first, to: next } : range
}

/** How many items are looked through for a verb. */
const verbReach = 14

/** A verb stands among the first words: a clause, not a bare noun phrase. */
export function isClausal(items: Items, range: ItemRange): boolean {
  const last = Math.min(range.to, range.from + verbReach)
  for (let i = range.from; i < last; i++) {
    if (is(items, i, wordClass.finite | wordClass.relative)) return is(items, i, wordClass.finite)
    if (i > range.from && looks(items, i, look.verb)) return true
  }
  return false
}
