import type { Document } from 'tutur'
import type { StatementRow, Store } from 'tutur-ledger'

/** As many documents are held at once: rows of one day are often of the same few. */
const held = 256

/** Documents of a ledger, of which the last ones asked for are at hand. */
export class DocumentShelf {
  readonly #store: Store
  readonly #documents = new Map<string, Document>()

  constructor(store: Store) {
    this.#store = store
  }

  /** The document that a row points into. */
  async documentOf({ document: { id } }: StatementRow): Promise<Document> {
    const known = this.#documents.get(id)
    if (known !== undefined) return known
    const row = await this.#store.document(id)
    if (row === null) throw new Error(`document ${id} of a statement is not in the ledger`)
    const [oldest] = this.#documents.keys()
    if (this.#documents.size >= held && oldest !== undefined) this.#documents.delete(oldest)
    this.#documents.set(id, row.document)
    return row.document
  }
}
