import type { Relation } from '../words/reading.ts'

/** Sentences of a page that are what somebody says, as the words behind one label of a transcript (`VARGA: We will not sell it.`). */
export interface Turn {
  /** Index of its first sentence, and one past that of its last. */
  readonly from: number
  readonly to: number
  /** What is said in them; `null` where nothing is that is worth a statement: a greeting, a question. */
  readonly relation: Relation | null
}
