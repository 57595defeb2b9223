/** A source of numbers in [0, 1) that is the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number in [0, limit). */
export function below(limit: number, random: () => number): number {
  return Math.floor(random() * limit)
}

/** One of `values`, which may not be empty. */
export function oneOf<Value>(values: readonly Value[], random: () => number): Value {
  return values[below(values.length, random)] as Value
}
