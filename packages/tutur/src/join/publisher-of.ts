import type { Known } from '../knowledge/known.ts'
import type { Publisher } from '../knowledge/publishers.ts'
import type { Document } from '../model/model.ts'

/** Who publishes a document as far as anybody knows: by its address, else by the name of its outlet. */
export function publisherOf(document: Document, known: Known): Publisher | null {
  const at = document.url === null ? null : known.publisherAt(document.url)
  return at ?? (document.outlet === null ? null : known.publisherNamed(document.outlet))
}
