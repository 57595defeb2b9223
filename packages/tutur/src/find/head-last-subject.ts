import { wordClass } from '../languages/pack.ts'
import { tokenKind } from '../text/tokens.ts'
import { betweenSubjectAndVerb, type ItemRange, type Items, is, isQuote } from './items.ts'
import { opensPredicate } from './verb-look.ts'

/*
 * The subject of a verb where the head of a noun phrase comes last and what belongs to it follows with a preposition:
 * `a senior official at the ministry, who asked not to be named, said`.
 */

/** How far back a subject is looked for, in items. */
const reach = 60

const person =
  wordClass.pronoun |
  wordClass.role |
  wordClass.organisation |
  wordClass.people |
  wordClass.honorific |
  wordClass['given-name']

/** Words that end a noun phrase towards the left when they stand before it. */
const borders =
  wordClass.complementiser |
  wordClass.subordinator |
  wordClass.relative |
  wordClass.question |
  wordClass.auxiliary

/** The phrase before `verb` and not before `from`; `null` when the verb shares the subject of another. */
export function headLastSubject(items: Items, from: number, verb: number): ItemRange | null {
  const earliest = Math.max(from, verb - reach)
  const last = lastOfSubject(items, earliest, verb - 1)
  if (last < earliest) return null
  if (items.kind[last] === tokenKind.comma || items.kind[last] === tokenKind.dash)
    return aroundInsertion(items, earliest, last)
  if (is(items, last, wordClass.relative) && !is(items, last, wordClass.demonstrative))
    return antecedent(items, earliest, last)
  if (is(items, last, wordClass.relative) && isNoun(items, last - 1))
    return antecedent(items, earliest, last)
  if (is(items, last, wordClass.conjunction | wordClass.infinitive) || isQuote(items, last))
    return null
  return phraseEndingAt(items, earliest, last)
}

/** Leaves out what stands between subject and verb: adverbs, auxiliaries, days, `in a statement`. */
function lastOfSubject(items: Items, from: number, verb: number): number {
  let last = verb
  while (last >= from && isBetween(items, last)) last--
  const adjunct = adjunctEnding(items, from, last)
  return adjunct < 0 ? last : lastOfSubject(items, from, adjunct - 1)
}

function isBetween(items: Items, item: number): boolean {
  if (is(items, item, wordClass.pronoun | wordClass['first-person'] | wordClass.people))
    return false
  if (is(items, item, betweenSubjectAndVerb)) return true
  if (is(items, item, wordClass.time)) return true
  if (items.kind[item] === tokenKind.number) return is(items, item - 1, wordClass.time)
  if (items.kind[item] === tokenKind.close) return items.kind[item - 1] === tokenKind.number
  if (items.kind[item] === tokenKind.open)
    return is(items, item + 1, wordClass.time) || items.kind[item + 1] === tokenKind.number
  return is(items, item, wordClass.preposition) && is(items, item + 1, wordClass.time)
}

/** First item of `in a statement` when that ends at `last`, else -1. */
function adjunctEnding(items: Items, from: number, last: number): number {
  if (!is(items, last, wordClass.occasion)) return -1
  for (let i = last - 1; i >= Math.max(from + 1, last - 4); i--) {
    if (is(items, i, wordClass.preposition)) return is(items, i, wordClass.genitive) ? -1 : i
    if (items.kind[i] !== tokenKind.word) return -1
  }
  return -1
}

/** `X, Y, said`: Y is an apposition, which belongs to the phrase, or an insertion, which does not. */
function aroundInsertion(items: Items, from: number, comma: number): ItemRange | null {
  const opening = beforeAge(items, openingOf(items, from, comma))
  if (opening < 0) return loneComma(items, from, comma)
  const inner = { from: opening + 1, to: comma }
  const outer = phraseEndingAt(items, from, lastOfSubject(items, from, opening - 1))
  if (outer === null) return null
  return isApposition(items, inner) && outer.to === opening
    ? { from: outer.from, to: comma }
    : outer
}

/** `Anna Lee, 21, a student`: the comma before the age. */
function beforeAge(items: Items, opening: number): number {
  const age =
    items.kind[opening - 1] === tokenKind.number && items.kind[opening - 2] === tokenKind.comma
  return age ? opening - 2 : opening
}

/** The comma or dash before the insertion that ends at `closing`, or -1. */
function openingOf(items: Items, from: number, closing: number): number {
  const kind = items.kind[closing]
  for (let i = closing - 1; i > from; i--) {
    if (items.kind[i] !== kind) continue
    return opensInsertion(items, i + 1) ? i : -1
  }
  return -1
}

