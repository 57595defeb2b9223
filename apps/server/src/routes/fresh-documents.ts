import { allPages } from 'tutur-ledger'
import type { Services } from '../services.ts'
import { refuseUnknownMark } from './asked-query.ts'

/** As many documents are told as new: whoever was away for longer finds them all in the ledger. */
const mostFresh = 10_000
const pageRows = 1000

/** Ids of the documents with statements that came in after a mark, the newest first; none without a mark. */
export async function freshDocuments({ ledger }: Services, since?: string): Promise<string[]> {
  if (since === undefined) return []
  return await documentsSince(ledger.store, since).catch(refuseUnknownMark('since'))
}

async function documentsSince(store: Services['ledger']['store'], mark: string): Promise<string[]> {
  const query = { terms: [{ kind: 'since', mark } as const] }
  const ids: string[] = []
  for await (const heads of allPages((page) => store.documents(query, page), pageRows)) {
    ids.push(...heads.map(({ id }) => id))
    if (ids.length >= mostFresh) break
  }
  return ids
}
