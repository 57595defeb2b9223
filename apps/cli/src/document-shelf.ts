import type { Document } from 'tutur'
import type { StatementRow, Store } from 'tutur-ledger'
import { placeFinder } from './render/place.ts'

/** A document, and on which line of its text an offset lies, counted from 1. */
export interface Shelved {
  readonly document: Document
  readonly lineAt: (offset: number) => number
}

/** As many documents are held at once: rows of one day are often of the same few. */
const held = 256

/** Documents of a ledger, of which the last ones asked for are at hand. */
export class DocumentShelf {
  readonly #store: Store
  readonly #documents = new Map<string, Shelved>()

  constructor(store: Store) {
    this.#store = store
  }

  /** The document that a row points into. */
  async documentOf({ document: { id } }: StatementRow): Promise<Shelved> {
    const known = this.#documents.get(id)
    if (known !== undefined) return known
    const row = await this.#store.document(id)
    if (row === null) throw new Error(`document ${id} of a statement is not in the ledger`)
    const [oldest] = this.#documents.keys()
    if (this.#documents.size >= held && oldest !== undefined) this.#documents.delete(oldest)
    const { document } = row
    const shelved = { document, lineAt: placeFinder(document.text) }
    this.#documents.set(id, shelved)
    return shelved
  }
}
