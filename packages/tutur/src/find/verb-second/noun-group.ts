import { wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { tokenKind } from '../../text/tokens.ts'
import { type ItemRange, type Items, is, isScareQuote } from '../words/items.ts'
import { isFiniteVerb, isNoun } from './verbs.ts'

/** Longest words before a noun, in items. */
const modifierReach = 8
const participleReach = 16
const bracketReach = 12

/** What may hang on a noun. */
export interface GroupOptions {
  /** Any preposition: the group fills the place before the verb. */
  readonly whole?: boolean
  /** No apposition and nothing joined by a conjunction. */
  readonly plain?: boolean
}

/**
 * The noun phrase that begins at `from`, with what belongs to it: `der Sprecher des Amtes, Jan Weber`. `null` when none
 * begins there.
 */
export function nounGroup(
  items: Items,
  range: ItemRange,
  options: GroupOptions = {},
): ItemRange | null {
  const core = coreGroup(items, range)
  if (core === null) return null
  if (isPronounAlone(items, core)) return core
  return {
    from: core.from,
    to: withAttributes(items, { from: core.from, to: range.to }, { at: core.to, options }),
  }
}

function isPronounAlone(items: Items, { from, to }: ItemRange): boolean {
  return to === from + 1 && is(items, from, wordClass.pronoun) && !isNoun(items, from + 1)
}

/** Determiner, adjectives and nouns. */
function coreGroup(items: Items, { from, to }: ItemRange): ItemRange | null {
  if (from >= to) return null
  const first = behindDeterminers(items, { from, to })
  const determined = first > from
  const noun = behindModifiers(items, { from: first, to }, determined)
  const end = behindNouns(items, { from: noun, to })
  if (end > noun) return { from, to: end }
  const alone = wordClass.pronoun | wordClass['first-person']
  if (is(items, from, alone) && items.kind[from] === tokenKind.word) return { from, to: from + 1 }
  return null
}

function behindDeterminers(items: Items, { from, to }: ItemRange): number {
  let i = from
  while (i < to && i - from < 3) {
    const isDeterminer =
      is(items, i, wordClass.determiner) && (items.capital[i] === 0 || items.first[i] === 1)
    if (!isDeterminer && !isCount(items, i)) break
    i++
  }
  return i
}

function isCount(items: Items, item: number): boolean {
  return items.kind[item] === tokenKind.number && !isNoun(items, item)
}

const noModifier =
  wordClass.complementiser |
  wordClass.subordinator |
  wordClass.preposition |
  wordClass.pronoun |
  wordClass.auxiliary |
  wordClass['first-person'] |
  wordClass.negation

function behindModifiers(items: Items, { from, to }: ItemRange, determined: boolean): number {
  let i = from
  while (i < to && i - from < modifierReach && isModifier(items, i, determined)) i++
  if (i < to && isNounStart(items, i)) return i
  return determined ? behindParticiple(items, { from, to }) : from
}

function isModifier(items: Items, item: number, determined: boolean): boolean {
  const kind = items.kind[item]
  if (isNoun(items, item)) return false
  if (kind === tokenKind.number || isScareQuote(items, item)) return determined
  if (kind === tokenKind.comma) return isBetweenAdjectives(items, item)
  if (kind !== tokenKind.word || isNoun(items, item) || is(items, item, noModifier)) return false
  if (is(items, item, wordClass.conjunction)) return isBetweenAdjectives(items, item)
  if (isFiniteVerb(items, item)) return false
  return determined || isInflected(items, item)
}

/** The look of an adjective before its noun. */
function isInflected(items: Items, item: number): boolean {
  return items.reading.pack.grammar.inflected?.test(items.word[item] ?? '') === true
}

function isBetweenAdjectives(items: Items, item: number): boolean {
  const isAdjective = (at: number): boolean =>
    items.kind[at] === tokenKind.word &&
    items.capital[at] === 0 &&
    (items.classes[at] === 0 || is(items, at, wordClass.nationality)) &&
    isInflected(items, at)
  return isAdjective(item - 1) && isAdjective(item + 1)
}

/** `der am 5. August in Bonn geborene Astronaut`: the noun behind a participle with its adjuncts. */
function behindParticiple(items: Items, { from, to }: ItemRange): number {
  if (!is(items, from, wordClass.preposition | wordClass.adverb | wordClass.time)) return from
  const last = Math.min(to - 1, from + participleReach)
  for (let i = from + 1; i < last; i++) {
    const kind = items.kind[i]
    if (kind === tokenKind.comma || kind === tokenKind.colon || isFiniteVerb(items, i)) return from
    const isParticiple = items.capital[i] === 0 && items.classes[i] === 0 && isInflected(items, i)
    if (isParticiple && isNounStart(items, i + 1) && isNounEnd(items, i - 1)) return i + 1
  }
  return from
}

function isNounEnd(items: Items, item: number): boolean {
  if (isNoun(items, item) || items.kind[item] === tokenKind.number) return true
  return !is(items, item, wordClass.determiner | wordClass.preposition)
}

function isNounStart(items: Items, item: number): boolean {
  return isNoun(items, item) || isScareQuote(items, item)
}

/** Nouns and names in a row, with numbers, initials and `van` between them. */
function behindNouns(items: Items, { from, to }: ItemRange): number {
  let i = from
  while (i < to) {
    const next = i === from ? behindFirst(items, i) : behindNext(items, { from: i, to })
    if (next === i) break
    i = next
  }
  return i
}

function behindFirst(items: Items, item: number): number {
  const isFirst = isNoun(items, item) && !isOpening(items, item)
  return isFirst || isScareQuote(items, item) ? item + 1 : item
}

/** Behind another noun of the row, a name in marks, a number or a joint with a noun behind it. */
function behindNext(items: Items, { from, to }: ItemRange): number {
  if (isAbstract(items, from)) return from
  if (isNoun(items, from)) return is(items, from, wordClass.time) ? from : from + 1
  if (isScareQuote(items, from)) return from + 1
  const isFollowed = from + 1 < to && isNoun(items, from + 1)
  if (isJoint(items, from)) return isFollowed ? from + 2 : from
  return items.kind[from] === tokenKind.number && !isFollowed ? from + 1 : from
}

/** `bot Präsident Felt Unterstützung an`: behind another noun, one that is no part of a name begins a phrase of its own. */
function isAbstract(items: Items, item: number): boolean {
  return items.reading.pack.grammar.abstractNoun?.test(items.word[item] ?? '') === true
}

/** `Dazu`, `Auf`: the capital of the first word of a sentence alone makes no noun. */
function isOpening(items: Items, item: number): boolean {
  return items.first[item] === 1 && is(items, item, noNoun)
}

const noNoun =
  wordClass.adverb |
  wordClass.connective |
  wordClass.conjunction |
  wordClass.preposition |
  wordClass.subordinator |
  wordClass.negation |
  wordClass.question |
  wordClass.complementiser |
  wordClass.auxiliary |
  wordClass.pronoun |
  wordClass.determiner

/** `van`, `bin`; a hyphen; `&`. */
function isJoint(items: Items, item: number): boolean {
  const kind = items.kind[item]
  if (kind === tokenKind.other) return true
  if (kind === tokenKind.dash) return items.end[item - 1] === items.start[item]
  const link = wordClass.preposition | wordClass.determiner
  return is(items, item, wordClass['name-part']) && !is(items, item, link)
}

interface Attributes {
  readonly at: number
  readonly options: GroupOptions
}

/** One past what belongs to the nouns that end before `at`. */
function withAttributes(items: Items, group: ItemRange, { at, options }: Attributes): number {
  let end = at
  for (let i = 0; i < 8; i++) {
    const next = attributeEnd(items, { from: group.from, to: group.to }, { at: end, options })
    if (next <= end) return end
    end = next
  }
  return end
}

function attributeEnd(items: Items, { from, to }: ItemRange, { at, options }: Attributes): number {
  if (at >= to) return at
  if (items.kind[at] === tokenKind.open) return bracketEnd(items, { from: at, to })
  if (opensOwner(items, at)) {
    return isOfName(items, { from, to: at }) ? at : (coreGroup(items, { from: at, to })?.to ?? at)
  }
  if (is(items, at, wordClass.preposition) && items.capital[at] === 0)
    return prepositionEnd(items, { from, to }, { at, options })
  if (options.plain === true) return at
  if (is(items, at, wordClass.conjunction)) return joinedEnd(items, { from: at, to })
  if (items.kind[at] === tokenKind.comma) return appositionEnd(items, { from: at, to })
  return at
}

function bracketEnd(items: Items, { from, to }: ItemRange): number {
  const last = Math.min(to, from + bracketReach)
  for (let i = from + 1; i < last; i++) if (items.kind[i] === tokenKind.close) return i + 1
  return from
}

function opensOwner(items: Items, item: number): boolean {
  if (items.capital[item] === 1) return false
  return items.reading.pack.grammar.genitive?.test(items.word[item] ?? '') === true
}

/** `Jan Weber der Zeitung`: behind a person's name stands somebody spoken to, behind an office whom it belongs to. */
function isOfName(items: Items, { from, to }: ItemRange): boolean {
  if (is(items, from, wordClass.pronoun) && to === from + 1) return true
  const common = wordClass.role | wordClass.people | wordClass.organisation | wordClass.occasion
  if (is(items, to - 1, common) || isAccount(items, to - 1)) return false
  const determined = is(items, from, wordClass.determiner) || isCount(items, from)
  let nouns = 0
  for (let i = to - 1; i >= from && isNoun(items, i) && !is(items, i, wordClass.determiner); i--)
    nouns++
  return !determined || nouns > 1
}

/**
 * Something that can speak: a pronoun, a name, a noun for people, bodies or what they give out. A common noun with an
 * article that no table knows cannot: `das Wetter`.
 */
export function canSpeak(items: Items, { from, to }: ItemRange): boolean {
  const speaks =
    wordClass.role | wordClass.people | wordClass.organisation | wordClass['given-name']
  for (let i = from; i < to; i++) {
    if (is(items, i, speaks) && isNoun(items, i)) return true
    if (isAccount(items, i)) return true
    if (items.kind[i] === tokenKind.comma || items.kind[i] === tokenKind.open) break
  }
  if (is(items, from, wordClass.pronoun | wordClass['first-person']) && to === from + 1)
    return items.word[from] !== 'es'
  return (
    isNoun(items, from) &&
    !is(items, from, wordClass.determiner | wordClass.time | wordClass.adverb)
  )
}

/** A noun for what somebody gives out: `Angaben`, `Bericht`. */
export function isAccount(items: Items, item: number): boolean {
  if (!isNoun(items, item)) return false
  const { traits } = items.reading
  return ((traits[items.token[item] ?? 0] ?? 0) & trait.document) !== 0
}

function prepositionEnd(
  items: Items,
  { from, to }: ItemRange,
  { at, options }: Attributes,
): number {
  if (is(items, at + 1, wordClass.time)) return at
  const close =
    is(items, at, wordClass.genitive) &&
    (is(items, at, wordClass.agent) || !isOfName(items, { from, to: at }))
  if (!close && options.whole !== true) return at
  if (is(items, from, wordClass.pronoun)) return at
  const inner = coreGroup(items, { from: at + 1, to })
  return inner === null ? at : inner.to
}

/** `Merkel und Steinmeier`, `die Polizei sowie die Feuerwehr`. */
function joinedEnd(items: Items, { from, to }: ItemRange): number {
  const inner = coreGroup(items, { from: from + 1, to })
  if (inner === null || is(items, inner.from, wordClass.pronoun)) return from
  return inner.to
}

/** `, der Leiter des Amtes,`: up to the comma that closes it. */
function appositionEnd(items: Items, { from, to }: ItemRange): number {
  const { oblique } = items.reading.pack.grammar
  if (oblique?.test(items.word[from + 1] ?? '') === true) return from
  const inner = nounGroup(items, { from: from + 1, to }, { plain: true, whole: true })
  if (inner === null || is(items, inner.from, wordClass.pronoun)) return from
  const closed = inner.to >= to || items.kind[inner.to] === tokenKind.comma
  return closed || isFiniteVerb(items, inner.to) ? inner.to : from
}
