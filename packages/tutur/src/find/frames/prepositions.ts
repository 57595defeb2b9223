import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { addresseeFormulaAt } from '../chains/citations.ts'
import { contentBefore, contentFrom } from '../contents/contents.ts'
import { isName } from '../phrases/head-first-head.ts'
import { personLike } from '../phrases/person-like.ts'
import { isPersonLike } from '../phrases/speaker-phrases.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { isGerund } from '../words/gerund.ts'
import { type ItemRange, is } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import type { Found } from './found.ts'
import { isCommaOrDash, lastBefore, opensSentence, speakerOf } from './marks.ts'
import { isOutletAside } from './outlet-aside.ts'
import { contentAround } from './resumed.ts'

/** `Menurut X, C`; `C, menurut X`; `Menurutnya, C`; `C1 menurut dia C2`. */
export function preposition(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.preposition) === 0 || (cue.takes & cueTakes.outlet) !== 0) return null
  const short = speakerOf(line, cue) ?? upToComma(line, cue)
  if (cue.cue.clitic === 0 && (short === null || !isSourceOf(line, short))) return null
  const end = short === null ? cue.to : behindPlace(line, short)
  const named = short !== null && isName(items, short.from) && !is(items, short.from, personLike)
  const isAlone = short === null || named || isToldBehind(line, short)
  const source = isAlone ? short : { from: short.from, to: end }
  if (opensSentence(line, cue) || is(items, cue.from - 1, wordClass.relative))
    return accordingFirst(line, end, source)
  return isCommaOrDash(items, cue.from - 1)
    ? accordingAfter(line, cue, source)
    : accordingWithin(line, cue, source)
}

/** `Mengutip keterangan menteri kepada Radio Elok, C`: behind the source stands whom it was told. */
function isToldBehind({ items }: Line, { to }: ItemRange): boolean {
  return addresseeFormulaAt(items.reading, items.token[to] ?? -1) !== null
}

/** A person or a body; or any other phrase set off by a comma, such as a document. */
function isSourceOf(line: Line, source: ItemRange): boolean {
  const { items } = line
  if (is(items, source.from, wordClass['first-person'])) return false
  if (isPersonLike(items, source) || source.to === line.to) return true
  if (!items.reading.pack.grammar.headFirst) return commaBehind(line, source.to) >= 0
  return isCommaOrDash(items, behindPlace(line, source))
}

/** How far a document is described, in items: `early results of polls conducted for X`. */
const describedReach = 24

/** The comma behind what is told of a source, or the end of the line; -1 when none is near. */
function commaBehind(line: Line, from: number): number {
  const last = Math.min(line.to, from + describedReach)
  for (let i = from; i < last; i++) if (line.items.kind[i] === tokenKind.comma) return i
  return last === line.to ? last : -1
}

/** A source that is no phrase for somebody: `according to polling by the guild`. */
function upToComma(line: Line, cue: CueMatch): ItemRange | null {
  const { items } = line
  if (items.reading.pack.grammar.headFirst || cue.cue.clitic > 0) return null
  const to = commaBehind(line, cue.to)
  return to > cue.to && items.kind[cue.to] === tokenKind.word ? { from: cue.to, to } : null
}

/** How far the place of a body or an office may reach, in items. */
const placeReach = 8

/** `Menurut misi Norlandia di PBB, C`: the phrase of place behind the source, up to its comma. */
function behindPlace(line: Line, source: ItemRange): number {
  const { items } = line
  if (!items.reading.pack.grammar.headFirst || !is(items, source.to, wordClass.preposition))
    return source.to
  const last = Math.min(line.to, source.to + placeReach)
  for (let i = source.to + 1; i < last; i++) {
    if (isCommaOrDash(items, i)) return behindName(line, i)
    if (items.capital[i] === 0 && is(items, i, notPlace)) return source.to
  }
  return source.to
}

/** `Menurut Kepala Biro pada X, Y, C`: the name behind the title, up to its comma; else the comma itself. */
function behindName(line: Line, comma: number): number {
  const { items } = line
  let i = comma + 1
  while (i < line.to && isName(items, i)) i++
  return i > comma + 1 && items.kind[i] === tokenKind.comma ? i : comma
}

const notPlace = wordClass.finite | wordClass.auxiliary | wordClass.relative | wordClass.negation

function accordingFirst(line: Line, last: number, source: ItemRange | null): Found | null {
  const end = describedEnd(line, last)
  const comma = isCommaOrDash(line.items, end)
  const from = comma ? behindCiting(line, end + 1) : end
  const { headFirst } = line.items.reading.pack.grammar
  const content = contentFrom(line, from, headFirst ? cueTakes.preposition : cueTakes.clause)
  if (content === null) return null
  return {
    content: [content],
    source,
    shared: false,
    takes: cueTakes.clause,
    rule: 'according-to.before',
    settled: comma && from > end + 1,
  }
}

/** Behind `conducted for X`, or `yang tidak ingin disebut namanya`, the comma that the content follows; `from` when none is near. */
function describedEnd(line: Line, from: number): number {
  const { items } = line
  const { past, headFirst } = items.reading.pack.grammar
  const described =
    past?.test(items.word[from] ?? '') === true || is(items, from, wordClass.preposition)
  const isTold = headFirst ? is(items, from, wordClass.relative) : described
  const comma = isTold ? commaBehind(line, from) : -1
  return comma < 0 || comma >= line.to ? from : comma
}

/** `According to X, citing Y, C`, `Menurut X, yang mengutip Y, C`: what stands between the commas tells of X. */
function behindCiting(line: Line, from: number): number {
  const { items } = line
  const { headFirst } = items.reading.pack.grammar
  const isRelative =
    is(items, from, wordClass.relative) && !is(items, from, wordClass.demonstrative)
  if (!isRelative && (headFirst || !isGerund(items, from))) return from
  for (let i = from; i < line.to - 1; i++) if (items.kind[i] === tokenKind.comma) return i + 1
  return from
}

function accordingAfter(line: Line, cue: CueMatch, source: ItemRange | null): Found | null {
  if (is(line.items, lastBefore(line, cue.from), wordClass.relative))
    return accordingFirst(line, source?.to ?? cue.to, source)
  if (isOutletAside(line, cue, source)) return null
  return {
    content: contentAround(line, cue, source),
    source,
    shared: false,
    takes: cueTakes.clause,
    rule: 'according-to.after',
  }
}

/** No comma: the phrase stands between the topic and what is said of it. */
function accordingWithin(line: Line, cue: CueMatch, source: ItemRange | null): Found | null {
  const second = contentFrom(line, source?.to ?? cue.to)
  const first = contentBefore(line, cue.from - 1)
  const content = second === null ? [first] : [first, second]
  return { content, source, shared: false, takes: cueTakes.clause, rule: 'according-to.within' }
}
