import type { Id } from '../../model/model.ts'

/**
 * What an embedder of the user makes of statements: for a statement a vector of length 1, the same number of values for each;
 * `null` where there is none. The library brings none and loads none.
 */
export type Vectors = (statement: Id<'statement'>) => Float32Array | null

/** The cosine of two vectors of length 1, from -1 to 1. */
export function cosineOf(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}
