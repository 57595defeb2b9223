import type { Id } from 'tutur'
import type { ServerContext } from '../http/server-env.ts'
import type { Services } from '../services.ts'
import { stateOf } from './state-of.ts'

/**
 * Which state of the ledger an answer shows, and nothing that it does not show: while articles come in, a document and what the
 * account tells stay as they are, and need not be made again for the next who asks.
 */
export async function revisionShown(services: Services, context: ServerContext): Promise<string> {
  const { req } = context
  const path = req.path.slice('/api/v1/'.length)
  const [, document] = oneDocument.exec(path) ?? []
  if (document !== undefined) return await ofDocument(services, document as Id<'document'>)
  const isOfAccount = ofAccountAlone.test(path) && req.query('since') === undefined
  return isOfAccount ? await ofAccount(services) : await ofAll(services)
}

const oneDocument = /^documents\/([^/]+)$/u
/** What is told without a look at the rows, unless by what is new. */
const ofAccountAlone = /^(?:dossier|timeline|shifts|issues|actors|utterances\/)/u

/** All of the rows, and the account beside which they are shown. */
async function ofAll({ ledger, account }: Services): Promise<string> {
  return `${await ledger.store.revision()} ${account.state().revision}`
}

async function ofAccount(services: Services): Promise<string> {
  const { revision, madeAt, wanted } = services.account.state()
  if (revision === null || madeAt === null) return await ofAll(services)
  // An account that is waited for is another answer than the one that was there before.
  return JSON.stringify([await stateOf(services, { revision, madeAt }), wanted])
}

async function ofDocument(services: Services, id: Id<'document'>): Promise<string> {
  const { store } = services.ledger
  const [rows, account] = await Promise.all([store.documentRevision(id), ofAccount(services)])
  return `${rows} ${account}`
}
