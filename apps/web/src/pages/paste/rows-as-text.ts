import type { Statement } from '../../api/shapes.ts'

const columns = [
  'row',
  'speaker',
  'role',
  'act',
  'form',
  'words',
  'said_from',
  'said_to',
  'chain',
  'start',
  'end',
  'score',
] as const

/** Statements as CSV (RFC 4180), one header line. Cells that a spreadsheet would run as a formula are kept from it. */
export function rowsAsCsv(statements: readonly Statement[]): string {
  const lines = statements.map((statement, index) => cellsOf(statement, index).map(cell).join(','))
  return `${[columns.join(','), ...lines].join('\r\n')}\r\n`
}

/** Statements with everything that is known of them, one JSON object a line. */
export function rowsAsJsonl(statements: readonly Statement[]): string {
  return statements.map((statement) => `${JSON.stringify(statement)}\n`).join('')
}

function cellsOf(statement: Statement, index: number): (string | number)[] {
  const { speaker, act, form, words, saidAt, chain, content, madeBy } = statement
  return [
    index + 1,
    speaker?.name ?? speaker?.anchor.text ?? '',
    speaker?.role ?? '',
    act,
    form,
    words,
    saidAt?.from ?? '',
    saidAt?.to ?? '',
    chain.hops.map(({ outlet }) => outlet).join(' <- '),
    content[0]?.start ?? '',
    content.at(-1)?.end ?? '',
    madeBy.score,
  ]
}

/** What begins a formula in a spreadsheet, in full-width letters, too. */
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u

function cell(value: string | number): string {
  const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
