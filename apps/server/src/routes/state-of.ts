import type { z } from '@hono/zod-openapi'
import { version } from 'tutur'
import type { Services } from '../services.ts'
import type { stateShape } from '../shapes/common.ts'

export type State = z.infer<typeof stateShape>

/** Of which account an answer is, as the keeper of accounts tells it. */
interface Of {
  readonly revision: string | number
  readonly madeAt: string
}

/**
 * Which state of the ledger an answer is of: that of the account it was made of, else of the rows as they are now. With an
 * account that lacks what the ledger has, it is stale.
 */
export async function stateOf({ ledger, now }: Services, of?: Of): Promise<State> {
  const [revision, codings] = await Promise.all([ledger.store.revision(), ledger.store.codings()])
  const coding = codings.find(({ state }) => state === 'current')?.id ?? null
  if (of === undefined) return { revision, coding, version, at: instantOf(now()), stale: false }
  const own = String(of.revision)
  return { revision: own, coding, version, at: of.madeAt, stale: own !== revision }
}

/** A moment as it goes over the wire, in whole seconds. */
export function instantOf(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}
