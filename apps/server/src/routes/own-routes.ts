import type { z } from '@hono/zod-openapi'
import { whoIs } from '../access/requires.ts'
import { AccountProblem } from '../account/account-problem.ts'
import { deleteSearch, getSearches, postSearch, postVisit } from '../contract/contract.ts'
import { Refusal } from '../http/problem.ts'
import type { App, ServerContext } from '../http/server-env.ts'
import { instantOf } from '../instant.ts'
import {
  countSince,
  forgetSearch,
  type KeptSearch,
  keepSearch,
  mostSearches,
  searchesOf,
} from '../own/searches.ts'
import { noteVisit } from '../own/visits.ts'
import type { Services } from '../services.ts'
import type { savedSearchShape } from '../shapes/sources.ts'
import { askedQuery, readQuery, withoutRejected } from './asked-query.ts'

/** What the server keeps for one user. */
export function ownRoutes(app: App, services: Services): void {
  const { store } = services.ledger

  app.openapi(postVisit, async (context) =>
    context.json(await noteVisit(store, nameOf(context), services.now()), 200),
  )

  app.openapi(getSearches, async (context) => {
    const kept = await searchesOf(store, nameOf(context))
    const rows = await Promise.all(kept.map((one) => withFresh(services, one)))
    return context.json({ rows }, 200)
  })

  app.openapi(postSearch, async (context) => {
    const { name, query } = context.req.valid('json')
    readQuery(services, query)
    const asked = { name: nameGiven(name), query: query.trim(), at: instantOf(services.now()) }
    const kept = await keepSearch(store, nameOf(context), asked)
    if (kept === null)
      throw new Refusal('not-valid', {
        detail: `There are ${mostSearches} saved searches already; forget one that you do not need.`,
      })
    return context.json(shown(kept, 0), 201)
  })

  app.openapi(deleteSearch, async (context) => {
    const { id } = context.req.valid('param')
    if (await forgetSearch(store, nameOf(context), id)) return context.body(null, 204)
    throw new Refusal('not-found', { detail: `You have no saved search “${id}”.` })
  })
}

/** Whose it is. Whoever nobody knows has nothing here. */
function nameOf(context: ServerContext): string {
  const visitor = whoIs(context)
  if (visitor !== null) return visitor.name
  throw new Refusal('not-signed-in', { detail: 'Sign in first: this is kept for each user.' })
}

function nameGiven(name: string): string {
  const trimmed = name.replace(/\s+/gu, ' ').trim()
  if (trimmed !== '') return trimmed
  throw new Refusal('not-valid', {
    detail: 'Give the search a name.',
    at: { field: 'json.name' },
  })
}

/** With how much is new; not counted where the query cannot be answered any more, or not yet. */
async function withFresh(
  services: Services,
  kept: KeptSearch,
): Promise<z.infer<typeof savedSearchShape>> {
  try {
    const query = await askedQuery(services, kept.query)
    return shown(kept, await countSince(services.ledger.store, withoutRejected(query), kept.mark))
  } catch (error) {
    if (error instanceof Refusal || error instanceof AccountProblem) return shown(kept, null)
    throw error
  }
}

function shown(
  { id, name, query, madeAt }: KeptSearch,
  fresh: number | null,
): z.infer<typeof savedSearchShape> {
  return { id, name, query, madeAt, fresh }
}
