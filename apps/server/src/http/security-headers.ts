import type { MiddlewareHandler } from 'hono'
import type { ServerEnv } from './server-env.ts'

/** What a page may load and do: what this server gives, and nothing else. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const always: readonly (readonly [string, string])[] = [
  ['content-security-policy', contentSecurityPolicy],
  ['x-content-type-options', 'nosniff'],
  // Outlets must not learn who reads them from where.
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['x-frame-options', 'DENY'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
]

/** A year, in seconds. */
const year = 31_536_000

/** Puts onto every answer what browsers shall keep to. A handler's own policy stays as it is. */
export function securityHeaders({
  overTls,
}: {
  readonly overTls: boolean
}): MiddlewareHandler<ServerEnv> {
  return async (context, next) => {
    await next()
    const { headers } = context.res
    for (const [name, value] of always) if (!headers.has(name)) headers.set(name, value)
    if (overTls) headers.set('strict-transport-security', `max-age=${year}`)
    headers.set('x-request-id', context.get('requestId'))
    // Nothing of a ledger is kept by caches unless its handler says for how long.
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  }
}
