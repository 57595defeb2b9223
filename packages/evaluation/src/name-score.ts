/** Names right, found and marked. */
export interface Counted {
  readonly right: number
  readonly found: number
  readonly marked: number
}

/** F1 of several counts together; 1 where there is neither a find nor a mark. */
export function f1Of(counts: readonly Counted[]): number {
  const both = counts.reduce((sum, { found, marked }) => sum + found + marked, 0)
  const right = counts.reduce((sum, one) => sum + one.right, 0)
  return both === 0 ? 1 : (2 * right) / both
}

/** The mean of some numbers, of which there must be one. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
