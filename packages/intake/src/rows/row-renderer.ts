import type { StatementRow } from 'tutur-ledger'
import type { Shelved } from './document-shelf.ts'

/** Turns rows of the ledger into the characters of a file. */
export interface RowRenderer {
  /** Written once, before everything else. */
  readonly head: string
  /** One row, with the document it points into and its final line break. */
  render(row: StatementRow, shelved: Shelved): string
}
