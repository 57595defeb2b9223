import { tokenKind } from '../text/tokens.ts'
import type { LanguagePack } from './pack.ts'
import { perPack } from './per-pack.ts'
import { WordBits } from './word-bits.ts'
import { classesOfWord } from './word-ending.ts'

/** Bits of `wordClass` of the words of texts in one language; a number or a mark has none. */
export const wordClasses: (pack: LanguagePack) => WordBits = perPack((pack) => {
  return new WordBits(({ kind, folded }) =>
    kind === tokenKind.word ? classesOfWord(folded, pack) : 0,
  )
})
