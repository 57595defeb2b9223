import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { type ItemRange, type Items, is } from '../words/items.ts'
import { type Clause, isReported, verbOf } from './clauses.ts'
import type { Sight } from './sight.ts'
import { isFiniteVerb, isSubjunctive, isVerbOfSaying } from './verbs.ts'

/** What is said, and what the cue has to take for it. */
export interface Said {
  readonly content: readonly ItemRange[]
  readonly takes: number
  /** Its verb shows it as somebody else's words. */
  readonly reported?: boolean
}

/** How many insertions may stand between a verb and what is said. */
const insertions = 3

/** What stands behind the clause of the cue, which ends at the mark `end`: `, dass C`, `, C`, `: C`. */
export function saidBehind(sight: Sight, end: number): Said | null {
  const { items, line, clauses, cue } = sight
  if (end >= line.to) return null
  if (items.kind[end] === tokenKind.colon) return behindColon(sight, end)
  const first = clauses.findIndex(({ from }) => from > end)
  if (first < 0) return null
  for (let k = first; k < Math.min(clauses.length, first + insertions); k++) {
    const clause = clauses[k]
    if (clause === undefined) return null
    const takes = takesOf(items, clause, clauses[k + 1])
    if (takes !== 0) {
      if ((cue.takes & takes) === 0) return null
      const content = [{ from: clause.from, to: endOf(sight, clause, takes) }]
      return { content, takes, reported: isReported(items, clause) }
    }
    if (clause.kind === 'verb') return null
  }
  return null
}

/** What a cue has to take so that the clause can be what is said; 0 for an insertion. */
function takesOf(items: Items, clause: Clause, next: Clause | undefined): number {
  if (isQuotation(items, clause)) return cueTakes.quote | cueTakes.clause
  switch (clause.kind) {
    case 'that':
      return cueTakes.that | cueTakes.clause
    case 'main':
      return cueTakes.clause
    case 'infinitive':
      return cueTakes.infinitive
    case 'adverbial':
      return next?.kind === 'verb' ? cueTakes.clause : 0
    default:
      return 0
  }
}

/** The clause is a quotation, and not one that opens a clause: `„C“ sei ...`. */
function isQuotation(items: Items, { from, to, kind }: Clause): boolean {
  if (items.quote[from] === -1) return false
  return to === from + 1 || (kind !== 'main' && kind !== 'that') || !isFiniteVerb(items, from + 1)
}

function behindColon({ items, line, cue }: Sight, colon: number): Said | null {
  const from = colon + 1
  if (from >= line.to) return null
  if (items.quote[from] !== -1)
    return (cue.takes & cueTakes.quote) === 0
      ? null
      : { content: [{ from, to: from + 1 }], takes: cueTakes.quote }
  return (cue.takes & cueTakes.clause) === 0
    ? null
    : { content: [{ from, to: line.to }], takes: cueTakes.clause }
}

/** Up to the end of the line, or to a predicate that the speaker's clause goes on with: `und weigerte sich`. */
function endOf(sight: Sight, clause: Clause, takes: number): number {
  const { items, line } = sight
  if ((takes & cueTakes.quote) !== 0 && isQuotation(items, clause)) return clause.from + 1
  const main = mainBehind(sight, clause)
  if (main !== null) return main.from - 1
  for (let i = clause.from + 2; i < line.to - 1; i++) {
    if (items.word[i] === ';' && !isReportedAt(sight, i + 1)) return i
    if (items.kind[i] === tokenKind.comma && opensOtherSpeaker(sight, i + 1)) return i
    if (is(items, i, wordClass.conjunction) && opensOther(items, clause, i)) return i
  }
  return line.to
}

/** `Als X bemerkte, dass C, floh sie`: the clause that the one with the cue depends on. */
function mainBehind({ clauses, clause: own }: Sight, said: Clause): Clause | null {
  if (own.kind !== 'adverbial' && own.kind !== 'that') return null
  if (clauses[0] !== own) return null
  return clauses.find(({ kind, from }) => from > said.from && kind === 'verb') ?? null
}

/** `C; der Kai sei zu`: behind a semicolon too somebody else's words go on. */
function isReportedAt({ items, clauses }: Sight, from: number): boolean {
  const next = clauses.find((clause) => clause.from === from)
  return next !== undefined && isReported(items, next)
}

/** `, doch die Ministerin sagte`: another speaker's clause, in the narrator's voice. */
function opensOtherSpeaker({ items, clauses }: Sight, from: number): boolean {
  const next = clauses.find((clause) => clause.from === from)
  if (next === undefined || next.kind !== 'main' || !is(items, from, wordClass.conjunction))
    return false
  const verb = verbOf(items, next)
  return verb > from && isVerbOfSaying(items, verb) && !isSubjunctive(items, verb)
}

/** A predicate of the narrator's begins behind the conjunction: `dass C und weigerte sich`, `C und fügte hinzu`. */
function opensOther(items: Items, { kind }: Clause, conjunction: number): boolean {
  if (!isFiniteVerb(items, conjunction + 1) || isSubjunctive(items, conjunction + 1)) return false
  if (kind === 'that') return isFiniteVerb(items, conjunction - 1)
  return isVerbOfSaying(items, conjunction + 1)
}

/** The words before the clause of the cue, where they can be what is said. */
export function saidBefore({ items, line, clauses, at, clause }: Sight): ItemRange | null {
  if (clause.from <= line.from) return null
  const before = clauses[at - 1]
  if (before === undefined || items.kind[clause.from - 1] === tokenKind.colon) return null
  return { from: line.from, to: clause.from - 1 }
}
