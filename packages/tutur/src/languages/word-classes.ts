import { tokenKind } from '../text/tokens.ts'
import type { LanguagePack } from './pack.ts'
import { WordBits } from './word-bits.ts'
import { classesOfWord } from './word-ending.ts'

const made = new WeakMap<LanguagePack, WordBits>()

/** Bits of `wordClass` of the words of texts in one language; a number or a mark has none. */
export function wordClasses(pack: LanguagePack): WordBits {
  const known = made.get(pack)
  if (known !== undefined) return known
  const bits = new WordBits(({ kind, folded }) =>
    kind === tokenKind.word ? classesOfWord(folded, pack) : 0,
  )
  made.set(pack, bits)
  return bits
}
