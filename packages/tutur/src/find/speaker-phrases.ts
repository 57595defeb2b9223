import { wordClass } from '../languages/pack.ts'
import { tokenKind } from '../text/tokens.ts'
import { headLastSpeaker } from './head-last-speaker.ts'
import { canSpeakHeadLast, headLastSubject } from './head-last-subject.ts'
import { betweenSubjectAndVerb, type ItemRange, type Items, is, isQuote } from './items.ts'
import { firstPredicate } from './verb-look.ts'

/** The noun phrase before a verb, and what stands between them. */
export interface Subject {
  /** `null` when the verb shares the subject of the verb before it (`dan menambahkan`, `, adding`). */
  readonly phrase: ItemRange | null
  /** First item of the clause: where a fronted adjunct or the phrase itself begins. */
  readonly clauseFrom: number
  readonly negated: boolean
}

const personLike =
  wordClass.pronoun |
  wordClass.role |
  wordClass.organisation |
  wordClass.people |
  wordClass.honorific |
  wordClass['given-name']

const endsPhrase = wordClass.subordinator | wordClass.complementiser | wordClass.question

/**
 * The phrase names or describes somebody who can speak: its head is a name, a pronoun or a noun for people,
 * bodies or offices.
 */
export function isPersonLike(items: Items, range: ItemRange): boolean {
  if (is(items, range.from, wordClass['first-person'])) return false
  return items.reading.pack.grammar.headFirst
    ? headFirst(items, range)
    : canSpeakHeadLast(items, range)
}

