import { cueTakes, wordClass } from '../../languages/pack.ts'
import { shape, tokenKind } from '../../text/tokens.ts'
import { isName } from '../phrases/head-first-head.ts'
import { personLike } from '../phrases/person-like.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import {
  citingEnd,
  cueKind,
  type Items,
  is,
  isClauseBorder,
  isQuote,
  isSpeech,
} from '../words/items.ts'
import type { Line } from '../words/line.ts'
import type { Begun } from './begun.ts'
import { headLastBeginning } from './head-last-beginning.ts'

/** How far behind a cue its complementiser, comma or object's predicate may stand, in items. */
const adjunctReach = 30
const objectReach = 14

/** Where what is said begins after a cue, from `from` on; `null` when nothing of the kinds that the cue takes follows. */
export function beginning(line: Line, cue: CueMatch, from: number): Begun | null {
  const { items } = line
  if (!items.reading.pack.grammar.headFirst) return headLastBeginning(line, cue, from)
  return headFirstBeginning(line, cue, behindManner(items, from))
}

/** Behind `keras` of `mengecam keras serangan itu`: how it is said is no part of it. */
function behindManner(items: Items, from: number): number {
  let i = from
  while (is(items, i, wordClass.adverb) && isManner(items, i)) i++
  return i
}

/** Only a word of manner, not a link (`seperti dikutip`) nor a verb (`kembali bekerja`). */
function isManner(items: Items, item: number): boolean {
  const bits = items.classes[item] ?? 0
  if (citingEnd(items, item + 1) > item + 1) return false
  return bits === wordClass.adverb || is(items, item + 1, wordClass.complementiser)
}

function headFirstBeginning(line: Line, cue: CueMatch, from: number): Begun | null {
  const { items } = line
  const marked = items.kind[from] === tokenKind.comma || items.kind[from] === tokenKind.colon
  const first = marked ? from + 1 : from
  if (first >= line.to) return null
  const plain = plainly(line, cue, first)
  if (plain !== null) return plain
  if (items.kind[from] === tokenKind.colon)
    return { from: first, takes: cue.takes & (cueTakes.quote | cueTakes.clause) }
  if (marked) return afterComma(line, cue, first)
  return bare(line, cue, first)
}

/** A quotation, a complementiser or a question word at once after the cue. */
function plainly(line: Line, cue: CueMatch, first: number): Begun | null {
  const { items } = line
  if (isQuote(items, first) && (cue.takes & (cueTakes.quote | cueTakes.clause)) !== 0)
    return { from: first, takes: cueTakes.quote }
  const opens = is(items, first, wordClass.complementiser | wordClass.question)
  return opens && (cue.takes & (cueTakes.that | cueTakes.clause)) !== 0
    ? { from: first, takes: cueTakes.that }
    : null
}

/** After a comma: the words said where the language allows it, else `that` or a quotation behind an insertion. */
function afterComma(line: Line, cue: CueMatch, first: number): Begun | null {
  const { items } = line
  const { commaOpensSpeech } = items.reading.pack.grammar
  if (citesBehind(items, first)) return behindAdjunct(line, cue, first)
  if (commaOpensSpeech && (cue.takes & cueTakes.clause) !== 0)
    return { from: first, takes: cueTakes.clause }
  return behindAdjunct(line, cue, first)
}

/** `melaporkan, mengutip Y, bahwa C`: a verb that names whom the speaker has the words from, not `berdasarkan laporan`. */
function citesBehind(items: Items, item: number): boolean {
  return items.reading.pack.grammar.quoting?.test(items.word[item] ?? '') === true
}

function bare(line: Line, cue: CueMatch, first: number): Begun | null {
  const { items } = line
  if (citesBehind(items, first)) return behindAdjunct(line, cue, first)
  const told = afterAddressee(line, cue, first)
  if (told !== null) return told
  if (
    (cue.takes & cueTakes.infinitive) !== 0 &&
    is(items, first, wordClass.infinitive | wordClass.future)
  )
    return { from: first, takes: cueTakes.infinitive }
  if (is(items, first, wordClass.preposition | wordClass.time | wordClass.subordinator))
    return behindAdjunct(line, cue, first)
  return withObject(line, cue, first) ?? anyBare(cue, first)
}

/** `memperingatkan X bahwa C`: the person told stands outside. */
function afterAddressee(line: Line, cue: CueMatch, first: number): Begun | null {
  const { items } = line
  if ((cue.takes & (cueTakes.addressee | cueTakes.request)) === 0) return null
  const last = Math.min(line.to, first + objectReach)
  for (let i = first; i < last; i++) {
    if (is(items, i, wordClass.complementiser)) return { from: i, takes: cueTakes.that }
    if (isQuote(items, i)) {
      const isTold = (cue.takes & cueTakes.addressee) !== 0 && !isPartOfClause(items, i)
      return isTold ? { from: i, takes: cueTakes.quote } : null
    }
    if (isClauseBorder(items, i) || items.cueAt[i] === cueKind.before) break
  }
  return null
}

/** `mengatakan kini Sarvia "tengah menimbang permintaan"`: small letters within the marks go on with the clause. */
function isPartOfClause(items: Items, quote: number): boolean {
  const { quotations, tokens } = items.reading
  const first = (quotations[items.quote[quote] ?? -1]?.from ?? -1) + 1
  return ((tokens.shape[first] ?? 0) & shape.capital) === 0
}

