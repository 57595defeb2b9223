import { pushTo } from '../../text/push-to.ts'
import type { CopiesOf } from '../origins/chains.ts'
import { type Likeness, wordOdds } from './compare.ts'
import type { Point } from './point.ts'

/** Whether two points stand in documents that are copies. Titles have no place in the text. */
export function areCopies(
  points: readonly Point[],
  { one, other }: Likeness,
  copied: CopiesOf,
): boolean {
  const [a, b] = [points[one], points[other]]
  if (a === undefined || b === undefined || a.titleOnly || b.titleOnly) return false
  return copied.get(a.document)?.has(b.document) === true
}

/**
 * Which points stand at one place in two documents that are one text: the k-th of one is the k-th of the other, save those
 * that one of them leaves out. The texts are laid side by side so that their words and speakers agree best (Needleman and
 * Wunsch 1970).
 *
 * @param inCopies Comparisons of points in copies, by the number of the pair.
 */
export function placesIn(
  points: readonly Point[],
  inCopies: ReadonlyMap<number, Likeness>,
): ReadonlyMap<number, 'same' | 'other'> {
  const places = new Map<number, 'same' | 'other'>()
  const byDocuments = new Map<string, Likeness[]>()
  for (const likeness of inCopies.values()) {
    const key = `${points[likeness.one]?.document} ${points[likeness.other]?.document}`
    pushTo(byDocuments, key, likeness)
  }
  const aligned = new Set<Likeness>()
  for (const all of byDocuments.values()) for (const one of alignedOf(all)) aligned.add(one)
  for (const [key, likeness] of inCopies) places.set(key, aligned.has(likeness) ? 'same' : 'other')
  return places
}

/** The likenesses along the best way through both texts; points have numbers in the order of their text. */
function alignedOf(likenesses: readonly Likeness[]): ReadonlySet<Likeness> {
  const rows = [...new Set(likenesses.map(({ one }) => one))].sort((a, b) => a - b)
  const columns = [...new Set(likenesses.map(({ other }) => other))].sort((a, b) => a - b)
  const byPlace = new Map(likenesses.map((one) => [`${one.one} ${one.other}`, one]))
  const at = (i: number, j: number): Likeness | undefined =>
    byPlace.get(`${rows[i - 1]} ${columns[j - 1]}`)
  const width = columns.length + 1
  const sums = new Float64Array((rows.length + 1) * width)
  const sum = (i: number, j: number): number => sums[i * width + j] ?? 0
  for (let i = 1; i <= rows.length; i++)
    for (let j = 1; j <= columns.length; j++) {
      const likeness = at(i, j)
      const along = likeness === undefined ? -1 : sum(i - 1, j - 1) + matched + wordOdds(likeness)
      sums[i * width + j] = Math.max(sum(i - 1, j), sum(i, j - 1), along)
    }
  return wayBack([rows.length, columns.length], { at, sum })
}

interface Grid {
  readonly at: (i: number, j: number) => Likeness | undefined
  readonly sum: (i: number, j: number) => number
}

function wayBack([rows, columns]: readonly [number, number], { at, sum }: Grid): Set<Likeness> {
  const found = new Set<Likeness>()
  let [i, j] = [rows, columns]
  while (i > 0 && j > 0) {
    if (sum(i, j) === sum(i - 1, j)) i--
    else if (sum(i, j) === sum(i, j - 1)) j--
    else {
      const likeness = at(i--, j--)
      if (likeness !== undefined) found.add(likeness)
    }
  }
  return found
}

/** What it is worth that two points are laid side by side, words aside. */
const matched = 0.5
