import { cueTakes, wordClass } from '../languages/pack.ts'
import { tokenKind } from '../text/tokens.ts'
import { betweenSubjectAndVerb, citingEnd, type CueMatch, is, isQuote, isSpeech, type ItemRange, type Items } from './items.ts'
import type { Line } from './line.ts'
import { isNominal, isPersonLike, subjectBefore } from './speaker-phrases.ts'

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
  const from = skipConnectives(line, line.from)
  if (!isQuote(items, last)) return { from: Math.min(from, last), to: last + 1 }
  return { from: quoteBegins(line, from, last), to: last + 1 }
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

/** Skips `Namun,` and `Sementara itu,` and `Dilansir AFP, Rabu (27/5/2026),` at the beginning of a sentence. */
export function skipConnectives(line: Line, from: number): number {
  const { items } = line
  if (isCiting(items, from)) return afterCiting(line, from)
  if (!is(items, from, links)) return from
  const next = is(items, from + 1, wordClass.demonstrative) ? from + 2 : from + 1
  return items.kind[next] === tokenKind.comma ? next + 1 : from
}

/** The citation of an outlet at the beginning of a sentence, up to the comma after outlet and date. */
function afterCiting(line: Line, from: number): number {
  const { items } = line
  for (let i = from; i < Math.min(line.to, from + adjunctReach); i++) {
    if (items.kind[i] === tokenKind.comma && !is(items, i + 1, wordClass.time)) return i + 1
  }
  return from
}

function isCiting(items: Items, item: number): boolean {
  return citingEnd(items, item) > item
}

/* ---- after the cue ---- */

/** How far behind a cue its complementiser, comma or object's predicate may stand, in items. */
const adjunctReach = 30
const objectReach = 14

/** What is said after a cue, from `from` on; `null` when nothing is, or nothing of the kinds that the cue takes. */
export function contentAfter(line: Line, cue: CueMatch, from: number): Content | null {
  const begun = beginning(line, cue, from)
  if (begun === null) return null
  const to = contentEnds(line, begun)
  return finish(line.items, { from: begun.from, to, takes: begun.takes })
}

/** All that follows `from`: for frames where nothing can stand between attribution and content. */
export function contentFrom(line: Line, from: number): Content | null {
  const to = contentEnds(line, { from, takes: cueTakes.clause })
  return finish(line.items, { from, to, takes: cueTakes.clause })
}

function finish(items: Items, content: Content): Content | null {
  const trimmed = trim(items, content)
  return trimmed.to > trimmed.from ? { ...alone(items, trimmed), takes: content.takes } : null
}

interface Beginning {
  readonly from: number
  readonly takes: number
}

function beginning(line: Line, cue: CueMatch, from: number): Beginning | null {
  const { items } = line
  const marked = items.kind[from] === tokenKind.comma || items.kind[from] === tokenKind.colon
  const first = marked ? from + 1 : from
  if (first >= line.to) return null
  const plain = plainly(line, cue, first)
  if (plain !== null) return plain
  if (items.kind[from] === tokenKind.colon) return { from: first, takes: cue.takes & (cueTakes.quote | cueTakes.clause) }
  if (marked) return afterComma(line, cue, first)
  return bare(line, cue, first)
}

/** A quotation, a complementiser or a question word at once after the cue. */
function plainly(line: Line, cue: CueMatch, first: number): Beginning | null {
  const { items } = line
  if (isQuote(items, first) && (cue.takes & (cueTakes.quote | cueTakes.clause)) !== 0) return { from: first, takes: cueTakes.quote }
  const opens = is(items, first, wordClass.complementiser | wordClass.question)
  return opens && (cue.takes & (cueTakes.that | cueTakes.clause)) !== 0 ? { from: first, takes: cueTakes.that } : null
}

/** After a comma: the words said where the language allows it, else `that` or a quotation behind an insertion. */
function afterComma(line: Line, cue: CueMatch, first: number): Beginning | null {
  const { items } = line
  const { commaOpensSpeech } = items.reading.pack.grammar
  if (commaOpensSpeech && (cue.takes & cueTakes.clause) !== 0) return { from: first, takes: cueTakes.clause }
  return behindAdjunct(line, cue, first)
}

function bare(line: Line, cue: CueMatch, first: number): Beginning | null {
  const { items } = line
  const told = afterAddressee(line, cue, first)
  if (told !== null) return told
  if ((cue.takes & cueTakes.infinitive) !== 0 && is(items, first, wordClass.infinitive | wordClass.future)) return { from: first, takes: cueTakes.infinitive }
  if ((cue.takes & cueTakes.gerund) !== 0 && isGerund(items, first)) return { from: first, takes: cueTakes.gerund }
  if (is(items, first, wordClass.preposition | wordClass.time | wordClass.subordinator)) return behindAdjunct(line, cue, first)
  return withObject(line, cue, first) ?? anyBare(cue, first)
}

