import { conceptsOfStems } from '../../knowledge/concepts.ts'
import { romanise, soundKey } from '../../knowledge/romanise.ts'
import type { JoinWords } from '../../languages/join-words.ts'
import { type LanguagePack, wordClass } from '../../languages/pack.ts'
import { stemsOf } from '../../text/stems.ts'
import { numbersIn } from './numbers-in.ts'

/** What a piece of text is recognised by. Numbers of signs: sorted, each once. */
export interface Signs {
  /** Stems, which count within a language, and numbers. */
  readonly words: Int32Array
  /** Concepts, numbers, and the consonants of names and of words that languages share: they count between languages. */
  readonly meanings: Int32Array
  /** Whether it says that something is not. */
  readonly negated: boolean
  /** Words, small ones too. */
  readonly length: number
}

/** Numbers given to signs, in the order in which they come. */
export type SignNumbers = Map<string, number>

/** A stem with fewer consonants names nothing that another language would have kept. */
const fewestConsonants = 3
/** Consonants by which words are compared: endings differ. */
const mostConsonants = 4

const small =
  wordClass.pronoun |
  wordClass['first-person'] |
  wordClass.determiner |
  wordClass.demonstrative |
  wordClass.preposition |
  wordClass.complementiser |
  wordClass.auxiliary |
  wordClass.conjunction |
  wordClass.subordinator |
  wordClass.relative |
  wordClass.agent |
  wordClass.connective |
  wordClass.as |
  wordClass.infinitive |
  wordClass.finite |
  wordClass.genitive

/** The signs of a text. */
export function signsOf(text: string, pack: LanguagePack, numbers: SignNumbers): Signs {
  const folded = foldedWords(text)
  const language = pack.tag
  const all: string[] = []
  let negated = false
  for (const word of folded) {
    const classes = pack.words.get(word) ?? 0
    if ((classes & wordClass.negation) !== 0) negated = true
    else if ((classes & small) === 0) all.push(word)
  }
  const stems = stemsOf(all.join(' '), language)
  const meanings = new Set<string>()
  for (const concept of conceptsOfStems(stems, language)) meanings.add(`c${concept}`)
  const counted = numbersIn(folded, pack.joinWords).map((number) => `#${number}`)
  for (const number of counted) meanings.add(number)
  for (const word of all) {
    const month = pack.months.get(word)
    if (month !== undefined) meanings.add(`m${month}`)
  }
  for (const stem of stems) {
    const sound = soundOf(stem, language, pack.joinWords)
    if (sound !== null) meanings.add(sound)
  }
  return {
    words: numbered(new Set([...stems.map((stem) => `${language} ${stem}`), ...counted]), numbers),
    meanings: numbered(meanings, numbers),
    negated,
    length: folded.length,
  }
}

/** How a stem sounds whatever the script: for names, and words that languages have from one another. `null` where its meaning is known otherwise. */
function soundOf(stem: string, language: string, { numbers }: JoinWords): string | null {
  if (numbers.has(stem) || hasDigit.test(stem)) return null
  if (conceptsOfStems([stem], language).length > 0) return null
  const key = soundKey(romanise(stem, language))
  return key.length < fewestConsonants ? null : `k${key.slice(0, mostConsonants)}`
}

const hasDigit = /\d/u

/** The words of a text in small letters; numbers keep their marks. */
export function foldedWords(text: string): readonly string[] {
  return text.toLowerCase().match(words) ?? []
}

const words = /\d+(?:[.,]\d{3})*|[\p{L}\p{M}]+/gu

function numbered(signs: ReadonlySet<string>, numbers: SignNumbers): Int32Array {
  const found = new Int32Array(signs.size)
  let at = 0
  for (const sign of signs) {
    const known = numbers.get(sign)
    if (known === undefined) numbers.set(sign, numbers.size)
    found[at++] = known ?? numbers.size - 1
  }
  return found.sort()
}
