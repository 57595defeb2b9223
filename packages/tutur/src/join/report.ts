import type { Day, Document, PublisherKind, Statement } from '../model/model.ts'

/** A document as joins look at it; shared by all its statements. */
export interface Source {
  readonly document: Document
  /** Key of who publishes it: that of a dossier or of the tables (`tempo.co`), else its name as the page has it; `null` when nobody says. */
  readonly outlet: string | null
  /** Who owns the outlet and what it is, as far as anybody knows. */
  readonly owner: string | null
  readonly kind: PublisherKind | null
  /** The day of publication; of a text that does not say it, the last day that it names in full; `null` when neither is known. */
  readonly published: Day | null
}

/** One statement with what its document and its speaker add: what is joined. */
export interface Report {
  readonly statement: Statement
  readonly source: Source
  /** The characters of the content, pieces joined by ` … `. */
  readonly words: string
  /** Key of the actor that speaks, the same in all documents; `null` while nobody can tell. */
  readonly actor: string | null
}
