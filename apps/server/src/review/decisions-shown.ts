import type { Id } from 'tutur'
import type { Decision, DocumentRow } from 'tutur-ledger'
import type { Services } from '../services.ts'
import { type ShownDecision, shownDecision } from './shown-decision.ts'
import type { Standings } from './trail.ts'

/** Decisions as the trail tells them, in their order; each document is looked up once. */
export async function decisionsShown(
  decisions: readonly Decision[],
  { ledger: { store, dossier } }: Services,
  standings: Standings,
): Promise<ShownDecision[]> {
  const ids = [...new Set(decisions.map(({ target }) => target.document))]
  const documents = new Map<Id<'document'>, DocumentRow | null>()
  await Promise.all(ids.map(async (id) => documents.set(id, await store.document(id))))
  return decisions.map((decision) => {
    const document = documents.get(decision.target.document) ?? null
    return shownDecision(decision, { ...standings, dossier, document })
  })
}
