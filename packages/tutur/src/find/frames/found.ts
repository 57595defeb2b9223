import type { CueMatch } from '../words/cue-matches.ts'
import type { ItemRange } from '../words/items.ts'
import type { Line } from '../words/line.ts'

/** A relation as a frame finds it, in items. */
export interface Found {
  readonly content: readonly ItemRange[]
  readonly source: ItemRange | null
  /** Without words of its own for the speaker: the speaker of the verb before speaks on. */
  readonly shared: boolean
  /** The bit of `cueTakes` that decides which row of the cue table holds. */
  readonly takes: number
  readonly rule: string
  /** Still to be said (`akan mengumumkan`): not a statement yet, so outside the ledger's notion of one. */
  readonly planned?: boolean
  /** The words for whom it is said to, where the frame has met them. */
  readonly told?: ItemRange | null
  /** No set that weights are trained on marks such relations, or not evenly: the rules decide. */
  readonly settled?: boolean
  /** Of the wider notion whatever the cue: a question that nobody is said to have put. */
  readonly wide?: boolean
}

/** Looks for one arrangement of speaker, cue and content around a cue. */
export type Frame = (line: Line, cue: CueMatch) => Found | null
