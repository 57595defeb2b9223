import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { cueKind, type ItemRange, type Items, is, isHyphen, isSpeech } from '../words/items.ts'
import { opensPredicate } from '../words/verb-look.ts'
import { isEmphatic } from './emphatic.ts'
import { headOf } from './head-last-head.ts'
import { personLike } from './person-like.ts'

/** Words that end a noun phrase towards the left when they stand before it. */
const borders =
  wordClass.complementiser |
  wordClass.subordinator |
  wordClass.relative |
  wordClass.question |
  wordClass.auxiliary

/** The noun phrase with what belongs to it that ends at `last`. */
export function phraseEndingAt(items: Items, from: number, last: number): ItemRange | null {
  if (last < from) return null
  if (last > from && isEmphatic(items, last) && isNoun(items, last - 1))
    return phraseEndingAt(items, from, last - 1)
  if (is(items, last, wordClass.pronoun) && !is(items, last, wordClass.determiner))
    return { from: partBefore(items, from, last), to: last + 1 }
  let first = last + 1
  while (first > from && belongs(items, first - 1)) first--
  if (first > last) return null
  const joined = stopsAtVerb(items, first, from)
    ? afterConjunction(items, { from: first, to: last + 1 })
    : { from: first, to: last + 1 }
  const tidied = withoutOpening(items, joined)
  return tidied === null ? null : withNameBefore(items, from, withTitleBefore(items, from, tidied))
}

const partOfSeveral = wordClass.determiner | wordClass.people | wordClass.pronoun

/** `one of them`, `at least two of them`: the first item of the words for a part; the pronoun itself where it stands alone. */
function partBefore(items: Items, from: number, pronoun: number): number {
  const part = pronoun - 2
  const isPart = part >= from && is(items, part, partOfSeveral) && items.cueAt[part] === 0
  if (!isPart || !is(items, part + 1, wordClass.preposition)) return pronoun
  return part > from && is(items, part - 1, wordClass.determiner) ? part - 1 : part
}

/** `Marek Varga, a broker at Lindale Bank said`: the office behind the name, whose second comma is missing. */
function withNameBefore(items: Items, from: number, phrase: ItemRange): ItemRange {
  const comma = phrase.from - 1
  if (comma - from < 2 || comma - from > longestName || items.kind[comma] !== tokenKind.comma)
    return phrase
  if (!is(items, phrase.from, wordClass.determiner) || !isOffice(items, phrase)) return phrase
  for (let i = from; i < comma; i++) if (!isName(items, i)) return phrase
  return { from, to: phrase.to }
}

/** How many words a name has at most, titles before it included. */
const longestName = 6

function isOffice(items: Items, range: ItemRange): boolean {
  const head = headOf(items, range)
  return is(items, head, wordClass.role) && items.capital[head] === 0
}

function belongs(items: Items, item: number): boolean {
  const kind = items.kind[item]
  if (kind === tokenKind.quote) return !isSpeech(items, item)
  if (kind === tokenKind.dash) return isHyphen(items, item)
  if (kind === tokenKind.stop) return items.end[item - 1] === items.start[item]
  if (kind === tokenKind.comma || kind === tokenKind.colon) return false
  if (kind !== tokenKind.word) return true
  if (is(items, item, borders))
    return is(items, item, wordClass.demonstrative) && !isNoun(items, item - 1)
  return !opensPredicate(items, item) && !isCue(items, item)
}

/** A cue begins here that takes a speaker before it. */
export function isCue(items: Items, item: number): boolean {
  return items.cueAt[item] === cueKind.before
}

function stopsAtVerb(items: Items, first: number, from: number): boolean {
  return first > from && (opensPredicate(items, first - 1) || isCue(items, first - 1))
}

/** `He met Putin and officials said`: behind a verb what stands before `and` is its object. */
function afterConjunction(items: Items, range: ItemRange): ItemRange {
  for (let i = range.to - 1; i > range.from; i--)
    if (is(items, i, wordClass.conjunction)) return { from: i + 1, to: range.to }
  return range
}

const openers = wordClass.connective | wordClass.conjunction | wordClass.adverb

/** Without `But`, `Meanwhile`, and without the adjunct in `On Monday Putin`, `In Gaza health officials`. */
function withoutOpening(items: Items, range: ItemRange): ItemRange | null {
  let { from } = range
  while (
    from < range.to &&
    (is(items, from, openers) || items.kind[from] === tokenKind.dash) &&
    !is(items, from, personLike | wordClass.determiner)
  )
    from++
  if (from >= range.to) return null
  if (is(items, from, wordClass.preposition | wordClass.time))
    from = lastPhrase(items, { from, to: range.to })
  return from < range.to ? { from, to: range.to } : null
}

/** First item of the last noun phrase: its determiner, or the names and nouns for people at the end. */
function lastPhrase(items: Items, range: ItemRange): number {
  let i = lastBeforeBracket(items, range)
  while (i > range.from && !is(items, i, wordClass.determiner | wordClass['first-person'])) {
    if (!isNamePart(items, i)) return i + 1 < range.to ? i + 1 : i
    i--
  }
  return i > range.from ? i : range.from + 1
}

/** `In June Elena Marsh (D-NL)`: the last item before what stands in brackets at the end. */
function lastBeforeBracket(items: Items, range: ItemRange): number {
  const last = range.to - 1
  if (items.kind[last] !== tokenKind.close) return last
  let open = last
  while (open > range.from && items.kind[open] !== tokenKind.open) open--
  return open > range.from ? open - 1 : last
}

function isNamePart(items: Items, item: number): boolean {
  if (is(items, item, wordClass.preposition | wordClass.time)) return false
  if (
    is(items, item, personLike | wordClass['name-part'] | wordClass.nationality) ||
    items.capital[item] === 1
  )
    return true
  return items.kind[item] === tokenKind.word && !is(items, item, wordClass.adverb)
}

/** `Ukraine's chief negotiator, Rustem Umerov`: the office before the comma belongs to the name after it. */
function withTitleBefore(items: Items, from: number, phrase: ItemRange): ItemRange {
  const comma = phrase.from - 1
  if (comma <= from || items.kind[comma] !== tokenKind.comma || !isName(items, phrase.from))
    return phrase
  let first = comma
  while (first > from && belongs(items, first - 1)) first--
  if (first === comma || stopsAtVerb(items, first, from) || is(items, first - 1, borders))
    return phrase
  const title = withoutOpening(items, { from: first, to: comma })
  return title !== null && isTitle(items, title) ? { from: title.from, to: phrase.to } : phrase
}

function isTitle(items: Items, range: ItemRange): boolean {
  const head = headOf(items, range)
  const indefinite = items.reading.pack.grammar.indefinite?.test(items.word[range.from] ?? '')
  return is(items, head, wordClass.role) && items.capital[head] === 0 && indefinite !== true
}

function isName(items: Items, item: number): boolean {
  return (
    items.kind[item] === tokenKind.word &&
    items.capital[item] === 1 &&
    !is(items, item, wordClass.determiner | wordClass.preposition | wordClass.time)
  )
}

/** A word, number or bracket that a noun phrase can hold or end in. */
export function isNoun(items: Items, item: number): boolean {
  if (items.kind[item] !== tokenKind.word)
    return items.kind[item] === tokenKind.number || items.kind[item] === tokenKind.close
  return (
    !is(
      items,
      item,
      wordClass.preposition | wordClass.conjunction | wordClass.adverb | wordClass.subordinator,
    ) && !opensPredicate(items, item)
  )
}
