import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { isGerund } from '../words/gerund.ts'
import { cueKind, type ItemRange, type Items, is, isHyphen, isQuote } from '../words/items.ts'
import { opensPredicate } from '../words/verb-look.ts'
import { look, looks } from '../words/word-looks.ts'
import { isEmphatic } from './emphatic.ts'
import { canSpeakHeadLast, headOf } from './head-last-head.ts'
import { endsNounPhrase, isPronoun, longestPhrase } from './person-like.ts'

/*
 * The noun phrase behind `said` or `according to` where the head of a noun phrase comes last.
 */

/** The phrase that begins at `from`, with an apposition behind a comma; empty when none begins there. */
export function headLastSpeaker(items: Items, from: number, to: number): ItemRange {
  const end = phraseEnd(items, from, Math.min(to, from + longestPhrase))
  const phrase = { from, to: end }
  return end === from || isPronoun(items, phrase) ? phrase : withApposition(items, phrase, to)
}

function phraseEnd(items: Items, from: number, to: number): number {
  if (is(items, from, wordClass.pronoun) && !is(items, from, wordClass.determiner)) return from + 1
  if (items.capital[from] === 0 && looks(items, from, look.participle)) return from
  let i = from
  while (i < to && goesOn(items, from, i)) i++
  return i
}

function goesOn(items: Items, from: number, item: number): boolean {
  const kind = items.kind[item]
  if (kind === tokenKind.quote) return !isQuote(items, item)
  if (kind === tokenKind.open || kind === tokenKind.close)
    return item > from && items.kind[item + 1] !== tokenKind.number
  if (kind === tokenKind.dash) return isHyphen(items, item)
  if (kind === tokenKind.stop)
    return items.end[item - 1] === items.start[item] && items.capital[item + 1] === 1
  if (kind !== tokenKind.word && kind !== tokenKind.number && kind !== tokenKind.other) return false
  return wordGoesOn(items, from, item)
}

function wordGoesOn(items: Items, from: number, item: number): boolean {
  const first = item === from
  if (is(items, item, wordClass.conjunction)) return !first && opensNoun(items, item + 1)
  if (is(items, item, wordClass.preposition)) return !first && joins(items, from, item)
  if (first && is(items, item, wordClass.complementiser)) return false
  if (first)
    return (
      !is(items, item, wordClass.auxiliary | wordClass.question) ||
      is(items, item, wordClass.determiner)
    )
  if (is(items, item, wordClass.adverb) && !is(items, item + 1, wordClass.nationality)) return false
  if (isEmphatic(items, item)) return true
  if (is(items, item, wordClass.pronoun) && !is(items, item, wordClass.determiner)) return false
  if (is(items, item, endsNounPhrase)) return isDayOfThing(items, item)
  return isToldOf(items, item) || !opensClause(items, item)
}

/** A verb, or a cue behind a name. */
function opensClause(items: Items, item: number): boolean {
  const isCue = items.cueAt[item] === cueKind.before && endsName(items, item - 1)
  return opensPredicate(items, item) || isCue
}

/** `a person briefed on the talks`: what is done to somebody, not what others ask of them (`a spokesman asked about the talks`). */
function isToldOf(items: Items, item: number): boolean {
  const person = wordClass.role | wordClass.people
  return (
    looks(items, item, look.past) &&
    items.classes[item] === 0 &&
    !isAsked(items, item) &&
    items.capital[item - 1] === 0 &&
    is(items, item - 1, person) &&
    is(items, item + 1, wordClass.preposition)
  )
}

function isAsked(items: Items, item: number): boolean {
  return items.reading.pack.grammar.interviewed?.test(items.word[item] ?? '') === true
}

/** `a Wednesday editorial`: right behind its article a day belongs to the thing. */
function isDayOfThing(items: Items, item: number): boolean {
  return is(items, item, wordClass.time) && is(items, item - 1, wordClass.determiner)
}

/** A verb may follow: behind a name or a noun for people, not within `his campaign documents`. */
function endsName(items: Items, item: number): boolean {
  const person =
    wordClass.role | wordClass.people | wordClass.organisation | wordClass['given-name']
  return items.capital[item] === 1 || is(items, item, person)
}

function opensNoun(items: Items, item: number): boolean {
  const not =
    wordClass.preposition |
    wordClass.adverb |
    wordClass.subordinator |
    wordClass.pronoun |
    wordClass.conjunction
  if (items.kind[item] !== tokenKind.word || is(items, item, not) || isGerund(items, item))
    return false
  return !opensPredicate(items, item) && items.cueAt[item] !== cueKind.before
}

/** `a spokesman for the army`, `data from the office`; behind a name a preposition opens an adjunct of speaking. */
function joins(items: Items, from: number, item: number): boolean {
  if (
    is(items, item + 1, wordClass.time | wordClass.demonstrative) ||
    items.kind[item + 1] === tokenKind.number
  )
    return false
  if (!opensNoun(items, item + 1)) return false
  if (is(items, item, wordClass.genitive)) return true
  const head = headOf(items, { from, to: item })
  return items.capital[head] === 0 && !opensOccasion(items, item)
}

/** `in a statement`, `in an interview`, `at a briefing`, `on Monday`. */
export function opensOccasion(items: Items, preposition: number): boolean {
  for (let i = preposition + 1; i <= preposition + 4; i++) {
    if (is(items, i, wordClass.time)) return true
    if (is(items, i, wordClass.occasion) && items.capital[i] === 0) return !describesBody(items, i)
    if (items.kind[i] !== tokenKind.word || is(items, i, wordClass.preposition)) return false
  }
  return false
}

/** `press office`: before a noun for a body or a person it names no occasion. */
function describesBody(items: Items, item: number): boolean {
  return is(items, item + 1, wordClass.organisation | wordClass.role)
}

/** `Seoul’s defence minister, Kim Yong-hyun`; `Rami Abdel Rahman, head of the group`. */
function withApposition(items: Items, phrase: ItemRange, to: number): ItemRange {
  const comma = phrase.to
  if (comma >= to || items.kind[comma] !== tokenKind.comma || comma + 1 >= to) return phrase
  const end = phraseEnd(items, comma + 1, Math.min(to, comma + 1 + longestPhrase))
  const second = { from: comma + 1, to: end }
  if (end === comma + 1 || !closes(items, end, to) || !areTitleAndName(items, phrase, second))
    return phrase
  return { from: phrase.from, to: end }
}

function closes(items: Items, item: number, to: number): boolean {
  if (item >= to || items.kind[item] !== tokenKind.word) return true
  return is(
    items,
    item,
    wordClass.preposition | wordClass.subordinator | wordClass.relative | wordClass.time,
  )
}

function areTitleAndName(items: Items, first: ItemRange, second: ItemRange): boolean {
  const head = headOf(items, first)
  const other = headOf(items, second)
  if (items.capital[head] === 0) return is(items, head, wordClass.role) && isNamed(items, second)
  return (
    is(items, other, wordClass.role | wordClass.people | wordClass.organisation) &&
    canSpeakHeadLast(items, second)
  )
}

/** A name, alone or behind another office: `Vardan Petrosyan`, `retired officer Vardan`. */
function isNamed(items: Items, range: ItemRange): boolean {
  const last = range.to - 1
  if (items.capital[range.from] === 1)
    return !is(items, range.from, wordClass.determiner | wordClass.preposition)
  return last > range.from && items.capital[last] === 1 && is(items, last - 1, wordClass.role)
}
