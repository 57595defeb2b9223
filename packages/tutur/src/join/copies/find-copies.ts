import { closeFamilies } from './close-families.ts'
import type { CopyDocument, CopyFamily, CopyPair } from './copy-document.ts'
import { CopyIndex } from './copy-index.ts'
import { copyPairOf } from './copy-pair-of.ts'
import { type CopyProfile, copyProfileOf } from './copy-profile.ts'
import { byTime } from './published.ts'

/** Which documents are copies of which. */
export interface Copies {
  /** Each pair once, by `earlier` and `later` in order of time. */
  readonly pairs: readonly CopyPair[]
  /** Of two members or more; no document is in two. */
  readonly families: readonly CopyFamily[]
  /** How many pairs of documents were compared: grows with their number, not with its square. */
  readonly comparisons: number
}

/**
 * Finds copies, excerpts, versions and translations among documents, in whatever order they come. Pairs are closed within a
 * family of up to 32: whoever is a copy of a copy is compared with the first, too. Time grows with the number of documents.
 */
export function findCopies(documents: Iterable<CopyDocument>): Copies {
  const profiles = [...documents].map(copyProfileOf).sort(byTime)
  const byId = new Map(profiles.map((profile) => [profile.id, profile]))
  const index = new CopyIndex()
  const pairs: CopyPair[] = []
  let comparisons = 0
  for (const profile of profiles) {
    for (const { id } of index.candidatesOf(profile)) {
      comparisons++
      const tie = copyPairOf(byId.get(id) as CopyProfile, profile)
      if (tie !== null) pairs.push(tie)
    }
    index.add(profile)
  }
  const closed = closeFamilies(profiles, pairs)
  return { ...closed, comparisons: comparisons + closed.comparisons }
}
