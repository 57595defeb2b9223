import { nameStem } from '../languages/nominative.ts'
import { withoutOwnerEnding } from '../languages/owner-ending.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { standAt } from '../text/stand-at.ts'

/**
 * A folded word so that all its cases meet, and with and without the ending of an owner: `Azerbaijan's`,
 * `Азербайджана`, `russischen`. For comparing only.
 */
export function bareWord(pack: LanguagePack, folded: string): string {
  if (pack.grammar.cased) return placeLemma(pack, folded) ?? nameStem(pack, folded)
  const bare = withoutOwnerEnding(folded, pack)
  const { caseEnding, adjectiveEnding } = pack.grammar
  return caseEnding === null || adjectiveEnding === null
    ? bare
    : withoutEnding(bare, [adjectiveEnding, caseEnding])
}

/** The nominative of a state or a seat that the language declines: `Россией` and `Россия` share no stem, nor do `Китая` and `Китай`. */
function placeLemma({ declension }: LanguagePack, folded: string): string | null {
  const form = declension.forms.get(folded)?.find(({ lemma }) => declension.places.has(lemma))
  return form?.lemma ?? null
}

const shortestStem = 4
const longestEnding = 2

/** Without the first of the endings that fits, the longest way. */
function withoutEnding(word: string, endings: readonly RegExp[]): string {
  for (let length = longestEnding; length > 0; length--) {
    const stem = word.slice(0, -length)
    if (stem.length >= shortestStem && endings.some((ending) => ending.test(word.slice(-length))))
      return stem
  }
  return word
}

/** Where `sought` stands in `words`, all of them bare; -1 where it does not. */
export function indexOfWords(words: readonly string[], sought: readonly string[]): number {
  const last = words.length - sought.length
  for (let at = 0; at <= last; at++) if (standAt(words, at, sought)) return at
  return -1
}
