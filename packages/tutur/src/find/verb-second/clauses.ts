import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { type ItemRange, type Items, is, isHyphen } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import { nounGroup } from './noun-group.ts'
import { isFiniteVerb, isNoun, isSmall, looksFinite, looksSubjunctive } from './verbs.ts'

/**
 * What a stretch between two marks is: `that` a reported clause or question, `adverbial` another clause with its verb
 * last, `relative`, `infinitive` with `zu`, `verb` begins with its verb, `main` has it second, `phrase` has none.
 */
export type ClauseKind =
  | 'that'
  | 'adverbial'
  | 'relative'
  | 'infinitive'
  | 'verb'
  | 'main'
  | 'phrase'

/** A stretch of a line between two marks. */
export interface Clause extends ItemRange {
  readonly kind: ClauseKind
}

/** The line cut at commas, colons and dashes, brackets left whole. */
export function clausesOf(line: Line): Clause[] {
  const { items } = line
  const clauses: Clause[] = []
  let from = line.from
  let depth = 0
  for (let i = line.from; i <= line.to; i++) {
    if (items.kind[i] === tokenKind.open) depth++
    if (items.kind[i] === tokenKind.close) depth = Math.max(0, depth - 1)
    if (i < line.to && (depth > 0 || !isBorder(items, i))) continue
    if (i > from) clauses.push(clauseOf(items, { from, to: i }))
    from = i + 1
  }
  return clauses
}

function isBorder(items: Items, item: number): boolean {
  const kind = items.kind[item]
  if (kind === tokenKind.comma || kind === tokenKind.colon) return true
  return kind === tokenKind.dash && !isHyphen(items, item)
}

function clauseOf(items: Items, range: ItemRange): Clause {
  return { ...range, kind: kindOf(items, range) }
}

const links = wordClass.conjunction | wordClass.connective

function kindOf(items: Items, range: ItemRange): ClauseKind {
  const from = behindLinks(items, range)
  if (is(items, from, wordClass.complementiser | wordClass.question) && isSmall(items, from))
    return lastsInVerb(items, range) || is(items, from, wordClass.complementiser) ? 'that' : 'main'
  if (opensAdverbial(items, from, range.to)) return 'adverbial'
  if (isFiniteVerb(items, from)) return 'verb'
  if (endsInInfinitive(items, range)) return 'infinitive'
  if (opensRelative(items, { from, to: range.to })) return 'relative'
  if (hasFinite(items, { from, to: range.to })) return 'main'
  return hasInfinitive(items, range) ? 'infinitive' : 'phrase'
}

/** Behind `und`, `aber`. */
export function behindLinks(items: Items, { from, to }: ItemRange): number {
  let i = from
  while (
    i < to - 1 &&
    is(items, i, links) &&
    !isFiniteVerb(items, i) &&
    !is(items, i, wordClass.subordinator)
  )
    i++
  return i
}

function opensAdverbial(items: Items, item: number, to: number): boolean {
  if (!is(items, item, wordClass.subordinator) || !isSmall(items, item)) return false
  // `während`, `bis` may be prepositions, `da` and `damit` adverbs: then the verb stands elsewhere.
  const also = wordClass.preposition | wordClass.adverb | wordClass.as | wordClass.conjunction
  return !is(items, item, also) || hasVerbsLastOnly(items, { from: item, to })
}

/** A verb ends the clause, and none stands before those at its end: not `ohne sie könne nichts bezahlt werden`. */
function hasVerbsLastOnly(items: Items, { from, to }: ItemRange): boolean {
  if (!lastsInVerb(items, { from, to })) return false
  let last = to - 1
  while (last > from && (isFiniteVerb(items, last) || is(items, last, wordClass.auxiliary))) last--
  return !hasFiniteIn(items, { from: from + 1, to: last })
}

/** The last word is a verb: the order of subordinate clauses. */
function lastsInVerb(items: Items, { from, to }: ItemRange): boolean {
  const last = to - 1
  return (
    last > from && (isFiniteVerb(items, last) || (looksFinite(items, last) && !isNoun(items, last)))
  )
}

/** `der`, `in dem` where the verb comes last. */
function opensRelative(items: Items, { from, to }: ItemRange): boolean {
  const word = is(items, from, wordClass.preposition) ? from + 1 : from
  if (
    items.reading.pack.grammar.relative?.test(items.word[word] ?? '') !== true ||
    items.first[from] === 1
  )
    return false
  if (is(items, word + 1, wordClass.determiner) && lastsInVerb(items, { from, to })) return true
  const group = nounGroup(items, { from: word, to }, { plain: true, whole: true })
  const next = group === null ? word + 1 : group.to
  if (group !== null && next < to - 1 && isFiniteVerb(items, next)) return false
  // `der Zug fahre`: the verb is second and last, and shows the clause as somebody's words.
  if (group !== null && next === to - 1 && group.to > word + 1 && looksSubjunctive(items, next))
    return false
  const last = isFiniteVerb(items, to - 1)
  if (group !== null && !last && next < to - 1 && looksFinite(items, next)) return false
  return lastsInVerb(items, { from, to })
}

