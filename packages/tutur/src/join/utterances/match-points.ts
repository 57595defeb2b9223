import { NumberMap } from '../../text/number-map.ts'
import type { CopiesOf } from '../origins/chains.ts'
import { candidatePairs } from './candidates.ts'
import { type Compared, type Likeness, likenessOf, oddsOf, reasonOf, wordOdds } from './compare.ts'
import { areCopies, placesIn } from './places-in-copies.ts'
import type { Point } from './point.ts'
import type { JoinReason } from './utterance.ts'

/** Two points of different documents, by index, with the odds that they are one utterance. There are many: it has no more than is needed. */
export interface Match {
  readonly one: number
  readonly other: number
  readonly odds: number
  readonly reason: JoinReason
  /** Of one it is not known who speaks. */
  readonly isOpen: boolean
}

/** Compares the points of different documents that are worth it. */
export function matchPoints(
  points: readonly Point[],
  compared: Compared,
  copied: CopiesOf,
): readonly Match[] {
  const { keys, of } = candidatePairs(points, compared)
  const numbers = documentNumbers(points)
  const best = new BestWords(points, numbers)
  const inCopies = new Map<number, Likeness>()
  // Twice over the pairs: it takes less to compare two points again than to keep what all comparisons came to.
  for (const key of keys) {
    const likeness = likenessOf(points, of(key), compared)
    if (likeness === null) continue
    best.add(likeness)
    if (areCopies(points, likeness, copied)) inCopies.set(key, likeness)
  }
  const places = placesIn(points, inCopies)
  const alone = countsOf(points)
  const matches: Match[] = []
  for (const key of keys) {
    const likeness = likenessOf(points, of(key), compared)
    if (likeness === null) continue
    const { one, other } = likeness
    const place = places.get(key) ?? null
    const only = alone.get(keyOf(points[one])) === 1 && alone.get(keyOf(points[other])) === 1
    const odds = oddsOf(likeness, { only, best: best.has(likeness), place })
    if (odds <= unmatched) continue
    const isOpen = likeness.speakers === 'unknown'
    matches.push({ one, other, odds, reason: reasonOf(likeness, place), isOpen })
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
class BestWords {
  readonly #best = new NumberMap()
  readonly #points: readonly Point[]
  readonly #numbers: DocumentNumbers

  constructor(points: readonly Point[], numbers: DocumentNumbers) {
    this.#points = points
    this.#numbers = numbers
  }

  add(likeness: Likeness): void {
    const { one, other } = likeness
    if (this.#points[one]?.titleOnly !== this.#points[other]?.titleOnly) return
    const words = wordOdds(likeness)
    for (const key of this.#keysOf(likeness))
      if (words > this.#best.get(key, 0)) this.#best.set(key, words)
  }

  /** Whether each of two points is the best for the other that its document has. */
  has(likeness: Likeness): boolean {
    const words = wordOdds(likeness)
    return words > 0 && this.#keysOf(likeness).every((key) => words >= this.#best.get(key, 0))
  }

  #keysOf({ one, other }: Likeness): readonly number[] {
    return [keyIn(this.#numbers, one, other), keyIn(this.#numbers, other, one)]
  }
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
