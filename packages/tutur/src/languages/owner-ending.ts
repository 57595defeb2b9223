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
  return ending !== '' && word.endsWith(ending)
}
