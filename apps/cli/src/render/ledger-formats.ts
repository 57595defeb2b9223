import { ledgerCsv, ledgerJsonl, type Shelved } from 'tutur-intake/rows'
import type { StatementRow } from 'tutur-ledger'
import type { Screen } from '../screen.ts'
import { ledgerTable } from './ledger-table.ts'

/** Turns rows of the ledger into the characters of one output format. */
export interface LedgerRenderer {
  /** Printed once, before everything else. */
  readonly head: string
  /** One row, counted from 1, with the document it points into. */
  render(row: StatementRow, shelved: Shelved, number: number): string
}

/** A way to print rows of the ledger on a screen. */
export type LedgerFormat = (screen: Pick<Screen, 'colours' | 'columns'>) => LedgerRenderer

/** The names of the ways to print rows of the ledger. */
export type LedgerFormatName = 'table' | 'jsonl' | 'csv'

/** Every way to print rows of the ledger. */
export const ledgerFormats: Readonly<Record<LedgerFormatName, LedgerFormat>> = {
  table: ledgerTable,
  jsonl: () => ledgerJsonl,
  csv: () => ledgerCsv,
}