/** A request with its object and predicate, or an object seen as something. */
function withObject(line: Line, cue: CueMatch, first: number): Begun | null {
  const { items } = line
  if ((cue.takes & (cueTakes.request | cueTakes.as)) === 0) return null
  const last = Math.min(line.to, first + objectReach)
  for (let i = first; i < last; i++) {
    if ((cue.takes & cueTakes.as) !== 0 && is(items, i, wordClass.as))
      return { from: first, takes: cueTakes.as }
    if ((cue.takes & cueTakes.request) !== 0 && i > first && is(items, i, wordClass.infinitive))
      return { from: first, takes: cueTakes.request }
    if (isClauseBorder(items, i)) break
  }
  if ((cue.takes & cueTakes.request) !== 0 && items.reading.pack.grammar.bareRequests)
    return { from: first, takes: cueTakes.request }
  return null
}

function anyBare(cue: CueMatch, first: number): Begun | null {
  if ((cue.takes & cueTakes.clause) !== 0) return { from: first, takes: cueTakes.clause }
  return (cue.takes & cueTakes.noun) !== 0 ? { from: first, takes: cueTakes.noun } : null
}

/** After `mengatakan kepada wartawan di Jakarta, Senin (19/8),` comes `bahwa`, a quotation, or the clause behind the comma. */
function behindAdjunct(line: Line, cue: CueMatch, from: number): Begun | null {
  const { items } = line
  const last = Math.min(line.to, from + adjunctReach)
  let comma: number | null = null
  const told = tellingEnd(items, from) > from
  for (let i = from; i < last; i++) {
    const marked = markedAt(items, i) ?? (told ? markedBehindTold(items, cue, i) : null)
    if (marked !== null) return marked
    if (opensAfterComma(items, i)) comma ??= i + 1
    if (comma !== null && is(items, i, wordClass.finite)) break
  }
  if ((cue.takes & cueTakes.clause) === 0) return null
  return (
    behindTold(line, from, comma) ?? behindTime(line, from) ?? behindComma(line, comma ?? line.to)
  )
}

/** What a comma opens, unless an aside begins there: `melaporkan pada Rabu, saat ia mewujudkan programnya`. */
function behindComma({ items, to }: Line, from: number): Begun | null {
  const { commaOpensSpeech } = items.reading.pack.grammar
  const isAside = is(items, from, wordClass.subordinator) && !is(items, from, asOpening)
  return commaOpensSpeech && from < to && !isAside ? { from, takes: cueTakes.clause } : null
}

/** A complementiser, a quotation or a colon: plain marks of what is said. */
function markedAt(items: Items, item: number): Begun | null {
  if (is(items, item, wordClass.complementiser)) return { from: item, takes: cueTakes.that }
  if (isSpeech(items, item)) return { from: item, takes: cueTakes.quote }
  return items.kind[item] === tokenKind.colon ? { from: item + 1, takes: cueTakes.clause } : null
}

/** `berpesan kepada warga agar C`, `menyampaikan kepada parlemen kalau C`: what opens a clause behind the one told. */
function markedBehindTold(items: Items, cue: CueMatch, item: number): Begun | null {
  const asks = (cue.takes & (cueTakes.infinitive | cueTakes.request)) !== 0
  if (asks && is(items, item, wordClass.infinitive) && items.capital[item] === 0)
    return { from: item, takes: cueTakes.infinitive }
  const asIf = is(items, item, wordClass.question) && is(items, item, wordClass.conditional)
  return asIf ? { from: item, takes: cueTakes.that } : null
}

const toldTo = personLike | wordClass['name-part'] | wordClass.nationality | wordClass.determiner
const opensPredicate =
  wordClass.pronoun | wordClass.auxiliary | wordClass.finite | wordClass.negation | wordClass.future
const goesOn = wordClass.preposition | wordClass.conjunction | wordClass.relative | wordClass.time

/** `mengatakan kepada X ia siap`: behind the person told, when nothing marks where the clause begins. */
function behindTold(line: Line, from: number, comma: number | null): Begun | null {
  const { items } = line
  const first = tellingEnd(items, from)
  let i = first
  while (i < line.to && isTold(items, i)) i++
  if (first === from || i >= line.to || isClauseBorder(items, i)) return null
  if (i === first && !items.word[from]?.endsWith(clitic(items))) return null
  const plain = is(items, i, opensPredicate) || (comma === null && !is(items, i, goesOn))
  return plain ? { from: i, takes: cueTakes.clause } : null
}

const asOpening = wordClass.conditional | wordClass.complementiser | wordClass.infinitive

function clitic(items: Items): string {
  return items.reading.pack.clitics[0] ?? ' '
}

function isTold(items: Items, item: number): boolean {
  if (is(items, item, wordClass.pronoun)) return false
  return isName(items, item) || is(items, item, toldTo)
}

/** One past `kepada` or `kepadanya`; `from` when no such word stands there. */
function tellingEnd(items: Items, from: number): number {
  const { citing } = items.reading.pack
  const word = items.word[from] ?? ''
  const stem = word.endsWith(clitic(items)) ? word.slice(0, -clitic(items).length) : word
  const formulas = citing.get(stem)
  const tells = formulas?.some(
    ({ relation, words }) => relation === 'addressee' && words.length === 1,
  )
  return tells === true ? from + 1 : from
}

function opensAfterComma(items: Items, item: number): boolean {
  const adjunct = is(items, item + 1, wordClass.time | wordClass.preposition)
  const place = isName(items, item + 1) && items.kind[item + 2] === tokenKind.comma
  return items.kind[item] === tokenKind.comma && !adjunct && !place
}

/** `mengatakan pada Kamis telah ...`: a time, then the clause at once. */
function behindTime(line: Line, from: number): Begun | null {
  const { items } = line
  let i = is(items, from, wordClass.preposition) ? from + 1 : from
  const first = i
  while (i < line.to && isTimely(items, i)) i++
  if (i === first || i >= line.to || isClauseBorder(items, i)) return null
  const joins =
    wordClass.preposition | wordClass.subordinator | wordClass.conjunction | wordClass.relative
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
