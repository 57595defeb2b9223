/**
 * The features of one thing, as places in a table of weights (the hashing trick, Weinberger et al. 2009): no feature has
 * a name, and two that meet in one place share a weight. Made once and filled again for each thing.
 */
export class Slots {
  /** The places; those from `count` on are of things before. */
  readonly list: Int32Array
  count = 0
  private readonly shift: number

  /** @param bits The table has `2 ** bits` entries. */
  constructor(bits: number, most: number) {
    this.list = new Int32Array(most)
    this.shift = 32 - bits
  }

  clear(): void {
    this.count = 0
  }

  /** Adds the feature `value` of the kind `template` (multiplicative hashing, Knuth 1973). */
  add(template: number, value: number): void {
    const place = Math.imul(value ^ Math.imul(template, 0x85ebca6b), 0xc2b2ae35) >>> this.shift
    this.list[this.count++] = place
  }

  /** The sum of the weights of the features from number `from` on. */
  sum(weights: Float32Array, from = 0): number {
    let sum = 0
    for (let k = from; k < this.count; k++) sum += weights[this.list[k] ?? 0] ?? 0
    return sum
  }

  /** The features so far, to keep. */
  copy(): Int32Array {
    return this.list.slice(0, this.count)
  }
}

const mostUnits = 0x7fff

/** What the largest of some weights is a whole number of, when all are to fit 16 bits. */
export function unitOf(weights: Float32Array): number {
  let highest = 0
  for (const weight of weights) highest = Math.max(highest, Math.abs(weight))
  return highest === 0 ? 1 : highest / mostUnits
}

/** The tables of features have this many bits of index: more brought nothing, and these fit the caches of a processor. */
export const tableBits = 17

/** Entries of one table of weights. */
export const tableSize: number = 1 << tableBits

/** The probability that a logarithm of odds stands for. */
export function probabilityOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}