/** `doing`, `of doing`. */
function isGerund(items: Items, item: number): boolean {
  const { participle } = items.reading.pack.grammar
  if (participle === null) return false
  const verb = is(items, item, wordClass.preposition) ? item + 1 : item
  return items.capital[verb] === 0 && participle.test(items.word[verb] ?? '')
}

/** `told X that C`, `memperingatkan X bahwa C`: the person told stands outside. */
function afterAddressee(line: Line, cue: CueMatch, first: number): Beginning | null {
  const { items } = line
  if ((cue.takes & (cueTakes.addressee | cueTakes.request)) === 0) return null
  const last = Math.min(line.to, first + objectReach)
  for (let i = first; i < last; i++) {
    if (is(items, i, wordClass.complementiser)) return { from: i, takes: cueTakes.that }
    if (isQuote(items, i)) return (cue.takes & cueTakes.addressee) !== 0 ? { from: i, takes: cueTakes.quote } : null
    if (isClauseBorder(items, i)) break
  }
  if ((cue.takes & cueTakes.addressee) === 0 || (cue.takes & cueTakes.clause) === 0) return null
  return afterTold(line, first)
}

/** `told reporters he would`: a pronoun, a name or a plain noun for people, then the clause. */
function afterTold(line: Line, first: number): Beginning | null {
  const { items } = line
  if (items.reading.pack.grammar.headFirst || !isNominal(items, first)) return null
  let i = first + 1
  if (!is(items, first, wordClass.pronoun)) while (i < line.to && isNominal(items, i) && !is(items, i, wordClass.pronoun | wordClass.determiner)) i++
  if (i >= line.to) return null
  return is(items, i, wordClass.preposition | wordClass.time) ? behindTime(line, i) : { from: i, takes: cueTakes.clause }
}

/** A request with its object and predicate, or an object seen as something. */
function withObject(line: Line, cue: CueMatch, first: number): Beginning | null {
  const { items } = line
  if ((cue.takes & (cueTakes.request | cueTakes.as)) === 0) return null
  const last = Math.min(line.to, first + objectReach)
  for (let i = first; i < last; i++) {
    if ((cue.takes & cueTakes.as) !== 0 && is(items, i, wordClass.as)) return { from: first, takes: cueTakes.as }
    if ((cue.takes & cueTakes.request) !== 0 && i > first && is(items, i, wordClass.infinitive)) return { from: first, takes: cueTakes.request }
    if ((cue.takes & cueTakes.request) !== 0 && i > first && is(items, i, wordClass.preposition) && isGerund(items, i)) return { from: first, takes: cueTakes.request }
    if (isClauseBorder(items, i)) break
  }
  if ((cue.takes & cueTakes.request) !== 0 && items.reading.pack.grammar.bareRequests) return { from: first, takes: cueTakes.request }
  return null
}

function isClauseBorder(items: Items, item: number): boolean {
  const kind = items.kind[item]
  return kind === tokenKind.comma || kind === tokenKind.colon || kind === tokenKind.stop || isQuote(items, item)
}

function anyBare(cue: CueMatch, first: number): Beginning | null {
  if ((cue.takes & cueTakes.clause) !== 0) return { from: first, takes: cueTakes.clause }
  return (cue.takes & cueTakes.noun) !== 0 ? { from: first, takes: cueTakes.noun } : null
}

/** After `mengatakan kepada wartawan di Jakarta, Senin (19/8),` comes `bahwa`, a quotation, or the clause behind the comma. */
function behindAdjunct(line: Line, cue: CueMatch, from: number): Beginning | null {
  const { items } = line
  const last = Math.min(line.to, from + adjunctReach)
  let comma: number | null = null
  for (let i = from; i < last; i++) {
    if (is(items, i, wordClass.complementiser)) return { from: i, takes: cueTakes.that }
    if (isSpeech(items, i)) return { from: i, takes: cueTakes.quote }
    if (items.kind[i] === tokenKind.colon) return { from: i + 1, takes: cueTakes.clause }
    if (items.kind[i] === tokenKind.comma && !is(items, i + 1, wordClass.time | wordClass.preposition)) comma ??= i + 1
    if (comma !== null && is(items, i, wordClass.finite)) break
  }
  if ((cue.takes & cueTakes.clause) === 0) return null
  const timed = behindTime(line, from)
  if (timed !== null) return timed
  const { commaOpensSpeech } = items.reading.pack.grammar
  return commaOpensSpeech && comma !== null && comma < line.to ? { from: comma, takes: cueTakes.clause } : null
}

