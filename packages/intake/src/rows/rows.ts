/**
 * Rows of statements as files: CSV, JSON lines, and what they are made of. The command and the server write the same.
 *
 * @module
 */
export { type Column, csvHead, csvRows } from './csv-record.ts'
export { DocumentShelf, type Shelved, type Version } from './document-shelf.ts'
export { ledgerCsv } from './ledger-csv.ts'
export { ledgerJsonl } from './ledger-jsonl.ts'
export { placeFinder } from './place-finder.ts'
export type { RowRenderer } from './row-renderer.ts'
export { type Found, pageColumns, sayingColumns, traceColumns } from './statement-columns.ts'
export { chainWords, nameOf, wordsOf } from './statement-words.ts'
export { withTexts } from './with-texts.ts'
