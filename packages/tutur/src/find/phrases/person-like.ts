import { wordClass } from '../../languages/pack.ts'
import { type ItemRange, type Items, is } from '../words/items.ts'

/** Word classes that stand for somebody who can speak: a pronoun, an office, a body, people, or what stands in a name. */
export const personLike: number =
  wordClass.pronoun |
  wordClass.role |
  wordClass.organisation |
  wordClass.people |
  wordClass.honorific |
  wordClass['given-name']

/** Word classes that never stand inside a noun phrase for a speaker. */
export const endsNounPhrase: number =
  wordClass.subordinator |
  wordClass.complementiser |
  wordClass.question |
  wordClass.relative |
  wordClass.auxiliary |
  wordClass.negation |
  wordClass.time

/** The longest noun phrase for a speaker that we believe in, in items. */
export const longestPhrase = 40

/** The phrase is one pronoun. */
export function isPronoun(items: Items, phrase: ItemRange): boolean {
  return phrase.to === phrase.from + 1 && is(items, phrase.from, wordClass.pronoun)
}
