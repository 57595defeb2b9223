import { wordClass } from '../../languages/pack.ts'
import { standAt } from '../../text/stand-at.ts'
import { tokenKind } from '../../text/tokens.ts'
import { type ItemRange, type Items, is, isHyphen, isQuote } from '../words/items.ts'
import { isEmphatic } from './emphatic.ts'
import { isAge, isName, isNominal } from './head-first-head.ts'
import { areTitleAndName, isOfNoun, isVerbForm } from './head-first-subject.ts'
import { endsNounPhrase, longestPhrase } from './person-like.ts'

const endsSpeakerAfter =
  endsNounPhrase | wordClass.preposition | wordClass.adverb | wordClass.as | wordClass.finite

/** One past the noun phrase for a speaker that begins at `from`, at most `to`; `from` when none begins there. */
export function phraseEnd(items: Items, from: number, to: number): number {
  if (from >= to || items.kind[from] === tokenKind.comma) return from
  if (is(items, from, wordClass.pronoun)) return from + 1
  let i = from
  while (i < to && continuesPhrase(items, from, i)) {
    i++
    if (is(items, i - 1, wordClass.demonstrative) && i - 1 > from) break
  }
  return i
}

function continuesPhrase(items: Items, from: number, item: number): boolean {
  const kind = items.kind[item]
  if (kind === tokenKind.quote) return !isQuote(items, item)
  if (kind === tokenKind.open) return item > from && !(items.word[item + 1] ?? '').includes('/')
  if (kind === tokenKind.close) return item > from
  if (kind === tokenKind.dash) return isHyphen(items, item)
  if (kind === tokenKind.stop) return isInitial(items, item)
  if (kind !== tokenKind.word && kind !== tokenKind.number && kind !== tokenKind.other) return false
  return !endsHere(items, from, item)
}

function endsHere(items: Items, from: number, item: number): boolean {
  if (is(items, item, wordClass.conjunction)) return !isNominal(items, item + 1)
  if (item === from || isEmphatic(items, item)) return false
  if (is(items, item, wordClass.preposition)) return !joinsNouns(items, item)
  if (isAge(items, item)) return false
  if (is(items, item, wordClass.adverb) && (isOfNoun(items, item) || isOfText(items, item)))
    return false
  if (!is(items, item, endsSpeakerAfter))
    return items.capital[item] === 0 && (opensCitation(items, item) || isNextVerb(items, item))
  return items.capital[item] === 0 || is(items, item, wordClass.time)
}

/** `kata Sari menjawab`, `kata Sari disambut`: behind a name a verb begins what else happens. */
function isNextVerb(items: Items, item: number): boolean {
  return items.capital[item - 1] === 1 && isVerbForm(items, item)
}

/** `pernyataan resmi Kementerian X`: the manner of a text, and whose it is behind it. */
function isOfText(items: Items, item: number): boolean {
  const isText = is(items, item - 1, wordClass.occasion) && items.capital[item - 1] === 0
  return isText && items.kind[item + 1] === tokenKind.word && !is(items, item + 1, endsSpeakerAfter)
}

/** `perwakilan dari Korut`, `peneliti pada Lembaga X`: a preposition between two nouns of one phrase. */
function joinsNouns(items: Items, item: number): boolean {
  if (is(items, item, wordClass.genitive)) return isNominal(items, item + 1)
  const post = items.capital[item - 1] === 0 && is(items, item - 1, wordClass.role)
  const isBody = items.capital[item + 1] === 1 && is(items, item + 1, wordClass.organisation)
  return post && isBody && !is(items, item, wordClass.agent)
}

/** `kata Sari dikutip dari Antara`: the citation or the interview is no part of the speaker. */
function opensCitation(items: Items, item: number): boolean {
  const formulas = items.reading.pack.citing.get(items.word[item] ?? '')
  return (
    formulas?.some(
      ({ words, relation }) => citations.has(relation) && standAt(items.word, item, words),
    ) === true
  )
}

const citations: ReadonlySet<string> = new Set(['cites', 'may-cite', 'reported', 'interviewed'])

/** The dot of an initial or an abbreviation inside a name. */
function isInitial(items: Items, item: number): boolean {
  const before = items.word[item - 1] ?? ''
  return (
    items.end[item - 1] === items.start[item] &&
    (before.length === 1 || items.reading.pack.abbreviations.has(before)) &&
    isName(items, item + 1)
  )
}

/** The phrase with its apposition behind a comma, at most to `to`: `Sari, juru bicara kantor itu`. */
export function withAppositionAfter(items: Items, phrase: ItemRange, to: number): ItemRange {
  const comma = phrase.to
  if (comma >= to || items.kind[comma] !== tokenKind.comma) return phrase
  const end = phraseEnd(items, comma + 1, Math.min(to, comma + 1 + longestPhrase))
  const second = { from: comma + 1, to: end }
  if (end === comma + 1 || is(items, second.from, wordClass.time)) return phrase
  if (!closesPhrase(items, end, to) || !areTitleAndName(items, phrase, second)) return phrase
  return { from: phrase.from, to: end }
}

/** What follows an apposition: the end, a mark, or an adjunct; a verb would make it the next clause. */
function closesPhrase(items: Items, item: number, to: number): boolean {
  if (item >= to) return true
  const kind = items.kind[item]
  if (kind === tokenKind.comma || kind === tokenKind.stop || kind === tokenKind.quote) return true
  return is(
    items,
    item,
    wordClass.preposition | wordClass.subordinator | wordClass.time | wordClass.relative,
  )
}
