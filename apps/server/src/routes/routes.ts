import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Services } from '../services.ts'

/** Adds every path of the API that answers from the ledger, group by group. */
export function routes(_app: OpenAPIHono, _services: Services): void {}
