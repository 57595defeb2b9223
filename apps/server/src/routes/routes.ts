import type { App } from '../http/server-env.ts'
import type { Services } from '../services.ts'

/** Adds every path of the API that answers from the ledger, group by group. */
export function routes(_app: App, _services: Services): void {}
