import type { Calibration } from 'tutur/learn'

/** A find with its probability. */
export interface Outcome {
  readonly probability: number
  readonly right: boolean
}

/** A table of scores has at most this many knots. */
const mostKnots = 24

/**
 * The table from probability to score, where the score is the share right among all finds at least that probable.
 * Shares are first made to rise with the probability (isotonic regression by pooling adjacent violators, Ayer et al. 1955).
 */
export function calibrate(outcomes: readonly Outcome[]): Calibration {
  const sorted = [...outcomes].sort((a, b) => a.probability - b.probability)
  const smooth = isotonic(sorted.map(({ right }) => (right ? 1 : 0)))
  const scores = new Array<number>(sorted.length)
  let sum = 0
  for (let i = sorted.length - 1; i >= 0; i--) {
    sum += smooth[i] ?? 0
    // Two more finds, one of them right: few finds promise no certainty.
    scores[i] = (sum + 1) / (sorted.length - i + 2)
  }
  // Where so few are left that the share falls, it stays what it was.
  for (let i = 1; i < scores.length; i++) scores[i] = Math.max(scores[i] ?? 0, scores[i - 1] ?? 0)
  const knots = knotsOf(sorted.length)
  return {
    probabilities: knots.map((i) => rounded(sorted[i]?.probability ?? 0)),
    scores: knots.map((i) => rounded(scores[i] ?? 0)),
  }
}

function knotsOf(count: number): number[] {
  const step = Math.max(1, (count - 1) / (mostKnots - 1))
  const knots: number[] = []
  for (let at = 0; at < count; at += step) knots.push(Math.round(at))
  return [...new Set(knots)].filter((i) => i < count)
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4
}

/** The rising sequence that is closest to `values`. */
export function isotonic(values: readonly number[]): number[] {
  const means: number[] = []
  const sizes: number[] = []
  for (const value of values) {
    means.push(value)
    sizes.push(1)
    while (means.length > 1 && (means.at(-2) ?? 0) >= (means.at(-1) ?? 0)) {
      const [mean, size] = [means.pop() ?? 0, sizes.pop() ?? 0]
      const before = sizes.at(-1) ?? 0
      means[means.length - 1] = ((means.at(-1) ?? 0) * before + mean * size) / (before + size)
      sizes[sizes.length - 1] = before + size
    }
  }
  return means.flatMap((mean, i) => new Array<number>(sizes[i] ?? 0).fill(mean))
}
