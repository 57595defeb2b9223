import { isLoopback } from '../http/addresses.ts'
import { hostOf } from '../http/host-check.ts'
import type { ServerContext } from '../http/server-env.ts'
import { hashOfSecret, isSameSecret } from './secrets.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether a request changes nothing. */
export function isSafe(context: ServerContext): boolean {
  return safeMethods.has(context.req.method)
}

/**
 * Whether a browser says that a page of another origin has made it send this. Programs say nothing of the kind.
 *
 * @param publicOrigin By which browsers reach the server; `null`: by whatever host they name.
 */
export function isFromElsewhere(context: ServerContext, publicOrigin: string | null): boolean {
  const site = context.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const origin = context.req.header('origin')
  if (origin === undefined || origin === publicOrigin) return false
  const host = context.req.header('host') ?? ''
  const mayCallByHost = publicOrigin === null || isLoopback(hostOf(host))
  return !(mayCallByHost && origin === `http://${host}`)
}

/** What a page of ours sends back with each change; a page elsewhere cannot read it. */
export function forgeryTokenOf(sessionSecret: string): string {
  return hashOfSecret(`forgery ${sessionSecret}`)
}

/** Whether the page has sent it. */
export function hasForgeryToken(context: ServerContext, sessionSecret: string): boolean {
  const sent = context.req.header('x-tutur-csrf')
  return sent !== undefined && isSameSecret(sent, forgeryTokenOf(sessionSecret))
}
