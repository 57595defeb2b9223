import type { MiddlewareHandler } from 'hono'
import type { App, ServerEnv } from '../http/server-env.ts'

/** Who may come in: what requests go through before they reach the ledger. */
export interface Doorkeeper {
  /** Finds out who asks. */
  readonly recognise: MiddlewareHandler<ServerEnv>
  /** Refuses what a page elsewhere has made a browser send. */
  readonly refuseForgery: MiddlewareHandler<ServerEnv>
  /** Refuses those whom nobody knows, but for the paths by which one comes in. */
  readonly guard: MiddlewareHandler<ServerEnv>
  /** The paths by which one comes in and goes out. */
  addRoutes(app: App): void
}
