import { cueTakes, wordClass } from '../languages/pack.ts'
import { tokenKind } from '../text/tokens.ts'
import { type ItemRange, is } from './items.ts'
import type { Line } from './line.ts'
import { isPersonLike, speakerAfter } from './speaker-phrases.ts'

/** `Hal itu disampaikan (oleh) Y`: an attribution of the sentence before. */
export interface Anaphora {
  readonly cue: ItemRange
  readonly source: ItemRange
}

/** How many words may stand before the verb: `Hal itu juga`. */
const reach = 5

/** The attribution of the sentence before that this sentence makes, or `null`. */
export function anaphoraIn(line: Line): Anaphora | null {
  const { items } = line
  const cue = line.cues.find((match) => (match.takes & cueTakes.passive) !== 0)
  if (cue === undefined || !pointsBack(line, cue.from)) return null
  const source = speakerAfter(items, cue.to + adverbs(line, cue.to), line.to)
  if (source === null || !isPersonLike(items, source)) return null
  return { cue: { from: cue.from, to: cue.to }, source }
}

/** A noun with `itu` or `tersebut` before the verb, and nothing else but adverbs; of other cues only the citation of an outlet may stand in front. */
function pointsBack(line: Line, verb: number): boolean {
  const { items } = line
  let from = verb
  while (from > line.from && items.kind[from - 1] !== tokenKind.comma) from--
  if (verb - from > reach || verb - from < 2) return false
  if (line.cues.some((cue) => cue.from < from && (cue.takes & cueTakes.outlet) === 0)) return false
  return is(items, from + 1, wordClass.demonstrative)
}

/** `langsung`, `secara terbuka` between verb and agent. */
function adverbs(line: Line, from: number): number {
  let i = from
  while (i < line.to && is(line.items, i, wordClass.adverb | wordClass.auxiliary)) i++
  return i - from
}
