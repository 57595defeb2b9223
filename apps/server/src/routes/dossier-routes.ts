import { getDossier, getShifts, getTimeline } from '../contract/contract.ts'
import { Refusal } from '../http/problem.ts'
import type { App } from '../http/server-env.ts'
import type { Services } from '../services.ts'
import { freshDocuments } from './fresh-documents.ts'
import { stateOf } from './state-of.ts'
import { usualRows } from './usual-rows.ts'

/** Who stands where, what was said when, and what has changed. */
export function dossierRoutes(app: App, services: Services): void {
  const { account } = services

  app.openapi(getDossier, async (context) => {
    const { since } = context.req.valid('query')
    const fresh = await freshDocuments(services, since)
    const answer = await account.ask('dossier', { freshDocuments: fresh })
    return context.json({ ...answer.output, state: await stateOf(services, answer) }, 200)
  })

  app.openapi(getTimeline, async (context) => {
    const answer = await account.ask('timeline', context.req.valid('query'))
    return context.json({ ...answer.output, state: await stateOf(services, answer) }, 200)
  })

  app.openapi(getShifts, async (context) => {
    const { cursor, limit = usualRows, ...asked } = context.req.valid('query')
    const answer = await account.ask('shifts', { ...asked, after: cursor, limit })
    if (answer.output === null)
      throw new Refusal('not-valid', {
        detail: 'No page of changes gave this cursor; ask for the list from its beginning.',
        at: { field: 'cursor' },
      })
    return context.json({ ...answer.output, state: await stateOf(services, answer) }, 200)
  })
}
