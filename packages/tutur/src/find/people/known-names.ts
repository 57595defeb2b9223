import { allPeople } from '../../knowledge/known-actors.ts'
import { wordsOfName } from '../../knowledge/words-of-name.ts'
import type { LanguagePack } from '../../languages/pack.ts'
import { perPack } from '../../languages/per-pack.ts'
import { trait } from '../../languages/trait.ts'
import { pushTo } from '../../text/push-to.ts'
import { isCapital, type Reading } from '../words/reading.ts'
import { nameMark } from './name-mark.ts'

/** A whole name, and which of its words is the one it is looked up by. */
interface KnownName {
  readonly words: readonly string[]
  readonly at: number
}

/**
 * Marks whole names of the tables as names, whatever their words are otherwise: `Marine Le Pen`, `Choe Son Hui`, `Israel Katz`.
 * What no token of `places` may cover is taken out of them.
 */
export function markKnownNames(
  reading: Reading,
  bits: Int32Array,
  places: Map<number, unknown>,
): void {
  const { tokens, pack } = reading
  const names = namesOf(pack)
  const { own, capital, link } = nameMark
  for (let token = 0; token < bits.length; token++) {
    const here = bits[token] ?? 0
    if ((here & capital) === 0 || (here & own) !== 0) continue
    const known = knownAt(reading, token, names.get(tokens.folded[token] ?? ''))
    if (known === undefined) continue
    const from = token - known.at
    for (let at = from; at < from + known.words.length; at++) {
      places.delete(at)
      if (((bits[at] ?? 0) & link) === 0) bits[at] = own | capital
    }
  }
}

function knownAt(
  reading: Reading,
  token: number,
  names: readonly KnownName[] | undefined,
): KnownName | undefined {
  return names?.find((name) => standsAt(reading, token, name))
}

function standsAt(reading: Reading, token: number, { words, at }: KnownName): boolean {
  const from = token - at
  const { folded } = reading.tokens
  return isCapital(reading, from) && words.every((word, i) => folded[from + i] === word)
}

/** The whole names in which a word stands that a language has as another, by that word. A first word that shows a gender is a title: `King Philippe`. */
const namesOf: (pack: LanguagePack) => ReadonlyMap<string, readonly KnownName[]> = perPack(
  (pack) => {
    const names = new Map<string, KnownName[]>()
    const isOther = (word: string) => pack.words.has(word) || pack.traits.has(word)
    const isTitle = (word: string) =>
      ((pack.traits.get(word) ?? 0) & (trait.male | trait.female)) !== 0
    for (const person of allPeople()) {
      for (const words of person.names.map(wordsOfName)) {
        if (words.length < 2 || isTitle(words[0] ?? '')) continue
        words.forEach((word, at) => {
          if (isOther(word)) pushTo(names, word, { words, at })
        })
      }
    }
    return names
  },
)
