import { tokenKind } from '../text/tokens.ts'
import { type CueMatch, findCues } from './cue-matches.ts'
import type { ItemRange, Items } from './items.ts'

/** One sentence under examination: its items without the final stop, and its cues. */
export interface Line extends ItemRange {
  readonly items: Items
  /** Index into `Reading.sentences`. */
  readonly sentence: number
  /** It stands in a title, subtitle or heading. */
  readonly headline: boolean
  readonly cues: readonly CueMatch[]
}

/** The sentence with the index `sentence`, ready for the frames. */
export function lineOf(items: Items, sentence: number): Line {
  const from = items.sentences[sentence] ?? 0
  let to = items.sentences[sentence + 1] ?? 0
  while (to > from + 1 && items.kind[to - 1] === tokenKind.stop) to--
  const { document, sentences } = items.reading
  const role = document.blocks[sentences[sentence]?.block ?? -1]?.role
  const headline = role !== 'paragraph'
  return { items, sentence, from, to, headline, cues: findCues(items, { from, to }, headline) }
}
