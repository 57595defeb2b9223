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
  const likenesses = candidatePairs(points, compared.weights).flatMap((pair) => {
    const found = likenessOf(points, pair, compared)
    return found === null ? [] : [found]
  })
  const best = bestWords(points, likenesses)
  const alone = countsOf(points)
  const places = placesIn(points, likenesses, copied)
  return likenesses.map((likeness): Match => {
    const [a, b] = [points[likeness.one], points[likeness.other]]
    const words = wordOdds(likeness)
    const isBest = (at: number, document: string | undefined): boolean =>
      words >= (best.get(`${at} ${document}`) ?? 0)
    const beside: Beside = {
      only: alone.get(keyOf(a)) === 1 && alone.get(keyOf(b)) === 1,
      best: words > 0 && isBest(likeness.one, b?.document) && isBest(likeness.other, a?.document),
      place: places.get(likeness) ?? null,
    }
    return { ...likeness, ...beside, odds: oddsOf(likeness, beside) }
  })
}

/** For each point and document the best that its words agree with a point there. */
function bestWords(points: readonly Point[], likenesses: readonly Likeness[]): Map<string, number> {
  const best = new Map<string, number>()
  const raise = (key: string, to: number): void => {
    if (to > (best.get(key) ?? 0)) best.set(key, to)
  }
  for (const likeness of likenesses) {
    const [a, b] = [points[likeness.one], points[likeness.other]]
    // What a title says the text says better.
    if (a?.titleOnly !== b?.titleOnly) continue
    const words = wordOdds(likeness)
    raise(`${likeness.one} ${b?.document}`, words)
    raise(`${likeness.other} ${a?.document}`, words)
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
