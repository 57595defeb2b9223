import type { MiddlewareHandler } from 'hono'
import { problem } from './problem.ts'
import type { ServerContext, ServerEnv } from './server-env.ts'

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
  return async (context, next) => {
    const { body, headers } = context.req.raw
    const told = headers.get('content-length')
    const flows = headers.has('transfer-encoding')
    // A request that tells of no body has none, whatever its method.
    if (body === null || (told === null && !flows)) return await next()
    if (!flows) return Number(told) > maxBytes ? tooLarge(context, maxBytes) : await next()
    const collected = await collect(body, maxBytes)
    if (collected === null) return tooLarge(context, maxBytes)
    context.req.raw = withBody(context.req.raw, collected)
    return await next()
  }
}

function tooLarge(context: ServerContext, maxBytes: number): Response {
  return problem(context, 'too-large', {
    detail: `At most ${maxBytes} bytes can be sent here; send less, or in parts.`,
    // What is still on its way is not waited for.
    headers: { connection: 'close' },
  })
}

/** The bytes of a body that does not tell its length; `null` when they are too many. */
async function collect(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Uint8Array(Buffer.concat(pieces))
    bytes += value.length
    if (bytes > maxBytes) return null
    pieces.push(value)
  }
}

/** The request of the server is no `Request` of which another could be made. */
function withBody(
  { url, method, headers, signal }: Request,
  body: Uint8Array<ArrayBuffer>,
): Request {
  const isWithout = method === 'GET' || method === 'HEAD'
  return new Request(url, { method, headers, signal, ...(isWithout ? {} : { body }) })
}
