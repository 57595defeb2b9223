/** Hash of the code units `[from, to)` of a word: FNV-1a. */
export function hashOf(word: string, from = 0, to: number = word.length): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash
}

/** Without its sign, as the bits of a word are kept. */
export function positive(hash: number): number {
  return hash & 0x7fffffff
}

/** One number of two, so that different pairs rarely meet; `b` a hash or a small number. */
export function mix(a: number, b: number): number {
  return a ^ Math.imul(b + 0x7feb352d, 0x9e3779b1)
}
