import { cueTakes, wordClass } from '../languages/pack.ts'
import { tokenKind } from '../text/tokens.ts'
import { type CueMatch, type ItemRange, type Items, is, isQuote } from './items.ts'
import { subjectBefore } from './speaker-phrases.ts'
import type { Line } from './statements.ts'

/**
 * What is said before an attribution: back from `last` to the beginning of the sentence, without what links it
 * to the sentence before. A quotation at `last` that stands alone is the whole content.
 */
export function contentBefore(line: Line, last: number): ItemRange {
  const { items } = line
  const range = { from: skipConnectives(line, line.from), to: last + 1 }
  if (!isQuote(items, last)) return { from: Math.min(range.from, last), to: last + 1 }
  const from = quoteBegins(line, range.from, last)
  return { from, to: last + 1 }
}

/** The narration before a quotation belongs to what is said when it is one clause with it. */
function quoteBegins(line: Line, from: number, quote: number): number {
  const { items } = line
  for (let i = quote - 1; i >= from; i--) {
    if (items.kind[i] === tokenKind.colon || items.kind[i] === tokenKind.stop) return i + 1
    if (items.kind[i] === tokenKind.comma && i === quote - 1) return quote
    if (line.cues.some((cue) => cue.from === i && (cue.takes & cueTakes.before) !== 0)) return quote
  }
  return from
}

const links = wordClass.connective | wordClass.conjunction

/** Skips `Namun,` and `Sementara itu,` at the beginning of a sentence. */
function skipConnectives(line: Line, from: number): number {
  const { items } = line
  if (!is(items, from, links)) return from
  const next = is(items, from + 1, wordClass.demonstrative) ? from + 2 : from + 1
  return items.kind[next] === tokenKind.comma ? next + 1 : from
}

/** What is said after a cue: from `from` to the end of the clause; `null` when nothing is. */
export function contentAfter(line: Line, cue: CueMatch, from: number): ItemRange | null {
  const { items } = line
  const begin = contentBegins(line, cue, from)
  if (begin === null) return null
  const end = contentEnds(line, begin)
  const trimmed = trim(items, { from: begin, to: end })
  return trimmed.to > trimmed.from ? alone(items, trimmed) : null
}

/** How far behind a cue its complementiser or comma may stand. */
const adjunctReach = 30

function contentBegins(line: Line, cue: CueMatch, from: number): number | null {
  const { items } = line
  const first =
    items.kind[from] === tokenKind.comma || items.kind[from] === tokenKind.colon ? from + 1 : from
  if (first >= line.to) return null
  if (first > from || isQuote(items, first)) return first
  if (is(items, first, wordClass.complementiser | wordClass.question)) return first
  if (is(items, first, wordClass.preposition | wordClass.time))
    return afterAdjunct(line, cue, first)
  return first
}

/** After `mengatakan kepada wartawan di Jakarta, Senin (19/8),` comes `bahwa`, a quotation, or the clause behind the comma. */
function afterAdjunct(line: Line, cue: CueMatch, from: number): number | null {
  const { items } = line
  const last = Math.min(line.to, from + adjunctReach)
  let comma: number | null = null
  for (let i = from; i < last; i++) {
    if (is(items, i, wordClass.complementiser)) return i
    if (isQuote(items, i)) return i
    if (items.kind[i] === tokenKind.colon) return i + 1
    if (
      items.kind[i] === tokenKind.comma &&
      !is(items, i + 1, wordClass.time | wordClass.preposition)
    )
      comma ??= i + 1
    if (comma !== null && is(items, i, wordClass.finite)) break
  }
  if (comma !== null && comma < line.to) return comma
  return (cue.takes & cueTakes.noun) !== 0 || (cue.takes & cueTakes.infinitive) !== 0 ? from : null
}

/** Where what is said ends: at the citation of an outlet, at the next attribution, else with the sentence. */
function contentEnds(line: Line, from: number): number {
  const { items } = line
  for (let i = from + 1; i < line.to; i++) {
    if (items.kind[i] === tokenKind.comma && endsAtComma(line, i)) return i
    if (is(items, i, wordClass.conjunction) && isCueNext(line, i + 1)) return i
    if (items.reading.pack.citing.has(items.word[i] ?? '') && items.kind[i - 1] === tokenKind.comma)
      return i - 1
  }
  return line.to
}

/** A comma after which somebody else, or the same speaker with another verb, begins to speak. */
function endsAtComma(line: Line, comma: number): boolean {
  const { items } = line
  const next = comma + 1
  if (isCueNext(line, next)) return true
  if (!is(items, next, wordClass.connective | wordClass.subordinator | wordClass.conjunction))
    return false
  const cue = line.cues.find(
    (candidate) => candidate.from > next && (candidate.takes & cueTakes.before) !== 0,
  )
  if (cue === undefined) return false
  const subject = subjectBefore(items, next, cue.from)
  return subject.phrase !== null && subject.clauseFrom <= next + 1
}

/** A cue follows at once, save for words such as `juga`. */
function isCueNext(line: Line, from: number): boolean {
  const { items } = line
  let i = from
  while (
    i < line.to &&
    is(items, i, wordClass.auxiliary | wordClass.adverb | wordClass.subordinator)
  )
    i++
  return line.cues.some(
    (cue) => cue.from === i && (cue.takes & (cueTakes.before | cueTakes.after)) !== 0,
  )
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
  const kind = items.kind[next]
  const adjunct = is(items, next, wordClass.preposition | wordClass.subordinator | wordClass.time)
  return kind === tokenKind.comma || adjunct ? { from: first, to: next } : range
}

/** The share of words within quotation marks: 0 reported, 1 quoted. */
export function wordShareQuoted(items: Items, content: readonly ItemRange[]): number {
  const { tokens, quotationOf } = items.reading
  let quoted = 0
  let all = 0
  for (const range of content) {
    const first = items.token[range.from] ?? 0
    const last = lastToken(items, range)
    for (let i = first; i < last; i++) {
      if (tokens.kind[i] !== tokenKind.word && tokens.kind[i] !== tokenKind.number) continue
      all++
      if ((quotationOf[i] ?? -1) >= 0) quoted++
    }
  }
  return all === 0 ? 0 : quoted / all
}

/** One past the last token of a range. */
function lastToken(items: Items, range: ItemRange): number {
  const quotation = items.reading.quotations[items.quote[range.to - 1] ?? -1]
  return quotation === undefined ? (items.token[range.to - 1] ?? 0) + 1 : quotation.to
}
