import type { Grammar, LanguagePack } from '../../languages/pack.ts'
import { perPack } from '../../languages/per-pack.ts'
import { WordBits } from '../../languages/word-bits.ts'
import type { Items } from './items.ts'

/** What the form of a word alone shows, by the patterns of `grammar.tsv`; one bit each. */
export const look = {
  participle: 1,
  past: 2,
  singular: 4,
  copula: 8,
  subject: 16,
  /** With the ending of an owner, or an apostrophe alone: `Israel's`, `Houthis'`. */
  owner: 32,
  verb: 64,
  /** Before whom an outlet quotes; before whoever speaks for somebody else. */
  quoting: 128,
  through: 256,
  /** `tiba`, `met`: puts its subject before others. */
  appears: 512,
} as const

const patterns = [
  'participle',
  'past',
  'singular',
  'copula',
  'subject',
  'verb',
  'quoting',
  'through',
  'appears',
] as const satisfies (keyof Grammar)[]

/** Bits of {@link look} of the words of texts in one language: each form is tried once for all texts. */
export const wordLooks: (pack: LanguagePack) => WordBits = perPack((pack) => {
  const { grammar } = pack
  return new WordBits(({ folded }) => looksOf(folded, grammar))
})

function looksOf(word: string, grammar: Grammar): number {
  let bits = showsOwner(word, grammar) ? look.owner : 0
  for (const name of patterns) if (grammar[name]?.test(word) === true) bits |= look[name]
  return bits
}

/** It ends as an owner does, or in the mark that such an ending begins with. */
function showsOwner(word: string, { ownerEnding }: Grammar): boolean {
  if (ownerEnding === '') return false
  return word.endsWith(ownerEnding) || word.endsWith(ownerEnding.charAt(0))
}

/** Whether the word has one of the looks in `bits`. */
export function looks(items: Items, item: number, bits: number): boolean {
  return ((items.looks[item] ?? 0) & bits) !== 0
}
