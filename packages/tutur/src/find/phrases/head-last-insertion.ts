import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { citingEnd, type ItemRange, type Items, is } from '../words/items.ts'
import { opensPredicate } from '../words/verb-look.ts'
import { look, looks } from '../words/word-looks.ts'
import { lastOfSubject } from './head-last-between.ts'
import { isCue, phraseEndingAt } from './head-last-phrase.ts'
import { personLike } from './person-like.ts'

/** The mark that closes an insertion, or the item behind a quotation that ends with one. */
export interface Closing {
  readonly at: number
  /** Kind of the mark that opens it. */
  readonly kind: number
}

/** `X, Y, said`: Y is an apposition, which belongs to the phrase, or an insertion, which does not. */
export function aroundInsertion(items: Items, from: number, closing: Closing): ItemRange | null {
  const opening = beforeAge(items, openingOf(items, from, closing))
  if (opening < 0) return loneComma(items, from, closing.at)
  const inner = { from: opening + 1, to: closing.at }
  const outer = phraseEndingAt(items, from, lastOfSubject(items, from, opening - 1))
  if (outer === null) return null
  const participle = opensNested(items, outer)
  if (participle > from) return aroundInsertion(items, from, { ...closing, at: opening })
  if (!is(items, inner.from, personLike) && endsInsertion(items, from, outer)) {
    const before = aroundInsertion(items, from, { ...closing, at: opening })
    if (before !== null) return before
  }
  if (!isApposition(items, inner)) return outer
  const isNext = outer.to === opening || isForOccasion(items, outer, opening)
  return isNext ? { from: outer.from, to: closing.at } : outer
}

/** `the envoy to the peace talks, Ana Lund, said`: the occasion is what the office is for, not where it was said. */
function isForOccasion(items: Items, outer: ItemRange, opening: number): boolean {
  if (!is(items, outer.to - 1, wordClass.role) || items.capital[opening + 1] === 0) return false
  const whole = phraseEndingAt(items, outer.from, opening - 1)
  return whole?.from === outer.from && whole.to === opening
}

/** `X, citing Y, which Z, said`: the comma before a participle whose object the insertion tells of, or -1. */
function opensNested(items: Items, object: ItemRange): number {
  const comma = object.from - 2
  const opens = looks(items, object.from - 1, look.participle)
  return opens && items.kind[comma] === tokenKind.comma ? comma : -1
}

/** `X, at a meeting in Lindale, Norland, said`: the place ends an insertion that a preposition or a participle opens. */
function endsInsertion(items: Items, from: number, place: ItemRange): boolean {
  const isOpened = looks(items, place.from, look.participle) && hasPreposition(items, place)
  if (!isOpened && !is(items, place.from - 1, wordClass.preposition)) return false
  for (let i = place.from - 1; i > from; i--)
    if (items.kind[i] === tokenKind.comma) return opensAside(items, i + 1)
  return false
}

function opensAside(items: Items, item: number): boolean {
  if (items.kind[item] === tokenKind.number) return true
  return (
    is(items, item, wordClass.preposition | wordClass.time) || looks(items, item, look.participle)
  )
}

function hasPreposition(items: Items, range: ItemRange): boolean {
  for (let i = range.from; i < range.to; i++) if (is(items, i, wordClass.preposition)) return true
  return false
}

/** `Anna Lee, 21, a student`: the comma before the age. */
function beforeAge(items: Items, opening: number): number {
  const age =
    items.kind[opening - 1] === tokenKind.number && items.kind[opening - 2] === tokenKind.comma
  return age ? opening - 2 : opening
}

/** The comma or dash before the insertion that ends at `closing`, or -1. */
function openingOf(items: Items, from: number, closing: Closing): number {
  for (let i = closing.at - 1; i > from; i--) {
    if (items.kind[i] !== closing.kind) continue
    return opensInsertion(items, i + 1) ? i : -1
  }
  return -1
}

function opensInsertion(items: Items, item: number): boolean {
  if (items.kind[item] !== tokenKind.word) return items.kind[item] === tokenKind.number
  if (is(items, item, wordClass.conjunction)) return false
  if (looks(items, item, look.participle) || isAsked(items, item)) return true
  return !opensPredicate(items, item) && !isCue(items, item)
}

/** `X, asked about Y, said`: somebody else asks. */
function isAsked(items: Items, item: number): boolean {
  const behind = wordClass.preposition | wordClass.conditional | wordClass.question
  return looks(items, item, look.past) && is(items, item + 1, behind)
}

/** `X, said Y`: nothing but a name or an office before a single comma is taken for a subject. */
function loneComma(items: Items, from: number, comma: number): ItemRange | null {
  const phrase = phraseEndingAt(items, from, comma - 1)
  return phrase !== null && phrase.from === from && phrase.to - phrase.from < 6 ? phrase : null
}

function isApposition(items: Items, range: ItemRange): boolean {
  // `APA, quoting spokesman Ana Lund, said`.
  if (citingEnd(items, range.from) > range.from) return false
  if (
    is(
      items,
      range.from,
      wordClass.relative |
        wordClass.preposition |
        wordClass.adverb |
        wordClass.time |
        wordClass.negation,
    )
  )
    return false
  if (
    !is(items, range.from, wordClass.determiner | personLike) &&
    items.capital[range.from] === 0 &&
    items.kind[range.from] !== tokenKind.number &&
    !endsWithOfficeAndName(items, range)
  )
    return false
  for (let i = range.from; i < range.to; i++) if (opensPredicate(items, i)) return false
  return true
}

/** `retired officer Vardan`: whatever word describes the office. */
function endsWithOfficeAndName(items: Items, { from, to }: ItemRange): boolean {
  let name = to
  while (name > from && items.capital[name - 1] === 1) name--
  return name < to && name > from && is(items, name - 1, wordClass.role)
}
