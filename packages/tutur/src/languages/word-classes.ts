import { tokenKind } from '../text/tokens.ts'
import type { LanguagePack } from './pack.ts'
import { WordBits } from './word-bits.ts'

const made = new WeakMap<LanguagePack, WordBits>()

/** Bits of `wordClass` of the words of texts in one language; a number or a mark has none. */
export function wordClasses(pack: LanguagePack): WordBits {
  const known = made.get(pack)
  if (known !== undefined) return known
  const { words } = pack
  const bits = new WordBits(({ kind, folded }) =>
    kind === tokenKind.word ? (words.get(folded) ?? 0) : 0,
  )
  made.set(pack, bits)
  return bits
}