/** `mengatakan pada Kamis telah ...`, `said on Thursday it would`: a time, then the clause at once. */
function behindTime(line: Line, from: number): Beginning | null {
  const { items } = line
  let i = is(items, from, wordClass.preposition) ? from + 1 : from
  const first = i
  while (i < line.to && isTimely(items, i)) i++
  if (i === first || i >= line.to || isClauseBorder(items, i)) return null
  const joins = wordClass.preposition | wordClass.subordinator | wordClass.conjunction | wordClass.relative
  return is(items, i, joins) ? null : { from: i, takes: cueTakes.clause }
}

/** A word of time, its number, or brackets around one. */
export function isTimely(items: Items, item: number): boolean {
  const kind = items.kind[item]
  if (kind === tokenKind.number) return true
  if (kind === tokenKind.open) return items.kind[item + 1] === tokenKind.number
  if (kind === tokenKind.close) return items.kind[item - 1] === tokenKind.number
  return is(items, item, wordClass.time)
}

/* ---- the end ---- */

/** Where what is said ends: at the citation of an outlet, at the next attribution, else with the sentence. */
function contentEnds(line: Line, begun: Beginning): number {
  const { items } = line
  const short = (begun.takes & (cueTakes.noun | cueTakes.as)) !== 0
  for (let i = begun.from + 1; i < line.to; i++) {
    if (items.kind[i] === tokenKind.comma && (endsAtComma(line, i) || (short && endsShort(items, i + 1)))) return i
    if (is(items, i, wordClass.conjunction) && isCueNext(line, i + 1)) return i
    if (isConverb(items, i) && isCueNext(line, i + 1)) return i
    if (isCiting(items, i) && items.kind[i - 1] === tokenKind.comma) return i - 1
  }
  return line.to
}

/** `sambil`, `seraya`, `tanpa`, `while`: the speaker does something else at the same time. */
function isConverb(items: Items, item: number): boolean {
  return is(items, item, wordClass.subordinator) && !is(items, item, wordClass.infinitive | wordClass.complementiser)
}

/** After a bare object a new clause is the reporter's. */
function endsShort(items: Items, item: number): boolean {
  return is(items, item, wordClass.connective | wordClass.subordinator | wordClass.relative)
}

/** A comma after which somebody else, or the same speaker with another verb, begins to speak. */
function endsAtComma(line: Line, comma: number): boolean {
  const { items } = line
  const next = comma + 1
  if (isCueNext(line, next)) return true
  if (is(items, next, betweenSubjectAndVerb) && isCiting(items, next + 1)) return true
  if (!is(items, next, wordClass.connective | wordClass.subordinator | wordClass.conjunction)) return false
  const cue = line.cues.find((candidate) => candidate.from > next && (candidate.takes & cueTakes.before) !== 0)
  if (cue === undefined) return false
  const { phrase } = subjectBefore(items, next, cue.from)
  return phrase !== null && phrase.from <= next + 2 && cue.from - phrase.to < 5 && isPersonLike(items, phrase)
}

/** A cue follows at once, save for words such as `juga`. */
function isCueNext(line: Line, from: number): boolean {
  const { items } = line
  let i = from
  while (i < line.to && is(items, i, wordClass.auxiliary | wordClass.adverb | wordClass.subordinator)) i++
  return line.cues.some((cue) => cue.from === i && (cue.takes & (cueTakes.before | cueTakes.after)) !== 0)
}

function trim(items: Items, range: ItemRange): ItemRange {
  let { from, to } = range
  while (to > from && isMark(items, to - 1)) to--
  while (from < to && isMark(items, from)) from++
  return { from, to }
}

function isMark(items: Items, item: number): boolean {
  const kind = items.kind[item]
  return kind === tokenKind.comma || kind === tokenKind.dash || kind === tokenKind.colon || kind === tokenKind.stop
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

/** How many items are looked through for a verb. */
const verbReach = 14

/** A verb stands among the first words: a clause, not a bare noun phrase. */
export function isClausal(items: Items, range: ItemRange): boolean {
  const { verb } = items.reading.pack.grammar
  const last = Math.min(range.to, range.from + verbReach)
  for (let i = range.from; i < last; i++) {
    if (is(items, i, wordClass.finite | wordClass.relative)) return is(items, i, wordClass.finite)
    if (i > range.from && verb?.test(items.word[i] ?? '') === true) return true
  }
  return false
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
