import type { Id } from 'tutur'
import type { DocumentRow, Page, StatementRow } from 'tutur-ledger'
import { askIfThere } from '../account/ask-if-there.ts'
import {
  getCaptureBytes,
  getComparison,
  getDocument,
  getDocuments,
  getStatement,
  getUtterance,
  getUtterances,
} from '../contract/contract.ts'
import { Refusal } from '../http/problem.ts'
import type { App } from '../http/server-env.ts'
import type { Services } from '../services.ts'
import { comparison } from '../views/comparison.ts'
import { documentPage, versionsOf } from '../views/document-page.ts'
import { shownHead, shownStatement } from '../views/shown-statement.ts'
import { askedQuery, refuseUnknownMark } from './asked-query.ts'
import { captureBytes } from './capture-bytes.ts'
import { stateOf } from './state-of.ts'
import { usualRows } from './usual-rows.ts'
import { utteranceList } from './utterance-list.ts'

/** Utterances, statements and documents of the ledger. */
export function ledgerRoutes(app: App, services: Services): void {
  const { account, ledger } = services
  const { store } = ledger

  app.openapi(getUtterances, async (context) => {
    const { q, since, fresh, cursor, limit = usualRows } = context.req.valid('query')
    const asked = await askedQuery(services, q)
    if (fresh !== undefined && since === undefined)
      throw new Refusal('not-valid', {
        detail: 'What came in is told since a mark: give it as “since”.',
        at: { field: 'fresh' },
      })
    const query =
      fresh === undefined || since === undefined
        ? asked
        : { terms: [...asked.terms, { kind: 'since', mark: since } as const] }
    const list = await utteranceList(services, query, { after: cursor, limit, since })
    const state = await stateOf(services, list.of)
    return context.json({ rows: [...list.rows], next: list.next, state }, 200)
  })

  app.openapi(getUtterance, async (context) => {
    const { id } = context.req.valid('param')
    const answer = await account.ask('utterance', { id })
    if (answer.output === null) throw await noUtterance(services, id)
    return context.json({ ...answer.output, state: await stateOf(services, answer) }, 200)
  })

  app.openapi(getStatement, async (context) => {
    const { id } = context.req.valid('param')
    const row = await store.statement(id as Id<'statement'>)
    const document = row === null ? null : await store.document(row.document.id)
    if (row === null || document === null)
      throw notFound(`There is no statement “${id}” in the ledger.`)
    const answer = await askIfThere(account, 'utteranceRows', { statements: [id] })
    return context.json(statementIn(document, row, answer?.output.rows[0]?.row.id ?? null), 200)
  })

  app.openapi(getDocuments, async (context) => {
    const { q, cursor, limit = usualRows } = context.req.valid('query')
    const query = await askedQuery(services, q)
    const page: Page<DocumentRow['head']> = await store
      .documents(query, { limit, ...(cursor === undefined ? {} : { after: cursor }) })
      .catch(refuseUnknownMark('cursor'))
    const rows = page.rows.map(shownHead)
    return context.json({ rows, next: page.next, state: await stateOf(services) }, 200)
  })

  app.openapi(getDocument, async (context) => {
    const { id } = context.req.valid('param')
    const row = await documentRow(services, id)
    const statements = row.statements.map(({ statement }) => statement.id)
    const [answer, versions] = await Promise.all([
      askIfThere(account, 'documentAccount', { document: id, statements }),
      versionsOf(row, (version) => store.document(version)),
    ])
    const page = documentPage(row, versions, answer?.output ?? null)
    return context.json({ ...page, state: await stateOf(services, answer) }, 200)
  })

  app.openapi(getComparison, async (context) => {
    const { id, other } = context.req.valid('param')
    const [one, two] = await Promise.all([documentRow(services, id), documentRow(services, other)])
    return context.json({ ...comparison(one, two), state: await stateOf(services) }, 200)
  })

  app.openapi(getCaptureBytes, async (context) => {
    const { id } = context.req.valid('param')
    const capture = await store.capture(id as Id<'capture'>)
    if (capture === null) throw notFound(`There is no capture “${id}” in the ledger.`)
    return captureBytes(context, capture, ledger.archive)
  })
}

async function documentRow({ ledger }: Services, id: string): Promise<DocumentRow> {
  const row = await ledger.store.document(id as Id<'document'>)
  if (row === null) throw notFound(`There is no document “${id}” in the ledger.`)
  return row
}

function statementIn(
  { document, doubts }: DocumentRow,
  row: StatementRow,
  utterance: string | null,
) {
  const { id } = row.statement
  const own = doubts.filter((doubt) => doubt.statement === id)
  return shownStatement(row, { text: document.text, doubts: own, utterance })
}

/** Why there is no utterance of an id: it may be a statement that stands in none. */
async function noUtterance({ ledger: { store } }: Services, id: string): Promise<Refusal> {
  const row = await store.statement(id as Id<'statement'>)
  if (row === null)
    return notFound(
      `There is no utterance “${id}” in the ledger, no statement of that id, and not just one whose id begins so.`,
    )
  return notFound(
    row.status === 'rejected'
      ? `Somebody rejected the statement “${id}”, so that it stands in no utterance.`
      : `The statement “${id}” is newer than what has been taken together; ask again in a moment.`,
  )
}

function notFound(detail: string): Refusal {
  return new Refusal('not-found', { detail })
}