function hasFinite(items: Items, { from, to }: ItemRange): boolean {
  for (let i = from; i < to; i++) {
    if (isFiniteVerb(items, i) && !isParticle(items, i - 1)) return true
    if (i > from && (standsAsVerb(items, i) || isQuotedPredicate(items, i))) return true
  }
  return false
}

/** `Weber „steht bereit“`: the verb is the first word within the marks. */
function isQuotedPredicate(items: Items, item: number): boolean {
  const { quotations, tokens, classes } = items.reading
  const first = (quotations[items.quote[item] ?? -1]?.from ?? -2) + 1
  const finite = ((classes[first] ?? 0) & wordClass.finite) !== 0
  return first > 0 && finite && tokens.shape[first] === 0 && isNoun(items, item - 1)
}

/** `zu` and a verb, or a verb with `zu` inside: `mitzuteilen`. */
function hasInfinitive(items: Items, { from, to }: ItemRange): boolean {
  const { infinitiveLook, joinedInfinitive } = items.reading.pack.grammar
  for (let i = from; i < to; i++) {
    if (items.kind[i] !== tokenKind.word || items.capital[i] === 1) continue
    const leads = is(items, i, wordClass.infinitive) && is(items, i, wordClass.preposition)
    if (
      leads &&
      items.capital[i + 1] === 0 &&
      infinitiveLook?.test(items.word[i + 1] ?? '') === true
    )
      return true
    if (items.classes[i] === 0 && joinedInfinitive?.test(items.word[i] ?? '') === true) return true
  }
  return false
}

/** `den Hafen zu sperren`, `gelogen zu haben`, `das mitzuteilen`: the infinitive is the last word. */
function endsInInfinitive(items: Items, { from, to }: ItemRange): boolean {
  const last = to - 1
  if (last <= from || items.capital[last] === 1) return false
  const leads = wordClass.infinitive | wordClass.preposition
  const led = ((items.classes[last - 1] ?? 0) & leads) === leads && items.capital[last - 1] === 0
  const { infinitiveLook, joinedInfinitive } = items.reading.pack.grammar
  const word = items.word[last] ?? ''
  if (hasFiniteIn(items, { from, to: last })) return false
  if (led) return infinitiveLook?.test(word) === true
  return items.classes[last] === 0 && joinedInfinitive?.test(word) === true
}

/** The place of the finite verb of a main clause, or -1. */
export function verbOf(items: Items, clause: Clause): number {
  const from = behindLinks(items, clause)
  if (clause.kind === 'verb') return from
  for (let i = from; i < clause.to; i++)
    if (isFiniteVerb(items, i) || (i > from && standsAsVerb(items, i))) return i
  return -1
}

/** Looks like a verb, right behind a noun or a pronoun and before no noun that it could describe. */
function standsAsVerb(items: Items, item: number): boolean {
  if (!looksFinite(items, item)) return false
  const before = item - 1
  if (is(items, before, wordClass.pronoun)) return !is(items, before, wordClass.determiner)
  if (!isNoun(items, before) || isNoun(items, item + 1)) return false
  // `Thaksin bemühte sich`, but not `Große rote Boote`: the first word has its capital from its place.
  const { inflected } = items.reading.pack.grammar
  return items.first[before] !== 1 || inflected?.test(items.word[before] ?? '') !== true
}

/** The verb of the clause shows it as somebody else's words: `die Lage sei ernst`. */
export function isReported(items: Items, clause: Clause): boolean {
  if (clause.kind !== 'main' && clause.kind !== 'verb') return false
  const verb = verbOf(items, clause)
  if (verb < 0 || !looksSubjunctive(items, verb)) return false
  // `habe ich`: the form is that of a first person.
  return (
    !is(items, verb + 1, wordClass['first-person']) &&
    !is(items, verb - 1, wordClass['first-person'])
  )
}

/** A finite verb of the tables stands in the range. */
export function hasFiniteIn(items: Items, { from, to }: ItemRange): boolean {
  for (let i = from; i < to; i++)
    if (isFiniteVerb(items, i) && !isParticle(items, i - 1)) return true
  return false
}

/** `zu` before an infinitive. */
function isParticle(items: Items, item: number): boolean {
  const bits = wordClass.infinitive | wordClass.preposition
  return ((items.classes[item] ?? 0) & bits) === bits && items.capital[item] === 0
}