function opensInsertion(items: Items, item: number): boolean {
  if (items.kind[item] !== tokenKind.word) return items.kind[item] === tokenKind.number
  if (is(items, item, wordClass.conjunction)) return false
  if (items.reading.pack.grammar.participle?.test(items.word[item] ?? '') === true) return true
  return !opensPredicate(items, item) && !isCue(items, item)
}

/** `X, said Y`: nothing but a name or an office before a single comma is taken for a subject. */
function loneComma(items: Items, from: number, comma: number): ItemRange | null {
  const phrase = phraseEndingAt(items, from, comma - 1)
  return phrase !== null && phrase.from === from && phrase.to - phrase.from < 6 ? phrase : null
}

function isApposition(items: Items, range: ItemRange): boolean {
  if (
    is(
      items,
      range.from,
      wordClass.relative | wordClass.preposition | wordClass.adverb | wordClass.time,
    )
  )
    return false
  if (
    !is(items, range.from, wordClass.determiner | person) &&
    items.capital[range.from] === 0 &&
    items.kind[range.from] !== tokenKind.number
  )
    return false
  for (let i = range.from; i < range.to; i++) if (opensPredicate(items, i)) return false
  return true
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

/** The noun phrase with what belongs to it that ends at `last`. */
function phraseEndingAt(items: Items, from: number, last: number): ItemRange | null {
  if (last < from) return null
  if (is(items, last, wordClass.pronoun) && !is(items, last, wordClass.determiner))
    return { from: last, to: last + 1 }
  let first = last + 1
  while (first > from && belongs(items, first - 1)) first--
  if (first > last) return null
  const joined = stopsAtVerb(items, first, from)
    ? afterConjunction(items, { from: first, to: last + 1 })
    : { from: first, to: last + 1 }
  const tidied = withoutOpening(items, joined)
  return tidied === null ? null : withTitleBefore(items, from, tidied)
}

function belongs(items: Items, item: number): boolean {
  const kind = items.kind[item]
  if (kind === tokenKind.quote) return !isQuote(items, item)
  if (kind === tokenKind.dash)
    return items.end[item - 1] === items.start[item] && items.end[item] === items.start[item + 1]
  if (kind === tokenKind.stop) return items.end[item - 1] === items.start[item]
  if (kind === tokenKind.comma || kind === tokenKind.colon) return false
  if (kind !== tokenKind.word) return true
  if (is(items, item, borders))
    return is(items, item, wordClass.demonstrative) && !isNoun(items, item - 1)
  return !opensPredicate(items, item) && !isCue(items, item)
}

function isCue(items: Items, item: number): boolean {
  return items.cueAt[item] === 1
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
    !is(items, from, person | wordClass.determiner)
  )
    from++
  if (from >= range.to) return null
  if (is(items, from, wordClass.preposition | wordClass.time))
    from = lastPhrase(items, { from, to: range.to })
  return from < range.to ? { from, to: range.to } : null
}

/** First item of the last noun phrase: its determiner, or the names and nouns for people at the end. */
function lastPhrase(items: Items, range: ItemRange): number {
  let i = range.to - 1
  while (i > range.from && !is(items, i, wordClass.determiner)) {
    if (!isNamePart(items, i)) return i + 1 < range.to ? i + 1 : i
    i--
  }
  return i > range.from ? i : range.from + 1
}

function isNamePart(items: Items, item: number): boolean {
  if (is(items, item, wordClass.preposition | wordClass.time)) return false
  if (
    is(items, item, person | wordClass['name-part'] | wordClass.nationality) ||
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
  if (first === comma || stopsAtVerb(items, first, from)) return phrase
  const title = withoutOpening(items, { from: first, to: comma })
  return title !== null && isTitle(items, title) ? { from: title.from, to: phrase.to } : phrase
}

function isTitle(items: Items, range: ItemRange): boolean {
  const head = headOf(items, range)
  return is(items, head, wordClass.role) && items.capital[head] === 0
}

function isName(items: Items, item: number): boolean {
  return (
    items.kind[item] === tokenKind.word &&
    items.capital[item] === 1 &&
    !is(items, item, wordClass.determiner | wordClass.preposition | wordClass.time)
  )
}

function isNoun(items: Items, item: number): boolean {
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
  if (is(items, head, person | wordClass.occasion | wordClass['first-person'])) return true
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
      return is(items, i - 1, person) || items.capital[i - 1] === 1
  return false
}
