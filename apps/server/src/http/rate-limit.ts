import { isIPv6 } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { clientAddress, isLoopback } from './addresses.ts'
import { problem } from './problem.ts'
import type { ServerEnv } from './server-env.ts'
import { type Rate, TokenBuckets } from './token-buckets.ts'

/** How many requests a client may make. */
export interface RateLimits {
  readonly remote: Rate
  readonly loopback: Rate
}

/** Enough for a person with many pages open; this machine may do as much as it can. */
export const defaultRateLimits: RateLimits = {
  remote: { burst: 600, perSecond: 30 },
  loopback: { burst: 20_000, perSecond: 10_000 },
}

/** Lets each client make as many requests as `limits` say, and tells who is too fast when to come again. */
export function rateLimit(
  limits: RateLimits,
  { behindProxy }: { readonly behindProxy: boolean },
): MiddlewareHandler<ServerEnv> {
  const remote = new TokenBuckets(limits.remote)
  const loopback = new TokenBuckets(limits.loopback)
  return async (context, next) => {
    const address = clientAddress(context, behindProxy)
    const buckets = isLoopback(address) ? loopback : remote
    const waitSeconds = buckets.take(clientKey(address))
    if (waitSeconds === 0) return await next()
    const seconds = Math.ceil(waitSeconds)
    return problem(context, 'too-many', {
      detail: `Too many requests came from ${address}; try again in ${seconds} s.`,
      headers: { 'retry-after': String(seconds) },
    })
  }
}

/** One client: an address, or of IPv6 the network of one household. */
export function clientKey(address: string): string {
  if (!isIPv6(address) || isLoopback(address) || address.startsWith('::ffff:')) return address
  const [head = '', tail = ''] = address.split('::')
  const first = head.split(':')
  const last = tail === '' ? [] : tail.split(':')
  const all = address.includes('::')
    ? [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last]
    : first
  return all.slice(0, 4).join(':')
}
