import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { isClause, isRelativeThat } from '../phrases/head-last-clause.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { isGerund } from '../words/gerund.ts'
import { cueKind, type Items, is, isClauseBorder, isQuote, isSpeech } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import { opensPredicate } from '../words/verb-look.ts'
import { look, looks } from '../words/word-looks.ts'
import type { Begun } from './begun.ts'
import { addresseeEnd, adjunctsEnd } from './head-last-adjuncts.ts'

/*
 * Where the words said begin behind a verb where no comma opens them: `said on Monday in a statement that C`,
 * `told reporters C`, `said C`.
 */

/** How far an object, a clause's verb and an adjunct reach, in items. */
const objectReach = 16

const adjunctReach = 24

/** The beginning of what is said from `from` on, or `null` when nothing the cue takes follows. */
export function headLastBeginning(line: Line, cue: CueMatch, from: number): Begun | null {
  if (from >= line.to) return null
  return (
    atOnce(line, cue, from) ??
    objects(line, cue, from) ??
    namedReport(line, cue, from) ??
    afterAdjuncts(line, cue, from)
  )
}

/** `repeated its warning that C`: the noun is part of what is said. */
function namedReport(line: Line, cue: CueMatch, from: number): Begun | null {
  const { items } = line
  const takes = cue.takes & cueTakes.that ? cueTakes.that : cue.takes & cueTakes.noun
  const owned = items.reading.pack.grammar.possessive?.test(items.word[from] ?? '') === true
  const noun = line.cues.some(
    (other) => other.from === from + 1 && is(items, other.to, wordClass.complementiser),
  )
  return owned && noun && takes !== 0 ? { from, takes } : null
}

/** `that`, a question word, a quotation, or a colon with anything behind it. */
function atOnce(line: Line, cue: CueMatch, from: number): Begun | null {
  const { items } = line
  const comma = items.kind[from] === tokenKind.comma
  const pointer =
    is(items, from, wordClass.demonstrative) && items.kind[from + 1] === tokenKind.colon
  // `said this: “C”`
  if (pointer) return atOnce(line, cue, from + 1)
  const first = comma || items.kind[from] === tokenKind.colon ? from + 1 : from
  if (first >= line.to) return null
  const quoted =
    first > from
      ? items.quote[first] !== -1
      : isQuote(items, first) || (items.quote[first] !== -1 && endsSpeech(items, first))
  if (quoted && (cue.takes & (cueTakes.quote | cueTakes.clause)) !== 0)
    return { from: first, takes: cueTakes.quote }
  if (opensReport(items, first, cue) && (cue.takes & (cueTakes.that | cueTakes.clause)) !== 0)
    return { from: first, takes: cueTakes.that }
  if (
    items.kind[from] === tokenKind.colon &&
    (cue.takes & (cueTakes.quote | cueTakes.clause)) !== 0
  )
    return { from: first, takes: cueTakes.clause }
  return null
}

function opensReport(items: Items, item: number, cue: CueMatch): boolean {
  if (is(items, item, wordClass.complementiser))
    return !is(items, item + 1, wordClass.time) || items.capital[item + 1] === 1
  if (!is(items, item, wordClass.question)) return false
  return (
    !is(items, item, wordClass.relative | wordClass.subordinator) ||
    cue.cue.rows.some(({ act }) => act === 'ask')
  )
}

/** A word or two with a stop inside the marks: `"Too many."`. */
function endsSpeech(items: Items, item: number): boolean {
  return isSpeech(items, item) && items.kind[item + 1] !== tokenKind.comma
}

/** An infinitive, a gerund, or an object with one of them or with `as`. */
function objects(line: Line, cue: CueMatch, from: number): Begun | null {
  const { items } = line
  if ((cue.takes & cueTakes.infinitive) !== 0 && opensInfinitive(items, from))
    return { from, takes: cueTakes.infinitive }
  if ((cue.takes & cueTakes.gerund) !== 0 && isGerund(items, from))
    return { from, takes: cueTakes.gerund }
  return opensInfinitive(items, from) ? null : objectWithPredicate(line, cue, from)
}

/** `urged X to`, `accused X of doing`, `described X as`, `rejected as “Y” X`. */
function objectWithPredicate(line: Line, cue: CueMatch, from: number): Begun | null {
  const { items } = line
  if ((cue.takes & (cueTakes.request | cueTakes.as)) === 0) return null
  const last = Math.min(line.to, from + objectReach)
  if ((cue.takes & cueTakes.as) !== 0 && is(items, from, wordClass.as) && from + 1 < last)
    return { from, takes: cueTakes.as }
  for (let i = from + 1; i < last && !isClauseBorder(items, i); i++) {
    if ((cue.takes & cueTakes.as) !== 0 && is(items, i, wordClass.as))
      return { from, takes: cueTakes.as }
    if ((cue.takes & cueTakes.request) !== 0 && hasPredicate(items, i))
      return { from, takes: cueTakes.request }
    if (is(items, i, wordClass.finite)) return null
  }
  return null
}

/** `to`, `not to`. */
function opensInfinitive(items: Items, item: number): boolean {
  const first = is(items, item, wordClass.negation) ? item + 1 : item
  return is(items, first, wordClass.infinitive) && opensVerb(items, first + 1)
}

/** After `to` a verb, not a name or a noun phrase. */
function opensVerb(items: Items, item: number): boolean {
  if (items.quote[item] !== -1) return true
  if (items.kind[item] !== tokenKind.word || items.capital[item] === 1) return false
  if (is(items, item, wordClass.auxiliary | wordClass.adverb)) return true
  const noun =
    wordClass.determiner |
    wordClass.pronoun |
    wordClass.time |
    wordClass.people |
    wordClass.preposition
  return !is(items, item, noun) && !looks(items, item, look.singular)
}

