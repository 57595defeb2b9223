import type { Decision } from '../api/shapes.ts'
import { onSomebodyElse } from '../api/who-i-am.ts'

/** Ids of what was decided in this window and not taken back, the newest last. */
let here: readonly string[] = []
onSomebodyElse(() => {
  here = []
})

/** Remembers what somebody has decided in this window. */
export function rememberDecided(decision: string): void {
  here = [...here, decision]
}

/** Called when a decision was taken back. */
export function forgetDecided(decision: string): void {
  here = here.filter((id) => id !== decision)
}

/**
 * What somebody means by taking the last decision back: the newest of this window, whatever others have decided since; of another
 * visit the newest of their own.
 *
 * @param trail The newest decisions of everybody, newest first.
 * @param me Who is asking; `null` where nobody knows.
 */
export function lastOfMine(trail: readonly Decision[], me: string | null): string | null {
  const undone = new Set(trail.filter(({ undoneBy }) => undoneBy !== null).map(({ id }) => id))
  const decided = here.findLast((id) => !undone.has(id))
  if (decided !== undefined) return decided
  const mine = trail.find(({ id, who, kind }) => who === me && kind !== 'undo' && !undone.has(id))
  return mine?.id ?? null
}
