import { nameStem } from '../languages/nominative.ts'
import { withoutOwnerEnding } from '../languages/owner-ending.ts'
import type { LanguagePack } from '../languages/pack.ts'

/** A folded word so that all its cases meet, and with and without the ending of an owner: `Azerbaijan's`, `Азербайджана`. For comparing only. */
export function bareWord(pack: LanguagePack, folded: string): string {
  return pack.grammar.cased ? nameStem(pack, folded) : withoutOwnerEnding(folded, pack)
}

/** Where `sought` stands in `words`, all of them bare; -1 where it does not. */
export function indexOfWords(words: readonly string[], sought: readonly string[]): number {
  const last = words.length - sought.length
  for (let at = 0; at <= last; at++)
    if (sought.every((word, i) => words[at + i] === word)) return at
  return -1
}
