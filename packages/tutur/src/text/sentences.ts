import type { Span } from '../model/model.ts'

/** A sentence within one block: a span of the text and its tokens `[from, to)`. */
export interface Sentence extends Span {
  readonly from: number
  readonly to: number
  /** Index of its block in `Document.blocks`. */
  readonly block: number
}
