import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { type ItemRange, type Items, is, isQuote, lastInside } from '../words/items.ts'
import { lastOfSubject } from './head-last-between.ts'
import { aroundInsertion } from './head-last-insertion.ts'
import { isNoun, phraseEndingAt } from './head-last-phrase.ts'

/*
 * The subject of a verb where the head of a noun phrase comes last and what belongs to it follows with a preposition:
 * `a senior official at the ministry, who asked not to be named, said`.
 */

/** How far back a subject is looked for, in items. */
const reach = 60

/** The phrase before `verb` and not before `from`; `null` when the verb shares the subject of another. */
export function headLastSubject(items: Items, from: number, verb: number): ItemRange | null {
  const earliest = Math.max(from, verb - reach)
  const last = lastOfSubject(items, earliest, verb - 1)
  if (last < earliest) return null
  if (isMark(items, last))
    return aroundInsertion(items, earliest, { at: last, kind: items.kind[last] ?? 0 })
  if (isQuote(items, last) && endsWithComma(items, last))
    return aroundInsertion(items, earliest, { at: last + 1, kind: tokenKind.comma })
  if (is(items, last, wordClass.relative) && !is(items, last, wordClass.demonstrative))
    return antecedent(items, earliest, last)
  if (is(items, last, wordClass.relative) && isNoun(items, last - 1))
    return antecedent(items, earliest, last)
  if (is(items, last, wordClass.conjunction | wordClass.infinitive) || isQuote(items, last))
    return null
  return phraseEndingAt(items, earliest, last)
}

/** The phrase that `who` or `which` at `relative` points back to. */
function antecedent(items: Items, from: number, relative: number): ItemRange | null {
  let last = relative - 1
  if (last >= from && items.kind[last] === tokenKind.comma) last--
  const phrase = last < from ? null : phraseEndingAt(items, from, last)
  return phrase === null ? null : shortest(items, phrase)
}

/** `the ship of a company that said`: the nearest noun phrase. */
function shortest(items: Items, range: ItemRange): ItemRange {
  for (let i = range.to - 1; i > range.from; i--)
    if (is(items, i, wordClass.preposition))
      return i + 1 < range.to ? { from: i + 1, to: range.to } : range
  return range
}

function isMark(items: Items, item: number): boolean {
  return items.kind[item] === tokenKind.comma || items.kind[item] === tokenKind.dash
}

/** `X, citing “an old debt,” said`: the comma stands inside the marks. */
export function endsWithComma(items: Items, quote: number): boolean {
  return items.reading.tokens.kind[lastInside(items, quote)] === tokenKind.comma
}
