import { z } from '@hono/zod-openapi'
import type { Store } from 'tutur-ledger'
import { instantOf } from '../instant.ts'
import type { visitShape } from '../shapes/sources.ts'
import { keyOfUser } from './keys.ts'

export type Visit = z.infer<typeof visitShape>

/** Whoever stays away for longer comes for another visit, in milliseconds. */
const visitMs = 30 * 60_000

/** When somebody was there, and what was there then. */
const momentShape = z.object({ at: z.string(), mark: z.string() })
type Moment = z.infer<typeof momentShape>

const visitsShape = z.object({
  /** The end of the visit before this one. */
  before: momentShape.nullable(),
  /** The last moment of this one. */
  last: momentShape,
})

/**
 * Notes that a user is here. What is new is told since the end of the visit before: pages that are opened one after another,
 * less than half an hour apart, are one visit.
 */
export async function noteVisit(store: Store, name: string, now: Date): Promise<Visit> {
  const key = keyOfUser(name, 'visit')
  const [known, mark] = await Promise.all([store.recall(key), store.mark()])
  const visits = parsedVisits(known)
  const last: Moment = { at: instantOf(now), mark }
  const before = visits === null ? null : beforeThis(visits, now)
  await store.remember(key, JSON.stringify({ before, last }))
  return { before, mark }
}

function beforeThis({ before, last }: z.infer<typeof visitsShape>, now: Date): Moment | null {
  return now.getTime() - Date.parse(last.at) > visitMs ? last : before
}

/** What cannot be understood is as good as nothing. */
function parsedVisits(value: string | null): z.infer<typeof visitsShape> | null {
  try {
    return visitsShape.safeParse(JSON.parse(value ?? 'null')).data ?? null
  } catch {
    return null
  }
}
