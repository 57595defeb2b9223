import type { LanguagePack } from '../languages/pack.ts'
import { perPack } from '../languages/per-pack.ts'
import { WordRows } from '../languages/word-rows.ts'
import { tokenKind } from '../text/tokens.ts'
import { hashOf, positive } from './hash.ts'

/** What the models know of a word by itself: columns of {@link wordFeatures}. */
export const wordFeature = {
  /** Hash of the folded word, and of its first and last three code units. */
  word: 0,
  prefix: 1,
  suffix: 2,
  /** Bits of `cueTakes` of all cues that begin with the word. */
  takes: 3,
} as const

/** How many columns there are. */
export const wordFeatureCount = 4

/** How many code units of a word's beginning and end are looked at. */
const affix = 3

/** The features of the words of texts in one language. */
export const wordFeatures: (pack: LanguagePack) => WordRows = perPack(
  (pack) =>
    // In the order of the columns.
    new WordRows([
      ({ folded }) => positive(hashOf(folded)),
      ({ folded }) => positive(hashOf(folded, 0, Math.min(affix, folded.length))),
      ({ folded }) => positive(hashOf(folded, Math.max(0, folded.length - affix))),
      ({ kind, folded }) => (kind === tokenKind.word ? takesOf(folded, pack) : 0),
    ]),
)

function takesOf(word: string, { cues }: LanguagePack): number {
  return (cues.get(word) ?? []).reduce((bits, cue) => bits | cue.takes, 0)
}