function hasPredicate(items: Items, item: number): boolean {
  return (
    (is(items, item, wordClass.infinitive) && opensVerb(items, item + 1)) ||
    (is(items, item, wordClass.preposition) && isGerund(items, item))
  )
}

/** Behind the person told and the day, place and occasion of speaking. */
function afterAdjuncts(line: Line, cue: CueMatch, from: number): Begun | null {
  const told = (cue.takes & cueTakes.addressee) !== 0
  const start = told ? addresseeEnd(line, from) : from
  const first = adjunctsEnd(line, start)
  if (first > from) {
    const plain = first >= line.to ? null : atOnce(line, cue, first)
    if (plain !== null) return plain
  }
  const marked = markedBehind(line, cue, first) ?? behindInsertion(line, cue, first)
  if (marked !== null) return marked
  const noun = (cue.takes & cueTakes.noun) !== 0
  const clause = first < line.to && (cue.takes & cueTakes.clause) !== 0
  if (clause && isClause(line, first, { bare: isBare(line, cue, { from, first }), noun }))
    return { from: first, takes: cueTakes.clause }
  return noun ? objectAt(line, from, first) : null
}

/** A thing right behind the verb, or behind a day: `dismissed on Monday reports that C`. */
function objectAt(line: Line, from: number, first: number): Begun | null {
  const { items } = line
  const isBehindDay = first > from && is(items, first - 1, wordClass.time)
  for (const at of isBehindDay ? [from, first] : [from])
    if (isBareObject(items, at) && !speaksOn(line, at)) return { from: at, takes: cueTakes.noun }
  return null
}

/** A clause of which no verb may be known follows at once, or behind a day: `said on Monday officers search the area`. */
function isBare({ items }: Line, cue: CueMatch, at: { from: number; first: number }): boolean {
  if ((cue.takes & cueTakes.bare) === 0) return false
  if (items.reading.pack.grammar.manner?.test(items.word[at.first] ?? '') === true) return false
  return at.first === at.from || is(items, at.first - 1, wordClass.time)
}

/** `quoted X as saying`: the object speaks in its own right. */
function speaksOn(line: Line, from: number): boolean {
  const { items } = line
  const last = Math.min(line.to, from + objectReach)
  for (let i = from + 1; i < last && !isClauseBorder(items, i); i++)
    if (is(items, i, wordClass.as) && items.cueAt[i] === cueKind.before) return true
  return false
}

/** A noun phrase, or a preposition that belongs to the verb. */
function isBareObject(items: Items, item: number): boolean {
  const kind = items.kind[item]
  if (
    kind === tokenKind.word ||
    kind === tokenKind.number ||
    kind === tokenKind.quote ||
    kind === tokenKind.other
  )
    return !is(
      items,
      item,
      wordClass.preposition |
        wordClass.time |
        wordClass.subordinator |
        wordClass.conjunction |
        wordClass.infinitive |
        wordClass.finite,
    )
  return false
}

/** Behind an adjunct of any kind and a comma: `that C` or a quotation, before a verb of another clause. */
function markedBehind(line: Line, cue: CueMatch, from: number): Begun | null {
  const { items } = line
  if (!opensAside(items, from)) return null
  const last = Math.min(line.to, from + adjunctReach)
  for (let i = from + 1; i < last; i++) {
    if (
      items.cueAt[i] === cueKind.before ||
      (opensPredicate(items, i) && items.kind[from] !== tokenKind.comma)
    )
      return null
    const fresh = items.kind[i - 1] === tokenKind.comma || items.kind[i - 1] === tokenKind.colon
    if (fresh && isQuote(items, i) && (cue.takes & cueTakes.quote) !== 0)
      return { from: i, takes: cueTakes.quote }
    if (
      is(items, i, wordClass.complementiser) &&
      opensReport(items, i, cue) &&
      !isRelativeThat(items, i) &&
      (cue.takes & (cueTakes.that | cueTakes.clause)) !== 0
    )
      return { from: i, takes: cueTakes.that }
  }
  return null
}

/** `reported, citing a source in the cabinet, that C`: behind what a participle between commas tells of the speaker. */
function behindInsertion(line: Line, cue: CueMatch, from: number): Begun | null {
  const { items } = line
  if (items.kind[from] !== tokenKind.comma || !looks(items, from + 1, look.participle)) return null
  const last = Math.min(line.to, from + adjunctReach)
  let comma = -1
  for (let i = from + 2; i < last && !isCueBetween(items, i); i++) {
    if (items.kind[i] !== tokenKind.comma) continue
    const plain = atOnce(line, cue, i)
    if (plain !== null) return plain
    if (comma < 0) comma = i
  }
  const clause = comma >= 0 && (cue.takes & cueTakes.clause) !== 0
  return clause && isClause(line, comma + 1) ? { from: comma + 1, takes: cueTakes.clause } : null
}

/** Another verb of saying, but for one within what the insertion tells: `, citing X, who said Y, that C`. */
function isCueBetween(items: Items, item: number): boolean {
  return items.cueAt[item] === cueKind.before && !is(items, item - 1, wordClass.relative)
}

function opensAside(items: Items, item: number): boolean {
  return (
    items.kind[item] === tokenKind.comma ||
    is(items, item, wordClass.preposition | wordClass.subordinator)
  )
}
