/** The one of `known` that `word` is most likely a slip of; `null` when none is near. The first of several as near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const bound = Math.max(1, Math.floor(word.length / slipEvery))
  let best: string | null = null
  let least = bound + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue
    const slips = slipsBetween(word.toLowerCase(), candidate.toLowerCase())
    if (slips >= least) continue
    least = slips
    best = candidate
  }
  return best
}

/** One slip in so many letters is still taken for one. */
const slipEvery = 3

/** Letters added, left out, changed or swapped with their neighbour (optimal string alignment). */
function slipsBetween(one: string, other: string): number {
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, j) => j)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      const plain = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      next.push(swapped ? Math.min(plain, (before[j - 2] ?? 0) + 1) : plain)
    }
    before = row
    row = next
  }
  return row[other.length] ?? 0
}
