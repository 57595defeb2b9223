import type { LanguagePack } from './pack.ts'

/** A folded word without the ending that names an owner (`china's`); the word itself when it has none. */
export function withoutOwnerEnding(
  word: string,
  { grammar }: Pick<LanguagePack, 'grammar'>,
): string {
  const { ownerEnding } = grammar
  return endsInOwner(word, ownerEnding) ? word.slice(0, -ownerEnding.length) : word
}

/** True for a folded word with the ending that names an owner. */
export function isOwner(word: string, { grammar }: Pick<LanguagePack, 'grammar'>): boolean {
  return endsInOwner(word, grammar.ownerEnding)
}

function endsInOwner(word: string, ending: string): boolean {
  if (ending === '') return false
  // Asked of every word: the last letter alone settles most.
  const last = ending.charCodeAt(ending.length - 1)
  return word.charCodeAt(word.length - 1) === last && word.endsWith(ending)
}
