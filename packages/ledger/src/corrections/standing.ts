import type { Id } from 'tutur'
import type { Decision } from '../model.ts'

/** What holds of decisions after some of them were undone. */
export interface Standing {
  /** All that hold and are no undoing themselves, in order of time, then of ids; each once. */
  readonly inOrder: readonly Decision[]
  /** Undoings that hold, of decisions that are not here. */
  readonly astray: readonly Decision[]
}

/**
 * Which decisions hold. One that was undone does not, unless its undoing was undone, too. An undoing counts whatever its
 * time, since its id tells that it came later.
 */
export function standing(decisions: readonly Decision[]): Standing {
  const all = new Map(decisions.map((decision) => [decision.id, decision]))
  const { undone, settled } = undoneAmong(all)
  const inOrder: Decision[] = []
  const astray: Decision[] = []
  for (const decision of [...all.values()].sort(timeOrder)) {
    const aim = undoes(decision)
    if (aim === null && !undone.has(decision.id)) inOrder.push(decision)
    const isLost = aim !== null && !(undone.has(decision.id) || all.has(aim))
    if (isLost || !settled.has(decision.id)) astray.push(decision)
  }
  return { inOrder, astray }
}

/** The decisions that do not hold since somebody undid them, each with the undoing, which itself holds. */
export function undoneBy(
  decisions: readonly Decision[],
): ReadonlyMap<Id<'decision'>, Id<'decision'>> {
  return undoneAmong(new Map(decisions.map((decision) => [decision.id, decision]))).undone
}

function undoes({ ruling }: Decision): Id<'decision'> | null {
  return ruling.kind === 'undo' ? ruling.decision : null
}

/**
 * The decisions that an undoing which itself holds takes back. Each is settled after all that undo it; those that undo each
 * other in a circle, which no derived id allows, are never settled and take nothing back.
 */
function undoneAmong(all: ReadonlyMap<Id<'decision'>, Decision>): {
  /** Each with the undoing that took it back. */
  readonly undone: ReadonlyMap<Id<'decision'>, Id<'decision'>>
  readonly settled: ReadonlySet<Id<'decision'>>
} {
  const waits = new Map<Id<'decision'>, number>()
  for (const decision of all.values()) {
    const aim = undoes(decision)
    if (aim !== null) waits.set(aim, (waits.get(aim) ?? 0) + 1)
  }
  const undone = new Map<Id<'decision'>, Id<'decision'>>()
  const settled = new Set([...all.keys()].filter((id) => !waits.has(id)))
  // A set goes on over what is added to it.
  for (const id of settled) {
    const decision = all.get(id)
    const aim = decision === undefined ? null : undoes(decision)
    if (aim === null) continue
    if (!undone.has(id)) undone.set(aim, id)
    const left = (waits.get(aim) ?? 0) - 1
    waits.set(aim, left)
    if (left === 0) settled.add(aim)
  }
  return { undone, settled }
}

/** Order of time, then of ids. */
export function timeOrder(one: Decision, other: Decision): number {
  return unitOrder(one.at, other.at) || unitOrder(one.id, other.id)
}

/** Order of code units, the same everywhere. */
export function unitOrder(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
