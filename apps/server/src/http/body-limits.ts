import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { problem } from './problem.ts'
import type { ServerEnv } from './server-env.ts'

/** How many bytes a body may have. */
export interface BodyLimits {
  readonly usual: number
  /** By path: more than usual. */
  readonly larger: Readonly<Record<string, number>>
}

/** A megabyte; files to read or to add may have ten, and what a browser puts around them. */
export const defaultBodyLimits: BodyLimits = {
  usual: 1_000_000,
  larger: { '/api/v1/read': 10_100_000, '/api/v1/sources': 10_100_000 },
}

/** Refuses bodies that are larger than their path allows, told or not. */
export function bodyLimits({ usual, larger }: BodyLimits): MiddlewareHandler<ServerEnv> {
  const others = limitOf(usual)
  const byPath = new Map(Object.entries(larger).map(([path, bytes]) => [path, limitOf(bytes)]))
  return (context, next) => (byPath.get(context.req.path) ?? others)(context, next)
}

function limitOf(maxBytes: number): MiddlewareHandler<ServerEnv> {
  return bodyLimit({
    maxSize: maxBytes,
    onError: (context) =>
      problem(context, 'too-large', {
        detail: `At most ${maxBytes} bytes can be sent here; send less, or in parts.`,
        // What is still on its way is not waited for.
        headers: { connection: 'close' },
      }),
  })
}
