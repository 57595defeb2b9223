import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { betweenSubjectAndVerb, type Items, is } from '../words/items.ts'

/** Leaves out what stands between subject and verb: adverbs, auxiliaries, days, `in a statement`. */
export function lastOfSubject(items: Items, from: number, verb: number): number {
  let last = verb
  while (last >= from && isBetween(items, last)) last--
  const adjunct = adjunctEnding(items, from, last)
  return adjunct < 0 ? last : lastOfSubject(items, from, adjunct - 1)
}

function isBetween(items: Items, item: number): boolean {
  if (is(items, item, wordClass.pronoun | wordClass['first-person'] | wordClass.people))
    return false
  if (is(items, item, betweenSubjectAndVerb)) return true
  // `has since said`: behind an auxiliary the word opens no clause.
  if (is(items, item, wordClass.subordinator) && is(items, item, wordClass.preposition))
    return is(items, item - 1, wordClass.auxiliary)
  if (is(items, item, wordClass.time)) return true
  if (is(items, item, wordClass.demonstrative) && is(items, item + 1, wordClass.time)) return true
  if (items.kind[item] === tokenKind.number) return is(items, item - 1, wordClass.time)
  if (items.kind[item] === tokenKind.close) return items.kind[item - 1] === tokenKind.number
  if (items.kind[item] === tokenKind.open)
    return is(items, item + 1, wordClass.time) || items.kind[item + 1] === tokenKind.number
  return is(items, item, wordClass.preposition) && is(items, item + 1, wordClass.time)
}

/** First item of `in a statement` when that ends at `last`, else -1. */
function adjunctEnding(items: Items, from: number, last: number): number {
  if (!is(items, last, wordClass.occasion) || items.capital[last] === 1) return -1
  for (let i = last - 1; i >= Math.max(from + 1, last - 4); i--) {
    if (is(items, i, wordClass.preposition))
      return is(items, i, wordClass.genitive) || isDescribed(items, i - 1) ? -1 : i
    if (items.kind[i] !== tokenKind.word) return -1
  }
  return -1
}

/** `officials familiar with the talks`: the phrase belongs to an adjective. */
function isDescribed(items: Items, item: number): boolean {
  return (
    items.kind[item] === tokenKind.word && items.capital[item] === 0 && items.classes[item] === 0
  )
}
