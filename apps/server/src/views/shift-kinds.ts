import type { NotShift } from 'tutur'

/** How it is with a change of position: it holds; it waits for a person; it is none. */
export type ShiftIs = 'held' | 'waiting' | 'refused'

/** There is nothing to decide: the same words again change nothing, and what was taken back was not said. */
const settled: ReadonlySet<string> = new Set(['repeated-slogan', 'retracted', 'decided'])

/** Whether a person is to look at what looks like a change and is not counted as one. */
export function isWaiting({ reason, decided }: Pick<NotShift, 'reason' | 'decided'>): boolean {
  return !decided && !settled.has(reason)
}
