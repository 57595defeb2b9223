import {
  type Column,
  csvHead,
  csvRows,
  DocumentShelf,
  ledgerCsv,
  type RowRenderer,
} from 'tutur-intake/rows'
import type { Query } from 'tutur-ledger'
import { allRows } from 'tutur-ledger'
import type { tables } from '../contract/contract.ts'
import { decisionsShown } from '../review/decisions-shown.ts'
import { sourcesOf } from '../routes/source-routes.ts'
import { allUtterances } from '../routes/utterance-list.ts'
import type { Services } from '../services.ts'
import {
  actorColumns,
  decisionColumns,
  feedColumns,
  issueColumns,
  type MatrixCell,
  matrixColumns,
  outletColumns,
  shiftColumns,
  timelineColumns,
  utteranceColumns,
} from './columns.ts'

export type TableName = (typeof tables)[number]

/** Of which rows a table is; what is left out is not asked. */
export interface TableInput {
  /** Of utterances and statements: settled, ready for the store. */
  readonly query: Query
  readonly issue?: string | undefined
  readonly actor?: string | undefined
  /** First and last ISO day, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** The characters of a table, piece by piece, the header first. */
export type Pieces = AsyncGenerator<string>

/** Every table as CSV: UTF-8, one header line. */
export const csvOf: Readonly<Record<TableName, (services: Services, input: TableInput) => Pieces>> =
  {
    utterances: async function* (services, { query }) {
      yield csvHead(utteranceColumns)
      for await (const rows of allUtterances(services, query)) yield csvRows(utteranceColumns, rows)
    },
    statements: (services, { query }) => renderedRows(services, query, ledgerCsv),
    matrix: async function* ({ account }, { actor, issue }) {
      const { output } = await account.ask('dossier', { freshDocuments: [] })
      const cells = output.rows.flatMap((row) =>
        row.cells.map((cell): MatrixCell => ({ row, cell })),
      )
      yield* written(
        matrixColumns,
        cells.filter(
          ({ row, cell }) =>
            (actor === undefined || row.actor.key === actor) &&
            (issue === undefined || cell.issue === issue),
        ),
      )
    },
    timeline: async function* ({ account }, { issue, actor, from, to }) {
      const { output } = await account.ask('timeline', { issue, actor, from, to, allMarks: true })
      yield* written(
        timelineColumns,
        output.lanes.flatMap((lane) => lane.marks.map((mark) => ({ lane, mark }))),
      )
    },
    shifts: async function* ({ account }, { issue, actor }) {
      yield* written(
        shiftColumns,
        (await account.ask('shifts', { issue, actor })).output?.rows ?? [],
      )
    },
    issues: async function* ({ account }) {
      yield* written(issueColumns, (await account.ask('issues', null)).output.rows)
    },
    actors: async function* ({ account }) {
      yield csvHead(actorColumns)
      let after: string | undefined
      do {
        const { output } = await account.ask('actors', { after, limit: 1000 })
        yield csvRows(actorColumns, output?.rows ?? [])
        after = output?.next ?? undefined
      } while (after !== undefined)
    },
    outlets: async function* (services) {
      yield* written(outletColumns, (await sourcesOf(services)).outlets)
    },
    feeds: async function* (services) {
      yield* written(feedColumns, (await sourcesOf(services)).feeds)
    },
    decisions: async function* (services) {
      const { decisions, standings } = await services.decisions()
      yield csvHead(decisionColumns)
      for (const some of portions(decisions, 100))
        yield csvRows(decisionColumns, await decisionsShown(some, services, standings))
    },
  }

/** The statements that a query finds as a file, as the command writes it. */
export async function* renderedRows(
  { ledger: { store } }: Services,
  query: Query,
  { head, render }: RowRenderer,
): Pieces {
  const shelf = new DocumentShelf(store)
  yield head
  for await (const row of allRows((page) => store.statements(query, page)))
    yield render(row, await shelf.documentOf(row))
}

function* written<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Generator<string> {
  yield csvHead(columns)
  for (const some of portions(rows, 1000)) yield csvRows(columns, some)
}

function portions<One>(all: readonly One[], size: number): readonly (readonly One[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  )
}
