import type { z } from '@hono/zod-openapi'
import { version } from 'tutur'
import type { Answer } from '../account/account-keeper.ts'
import { hasRevision } from '../account/revisions.ts'
import { instantOf } from '../instant.ts'
import type { Services } from '../services.ts'
import type { stateShape } from '../shapes/common.ts'

export type State = z.infer<typeof stateShape>

/** Of which account an answer is. */
export type OfAccount = Pick<Answer<unknown>, 'revision' | 'madeAt'>

/**
 * Which state of the ledger an answer is of: that of the account it was made of; of the rows as they are now, where it needs no
 * account (`of` left out) or while there is none (`null`). Without an account that has all that the ledger has, it is stale.
 */
export async function stateOf({ ledger, now }: Services, of?: OfAccount | null): Promise<State> {
  const [revision, codings] = await Promise.all([ledger.store.revision(), ledger.store.codings()])
  const coding = codings.find(({ state }) => state === 'current')?.id ?? null
  if (of == null) return { revision, coding, version, at: instantOf(now()), stale: of === null }
  return {
    revision: of.revision,
    coding,
    version,
    at: of.madeAt,
    stale: !hasRevision(of.revision, revision),
  }
}
