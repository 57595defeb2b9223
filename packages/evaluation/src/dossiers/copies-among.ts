import { type Copies, copyDocumentOf, findCopies, type Read } from 'tutur'

/** The copies among documents that were read. */
export function copiesAmong(reads: readonly Read[]): Copies {
  return findCopies(reads.map(({ document }) => copyDocumentOf(document)))
}
