import type { App } from '../http/server-env.ts'
import type { Services } from '../services.ts'
import { readingRoutes } from './reading-routes.ts'

/** Adds every path of the API that answers from the ledger, group by group. */
export function routes(app: App, services: Services): void {
  readingRoutes(app, services)
}
