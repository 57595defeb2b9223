import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { type ItemRange, type Items, is } from '../words/items.ts'
import { behindLinks } from './clauses.ts'
import { isAccount, nounGroup } from './noun-group.ts'
import type { Sight } from './sight.ts'
import { subjectOf } from './subjects.ts'
import { isNoun, isSmall } from './verbs.ts'

/** The verb of saying with all that belongs to it. */
export interface Predicate {
  /** The finite verb: the cue itself or its auxiliary. */
  readonly verb: number
  readonly cue: readonly ItemRange[]
  readonly source: ItemRange | null
  readonly passive: boolean
  /** One past the clause, with the rest of a broken cue. */
  readonly end: number
  /** The verb stands last, as in other clauses than main ones. */
  readonly last: boolean
}

/** The predicate that the cue is or belongs to; `null` when its form speaks for nobody here. */
export function predicateOf(sight: Sight): Predicate | null {
  const { items, cue, clause } = sight
  if (!isSmall(items, cue.from) || (cue.takes & (cueTakes.before | cueTakes.after)) === 0)
    return null
  const end = Math.max(clause.to, cue.tail?.to ?? 0)
  const helper = auxiliaryOf(sight)
  if (helper !== null && cue.cue.rows.some(({ takes }) => (takes & cueTakes.participle) !== 0))
    return withAuxiliary(sight, helper, end)
  if (cue.cue.rows.every(({ takes }) => (takes & cueTakes.participle) !== 0)) return null
  if (isInfinitive(sight)) return null
  const last = clause.kind === 'that' || clause.kind === 'adverbial' || clause.kind === 'relative'
  const impersonal = isImpersonal(sight)
  return {
    verb: cue.from,
    cue: cueParts(sight, null),
    source: impersonal ? placeOf(sight) : subjectOf(sight, cue.from),
    passive: impersonal,
    end,
    last,
  }
}

/** `heißt es`: the cue has its subject in it, and says nothing of the speaker. */
function isImpersonal({ items, cue }: Sight): boolean {
  return cue.to - cue.from === 2 && is(items, cue.to - 1, wordClass.pronoun)
}

/** `In der Mitteilung des Amtes heißt es`: the words come from there. */
export function placeOf({ items, line, clause, cue, clauses, at }: Sight): ItemRange | null {
  const inserted = clauses[at - 1]?.kind === 'relative'
  for (const range of [
    { from: cue.to, to: clause.to },
    { from: inserted ? line.from : clause.from, to: cue.from },
  ])
    for (let i = range.from; i < range.to; i++) {
      if (!is(items, i, wordClass.preposition) || (isNoun(items, i) && items.first[i] !== 1))
        continue
      const group = nounGroup(items, { from: i + 1, to: range.to }, { plain: true })
      if (group !== null && !is(items, group.to - 1, wordClass.time)) return group
    }
  return null
}

/** `In einem Bericht des Amtes wurde vermutet`: what is given out speaks for whoever gives it out. */
function accountIn(sight: Sight): ItemRange | null {
  const place = placeOf(sight)
  if (place === null) return null
  for (let i = place.from; i < place.to; i++)
    if (isNoun(sight.items, i)) return isAccount(sight.items, i) ? place : null
  return null
}

/** Behind a modal verb, or with `zu` before it. */
function isInfinitive({ items, cue, clause }: Sight): boolean {
  if (is(items, cue.from - 1, wordClass.infinitive) && !isNoun(items, cue.from - 1)) return true
  const from = behindLinks(items, clause)
  for (let i = from; i < cue.from; i++)
    if (is(items, i, wordClass.auxiliary) && isSmall(items, i))
      return cue.to >= clause.to || cue.from > i + 1
  return false
}

interface Auxiliary {
  readonly at: number
  readonly passive: boolean
}

/** `hat ... gesagt`, `wurde ... vorgeworfen`, `..., gesagt hatte`. */
function auxiliaryOf({ items, cue, clause }: Sight): Auxiliary | null {
  const { copula, perfect } = items.reading.pack.grammar
  const worded = (item: number, pattern: RegExp | null): boolean =>
    isSmall(items, item) && pattern?.test(items.word[item] ?? '') === true
  const behind = cue.to
  if (worded(behind, copula))
    return { at: lastAuxiliary(items, clause.from, cue.from) ?? behind, passive: true }
  if (worded(behind, perfect)) return { at: behind, passive: false }
  for (let i = clause.from; i < cue.from; i++) {
    if (worded(i, copula)) return { at: i, passive: true }
    if (worded(i, perfect)) return { at: i, passive: false }
  }
  return null
}

function lastAuxiliary(items: Items, from: number, to: number): number | null {
  for (let i = from; i < to; i++)
    if (is(items, i, wordClass.auxiliary) && isSmall(items, i)) return i
  return null
}

function withAuxiliary(sight: Sight, { at, passive }: Auxiliary, end: number): Predicate {
  const { items, cue, clause } = sight
  const last =
    at >= cue.from ||
    clause.kind === 'that' ||
    clause.kind === 'relative' ||
    clause.kind === 'adverbial'
  // `X wird zitiert`: the one who is the subject of the passive speaks.
  const active = !passive || (cue.takes & cueTakes.passive) !== 0
  const source = active
    ? subjectOf(sight, Math.min(at, cue.from))
    : (agentOf(items, clause) ?? accountIn(sight))
  return { verb: at, cue: cueParts(sight, at), source, passive, end, last }
}

/** `von der Polizei` beside a passive. */
function agentOf(items: Items, { from, to }: ItemRange): ItemRange | null {
  for (let i = from; i < to; i++) {
    if (!is(items, i, wordClass.agent) || !isSmall(items, i)) continue
    // `27 von 35 Stimmen`, `die Führung von X`: it belongs to a noun.
    if (i > from && (isNoun(items, i - 1) || items.kind[i - 1] === tokenKind.number)) continue
    const group = nounGroup(items, { from: i + 1, to }, { plain: true })
    if (group !== null && !is(items, group.from, wordClass.time)) return group
  }
  return null
}

/** The cue with its auxiliary, the word that announces the clause, and its tail, in the order of the text. */
function cueParts({ items, cue }: Sight, auxiliary: number | null): ItemRange[] {
  const parts: ItemRange[] = [{ from: cue.from, to: cue.to }]
  if (auxiliary !== null) parts.push({ from: auxiliary, to: auxiliary + 1 })
  if (cue.tail !== null) parts.push({ from: cue.tail.from, to: cue.tail.to })
  const ends = parts.map(({ from }) => from)
  for (const from of ends)
    if (from - 1 >= 0 && isCorrelate(items, from - 1)) parts.push({ from: from - 1, to: from })
  return joined(parts)
}

function isCorrelate(items: Items, item: number): boolean {
  return (
    items.kind[item] === tokenKind.word &&
    items.capital[item] === 0 &&
    items.reading.pack.grammar.correlate?.test(items.word[item] ?? '') === true
  )
}

function joined(parts: readonly ItemRange[]): ItemRange[] {
  const result: ItemRange[] = []
  for (const part of parts.toSorted((a, b) => a.from - b.from)) {
    const before = result.at(-1)
    if (before !== undefined && before.to >= part.from)
      result[result.length - 1] = { from: before.from, to: Math.max(before.to, part.to) }
    else result.push(part)
  }
  return result
}
