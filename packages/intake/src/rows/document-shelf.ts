import type { Document } from 'tutur'
import type { DocumentRow, StatementRow, Store } from 'tutur-ledger'
import { placeFinder } from './place-finder.ts'

/** A document, and on which line of its text an offset lies, counted from 1. */
export interface Shelved {
  readonly document: Document
  readonly lineAt: (offset: number) => number
  /** Which text it is among those that its address has had, if that is asked for. */
  readonly version: Version | null
}

/** Of the texts of one article, the oldest is 1. */
export interface Version {
  readonly number: number
  readonly of: number
}

/** As many documents are held at once: rows of one day are often of the same few. */
const held = 256

/** Documents of a ledger, of which the last ones asked for are at hand. */
export class DocumentShelf {
  readonly #store: Store
  readonly #withVersions: boolean
  readonly #documents = new Map<string, Shelved>()

  /** `withVersions`: whether to tell which version of its article a document is, for which its other versions are read. */
  constructor(store: Store, { withVersions = false }: { readonly withVersions?: boolean } = {}) {
    this.#store = store
    this.#withVersions = withVersions
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
    const version = this.#withVersions ? await this.#versionOf(row) : null
    const shelved = { document, lineAt: placeFinder(document.text), version }
    this.#documents.set(id, shelved)
    return shelved
  }

  /** One text may be there several times: out of a feed and out of its page, for instance. */
  async #versionOf({ document, versions }: DocumentRow): Promise<Version> {
    const texts = new Set<string>()
    let number = 0
    for (const { id } of versions) {
      const row = id === document.id ? { document } : await this.#store.document(id)
      if (row !== null) texts.add(row.document.text)
      if (number === 0 && row?.document.text === document.text) number = texts.size
    }
    return { number, of: texts.size }
  }
}
