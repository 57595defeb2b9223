type Cell = string | number | null

/** A column: its name in the header, and what it holds of a row. */
export type Column<Row> = readonly [name: string, cell: (row: Row) => Cell]

/** The header of a table. */
export function csvHead<Row>(columns: readonly Column<Row>[]): string {
  return csvRecord(columns.map(([name]) => name))
}

/** The records of rows, one behind the other. */
export function csvRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return rows.map((row) => csvRecord(columns.map(([, cell]) => cell(row)))).join('')
}

/** One record as RFC 4180 has it: comma, double quotation marks where they are needed, CRLF. */
function csvRecord(cells: readonly Cell[]): string {
  return `${cells.map(written).join(',')}\r\n`
}

/**
 * What begins a formula in a spreadsheet. Words of the press come from anybody, and a formula can send the table elsewhere: such a cell
 * gets an apostrophe before it, by which every spreadsheet shows the rest as text.
 */
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u

function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  const text = cell ?? ''
  return quoted(formula.test(text) ? `'${text}` : text)
}

function quoted(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
