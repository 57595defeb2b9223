import { candidatePairs } from './candidates.ts'
import {
  type Beside,
  type Compared,
  type Likeness,
  likenessOf,
  oddsOf,
  wordOdds,
} from './compare.ts'
import { type CopiedDocuments, placesIn } from './places-in-copies.ts'
import type { Point } from './point.ts'

/** Two points of different documents with the odds that they are one utterance. */
export interface Match extends Likeness, Beside {
  readonly odds: number
}

/** Compares the points of different documents that are worth it. */
export function matchPoints(
  points: readonly Point[],
  compared: Compared,
  copied: CopiedDocuments,
): readonly Match[] {
  const likenesses = candidatePairs(points, compared).flatMap((pair) => {
    const found = likenessOf(points, pair, compared)
    return found === null ? [] : [found]
  })
  const numbers = documentNumbers(points)
  const best = bestWords(points, likenesses, numbers)
  const alone = countsOf(points)
  const places = placesIn(points, likenesses, copied)
  const matches: Match[] = []
  for (const likeness of likenesses) {
    const { one, other } = likeness
    const words = wordOdds(likeness)
    const isBest =
      words >= (best.get(keyIn(numbers, one, other)) ?? 0) &&
      words >= (best.get(keyIn(numbers, other, one)) ?? 0)
    const beside: Beside = {
      only: alone.get(keyOf(points[one])) === 1 && alone.get(keyOf(points[other])) === 1,
      best: words > 0 && isBest,
      place: places.get(likeness) ?? null,
    }
    const odds = oddsOf(likeness, beside)
    if (odds > unmatched) matches.push({ ...likeness, ...beside, odds })
  }
  return matches
}

/** Log-odds of two points that were not compared, cannot be one, or have less: nothing speaks for them. */
export const unmatched = -2

/** For each point the number of its document, and how many documents there are. */
interface DocumentNumbers {
  readonly of: Int32Array
  readonly count: number
}

function documentNumbers(points: readonly Point[]): DocumentNumbers {
  const numbers = new Map<string, number>()
  const of = Int32Array.from(points, ({ document }) => {
    const known = numbers.get(document) ?? numbers.size
    numbers.set(document, known)
    return known
  })
  return { of, count: numbers.size }
}

/** A number for a point and the document of another. */
function keyIn({ of, count }: DocumentNumbers, point: number, other: number): number {
  return point * count + (of[other] ?? 0)
}

/** For each point and document the best that its words agree with a point there. What a title says the text says better. */
function bestWords(
  points: readonly Point[],
  likenesses: readonly Likeness[],
  numbers: DocumentNumbers,
): ReadonlyMap<number, number> {
  const best = new Map<number, number>()
  const raise = (key: number, to: number): void => {
    if (to > (best.get(key) ?? 0)) best.set(key, to)
  }
  for (const likeness of likenesses) {
    const { one, other } = likeness
    if (points[one]?.titleOnly !== points[other]?.titleOnly) continue
    const words = wordOdds(likeness)
    raise(keyIn(numbers, one, other), words)
    raise(keyIn(numbers, other, one), words)
  }
  return best
}

/** How many points an actor has in a document. */
function countsOf(points: readonly Point[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const point of points)
    if (!point.titleOnly) counts.set(keyOf(point), (counts.get(keyOf(point)) ?? 0) + 1)
  return counts
}

function keyOf(point: Point | undefined): string {
  return `${point?.document} ${point?.speaking.key ?? point?.statements[0]?.index}`
}
