import { wordClass } from '../../languages/pack.ts'
import { type ItemRange, type Items, is } from '../words/items.ts'
import { firstPredicate, opensPredicate } from '../words/verb-look.ts'

/** What a predicate is still to come for: `the council`, `anyone who helps them`, `what he did`. */
export function isTopic(items: Items, range: ItemRange): boolean {
  const first = firstPredicate(items, range)
  if (first < 0) return true
  const relative = relativeIn(items, { from: range.from, to: first })
  return relative >= 0 && firstPredicate(items, { from: verbsEnd(items, first), to: range.to }) < 0
}

/** The word that opens a clause within the topic, or -1. */
function relativeIn(items: Items, { from, to }: ItemRange): number {
  for (let i = from; i < to; i++) {
    const opens =
      is(items, i, wordClass.relative) || (i === from && is(items, i, wordClass.question))
    if (opens && !is(items, i, wordClass.complementiser)) return i
  }
  return -1
}

/** One past the verbs that stand together: `has been seen`. */
function verbsEnd(items: Items, first: number): number {
  let i = first + 1
  const small = wordClass.auxiliary | wordClass.adverb | wordClass.negation
  while (opensPredicate(items, i) || is(items, i, small)) i++
  return i
}
