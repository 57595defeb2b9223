import { isKnownActor } from 'tutur-intake'
import { askIfThere } from '../account/ask-if-there.ts'
import { Refusal } from '../http/problem.ts'
import type { Services } from '../services.ts'

/**
 * The key of an actor for a decision. One that is only joined by its name has a key that derives from where it was first met:
 * such a one stays known by its name alone, `null`. Refuses a key that nothing has.
 */
export async function knownActor(
  key: string | null,
  { ledger: { dossier }, account }: Services,
): Promise<string | null> {
  if (key === null) return null
  if (isKnownActor(key, dossier)) return key
  const answer = await askIfThere(account, 'actor', { key, freshDocuments: [] })
  const row = answer?.output?.actor
  if (row !== undefined) return row.provisional ? null : key
  throw new Refusal('not-valid', {
    detail: `There is no actor with the key “${key}”. Give null to have the name alone.`,
    at: { field: 'json.actor' },
  })
}
