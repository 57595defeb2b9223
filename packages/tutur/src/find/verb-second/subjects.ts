import { type Cue, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { type ItemRange, type Items, is } from '../words/items.ts'
import { behindLinks, type Clause, clausesOf, verbOf } from './clauses.ts'
import { nounGroup } from './noun-group.ts'
import type { Sight } from './sight.ts'
import { isNoun } from './verbs.ts'

/** How far behind the verb its subject may stand, in items. */
const subjectReach = 24

/** The words for the subject of the verb at `verb`, which is the finite one of the cue's clause; `null` when none is seen. */
export function subjectOf(sight: Sight, verb: number): ItemRange | null {
  const { items, clause } = sight
  const from = behindLinks(items, clause)
  if (isSubjectPronoun(items, verb + 1)) return { from: verb + 1, to: verb + 2 }
  if (clause.kind === 'relative')
    return antecedentOf(sight) ?? subjectIn(items, { from: from + 1, to: verb })
  if (clause.kind === 'that' || clause.kind === 'adverbial')
    return subjectIn(items, { from: from + 1, to: clause.to })
  if (verb > from) {
    const first = firstVerb(sight, from, verb)
    const before = subjectBefore(items, { from, to: first })
    const behind = (): ItemRange | null =>
      subjectIn(items, { from: first + 1, to: first < verb ? verb : clause.to })
    if (isPointer(items, { from, to: first })) return behind() ?? before
    return before ?? behind()
  }
  // Behind the verb the subject may have an apposition, which is a clause of its own.
  return (
    subjectBeforeInsertion(sight) ??
    subjectIn(items, { from: verb + 1, to: sight.line.to }) ??
    subjectOfClauseBefore(sight, verb)
  )
}

/** `Der Rat zögerte, sagte aber, dass C`: the subject of the clause before, where a verb has none of its own. */
function subjectOfClauseBefore(
  { items, clauses, at, clause }: Sight,
  verb: number,
): ItemRange | null {
  const before = clauses[at - 1]
  const goesOn =
    before?.kind === 'main' && is(items, verb + 1, wordClass.conjunction | wordClass.adverb)
  return goesOn && clause.from === verb ? leadingSubject(items, before) : null
}

/** `er`, `man`: never anything but a subject. */
function isSubjectPronoun(items: Items, item: number): boolean {
  return (
    items.capital[item] === 0 &&
    items.reading.pack.grammar.subject?.test(items.word[item] ?? '') === true
  )
}

/** `X dankte den Helfern und ergänzte`: the verb before, with which the subject is shared. */
function firstVerb({ items, clause }: Sight, from: number, verb: number): number {
  const first = verbOf(items, clause)
  return first > from && first < verb ? first : verb
}

/** `Das`, `Dies` alone before the verb: what is spoken of, where another subject follows. */
function isPointer(items: Items, { from, to }: ItemRange): boolean {
  return (
    to === from + 1 &&
    is(items, from, wordClass.determiner | wordClass.demonstrative | wordClass.pronoun) &&
    items.reading.pack.grammar.pointer?.test(items.word[from] ?? '') === true
  )
}

/** The subject of the first clause of a range that has its verb first or second; `null` when none is seen. */
export function leadingSubject(items: Items, range: ItemRange): ItemRange | null {
  const line = { items, ...range, sentence: 0, headline: false, cues: [] }
  const clauses = clausesOf(line)
  const at = clauses.findIndex(({ kind }) => kind === 'main' || kind === 'verb')
  const clause = clauses[at]
  if (clause === undefined) return null
  const verb = verbOf(items, clause)
  const cue = { from: verb, to: verb + 1, cue: noCue, takes: 0, tail: null }
  return verb < 0 ? null : subjectOf({ items, line, clauses, cue, at, clause }, verb)
}

const noCue: Cue = { form: '', words: [], ahead: [], tail: [], rows: [], takes: 0, clitic: 0 }

/** What fills the place before the verb, when it can be a subject. */
export function subjectBefore(items: Items, { from, to }: ItemRange): ItemRange | null {
  let first = from
  while (first < to - 1 && is(items, first, wordClass.adverb) && !is(items, first, wordClass.time))
    first++
  if (isOblique(items, first) || is(items, first, noSubject)) return null
  const group = nounGroup(items, { from: first, to }, { whole: true })
  if (group === null || isTimely(items, group) || isObliqueGroup(items, group)) return null
  return isRest(items, { from: group.to, to }) ? group : null
}

const noSubject = wordClass.preposition | wordClass.time | wordClass.negation | wordClass.as

/** `Wenige Stunden nach dem Treffen`: a phrase that tells when. */
function isTimely(items: Items, { from, to }: ItemRange): boolean {
  for (let i = from; i < to; i++)
    if (isNoun(items, i) && items.first[i] !== 1) return is(items, i, wordClass.time)
  return is(items, from, wordClass.time)
}

/** Only adverbs, prepositions with their nouns and brackets: nothing that could be the subject instead. */
function isRest(items: Items, { from, to }: ItemRange): boolean {
  let i = from
  while (i < to) {
    if (is(items, i, wordClass.preposition)) {
      const inner = nounGroup(items, { from: i + 1, to }, { plain: true, whole: true })
      i = inner?.to ?? i + 1
    } else if (isFiller(items, i)) i++
    else return false
  }
  return true
}

function isFiller(items: Items, item: number): boolean {
  const kind = items.kind[item]
  if (kind !== tokenKind.word) return kind !== tokenKind.quote
  return is(items, item, wordClass.adverb | wordClass.time | wordClass.as) || !isNoun(items, item)
}

/** A form that is never a subject's: `dem`, `ihm`. */
export function isOblique(items: Items, item: number): boolean {
  return items.reading.pack.grammar.oblique?.test(items.word[item] ?? '') === true
}

/** In another case than a subject: `dem Rat`, and `der Zeitung`, since the noun takes `die` as a subject. */
export function isObliqueGroup(items: Items, { from, to }: ItemRange): boolean {
  if (isOblique(items, from)) return true
  const { feminine, feminineOblique } = items.reading.pack.grammar
  if (to < from + 2 || feminineOblique?.test(items.word[from] ?? '') !== true) return false
  for (let i = from + 1; i < to; i++)
    if (isNoun(items, i)) return feminine?.test(items.word[i] ?? '') === true
  return false
}

/** The first noun phrase in the range that can be a subject. */
export function subjectIn(items: Items, { from, to }: ItemRange): ItemRange | null {
  const last = Math.min(to, from + subjectReach)
  let i = from
  while (i < last && !endsSearch(items, i)) {
    const next = behindOther(items, { from: i, to })
    if (next > i) i = next
    else {
      const group = nounGroup(items, { from: i, to })
      if (group !== null && !isObliqueGroup(items, group)) return group
      i = group?.to ?? i + 1
    }
  }
  return null
}

function endsSearch(items: Items, item: number): boolean {
  const kind = items.kind[item]
  return kind === tokenKind.comma || kind === tokenKind.colon || kind === tokenKind.stop
}

/** Behind a phrase that cannot be the subject: with a preposition, in another case, of time. */
function behindOther(items: Items, { from, to }: ItemRange): number {
  if (is(items, from, wordClass.preposition) && !isNoun(items, from))
    return behindPreposition(items, { from, to })
  if (isOblique(items, from))
    return Math.max(from + 1, nounGroup(items, { from, to }, { plain: true })?.to ?? 0)
  return is(items, from, wordClass.time) || isDate(items, from) ? from + 1 : from
}

function isDate(items: Items, item: number): boolean {
  return items.kind[item] === tokenKind.number && is(items, item + 1, wordClass.time)
}

function behindPreposition(items: Items, { from, to }: ItemRange): number {
  let i = from + 1
  while (
    i < to &&
    (items.kind[i] === tokenKind.number ||
      items.kind[i] === tokenKind.stop ||
      is(items, i, wordClass.time))
  )
    i++
  if (i > from + 1) return i
  return nounGroup(items, { from: i, to }, { plain: true })?.to ?? from + 1
}

/** `Jan Weber, der Leiter des Amtes, sagte`: the phrase at the beginning, behind whose insertion the verb stands. */
function subjectBeforeInsertion({ items, line, clauses, at, clause }: Sight): ItemRange | null {
  for (let k = at - 1; k >= 0; k--) {
    const before = clauses[k]
    if (before === undefined || !isInsertion(before)) return null
    if (before.kind !== 'phrase') continue
    const from = behindLinks(items, before)
    const opens = before.from === line.from || items.kind[before.from - 1] === tokenKind.colon
    if (!opens) continue
    return phraseBefore(items, { from, to: clause.from - 1 })
  }
  return null
}

function isInsertion({ kind }: Clause): boolean {
  return kind === 'phrase' || kind === 'relative'
}

function phraseBefore(items: Items, { from, to }: ItemRange): ItemRange | null {
  // `„Wir fahren“, sagte X`: a quotation is what is said, be it short.
  if (items.quote[from] !== -1) return null
  let first = from
  while (first < to - 1 && is(items, first, wordClass.adverb)) first++
  if (isOblique(items, first) || is(items, first, noSubject)) return null
  return nounGroup(items, { from: first, to }, { whole: true })
}

/** `ein Sprecher, der sagte`: the phrase before the comma, when the relative word is the subject. */
export function antecedentOf({ items, clauses, at, clause }: Sight): ItemRange | null {
  const before = clauses[at - 1]
  if (before === undefined || before.to !== clause.from - 1) return null
  if (isOblique(items, clause.from) || is(items, clause.from, wordClass.preposition)) return null
  return groupEndingAt(items, before)
}

/** The longest noun phrase that ends where the range does. */
export function groupEndingAt(items: Items, { from, to }: ItemRange): ItemRange | null {
  for (let i = Math.max(from, to - subjectReach); i < to; i++) {
    if (i > from && isNoun(items, i) && opensInside(items, i - 1)) continue
    const group = nounGroup(items, { from: i, to }, { plain: true })
    if (group?.to === to) return group
  }
  return null
}

/** Within a phrase: behind its determiner, an adjective or another noun. */
function opensInside(items: Items, before: number): boolean {
  return is(items, before, wordClass.determiner) && items.capital[before] === 0
}
