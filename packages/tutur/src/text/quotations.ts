import type { Span } from '../model/model.ts'

/** Words between quotation marks, marks included. One quotation lies within one block. */
export interface Quotation extends Span {
  /** Index of its block in `Document.blocks`. */
  readonly block: number
  /** First token (the opening mark) and one past the last. */
  readonly from: number
  readonly to: number
  /** False when the closing mark is missing and the end of the block was taken. */
  readonly closed: boolean
  /** True when it re-opens the quotation of the block before, whose closing mark is missing. */
  readonly continues: boolean
}
