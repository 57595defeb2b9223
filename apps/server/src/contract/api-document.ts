import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi'
import { version } from 'tutur'
import * as contract from './contract.ts'

/** Every path, in the order of the contract. */
export const paths: readonly RouteConfig[] = Object.values(contract).flatMap(
  (one): RouteConfig | readonly [] => (isPath(one) ? one : []),
)

function isPath(one: unknown): one is RouteConfig {
  return typeof one === 'object' && one !== null && 'operationId' in one && 'responses' in one
}

/** What `/api/openapi.json` answers: OpenAPI 3.1, made of the contract. */
export function apiDocument() {
  const app = new OpenAPIHono()
  for (const path of paths) app.openAPIRegistry.registerPath(path)
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Tutur',
      version,
      description:
        'Who said what, when, through which chain of outlets. Lists come page by page: give `next` as `cursor`. Errors are application/problem+json.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
  })
  mendPatterns(document)
  return document
}

/** JSON Schema has patterns without flags; the generator writes `/u` behind those that have it. */
function mendPatterns(part: unknown): void {
  if (typeof part !== 'object' || part === null) return
  if ('pattern' in part && typeof part.pattern === 'string')
    part.pattern = part.pattern.replace(/\/u$/u, '')
  for (const inner of Object.values(part)) mendPatterns(inner)
}
