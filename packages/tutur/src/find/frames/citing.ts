import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { isTimely } from '../contents/beginning.ts'
import { contentBefore, contentFrom, skipConnectives } from '../contents/contents.ts'
import { isPersonLike } from '../phrases/speaker-phrases.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { citingEnd, type ItemRange, type Items, is } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import type { Found } from './found.ts'
import { isCommaOrDash, lastBefore, speakerOf } from './marks.ts'
import { isSubjectAlone } from './outlet-aside.ts'

/** `Dilansir AFP, C`; `C, sebagaimana dilansir BBC`; `C1, seperti dilansir AFP, C2`: the outlet speaks when nobody else does. */
export function citing(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.outlet) === 0) return null
  const source = speakerOf(line, cue)
  if (source === null || !isPersonLike(items, source)) return null
  const link = beforeLink(items, cue.from)
  if (link > line.from) return isCommaOrDash(items, link) ? outletAfter(line, link, source) : null
  const after = behindSources(line, skipConnectives(line, cue.from))
  const content = after > source.to ? contentFrom(line, after, cueTakes.preposition) : null
  return content === null
    ? null
    : { content: [content], source, shared: false, takes: cueTakes.clause, rule: 'outlet.before' }
}

/** `Diberitakan AFP, yang mengutip pejabat, C`: whom the outlet had it from stands before what is said. */
function behindSources(line: Line, from: number): number {
  const { items } = line
  const verb = is(items, from, wordClass.relative) ? from + 1 : from
  if (citingEnd(items, verb) === verb) return from
  for (let i = verb; i < line.to; i++)
    if (items.kind[i] === tokenKind.comma && !is(items, i + 1, wordClass.relative | wordClass.time))
      return i + 1
  return from
}

function outletAfter(line: Line, comma: number, source: ItemRange): Found | null {
  const first = contentBefore(line, lastBefore(line, comma + 1))
  const sources = behindSources(line, source.to)
  const resumed = sources > source.to ? sources : afterTime(line, source.to)
  if (resumed >= line.to && isSubjectAlone(line, first)) return null
  const content = resumed < line.to ? [first, { from: resumed, to: line.to }] : [first]
  return { content, source, shared: false, takes: cueTakes.clause, rule: 'outlet.after' }
}

/** Behind the outlet and a date set off by commas. */
function afterTime(line: Line, from: number): number {
  const { items } = line
  let i = from
  while (i < line.to && (isCommaOrDash(items, i) || isTimely(items, i))) i++
  return i > from && isCommaOrDash(items, i - 1) ? i : line.to
}

/** Before `seperti` and `sebagaimana`. */
function beforeLink(items: Items, item: number): number {
  let i = item - 1
  while (is(items, i, wordClass.as | wordClass.adverb | wordClass.relative)) i--
  return i
}