function headFirst(items: Items, range: ItemRange): boolean {
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
  return (
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
  return !is(
    items,
    item,
    wordClass.connective |
      wordClass.preposition |
      wordClass.determiner |
      wordClass.time |
      wordClass.subordinator,
  )
}

/**
 * The subject of the verb at `verb`, looking left and not beyond `from`.
 * Joins an apposition set off by commas; leaves out relative clauses and adjuncts.
 */
export function subjectBefore(items: Items, from: number, verb: number): Subject {
  let last = verb - 1
  let negated = false
  while (last >= from && isBetween(items, last)) {
    negated ||= is(items, last, wordClass.negation)
    last--
  }
  if (last < from) return { phrase: null, clauseFrom: from, negated }
  const { headFirst } = items.reading.pack.grammar
  const phrase = headFirst ? phraseEnding(items, from, last) : headLastSubject(items, from, verb)
  const clauseFrom = phrase === null ? last + 1 : phrase.from
  return { phrase, clauseFrom, negated }
}

function isBetween(items: Items, item: number): boolean {
  if (is(items, item, wordClass.pronoun)) return false
  return is(items, item, betweenSubjectAndVerb) || isTimeBetween(items, item)
}

/** `Qatar bulan lalu menuding`, `Trump on Friday (25/9) said`. */
function isTimeBetween(items: Items, item: number): boolean {
  const kind = items.kind[item]
  if (kind === tokenKind.close) return items.kind[item - 1] === tokenKind.number
  if (kind === tokenKind.open) return items.kind[item + 1] === tokenKind.number
  if (kind === tokenKind.number)
    return items.kind[item - 1] === tokenKind.open || is(items, item - 1, wordClass.time)
  if (is(items, item, wordClass.preposition)) return is(items, item + 1, wordClass.time)
  return is(items, item, wordClass.time)
}

/** The noun phrase whose last item is `last`; `null` when there is none. */
function phraseEnding(items: Items, from: number, last: number): ItemRange | null {
  if (items.kind[last] === tokenKind.comma || items.kind[last] === tokenKind.dash)
    return beforeComma(items, from, last)
  if (is(items, last, wordClass.relative)) return antecedent(items, from, last)
  if (is(items, last, wordClass.conjunction | endsPhrase) && items.capital[last] === 0) return null
  if (is(items, last, wordClass.infinitive | wordClass.preposition)) return null
  if (isQuote(items, last)) return null
  const begin = segmentStart(items, from, last)
  const segment = tidy(items, { from: begin, to: last + 1 })
  if (segment === null) return null
  return withApposition(items, from, segment)
}

/** `X, Y, V`: what stands between the commas is an apposition, a relative clause or an adjunct of X. */
function beforeComma(items: Items, from: number, comma: number): ItemRange | null {
  if (comma - 1 < from) return null
  const innerFrom = segmentStart(items, from, comma - 1)
  const inner = { from: innerFrom, to: comma }
  const opening = innerFrom - 1
  if (opening <= from || items.kind[opening] !== tokenKind.comma) return tidy(items, inner)
  const outerFrom = segmentStart(items, from, opening - 1)
  const outer = tidy(items, { from: outerFrom, to: opening })
  if (outer === null) return tidy(items, inner)
  return isApposition(items, inner) ? { from: outer.from, to: comma } : outer
}

/** The phrase before a relative pronoun, with or without a comma between. */
function antecedent(items: Items, from: number, relative: number): ItemRange | null {
  let last = relative - 1
  if (last >= from && items.kind[last] === tokenKind.comma) last--
  if (last < from) return null
  const segment = { from: segmentStart(items, from, last), to: last + 1 }
  const whole = tidy(items, segment)
  if (whole !== null && isPersonLike(items, whole)) return whole
  // In `membuat geram Moskow yang menganggap` only the name at the end is meant.
  const name = { from: lastNamePart(items, segment), to: segment.to }
  return name.from < name.to ? name : whole
}

/** First item of the stretch that ends at `last` and has no clause border in it. */
function segmentStart(items: Items, from: number, last: number): number {
  let i = last
  while (i > from && !isBorder(items, i - 1)) i--
  return i
}

function isBorder(items: Items, item: number): boolean {
  const kind = items.kind[item]
  if (kind === tokenKind.comma || kind === tokenKind.colon || kind === tokenKind.stop) return true
  if (kind === tokenKind.dash) return !isHyphen(items, item)
  if (kind === tokenKind.quote) return isQuote(items, item)
  return is(items, item, endsPhrase) && items.capital[item] === 0
}

/** A dash without space on both sides joins words. */
function isHyphen(items: Items, item: number): boolean {
  return items.end[item - 1] === items.start[item] && items.end[item] === items.start[item + 1]
}

/** `Kepala Biro X, Brigjen Y` and `Y, sekretaris pers presiden`: title and name around a comma are one phrase. */
function withApposition(items: Items, from: number, segment: ItemRange): ItemRange {
  const comma = segment.from - 1
  if (comma <= from || items.kind[comma] !== tokenKind.comma) return segment
  const before = tidy(items, { from: segmentStart(items, from, comma - 1), to: comma })
  if (before === null || before.to !== comma) return segment
  return areTitleAndName(items, before, segment) ? { from: before.from, to: segment.to } : segment
}

function areTitleAndName(items: Items, first: ItemRange, second: ItemRange): boolean {
  if (first.to - first.from > 24 || hasVerb(items, first)) return false
  const titleFirst = hasRole(items, first) && startsName(items, second)
  const nameFirst = startsName(items, first) && startsRole(items, second)
  return titleFirst || nameFirst
}

function isApposition(items: Items, range: ItemRange): boolean {
  return (
    !is(items, range.from, wordClass.relative) &&
    (startsRole(items, range) || startsName(items, range))
  )
}

function hasVerb(items: Items, range: ItemRange): boolean {
  for (let i = range.from; i < range.to; i++)
    if (is(items, i, wordClass.finite) || items.reading.pack.cues.has(items.word[i] ?? ''))
      return true
  return false
}

function hasRole(items: Items, range: ItemRange): boolean {
  for (let i = range.from; i < range.to; i++) if (is(items, i, wordClass.role)) return true
  return false
}

function startsRole(items: Items, range: ItemRange): boolean {
  const last = Math.min(range.from + 5, range.to)
  for (let i = range.from; i < last; i++) {
    if (is(items, i, wordClass.role | wordClass.people)) return true
    if (is(items, i, wordClass.preposition)) return false
  }
  return false
}

function startsName(items: Items, range: ItemRange): boolean {
  return is(items, range.from, wordClass.honorific) || isName(items, range.from)
}

const openers = wordClass.connective | wordClass.conjunction

/** Drops connectives and fronted adjuncts at the beginning and relative clauses and adjuncts at the end. */
function tidy(items: Items, range: ItemRange): ItemRange | null {
  let { from, to } = range
  while (
    from < to &&
    (is(items, from, openers) || items.kind[from] === tokenKind.dash) &&
    !isSubjectWord(items, from)
  )
    from++
  if (from < to && is(items, from, wordClass.preposition | wordClass.time | wordClass.relative))
    from = lastNamePart(items, { from, to })
  for (let i = from + 1; i < to; i++) {
    if (is(items, i, wordClass.relative) || opensAdjunct(items, i)) {
      to = i
      break
    }
  }
  return from < to ? { from, to } : null
}

function isSubjectWord(items: Items, item: number): boolean {
  return is(items, item, wordClass.pronoun)
}

/** A preposition followed by an occasion or a time: an adjunct of speaking, not part of the phrase. */
function opensAdjunct(items: Items, item: number): boolean {
  if (is(items, item, wordClass.time)) return !is(items, item, wordClass.role)
  if (!is(items, item, wordClass.preposition)) return false
  return (
    is(items, item + 1, wordClass.occasion | wordClass.time | wordClass.demonstrative) ||
    items.kind[item + 1] === tokenKind.number
  )
}

/** In `Pada Senin Putin`: the longest stretch at the end made of names, titles and nouns for speakers. */
function lastNamePart(items: Items, range: ItemRange): number {
  let i = range.to
  while (i - 1 > range.from && isPartOfName(items, i - 1)) i--
  return i === range.to ? range.to : i
}

function isPartOfName(items: Items, item: number): boolean {
  const kind = items.kind[item]
  if (kind === tokenKind.open || kind === tokenKind.close) return true
  if (is(items, item, wordClass.time | wordClass.preposition)) return false
  return (
    is(
      items,
      item,
      personLike | wordClass['name-part'] | wordClass.nationality | wordClass.demonstrative,
    ) || isName(items, item)
  )
}

/* ---- after the cue ---- */

const endsSpeakerAfter =
  wordClass.preposition |
  wordClass.subordinator |
  wordClass.complementiser |
  wordClass.question |
  wordClass.relative |
  wordClass.auxiliary |
  wordClass.negation |
  wordClass.adverb |
  wordClass.time

/** The longest noun phrase for a speaker that we believe in, in items. */
const longestPhrase = 40

/** The noun phrase that begins at `from`, with an apposition after a comma; `null` when none begins there. */
export function speakerAfter(items: Items, from: number, to: number): ItemRange | null {
  const first = is(items, from, wordClass.agent) ? from + 1 : from
  if (!items.reading.pack.grammar.headFirst) return orNull(headLastSpeaker(items, first, to))
  const end = phraseEnd(items, first, Math.min(to, first + longestPhrase))
  if (end === first) return null
  const phrase = { from: first, to: end }
  return isPronoun(items, phrase) ? phrase : withAppositionAfter(items, phrase, to)
}

function orNull(range: ItemRange): ItemRange | null {
  return range.to > range.from ? range : null
}

function isPronoun(items: Items, phrase: ItemRange): boolean {
  return phrase.to === phrase.from + 1 && is(items, phrase.from, wordClass.pronoun)
}

function phraseEnd(items: Items, from: number, to: number): number {
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
  if (kind === tokenKind.open || kind === tokenKind.close) return item > from
  if (kind === tokenKind.dash) return isHyphen(items, item)
  if (kind === tokenKind.stop) return isInitial(items, item)
  if (kind !== tokenKind.word && kind !== tokenKind.number && kind !== tokenKind.other) return false
  return !endsHere(items, from, item)
}

function endsHere(items: Items, from: number, item: number): boolean {
  if (is(items, item, wordClass.conjunction)) return !isNominal(items, item + 1)
  if (item === from) return false
  if (is(items, item, wordClass.preposition)) return !joinsNouns(items, item)
  if (!is(items, item, endsSpeakerAfter)) return items.capital[item] === 0 && isCueWord(items, item)
  return items.capital[item] === 0 || is(items, item, wordClass.time)
}

/** `perwakilan dari Korut`, `head of the agency`: a preposition between two nouns of one phrase. */
function joinsNouns(items: Items, item: number): boolean {
  return is(items, item, wordClass.genitive) && isNominal(items, item + 1)
}

export function isNominal(items: Items, item: number): boolean {
  return (
    is(items, item, personLike | wordClass.determiner | wordClass['name-part']) ||
    isName(items, item)
  )
}

function isCueWord(items: Items, item: number): boolean {
  return items.reading.pack.citing.has(items.word[item] ?? '')
}

/** The dot of an initial or an abbreviation inside a name. */
function isInitial(items: Items, item: number): boolean {
  const before = items.word[item - 1] ?? ''
  return (
    items.end[item - 1] === items.start[item] &&
    (before.length === 1 || items.reading.pack.abbreviations.has(before)) &&
    isName(items, item + 1)
  )
}

function withAppositionAfter(items: Items, phrase: ItemRange, to: number): ItemRange {
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

/**
 * The phrase that the sentence is about, for a verb that shares it (`X bertemu Y dan mengatakan`, `X met Y, saying`):
 * the names, titles and nouns for people at its beginning, after connectives and a fronted adjunct.
 */
export function leadingPhrase(items: Items, range: ItemRange): ItemRange | null {
  if (!items.reading.pack.grammar.headFirst) return subjectOfSentence(items, range)
  let from = range.from
  if (is(items, from, wordClass.preposition | wordClass.subordinator | wordClass.time))
    from = afterComma(items, range)
  while (from < range.to && is(items, from, openers) && !is(items, from, wordClass.pronoun)) from++
  let to = from
  while (to < range.to && isLeading(items, to)) to++
  return to > from && isPersonLike(items, { from, to }) ? { from, to } : null
}

/** The subject of the first verb. */
function subjectOfSentence(items: Items, range: ItemRange): ItemRange | null {
  const verb = firstPredicate(items, range)
  const subject = verb < 0 ? null : headLastSubject(items, range.from, verb)
  return subject !== null && canSpeakHeadLast(items, subject) ? subject : null
}

function isLeading(items: Items, item: number): boolean {
  return (
    is(items, item, wordClass.determiner) ||
    items.kind[item] === tokenKind.number ||
    isPartOfName(items, item)
  )
}

function afterComma(items: Items, range: ItemRange): number {
  for (let i = range.from; i < range.to; i++) if (items.kind[i] === tokenKind.comma) return i + 1
  return range.to
}
