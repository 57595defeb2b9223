import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { type ItemRange, type Items, is } from '../words/items.ts'
import { personLike } from './person-like.ts'

const ends = wordClass.preposition | wordClass.relative | wordClass.time

/** The head of a phrase: the last word before a preposition, a comma or a participle that describes it. */
export function headOf(items: Items, range: ItemRange): number {
  const { participle, past } = items.reading.pack.grammar
  for (let i = range.from + 1; i < range.to; i++) {
    const kind = items.kind[i]
    if (
      kind === tokenKind.comma ||
      kind === tokenKind.open ||
      (is(items, i, ends) && items.capital[i] === 0)
    )
      return i - 1
    const word = items.word[i] ?? ''
    const describes = participle?.test(word) === true || past?.test(word) === true
    if (
      describes &&
      items.capital[i] === 0 &&
      is(items, i + 1, wordClass.preposition | wordClass.determiner | wordClass.infinitive)
    )
      return i - 1
  }
  return range.to - 1
}

/** Something that can speak: a name, a pronoun, a noun for people, bodies and offices, or for what they give out. */
export function canSpeakHeadLast(items: Items, range: ItemRange): boolean {
  const head = headOf(items, range)
  if (is(items, head, personLike | wordClass.occasion | wordClass['first-person'])) return true
  if (items.kind[head] === tokenKind.number && head === range.from) return true
  if (items.kind[head] === tokenKind.close || is(items, range.from, wordClass.honorific))
    return true
  const not = wordClass.preposition | wordClass.time | wordClass.connective | wordClass.adverb
  if (items.capital[head] === 1 && !is(items, head, not)) return true
  // `officials familiar with the matter`: an adjective between the head and what belongs to it.
  if (head > range.from && head < range.to - 1 && is(items, head - 1, wordClass.people)) return true
  return range.to - range.from <= 8 && coordinated(items, range)
}

function coordinated(items: Items, range: ItemRange): boolean {
  for (let i = range.from; i < range.to; i++)
    if (is(items, i, wordClass.conjunction))
      return is(items, i - 1, personLike) || items.capital[i - 1] === 1
  return false
}
