import type { z } from '@hono/zod-openapi'
import type { Utterance } from 'tutur'
import type { actorRefShape } from '../shapes/common.ts'
import type { Material } from './view.ts'

export type ActorRef = z.infer<typeof actorRefShape>

/** An actor by its key, as lists name it. */
export function actorRef(key: string, { index }: Material): ActorRef {
  return { key, name: index.names.actor(key) }
}

/** The day on which an utterance was said, else the first on which somebody published it; `null` when nobody says either. */
export function dayOf({ saidAt, statements }: Utterance, { index }: Material): string | null {
  if (saidAt !== null) return saidAt.from
  let first: string | null = null
  for (const statement of statements) {
    const published = index.reports.get(statement)?.source.published ?? null
    if (published !== null && (first === null || published < first)) first = published
  }
  return first
}

/** Key of the party for which whoever says it may speak on that day; `null` for none. */
export function partyOf({ id }: Utterance, { index }: Material): string | null {
  return index.speakingOf.get(id)?.party ?? null
}
