import type { Doubt, PlaceUse } from 'tutur'
import { isActing, placesSaid, textOf } from 'tutur'
import {
  type Column,
  csvHead,
  csvRows,
  type Found,
  pageColumns,
  placeFinder,
  sayingColumns,
  traceColumns,
} from 'tutur-intake/rows'
import type { Report } from '../documents.ts'
import { doubtsByStatement } from './doubts-by-statement.ts'
import type { Format } from './renderer.ts'
import { oneLine } from './words.ts'

interface Row extends Found {
  readonly report: Report
  /** Counted from 1 within the document. */
  readonly number: number
  /** Those about the statement, then those about the whole document. */
  readonly doubts: readonly Doubt[]
}

const columns: readonly Column<Row>[] = [
  ['document', ({ report }) => report.id],
  ['row', ({ number }) => number],
  ...sayingColumns,
  ['about', (row) => joined(acting(row).map(({ party }) => party?.id ?? ''))],
  ['about_why', (row) => joined(acting(row).map(({ why }) => why ?? ''))],
  ['about_as_written', (row) => joined(acting(row).map((place) => writtenIn(row, place)))],
  [
    'places',
    (row) =>
      joined(
        placesIn(row)
          .filter(({ use }) => use === 'place')
          .map((place) => writtenIn(row, place)),
      ),
  ],
  ...traceColumns,
  ['doubts', ({ doubts }) => [...new Set(doubts.map((doubt) => doubt.code))].join(' ')],
  ...pageColumns,
  ['id', ({ statement }) => statement.id],
]

/** One row a statement, with a header. */
export const csv: Format = () => ({
  head: csvHead(columns),
  between: '',
  render: (report) => {
    const lineAt = placeFinder(report.analysis.document.text)
    const doubtsOf = doubtsByStatement(report.analysis)
    const ofWhole = doubtsOf(null).filter(({ anchor }) => anchor === null)
    const rows = report.analysis.statements.map((statement, index) => ({
      report,
      statement,
      document: report.analysis.document,
      number: index + 1,
      line: lineAt(statement.content[0].start),
      doubts: [...doubtsOf(statement.id), ...ofWhole],
    }))
    return csvRows(columns, rows)
  },
})

function placesIn({ statement, report }: Row): readonly PlaceUse[] {
  return placesSaid(report.analysis, statement)
}

/** Those who act under the name of a place; the first mention of each in each way. */
function acting(row: Row): readonly PlaceUse[] {
  const seen = new Set<string>()
  return placesIn(row).filter((place) => {
    const key = `${place.of} ${place.why}`
    if (!isActing(place) || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function writtenIn({ report }: Row, { anchor }: PlaceUse): string {
  return oneLine(textOf(report.analysis.document, anchor))
}

function joined(cells: readonly string[]): string {
  return cells.join('; ')
}
