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

/** Numbers given to signs, in the order in which they come, and what was worked out of stems before. */
export interface SignNumbers {
  readonly numbers: Map<string, number>
  /** By language and stem. */
  readonly sounds: Map<string, string | null>
}

/** No sign has a number yet. */
export function newSignNumbers(): SignNumbers {
  return { numbers: new Map(), sounds: new Map() }
}

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
export function signsOf(text: string, pack: LanguagePack, { numbers, sounds }: SignNumbers): Signs {
  const folded = foldedWords(text)
  const classes = folded.map((word) => pack.words.get(word) ?? 0)
  const telling = folded.filter(
    (_, at) => ((classes[at] ?? 0) & (small | wordClass.negation)) === 0,
  )
  const stems = stemsOf(telling.join(' '), pack.tag)
  const counted = numbersIn(folded, pack.joinWords).map((number) => `#${number}`)
  const meanings = new Set(counted)
  for (const concept of conceptsOfStems(stems, pack.tag)) meanings.add(`c${concept}`)
  for (const word of telling) {
    const month = pack.months.get(word)
    if (month !== undefined) meanings.add(`m${month}`)
  }
  for (const stem of stems) {
    const sound = knownSound(stem, pack, sounds)
    if (sound !== null) meanings.add(sound)
  }
  const words = new Set([...stems.map((stem) => `${pack.tag} ${stem}`), ...counted])
  return {
    words: numbered(words, numbers),
    meanings: numbered(meanings, numbers),
    negated: classes.some((of) => (of & wordClass.negation) !== 0),
    length: folded.length,
  }
}

function knownSound(
  stem: string,
  { tag, joinWords }: LanguagePack,
  sounds: SignNumbers['sounds'],
): string | null {
  const key = `${tag} ${stem}`
  const known = sounds.get(key)
  if (known !== undefined) return known
  const sound = soundOf(stem, tag, joinWords)
  sounds.set(key, sound)
  return sound
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

function numbered(signs: ReadonlySet<string>, numbers: Map<string, number>): Int32Array {
  const found = new Int32Array(signs.size)
  let at = 0
  for (const sign of signs) {
    const known = numbers.get(sign)
    if (known === undefined) numbers.set(sign, numbers.size)
    found[at++] = known ?? numbers.size - 1
  }
  return found.sort()
}
