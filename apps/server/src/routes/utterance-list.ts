import type { Id } from 'tutur'
import { allPages, type Query, type StatementRow, type Store } from 'tutur-ledger'
import { askIfThere } from '../account/ask-if-there.ts'
import type { Services } from '../services.ts'
import { rowAlone } from '../views/row-alone.ts'
import type { UtteranceRow } from '../views/utterance-row.ts'
import type { RowOnPage } from '../views/utterance-rows.ts'
import { refuseUnknownMark, withoutRejected } from './asked-query.ts'
import type { OfAccount } from './state-of.ts'

/** Which part of a list is asked for. */
export interface ListOptions {
  /** `next` of the page before. */
  readonly after?: string | undefined
  /** Statements that a page is made of: it has at most so many utterances. */
  readonly limit: number
  /** What came in after this mark is `fresh`. */
  readonly since?: string | undefined
}

/** A part of a list of utterances. */
export interface UtteranceList {
  readonly rows: readonly UtteranceRow[]
  readonly next: string | null
  /** Of which account they are; `null` while there is none. */
  readonly of: OfAccount | null
}

/**
 * The utterances that a query finds, in the order of the store: each stands where the first of its statements does that the query
 * finds, and nowhere else. What was rejected is left out, unless the query asks what people decided. A page is never empty but at
 * the end.
 */
export async function utteranceList(
  services: Services,
  asked: Query,
  options: ListOptions,
): Promise<UtteranceList> {
  const { store } = services.ledger
  const query = withoutRejected(asked)
  let { after } = options
  for (;;) {
    const page = await store
      .statements(query, { limit: options.limit, ...(after === undefined ? {} : { after }) })
      .catch(refuseUnknownMark(after === undefined ? 'since' : 'cursor'))
    const isFirst = after === undefined
    const { rows, of } = await rowsOf(services, query, { found: page.rows, isFirst, ...options })
    if (rows.length > 0 || page.next === null) return { rows, next: page.next, of }
    after = page.next
  }
}

/** All utterances that a query finds, some hundred at a time. */
export async function* allUtterances(
  services: Services,
  query: Query,
): AsyncGenerator<readonly UtteranceRow[]> {
  let after: string | undefined
  do {
    const { rows, next } = await utteranceList(services, query, { after, limit: 500 })
    yield rows
    after = next ?? undefined
  } while (after !== undefined)
}

/** The statements of a page. */
interface Found {
  readonly found: readonly StatementRow[]
  readonly isFirst: boolean
  readonly since?: string | undefined
}

async function rowsOf(
  { ledger: { store }, account }: Services,
  query: Query,
  { found, isFirst, since }: Found,
): Promise<Pick<UtteranceList, 'rows' | 'of'>> {
  const ids = found.map(({ statement }) => statement.id)
  const [answer, fresh] = await Promise.all([
    askIfThere(account, 'utteranceRows', { statements: ids }),
    freshAmong(store, ids, since),
  ])
  const told = answer?.output.rows ?? []
  const listed = isFirst ? none : await listedBefore(store, query, { found, told })
  const byFirst = new Map(told.map(({ row, first }) => [first, row]))
  const without = new Set(answer === null ? ids : answer.output.without)
  const rows = found.flatMap((one): UtteranceRow[] => {
    const { id } = one.statement
    const row = without.has(id) ? rowAlone(one) : byFirst.get(id)
    if (row === undefined || listed.has(row.id)) return []
    return [{ ...row, fresh: fresh.has(row.statement) }]
  })
  return { rows, of: answer }
}

const none: ReadonlySet<string> = new Set()

/** Which of some statements came in after a mark. */
async function freshAmong(
  store: Store,
  ids: readonly Id<'statement'>[],
  since: string | undefined,
): Promise<ReadonlySet<string>> {
  if (since === undefined || ids.length === 0) return none
  const query: Query = {
    terms: [
      { kind: 'since', mark: since },
      { kind: 'statements', ids },
    ],
  }
  const { rows } = await store
    .statements(query, { limit: ids.length })
    .catch(refuseUnknownMark('since'))
  return new Set(rows.map(({ statement }) => statement.id))
}

/* ---- What stood on pages before ---- */

/** The ids of utterances of a page of which the query finds a statement before the page. */
async function listedBefore(
  store: Store,
  { terms }: Query,
  { found, told }: { readonly found: readonly StatementRow[]; readonly told: readonly RowOnPage[] },
): Promise<ReadonlySet<string>> {
  const [first] = found
  const utteranceOf = new Map(
    told.flatMap(({ row, elsewhere }) =>
      elsewhere.map((id): [Id<'statement'>, string] => [id, row.id]),
    ),
  )
  if (first === undefined || utteranceOf.size === 0) return none
  const query: Query = { terms: [...terms, { kind: 'statements', ids: [...utteranceOf.keys()] }] }
  const listed = new Set<string>()
  for await (const rows of allPages((page) => store.statements(query, page), pageSize)) {
    for (const row of rows) {
      if (!isBefore(row, first)) return listed
      const utterance = utteranceOf.get(row.statement.id)
      if (utterance !== undefined) listed.add(utterance)
    }
  }
  return listed
}

const pageSize = 1000

/** In the order of the store: newest day first, then by id. */
function isBefore(one: StatementRow, other: StatementRow): boolean {
  const [a, b] = [dayOf(one), dayOf(other)]
  return a === b ? one.statement.id < other.statement.id : a > b
}

function dayOf({ statement, document }: StatementRow): string {
  return statement.saidAt?.from ?? document.published ?? ''
}
