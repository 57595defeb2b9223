import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { type ItemRange, type Items, is } from '../words/items.ts'
import { personLike } from './person-like.ts'

/** Something that can speak, where the head of a phrase comes first: a name, a pronoun, a noun for people, bodies and offices. */
export function canSpeakHeadFirst(items: Items, range: ItemRange): boolean {
  if (is(items, range.from, wordClass['first-person'])) return false
  // `seorang mama`: only people are counted with it.
  if (is(items, range.from, wordClass.determiner) && is(items, range.from, wordClass.people))
    return true
  let i = range.from
  while (i < range.to - 1 && isBeforeHead(items, i)) i++
  if (is(items, i, personLike)) return true
  return isName(items, i) && (!isFirstOfSentence(items, i) || isNameAtStart(items, range, i))
}

function isBeforeHead(items: Items, item: number): boolean {
  return (
    is(items, item, wordClass.determiner) ||
    items.kind[item] === tokenKind.number ||
    items.kind[item] === tokenKind.other
  )
}

/** The first word of a sentence has a capital anyway: it is a name when it stands alone or another name or bracket follows. */
function isNameAtStart(items: Items, range: ItemRange, item: number): boolean {
  const next = item + 1
  if (next >= range.to) return true
  if (is(items, item, wordClass.nationality)) return true
  const joined = is(items, next, wordClass.conjunction) && isName(items, next + 1)
  return (
    joined ||
    isName(items, next) ||
    items.kind[next] === tokenKind.open ||
    items.kind[next] === tokenKind.comma
  )
}

/** First item of its sentence: nothing, or a stop, or white space alone since the sentence before. */
function isFirstOfSentence(items: Items, item: number): boolean {
  return items.first[item] === 1
}

/** A capitalised word that is no function word. */
export function isName(items: Items, item: number): boolean {
  if (items.capital[item] === 0 || items.kind[item] !== tokenKind.word) return false
  return (
    standsOut(items, item) ||
    !is(
      items,
      item,
      wordClass.connective |
        wordClass.preposition |
        wordClass.determiner |
        wordClass.time |
        wordClass.subordinator,
    )
  )
}

/** `diberitakan Antara`: a preposition with a capital in the midst of small letters is a name. */
function standsOut(items: Items, item: number): boolean {
  if (!is(items, item, wordClass.preposition) || items.first[item] === 1) return false
  const small = items.capital[item - 1] === 0 || items.first[item - 1] === 1
  return items.kind[item - 1] === tokenKind.word && small
}

/** `perempuan 77 tahun itu`. */
export function isAge(items: Items, item: number): boolean {
  return (
    items.kind[item - 1] === tokenKind.number &&
    is(items, item, wordClass.time) &&
    is(items, item + 1, wordClass.demonstrative)
  )
}

/** A word that can open a noun phrase. */
export function isNominal(items: Items, item: number): boolean {
  return (
    is(items, item, personLike | wordClass.determiner | wordClass['name-part']) ||
    isName(items, item)
  )
}
