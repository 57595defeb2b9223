import { cueTakes, wordClass } from '../languages/pack.ts'
import { tokenKind } from '../text/tokens.ts'
import type { Beginning } from './beginning.ts'
import type { CueMatch } from './cue-matches.ts'
import { type Items, is, isQuote, isSpeech } from './items.ts'
import type { Line } from './line.ts'
import { firstPredicate, opensPredicate } from './verb-look.ts'

/*
 * Where the words said begin behind a verb where no comma opens them: `said on Monday in a statement that C`,
 * `told reporters C`, `said C`.
 */

/** How far an object, a clause's verb and an adjunct reach, in items. */
const objectReach = 16
const verbReach = 30
const adjunctReach = 24

/** The beginning of what is said from `from` on, or `null` when nothing the cue takes follows. */
export function headLastBeginning(line: Line, cue: CueMatch, from: number): Beginning | null {
  if (from >= line.to) return null
  return atOnce(line, cue, from) ?? objects(line, cue, from) ?? afterAdjuncts(line, cue, from)
}

/** `that`, a question word, a quotation, or a colon with anything behind it. */
function atOnce(line: Line, cue: CueMatch, from: number): Beginning | null {
  const { items } = line
  const comma = items.kind[from] === tokenKind.comma
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
function objects(line: Line, cue: CueMatch, from: number): Beginning | null {
  const { items } = line
  if ((cue.takes & cueTakes.infinitive) !== 0 && opensInfinitive(items, from))
    return { from, takes: cueTakes.infinitive }
  if ((cue.takes & cueTakes.gerund) !== 0 && isGerund(items, from))
    return { from, takes: cueTakes.gerund }
  if ((cue.takes & (cueTakes.request | cueTakes.as)) === 0) return null
  const last = Math.min(line.to, from + objectReach)
  for (let i = from + 1; i < last && !isBorder(items, i); i++) {
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
  return (
    !is(items, item, noun) &&
    items.reading.pack.grammar.singular?.test(items.word[item] ?? '') !== true
  )
}

function hasPredicate(items: Items, item: number): boolean {
  return (
    (is(items, item, wordClass.infinitive) && opensVerb(items, item + 1)) ||
    (is(items, item, wordClass.preposition) && isGerund(items, item))
  )
}

/** `doing`, `of doing`. */
export function isGerund(items: Items, item: number): boolean {
  const { participle } = items.reading.pack.grammar
  const verb = is(items, item, wordClass.preposition) ? item + 1 : item
  return (
    items.capital[verb] === 0 &&
    participle?.test(items.word[verb] ?? '') === true &&
    !is(items, verb, wordClass.preposition)
  )
}

function isBorder(items: Items, item: number): boolean {
  const kind = items.kind[item]
  return (
    kind === tokenKind.comma ||
    kind === tokenKind.colon ||
    kind === tokenKind.stop ||
    isQuote(items, item)
  )
}

/** Behind the person told and the day, place and occasion of speaking. */
function afterAdjuncts(line: Line, cue: CueMatch, from: number): Beginning | null {
  const { items } = line
  const told = (cue.takes & cueTakes.addressee) !== 0
  const start = told ? addresseeEnd(line, from) : from
  const first = adjunctsEnd(line, start)
  if (first > from) {
    const plain = first >= line.to ? null : atOnce(line, cue, first)
    if (plain !== null) return plain
  }
  const marked = markedBehind(line, cue, first)
  if (marked !== null) return marked
  if (first < line.to && (cue.takes & cueTakes.clause) !== 0 && isClause(line, first))
    return { from: first, takes: cueTakes.clause }
  if ((cue.takes & cueTakes.noun) !== 0 && isBareObject(items, from))
    return { from, takes: cueTakes.noun }
  return null
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

/** The person told: a pronoun, or a phrase up to where a clause may begin. */
export function addresseeEnd(line: Line, from: number): number {
  const { items } = line
  if (is(items, from, wordClass.pronoun | wordClass['first-person'])) return from + 1
  let i = from
  while (i < line.to && i < from + objectReach && isAddressed(items, from, i)) i++
  return i
}

const endsAddressee =
  wordClass.pronoun |
  wordClass.time |
  wordClass.complementiser |
  wordClass.question |
  wordClass.auxiliary |
  wordClass.subordinator |
  wordClass.infinitive |
  wordClass.adverb |
  wordClass['first-person']

function isAddressed(items: Items, from: number, item: number): boolean {
  const kind = items.kind[item]
  if (kind === tokenKind.dash) return items.end[item - 1] === items.start[item]
  if (kind !== tokenKind.word && kind !== tokenKind.other && kind !== tokenKind.number) return false
  if (is(items, item, wordClass.determiner))
    return item === from || is(items, item - 1, wordClass.preposition)
  if (is(items, item, wordClass.preposition))
    return item > from && is(items, item, wordClass.genitive)
  return !is(items, item, endsAddressee)
}

/** Behind days, brackets, adverbs and prepositional phrases of time, place and occasion. */
export function adjunctsEnd(line: Line, from: number): number {
  const { items } = line
  let i = from
  while (i < line.to) {
    const next = adjunctEnd(line, i)
    if (next === i) break
    i = next
  }
  return i > from && items.kind[i] === tokenKind.comma && adjunctEnd(line, i + 1) > i + 1
    ? adjunctsEnd(line, i + 1)
    : i
}

function adjunctEnd(line: Line, from: number): number {
  const { items } = line
  if (items.kind[from] === tokenKind.open) return closing(line, from)
  if (is(items, from, wordClass.time)) return timeEnd(line, from)
  if (isSkippedAdverb(items, from)) return from + 1
  if (!is(items, from, wordClass.preposition) || isGerund(items, from)) return from
  return is(items, from, wordClass.subordinator) && !is(items, from + 1, wordClass.time)
    ? from
    : phraseEnd(line, from)
}

/** `said repeatedly`, but not `said there is`. */
function isSkippedAdverb(items: Items, item: number): boolean {
  return (
    is(items, item, wordClass.adverb) &&
    !is(items, item + 1, wordClass.nationality) &&
    !opensPredicate(items, item + 1)
  )
}

function timeEnd(line: Line, from: number): number {
  const { items } = line
  let i = from
  while (i < line.to && (is(items, i, wordClass.time) || items.kind[i] === tokenKind.number)) i++
  return i
}

function closing(line: Line, from: number): number {
  const { items } = line
  for (let i = from; i < Math.min(line.to, from + 12); i++)
    if (items.kind[i] === tokenKind.close) return i + 1
  return from
}

/** `in a statement`, `on Monday`, `to reporters in Kyiv`: a preposition with one noun phrase. */
function phraseEnd(line: Line, preposition: number): number {
  const { items } = line
  let i = preposition + 1
  if (is(items, i, wordClass.time) || items.kind[i] === tokenKind.number) return timeEnd(line, i)
  if (is(items, i, wordClass.determiner)) i++
  while (i < line.to && isNominalWord(items, i)) {
    i++
    if (is(items, i - 1, wordClass.occasion) && !is(items, i, wordClass.occasion)) break
  }
  return i
}

function isNominalWord(items: Items, item: number): boolean {
  const kind = items.kind[item]
  if (kind === tokenKind.quote) return !isQuote(items, item)
  if (kind === tokenKind.dash) return items.end[item - 1] === items.start[item]
  if (kind !== tokenKind.word && kind !== tokenKind.number && kind !== tokenKind.other) return false
  const not = endsAddressee | wordClass.determiner | wordClass.preposition
  return !is(items, item, not) && !opensPredicate(items, item)
}

/** Behind an adjunct of any kind and a comma: `that C` or a quotation, before a verb of another clause. */
function markedBehind(line: Line, cue: CueMatch, from: number): Beginning | null {
  const { items } = line
  if (!opensAside(items, from)) return null
  const last = Math.min(line.to, from + adjunctReach)
  for (let i = from + 1; i < last; i++) {
    if (items.cueAt[i] === 1 || (opensPredicate(items, i) && items.kind[from] !== tokenKind.comma))
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

function opensAside(items: Items, item: number): boolean {
  return (
    items.kind[item] === tokenKind.comma ||
    is(items, item, wordClass.preposition | wordClass.subordinator)
  )
}

/** `a deal that would`: directly before a verb and behind a noun it is a relative pronoun. */
function isRelativeThat(items: Items, item: number): boolean {
  return opensPredicate(items, item + 1) && items.kind[item - 1] === tokenKind.word
}

/** Words with a verb among the first: a clause. In a headline the verb may not be known. */
function isClause(line: Line, from: number): boolean {
  const { items, headline } = line
  if (isBorder(items, from) && !isQuote(items, from)) return false
  if (
    is(items, from, wordClass.conjunction | wordClass.relative | wordClass.subordinator) &&
    !is(items, from, wordClass.conditional)
  )
    return opensFrontedClause(line, from)
  if (
    headline ||
    isQuote(items, from) ||
    is(items, from, wordClass.pronoun | wordClass['first-person'])
  )
    return true
  const last = Math.min(line.to, from + verbReach)
  for (let i = from; i < last; i++) {
    if (opensPredicate(items, i) || isQuote(items, i)) return true
    if (items.kind[i] === tokenKind.comma && items.cueAt[i + 1] === 1) return false
    if (items.kind[i] === tokenKind.comma && i - from < 2) return false
  }
  return line.to - from > 3 && items.kind[from] === tokenKind.number
}

/** `said while C1, C2`. */
function opensFrontedClause(line: Line, from: number): boolean {
  const { items } = line
  if (!is(items, from, wordClass.subordinator) || items.kind[from - 1] === tokenKind.comma)
    return false
  for (let i = from; i < Math.min(line.to, from + verbReach); i++) {
    if (items.kind[i] !== tokenKind.comma) continue
    return (
      !isGerund(items, i + 1) &&
      firstPredicate(items, { from: i + 1, to: Math.min(line.to, i + verbReach) }) > i
    )
  }
  return false
}
