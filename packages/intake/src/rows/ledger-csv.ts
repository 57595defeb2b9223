import type { StatementRow } from 'tutur-ledger'
import { type Column, csvHead, csvRows } from './csv-record.ts'
import type { RowRenderer } from './row-renderer.ts'
import { type Found, pageColumns, sayingColumns, traceColumns } from './statement-columns.ts'

interface Row extends Found {
  readonly row: StatementRow
}

const columns: readonly Column<Row>[] = [
  ['id', ({ statement }) => statement.id],
  ['status', ({ row }) => row.status],
  ...sayingColumns,
  [
    'about',
    ({ row }) =>
      row.actors
        .filter(({ role }) => role === 'about')
        .map(({ actor, name }) => actor ?? name)
        .join('; '),
  ],
  ...traceColumns,
  ...pageColumns,
  ['title', ({ row }) => row.document.title],
  ['document', ({ row }) => row.document.id],
  ['article', ({ row }) => row.document.article],
  ['decisions', ({ row }) => row.decisions.join(' ')],
]

/** One row a statement, with a header. */
export const ledgerCsv: RowRenderer = {
  head: csvHead(columns),
  render: (row, { document, lineAt }) => {
    const { statement } = row
    const line = lineAt(statement.content[0].start)
    return csvRows(columns, [{ row, statement, document, line }])
  },
}
