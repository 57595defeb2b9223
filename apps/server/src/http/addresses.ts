import { isIPv4 } from 'node:net'
import type { ServerContext } from './server-env.ts'

/** Whether a host or an address is this machine itself. */
export function isLoopback(host: string): boolean {
  const plain = host.replace(/^\[|\]$/gu, '').toLowerCase()
  const mapped = plain.replace(/^::ffff:/u, '')
  return plain === 'localhost' || plain === '::1' || (isIPv4(mapped) && mapped.startsWith('127.'))
}

/** What proxies add to a request. */
const marks = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'forwarded',
  'via',
]

/** Whether a proxy has passed the request on, as far as it says so. */
export function isForwarded(context: ServerContext): boolean {
  return marks.some((name) => context.req.header(name) !== undefined)
}

/** The address of whoever asks: of the connection, or behind a proxy of our own the last that it has noted. */
export function clientAddress(context: ServerContext, behindProxy: boolean): string {
  // Without a connection (a test that calls the application itself) it is this machine.
  const direct = context.env?.incoming?.socket.remoteAddress ?? '127.0.0.1'
  if (!behindProxy) return direct
  return context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || direct
}

/** Whether the request comes from this machine, by no proxy. */
export function isFromHere(context: ServerContext): boolean {
  return isLoopback(clientAddress(context, false)) && !isForwarded(context)
}
