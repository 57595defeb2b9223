import { getActor, getActors, getIssue, getIssues } from '../contract/contract.ts'
import { Refusal } from '../http/problem.ts'
import type { App } from '../http/server-env.ts'
import type { Services } from '../services.ts'
import { freshDocuments } from './fresh-documents.ts'
import { stateOf } from './state-of.ts'
import { usualRows } from './usual-rows.ts'

/** The questions of the dossier, and whoever speaks. */
export function actorRoutes(app: App, services: Services): void {
  const { account } = services

  app.openapi(getIssues, async (context) => {
    const answer = await account.ask('issues', null)
    return context.json({ ...answer.output, state: await stateOf(services, answer) }, 200)
  })

  app.openapi(getIssue, async (context) => {
    const { key } = context.req.valid('param')
    const { since } = context.req.valid('query')
    const fresh = await freshDocuments(services, since)
    const answer = await account.ask('issue', { key, freshDocuments: fresh })
    if (answer.output === null)
      throw notFound(`The dossier asks no question with the key “${key}”.`)
    return context.json({ ...answer.output, state: await stateOf(services, answer) }, 200)
  })

  app.openapi(getActors, async (context) => {
    const { name, as, cursor, limit = usualRows } = context.req.valid('query')
    const answer = await account.ask('actors', { name, as, after: cursor, limit })
    if (answer.output === null)
      throw new Refusal('not-valid', {
        detail: 'No page of actors gave this cursor.',
        at: { field: 'cursor' },
      })
    return context.json({ ...answer.output, state: await stateOf(services, answer) }, 200)
  })

  app.openapi(getActor, async (context) => {
    const { key } = context.req.valid('param')
    const { since } = context.req.valid('query')
    const fresh = await freshDocuments(services, since)
    const answer = await account.ask('actor', { key, freshDocuments: fresh })
    if (answer.output === null)
      throw notFound(`Neither the dossier nor the tables nor the ledger have an actor “${key}”.`)
    return context.json({ ...answer.output, state: await stateOf(services, answer) }, 200)
  })
}

function notFound(detail: string): Refusal {
  return new Refusal('not-found', { detail })
}
