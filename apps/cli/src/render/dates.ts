import { type DateRead, readDates, textOf } from 'tutur'
import { packs, type Report } from '../documents.ts'
import { csvRecord } from './csv-record.ts'
import { placeFinder } from './place.ts'
import type { Format } from './renderer.ts'

interface Row {
  readonly report: Report
  readonly date: DateRead
  readonly line: number
}

type Column = readonly [name: string, cell: (row: Row) => string | number | null]

const columns: readonly Column[] = [
  ['document', ({ report }) => report.id],
  ['line', ({ line }) => line],
  ['words', ({ report, date }) => textOf(report.analysis.document, date.anchor)],
  ['edtf', ({ date }) => date.edtf],
  ['from', ({ date }) => date.from],
  ['to', ({ date }) => date.to],
  ['precision', ({ date }) => date.precision],
  ['basis', ({ date }) => date.basis],
  ['problem', ({ date }) => date.problem],
  ['offsets', ({ date: { anchor } }) => `${anchor.start}-${anchor.end}`],
  ['published', ({ report }) => report.analysis.document.publishedAt?.from ?? null],
]

/** One row a date of the text, as RFC 4180 has it, whether somebody says something there or not. */
export const dates: Format = () => ({
  head: csvRecord(columns.map(([name]) => name)),
  between: '',
  render: (report) =>
    rowsOf(report)
      .map((row) => csvRecord(columns.map(([, cell]) => cell(row))))
      .join(''),
  count: (report) => rowsOf(report).length,
})

function rowsOf(report: Report): Row[] {
  const { document } = report.analysis
  const lineAt = placeFinder(document.text)
  return readDates(document, packs).map((date) => ({
    report,
    date,
    line: lineAt(date.anchor.start),
  }))
}
