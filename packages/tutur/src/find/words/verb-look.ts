import { type Cue, cueTakes, wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { tokenKind } from '../../text/tokens.ts'
import { type ItemRange, type Items, is, isQuote } from './items.ts'
import { look, looks } from './word-looks.ts'

/*
 * For languages whose nouns follow what describes them and whose verbs may look like nouns (`reports`, `claims`):
 * what stands before a word tells which of the two it is.
 */

const opensNoun = wordClass.determiner | wordClass.preposition
const personal = wordClass.pronoun | wordClass['first-person']

/** The bits of the rows of `cue` that can hold at `item`: none when the words are read as something else than speech. */
export function takesAt(items: Items, item: number, cue: Cue): number {
  if (cue.words.length > 1 || (cue.takes & (cueTakes.preposition | cueTakes.silence)) !== 0)
    return cue.takes
  return cue.rows.reduce((bits, row) => bits | (fits(items, item, row.takes) ? row.takes : 0), 0)
}

/** `Varga hid knife, court told`: behind those who sit to hear, and at the end of a headline, the form needs no other verb. */
function closesHearing(items: Items, item: number): boolean {
  const next = item + 1
  const ends = next >= items.count || items.kind[next] !== tokenKind.word || items.first[next] === 1
  const hearer = items.reading.traits[items.token[item - 1] ?? 0] ?? 0
  return ends && items.first[item] === 0 && (hearer & trait.hearing) !== 0
}

const tellings = cueTakes.told | cueTakes.hearing

function fits(items: Items, item: number, takes: number): boolean {
  // `Сообщается, что C`: where nouns have cases an impersonal form is no noun.
  if ((takes & cueTakes.passive) !== 0 && items.reading.pack.grammar.cased) return true
  if ((takes & tellings) === cueTakes.told && closesHearing(items, item)) return true
  const passive = (takes & cueTakes.agent) !== 0 || (takes & tellings) === cueTakes.told
  if (passive) return isPassive(items, item, beforeAdverbs(items, item))
  return (takes & cueTakes['noun-cue']) !== 0 || readsAsVerb(items, item)
}

/** A finite verb or a participle of a clause, not a noun and not an adjective. */
function readsAsVerb(items: Items, item: number): boolean {
  if (isTitleCase(items, item)) return false
  if (looks(items, item, look.participle)) return !isDeterminer(items, item - 1)
  const before = beforeAdverbs(items, item)
  if (opensQuotation(items, item + 1))
    return isPast(items, item) || !isBase(items, item) || agrees(items, item, before)
  if (isDoneBySomebody(items, item) || opensNounPhrase(items, before)) return false
  if (before < 0) return !isBase(items, item)
  if (isOfNation(items, item, before) || isDescription(items, item, before)) return false
  if (is(items, before, wordClass.infinitive)) return !endsAsPast(items, item)
  return !isPassive(items, item, before) && agrees(items, item, before)
}

/** `said by the council`, but not `said by telephone`: a bare noun is a means. */
function isDoneBySomebody(items: Items, item: number): boolean {
  if (!is(items, item + 1, wordClass.agent)) return false
  return (
    items.capital[item + 2] === 1 ||
    (!is(items, item + 2, wordClass.occasion) && items.classes[item + 2] !== 0)
  )
}

/** `, “C”`: what stands before it is the verb that speaks it. */
function opensQuotation(items: Items, item: number): boolean {
  const kind = items.kind[item]
  return (kind === tokenKind.comma || kind === tokenKind.colon) && isQuote(items, item + 1)
}

/** `Belarusian state media`: behind an adjective of nation a present form is a noun. */
function isOfNation(items: Items, item: number, before: number): boolean {
  if (!is(items, before, wordClass.nationality) || items.capital[item] === 1) return false
  if (looksSingular(items, before)) return false
  return !isPast(items, item) && !isSingularVerb(items, item)
}

function endsAsPast(items: Items, item: number): boolean {
  return looks(items, item, look.past)
}

/** A capital inside a sentence makes a name of a word: `the State Department`. In a headline all words may have one. */
function isTitleCase(items: Items, item: number): boolean {
  return (
    items.capital[item] === 1 &&
    items.first[item] === 0 &&
    items.kind[item - 1] === tokenKind.word &&
    items.capital[item - 1] === 1
  )
}

function isSingularVerb(items: Items, item: number): boolean {
  return (
    looks(items, item, look.singular) &&
    (is(items, item, wordClass.finite) || items.first[item - 1] === 1)
  )
}

/** `when asked`, `several suspected missiles`: a participle. */
function isDescription(items: Items, item: number, before: number): boolean {
  if (!endsAsPast(items, item)) return false
  if (is(items, before, wordClass.subordinator) && !is(items, before, wordClass.pronoun))
    return true
  const determiner = is(items, before, wordClass.determiner) && is(items, before, speaksAlone)
  return determiner && startsNoun(items, item + 1)
}

function startsNoun(items: Items, item: number): boolean {
  return items.kind[item] === tokenKind.word && items.classes[item] === 0
}

function beforeAdverbs(items: Items, item: number): number {
  let i = item - 1
  while (items.first[i + 1] !== 1 && is(items, i, wordClass.adverb)) i--
  return items.first[i + 1] === 1 ? -1 : i
}

/** `the`, `his`, `Israel's`; a pronoun that may be one as well (`her`) counts as a subject. */
function isDeterminer(items: Items, item: number): boolean {
  if (is(items, item, personal)) return false
  return (
    (is(items, item, wordClass.determiner) && !is(items, item, speaksAlone)) ||
    isPossessive(items, item)
  )
}

const speaksAlone = wordClass.people | wordClass.demonstrative | wordClass.relative

function isPossessive(items: Items, item: number): boolean {
  return looks(items, item, look.owner) && !is(items, item, wordClass.pronoun | wordClass.finite)
}

function opensNounPhrase(items: Items, item: number): boolean {
  if (isDeterminer(items, item)) return true
  return (
    is(items, item, opensNoun) &&
    !is(items, item, wordClass.infinitive | wordClass.subordinator | speaksAlone | personal)
  )
}

/** `was told`: the one who speaks is not the subject. */
function isPassive(items: Items, item: number, before: number): boolean {
  return looks(items, before, look.copula) && !looks(items, item, look.singular)
}

/** How far back the head of a subject is looked for, in items. */
const phraseReach = 10

const plural = wordClass.people | wordClass.relative | wordClass.infinitive | wordClass.auxiliary

/** `officials report`, `she reports`: a present form goes with the number of the word before it. */
function agrees(items: Items, item: number, before: number): boolean {
  const { singular } = items.reading.pack.grammar
  if (singular === null || before < 0 || items.kind[before] !== tokenKind.word) return true
  if (looks(items, item, look.singular))
    return !is(items, before, wordClass.auxiliary | wordClass['first-person'])
  return isPast(items, item) || isPlural(items, before)
}

function isPlural(items: Items, before: number): boolean {
  if (is(items, before, plural | personal)) return true
  if (items.capital[before] === 1 && isJoined(items, before)) return true
  if (items.capital[before] === 0 && looksSingular(items, before)) return true
  return hasPeople(items, before)
}

/** `officials familiar with the matter say`: people further back in the phrase. */
function hasPeople(items: Items, last: number): boolean {
  for (let i = last; i > last - phraseReach && i >= 0 && items.kind[i] === tokenKind.word; i--) {
    if (is(items, i, wordClass.people) && items.capital[i] === 0) return true
    if (is(items, i, wordClass.auxiliary | wordClass.complementiser)) return false
  }
  return false
}

/** The plural of a noun looks as the singular of a verb does. */
function looksSingular(items: Items, item: number): boolean {
  return looks(items, item, look.singular)
}

/** A form that is neither past nor singular nor a participle: `offer`. */
export function isBase(items: Items, item: number): boolean {
  return !isPast(items, item) && !looksSingular(items, item) && !looks(items, item, look.participle)
}

function isPast(items: Items, item: number): boolean {
  return looks(items, item, look.past) || is(items, item, wordClass.finite)
}

/** `China and India`; a name in `-s` may be a plural (`Democrats`). */
function isJoined(items: Items, name: number): boolean {
  for (let i = name; i >= 0 && i > name - 6 && items.first[i + 1] !== 1; i--)
    if (is(items, i, wordClass.conjunction) || items.kind[i] === tokenKind.comma) return true
  return (items.word[name] ?? '').length > 2 && looks(items, name, look.singular)
}

/** A word that makes a clause of the words around it. */
export function opensPredicate(items: Items, item: number): boolean {
  if (items.kind[item] !== tokenKind.word) return false
  if (is(items, item, wordClass.finite))
    return is(items, item, wordClass.auxiliary) || !isDeterminer(items, item - 1)
  if (items.capital[item] === 1) return false
  if (isSubjectPronoun(items, item - 1)) return items.classes[item] === 0
  return looks(items, item, look.past) && followsNoun(items, item)
}

/** Right behind `he` or `they` stands a verb. */
function isSubjectPronoun(items: Items, item: number): boolean {
  return (
    is(items, item, personal) &&
    !is(items, item, wordClass.determiner | wordClass.finite) &&
    looks(items, item, look.subject)
  )
}

/** Right behind a noun and without an agent: `drones crossed`, not `drones launched by`. */
function followsNoun(items: Items, item: number): boolean {
  const before = beforeAdverbs(items, item)
  const nothing =
    wordClass.determiner |
    wordClass.preposition |
    wordClass.conjunction |
    wordClass.auxiliary |
    wordClass.subordinator
  if (before < 0 || items.kind[before] !== tokenKind.word) return false
  return (
    (!is(items, before, nothing) || is(items, before, wordClass.pronoun)) &&
    !is(items, item + 1, wordClass.agent)
  )
}

/** The first item of the range that makes a clause of it, or -1. */
export function firstPredicate(items: Items, range: ItemRange): number {
  for (let i = range.from; i < range.to; i++) if (opensPredicate(items, i)) return i
  return -1
}
