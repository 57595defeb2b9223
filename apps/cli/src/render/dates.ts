import { type DateRead, textOf } from 'tutur'
import { type Column, csvHead, csvRows, placeFinder } from 'tutur-intake/rows'
import type { Report } from '../documents.ts'
import type { Format } from './renderer.ts'

interface Row {
  readonly report: Report
  readonly date: DateRead
  readonly line: number
}

const columns: readonly Column<Row>[] = [
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
  head: csvHead(columns),
  between: '',
  render: (report) => {
    const { text } = report.analysis.document
    const lineAt = placeFinder(text)
    const rows = (report.dates ?? []).map((date) => ({
      report,
      date,
      line: lineAt(date.anchor.start),
    }))
    return csvRows(columns, rows)
  },
  count: ({ dates: found }) => found?.length ?? 0,
})
