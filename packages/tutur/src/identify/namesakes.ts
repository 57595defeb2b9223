import type { Reading } from '../find/words/reading.ts'
import { type Known, perKnown } from '../knowledge/known.ts'
import type { Person } from '../knowledge/known-actors.ts'
import { wordsOfName } from '../knowledge/words-of-name.ts'
import { type LanguagePack, wordClass } from '../languages/pack.ts'
import { pushTo } from '../text/push-to.ts'
import { shape, tokenKind } from '../text/tokens.ts'
import { bareWord } from './bare-words.ts'
import type { NamedBody } from './bodies-in.ts'

/** The words that stand before others as first names do: in a text with `Lina Marcos`, somebody else may be `Marcos`. */
export class Namesakes {
  readonly #text: Reading
  readonly #known: Known
  readonly #before: ReadonlyMap<string, ReadonlySet<string>>

  constructor(text: Reading, bodies: readonly NamedBody[], known: Known) {
    this.#text = text
    this.#known = known
    this.#before = wordsBeforeNames(text, bodies)
  }

  /** Whether the text introduces somebody else than the person by a longer name that ends in `name`, one word. */
  introduce(name: string, person: Person): boolean {
    const { pack } = this.#text
    const bare = (word: string) => bareWord(pack, word)
    const word = bare(wordsOfName(name)[0] ?? '')
    const before = this.#before.get(word)
    if (before === undefined) return false
    const own = new Set(person.names.flatMap(wordsOfName).map(bare))
    const pairs = peopleByPair(pack, this.#known)
    const isCalledOtherwise = (first: string) =>
      areCalledOtherwise(pairs.get(`${first} ${word}`) ?? [], word, pack)
    return [...before].some((first) => !own.has(first) && !isCalledOtherwise(first))
  }
}

/** The people of the tables by every two words that stand side by side in a name of theirs, bare. */
const peopleByPair = perKnown(
  (pack: LanguagePack, known): ReadonlyMap<string, readonly Person[]> => {
    const pairs = new Map<string, Person[]>()
    for (const person of known.allPeople())
      for (const name of person.names) {
        const words = wordsOfName(name).map((word) => bareWord(pack, word))
        for (let at = 1; at < words.length; at++)
          pushTo(pairs, `${words[at - 1]} ${words[at]}`, person)
      }
    return pairs
  },
)

/** `Listyo Sigit Prabowo`: somebody of the tables, who is `Listyo` when named again. */
function areCalledOtherwise(people: readonly Person[], last: string, pack: LanguagePack): boolean {
  const called = people.flatMap(({ shortNames }) => shortNames)
  const isLast = (name: string): boolean =>
    wordsOfName(name).some((word) => bareWord(pack, word) === last)
  return called.length > 0 && !called.some(isLast)
}

/** By bare word: the bare words with a capital right before it that no table knows as anything but a first name. Headlines, where all words may have capitals, are left out. */
function wordsBeforeNames(text: Reading, bodies: readonly NamedBody[]): Map<string, Set<string>> {
  const { tokens, pack, sentences, document } = text
  const endsBody = new Set(bodies.map(({ to }) => to - 1))
  const found = new Map<string, Set<string>>()
  for (const { from, to, block } of sentences) {
    const role = document.blocks[block]?.role
    if (role === 'title' || role === 'heading') continue
    for (let at = from + 1; at < to; at++) {
      if (!isName(text, at) || !isName(text, at - 1) || endsBody.has(at - 1)) continue
      const word = bareWord(pack, tokens.folded[at] ?? '')
      const before = found.get(word) ?? new Set()
      found.set(word, before.add(bareWord(pack, tokens.folded[at - 1] ?? '')))
    }
  }
  return found
}

/** A word with a capital that is no title, no acronym and no small word. */
function isName({ tokens, classes, traits }: Reading, token: number): boolean {
  const form = tokens.shape[token] ?? 0
  if (tokens.kind[token] !== tokenKind.word || (form & shape.capital) === 0) return false
  if ((form & shape.allCaps) !== 0 || traits[token] !== 0) return false
  return ((classes[token] ?? 0) & ~wordClass['given-name']) === 0
}
