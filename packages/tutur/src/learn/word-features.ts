import type { LanguagePack } from '../languages/pack.ts'
import { perPack } from '../languages/per-pack.ts'
import { WordBits } from '../languages/word-bits.ts'
import { tokenKind } from '../text/tokens.ts'
import { hashOf, positive } from './hash.ts'

/** What the models know of a word by itself, looked up once for each word of the vocabulary. */
export interface WordFeatures {
  /** Hash of the folded word, and of its first and last three code units. */
  readonly word: WordBits
  readonly prefix: WordBits
  readonly suffix: WordBits
  /** Bits of `cueTakes` of all cues that begin with the word. */
  readonly takes: WordBits
}

/** How many code units of a word's beginning and end are looked at. */
const affix = 3

/** The features of the words of texts in one language. */
export const wordFeatures: (pack: LanguagePack) => WordFeatures = perPack((pack) => {
  return {
    word: new WordBits(({ folded }) => positive(hashOf(folded))),
    prefix: new WordBits(({ folded }) =>
      positive(hashOf(folded, 0, Math.min(affix, folded.length))),
    ),
    suffix: new WordBits(({ folded }) =>
      positive(hashOf(folded, Math.max(0, folded.length - affix))),
    ),
    takes: new WordBits(({ kind, folded }) =>
      kind === tokenKind.word ? takesOf(folded, pack) : 0,
    ),
  }
})

function takesOf(word: string, { cues }: LanguagePack): number {
  return (cues.get(word) ?? []).reduce((bits, cue) => bits | cue.takes, 0)
}
