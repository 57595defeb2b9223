import type { RouteConfig, z } from '@hono/zod-openapi'
import { expect } from 'vitest'

/** Where answers come from. */
interface Asked {
  /** Without a slash behind. */
  readonly address: string
}

/** Asks a path, expects the status, and gives the body after holding it against the shape that the contract has for it. */
export async function answerOf(
  { address }: Asked,
  path: string,
  { route, status = 200 }: { readonly route: RouteConfig; readonly status?: number },
): Promise<unknown> {
  const response = await fetch(`${address}/api/v1/${path}`)
  const text = await response.text()
  expect(`${response.status} ${response.status === status ? '' : text}`).toBe(`${status} `)
  const type = response.headers.get('content-type')?.split(';')[0] ?? ''
  const body: unknown = JSON.parse(text)
  const schema = shapeOf(route, status, type)
  // Parsing leaves out what the shape does not have: nothing may be left out.
  expect(schema.parse(body)).toEqual(body)
  return body
}

function shapeOf(route: RouteConfig, status: number, type: string): z.ZodType {
  const answer = route.responses[status]
  const content = answer !== undefined && 'content' in answer ? answer.content : undefined
  const media = content?.[type as keyof typeof content]
  const schema = media !== undefined && 'schema' in media ? media.schema : undefined
  if (schema === undefined || !('parse' in schema))
    throw new Error(`the contract has no ${status} of ${type} for ${route.operationId}`)
  return schema as z.ZodType
}
