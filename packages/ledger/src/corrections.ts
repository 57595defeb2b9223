import { type Document, type Id, idFrom } from 'tutur'
import type { Corrected } from './corrections/corrected.ts'
import { placeOrder } from './corrections/pieces.ts'
import { isAlreadySo, ruled } from './corrections/rulings.ts'
import { standing, timeOrder, unitOrder } from './corrections/standing.ts'
import type { Decision, Entry } from './model.ts'

export type { Corrected } from './corrections/corrected.ts'
export { statementAimedAt, targetOf } from './corrections/targets.ts'

/** What the decisions of people make of one document. */
export interface Correction {
  /** In the order of the text. */
  readonly rows: readonly Corrected[]
  /** Decisions that hold and that nothing here answers to, oldest first: to be looked at by a person, never dropped. */
  readonly unfit: readonly Decision[]
}

/**
 * Applies decisions, in order of time, over what one coding found in a document. Changes none of its inputs, and their
 * order does not matter. See `docs/decisions/0026-corrections-are-replayed.md` for when a decision fits.
 *
 * @param decisions Those about this document; any other is unfit.
 */
export function correct(
  document: Document,
  entries: readonly Entry[],
  decisions: readonly Decision[],
): Correction {
  const own = decisions.filter(({ target }) => target.document === document.id)
  const others = decisions.filter(({ target }) => target.document !== document.id)
  const { inOrder, astray } = standing(own)
  let rows: readonly Corrected[] = entries.map((entry) => ({
    entry,
    status: 'open',
    decisions: [],
  }))
  const unfit = [...others, ...astray]
  for (const moment of moments(inOrder)) {
    const after = afterMoment(document, rows, moment)
    rows = after.rows
    unfit.push(...after.unfit)
  }
  return { rows: ordered(rows, inOrder), unfit: unfit.toSorted(timeOrder) }
}

/**
 * Decisions of one instant: of two processes at once, or of a ledger from when decisions were dated to the second. Nobody
 * knows their order, so each waits until it fits: an acceptance of words that an edit makes comes after it. What changes no
 * spans goes first.
 */
function afterMoment(
  document: Document,
  before: readonly Corrected[],
  moment: readonly Decision[],
): Correction {
  let rows = before
  let waiting = moment.toSorted((one, other) => Number(reshapes(one)) - Number(reshapes(other)))
  for (const tried of [ruled, isAlreadySo]) {
    for (let left = -1; left !== waiting.length; ) {
      left = waiting.length
      waiting = waiting.filter((decision) => {
        const after = tried(document, rows, decision)
        rows = after ?? rows
        return after === null
      })
    }
  }
  return { rows, unfit: waiting }
}

function reshapes({ ruling: { kind } }: Decision): boolean {
  return kind === 'edit-span' || kind === 'merge' || kind === 'split'
}

/** Decisions in order of time, those of one instant together. */
function moments(decisions: readonly Decision[]): readonly (readonly Decision[])[] {
  const found: Decision[][] = []
  for (const decision of decisions) {
    const last = found.at(-1)
    if (last?.[0]?.at === decision.at) last.push(decision)
    else found.push([decision])
  }
  return found
}

function ordered(rows: readonly Corrected[], decisions: readonly Decision[]): readonly Corrected[] {
  const rank = new Map(decisions.map(({ id }, i) => [id, i]))
  const oldestFirst = (one: Id<'decision'>, other: Id<'decision'>): number =>
    (rank.get(one) ?? 0) - (rank.get(other) ?? 0)
  return rows
    .map((row) => ({ ...row, decisions: row.decisions.toSorted(oldestFirst) }))
    .sort((one, other) => placeOrder(one.entry.statement, other.entry.statement))
}

/** The decisions that hold after all undoing, in order of time. */
export function standingDecisions(decisions: readonly Decision[]): readonly Decision[] {
  return standing(decisions).inOrder
}

/** A decision with its id, which derives from all the rest, in whatever order the fields were given. */
export function decisionOf(parts: Omit<Decision, 'id'>): Decision {
  const { at, who, why, target, ruling } = parts
  const id = idFrom<'decision'>('decision', canonical({ at, who, why, target, ruling }))
  return { id, at, who, why, target, ruling }
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => unitOrder(one, other)))
      : part,
  )
}
