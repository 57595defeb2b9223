import type { GoldDocument } from './gold.ts'
import type { Offsets } from './units.ts'
import { letterMask, lettersIn, shared } from './units.ts'

/** Letters and digits of page furniture in one document. */
export interface FurnitureCount {
  readonly right: number
  readonly found: number
  readonly marked: number
}

/** Compares the `boilerplate` of the gold with the blocks that are not the article's own words, by character. */
export function countFurniture(document: GoldDocument, furniture: Offsets): FurnitureCount {
  const mask = letterMask(document.text)
  const marked = lettersIn(mask, document.boilerplate ?? [])
  const found = lettersIn(mask, furniture)
  return { right: shared(marked, found), found: found.size, marked: marked.size }
}

/** Harmonic mean of precision and recall over all characters; 1 where there is none and none was found. */
export function furnitureF1(counts: readonly FurnitureCount[]): number {
  const sum = sumFurniture(counts)
  return sum.found + sum.marked === 0 ? 1 : (2 * sum.right) / (sum.found + sum.marked)
}

/** The sum of several counts. */
export function sumFurniture(counts: readonly FurnitureCount[]): FurnitureCount {
  return counts.reduce(
    (a, b) => ({ right: a.right + b.right, found: a.found + b.found, marked: a.marked + b.marked }),
    { right: 0, found: 0, marked: 0 },
  )
}
