import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { isTimely } from '../contents/beginning.ts'
import { contentBefore, contentFrom, isClausal } from '../contents/contents.ts'
import { addresseeEnd, adjunctsEnd } from '../contents/head-last-adjuncts.ts'
import { opensComment } from '../contents/head-last-ends.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { citingEnd, cueKind, type ItemRange, type Items, is, isQuote } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import { look, looks } from '../words/word-looks.ts'
import { isCommaOrDash, lastBefore } from './marks.ts'
import { isTopic } from './topics.ts'

/** What is said before the cue, and behind its speaker where the sentence goes on with it. */
export function contentAround(line: Line, cue: CueMatch, source: ItemRange | null): ItemRange[] {
  const first = contentBefore(line, lastBefore(line, cue.from))
  const second = contentResumed(line, source?.to ?? cue.to, first)
  return second === null ? [first] : [first, second]
}

/** After `, kata X,` the sentence goes on with what X said, unless an adjunct of the saying follows. */
function contentResumed(line: Line, after: number, first: ItemRange): ItemRange | null {
  const { items } = line
  const described = is(items, after, wordClass.relative) && !isClausal(items, first)
  const aside = relativeAside(line, after)
  const mark = described ? commaBehind(line, after) : (aside ?? after)
  if (!isCommaOrDash(items, mark) || mark + 1 >= line.to) return null
  const from = items.kind[mark + 1] === tokenKind.dash ? mark + 2 : mark + 1
  if (isTimely(items, from) || opensSayingAdjunct(items, from)) return null
  if (isQuote(items, from)) return { from, to: from + 1 }
  return { from, to: line.to }
}

/** `according to X, who leads the board, C2`: the comma behind what a relative clause tells of the speaker, or the end; `null` where none does. */
export function relativeAside(line: Line, comma: number): number | null {
  const { items } = line
  const opens =
    items.kind[comma] === tokenKind.comma &&
    is(items, comma + 1, wordClass.relative) &&
    !is(items, comma + 1, wordClass.complementiser)
  return opens ? commaBehind(line, comma + 1) : null
}

/** `menurut seorang diplomat yang mengetahui rencana itu,`: the clause tells of the speaker. */
function commaBehind(line: Line, from: number): number {
  let i = from
  while (i < line.to && line.items.kind[i] !== tokenKind.comma) i++
  return i
}

function opensSayingAdjunct(items: Items, item: number): boolean {
  if (citingEnd(items, item) > item) return true
  return (
    is(items, item, wordClass.preposition) &&
    is(items, item + 1, wordClass.occasion | wordClass.time)
  )
}

/** `C1, he said, C2`: the rest of a clause that was broken up, without what the reporter adds. */
export function resumedBehind(line: Line, cue: CueMatch, first: ItemRange): ItemRange | null {
  const { items } = line
  const broken = isTopic(items, first)
  const comma = broken ? adjunctsEnd(line, toldEnd(line, cue)) : cue.to
  if (items.kind[comma] !== tokenKind.comma || comma + 1 >= line.to) return null
  const from = comma + 1
  if (isTimely(items, from) || opensSayingAdjunct(items, from)) return null
  if (items.cueAt[from] === cueKind.before && !(broken && !looks(items, from, look.participle)))
    return null
  if (!broken && opensComment(line, from)) return null
  const content = contentFrom(line, from)
  return content === null || (!broken && content.to - content.from < 3) ? null : content
}

function toldEnd(line: Line, cue: CueMatch): number {
  return (cue.takes & cueTakes.addressee) !== 0 ? addresseeEnd(line, cue.to) : cue.to
}
