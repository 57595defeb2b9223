import { cueTakes, wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { tokenKind } from '../../text/tokens.ts'
import { type ItemRange, type Items, is } from '../words/items.ts'
import { nounGroup } from './noun-group.ts'
import type { Predicate } from './predicates.ts'
import type { Sight } from './sight.ts'
import { isObliqueGroup, subjectOf } from './subjects.ts'
import { isNoun, isSmall } from './verbs.ts'

/**
 * To whom something is said, in the clause of the cue: `sagte der Zeitung`, `gegenüber dem Rat`, `forderte den Minister
 * auf`, and whom a passive has as its subject (`der Rat wurde aufgefordert`). `null` when nobody is named.
 */
export function addresseeOf(sight: Sight, predicate: Predicate): ItemRange | null {
  const takes = (sight.cue.takes & cueTakes.addressee) !== 0
  const impersonal = sight.cue.to - sight.cue.from > 1
  if (predicate.passive) return takes && !impersonal ? subjectOf(sight, predicate.verb) : null
  const range = { from: sight.clause.from, to: predicate.end }
  let i = range.from
  while (i < range.to) {
    const next = behindPart(sight, predicate, i)
    if (next > i) i = next
    else {
      const found = addresseeAt(sight, predicate, { from: i, to: range.to })
      if (found.group !== null) return found.group
      i = found.next
    }
  }
  return null
}

/** Behind the source or a part of the cue that begins at the item. */
function behindPart({ cue }: Sight, { source }: Predicate, item: number): number {
  if (source !== null && item >= source.from && item < source.to) return source.to
  return item >= cue.from && item < cue.to ? cue.to : item
}

interface Step {
  readonly group: ItemRange | null
  readonly next: number
}

function addresseeAt(sight: Sight, predicate: Predicate, range: ItemRange): Step {
  const { items, cue } = sight
  const { from, to } = range
  const formula = formulaEnd(items, from)
  if (formula > from) {
    const group = nounGroup(items, { from: formula, to }, { plain: true })
    const told = group !== null && (!isLocative(items, from) || hasPeople(items, group))
    return { group: told ? group : null, next: group?.to ?? formula }
  }
  const isPreposition = is(items, from, wordClass.preposition) && isSmall(items, from)
  const group = nounGroup(items, { from: isPreposition ? from + 1 : from, to }, { plain: true })
  const next = group?.to ?? from + 1
  if (isPreposition || group === null || (cue.takes & cueTakes.addressee) === 0)
    return { group: null, next }
  const isTold =
    isObliqueGroup(items, group) ||
    isBehindSubject(sight, predicate, group) ||
    isAsked(sight, predicate)
  const isThing = is(items, group.from, wordClass.time) || items.kind[from] === tokenKind.number
  return { group: isTold && !isThing && !isReflexive(items, group) ? group : null, next }
}

/** `sagte Emil Tann der Abendpost`: where the subject is known, the article can only be that of another case. */
function isBehindSubject({ items }: Sight, { source }: Predicate, { from }: ItemRange): boolean {
  const { feminineOblique } = items.reading.pack.grammar
  return (
    source !== null && from >= source.to && feminineOblique?.test(items.word[from] ?? '') === true
  )
}

/** `vor Journalisten`, but `vor dem Landgericht`: what a place may follow needs people behind it. */
function isLocative(items: Items, item: number): boolean {
  const { traits } = items.reading
  return ((traits[items.token[item] ?? 0] ?? 0) & trait.locative) !== 0
}

function hasPeople(items: Items, { from, to }: ItemRange): boolean {
  for (let i = from; i < to; i++) if (is(items, i, wordClass.people)) return true
  return false
}

/** A verb that asks somebody to do something has that one as its object. */
function isAsked({ items, cue, line }: Sight, { end }: Predicate): boolean {
  return (
    (cue.takes & cueTakes.infinitive) !== 0 && end < line.to && items.kind[end] === tokenKind.comma
  )
}

function isReflexive(items: Items, { from, to }: ItemRange): boolean {
  return to === from + 1 && !isNoun(items, from) && is(items, from, wordClass.adverb)
}

/** One past a formula of `citing.tsv` that stands before those spoken to, or the item itself. */
function formulaEnd(items: Items, item: number): number {
  if (items.kind[item] !== tokenKind.word) return item
  const formulas = items.reading.pack.citing.get(items.word[item] ?? '') ?? []
  for (const { words, relation } of formulas)
    if (relation === 'addressee' && words.every((word, k) => items.word[item + k] === word))
      return item + words.length
  return item
}
