import type { z } from '@hono/zod-openapi'
import { type Weighed, weakIn } from 'tutur-intake/weak-in'
import type { surenessShape } from '../shapes/statement.ts'

/** How sure a statement is: as sure as the least sure of its words and of who is named as its speaker. */
export function surenessOf(statement: Weighed): z.infer<typeof surenessShape> {
  const { speaker, madeBy } = statement
  const isNamed = speaker !== null && speaker.name !== null
  return {
    score: isNamed ? Math.min(madeBy.score, speaker.score) : madeBy.score,
    weak: weakIn(statement, 'ledger'),
  }
}
