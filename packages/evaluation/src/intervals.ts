import { oneOf, seededRandom } from './random.ts'

/** Where a score lies with 95 % confidence. */
export interface Interval {
  readonly low: number
  readonly high: number
}

const rounds = 1000

/**
 * Percentile bootstrap over documents: what one article says hangs together, so documents are drawn, not statements.
 * The draws are the same on every run.
 */
export function bootstrap<Part>(
  parts: readonly Part[],
  score: (chosen: readonly Part[]) => number,
): Interval {
  if (parts.length === 0) return { low: 0, high: 1 }
  const random = seededRandom(1)
  const scores = Array.from({ length: rounds }, () => score(parts.map(() => oneOf(parts, random))))
  scores.sort((a, b) => a - b)
  return { low: scores[rounds * 0.025] ?? 0, high: scores[rounds * 0.975 - 1] ?? 1 }
}

const z = 1.959964

/** Wilson's interval of the share `right / all`; [0, 1] for no observations. */
export function wilson(right: number, all: number): Interval {
  if (all === 0) return { low: 0, high: 1 }
  const share = right / all
  const scale = 1 + (z * z) / all
  const centre = (share + (z * z) / (2 * all)) / scale
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all))
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
