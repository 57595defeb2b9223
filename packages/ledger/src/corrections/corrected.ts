import type { Id } from 'tutur'
import type { Entry, Status } from '../model.ts'

/** A statement of one document after the decisions of people. */
export interface Corrected {
  /** As the machine wrote it, or made anew by a decision; `madeBy.rule` then begins with `decision.`. */
  readonly entry: Entry
  readonly status: Status
  /** Decisions that shaped it, oldest first. */
  readonly decisions: readonly Id<'decision'>[]
}
