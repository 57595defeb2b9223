import { version } from 'tutur'
import { collect } from './collect.ts'

/** What an address answered with. */
export type Fetched =
  | {
      readonly ok: true
      readonly bytes: Uint8Array
      readonly mediaType: string
      /** The address that answered, after redirects. */
      readonly url: string
    }
  | { readonly ok: false; readonly message: string }

const timeoutMs = 30_000
const maxRedirects = 10
const headers = {
  accept: 'text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1',
  'user-agent': `tutur/${version}`,
}

/** Fetches one page the user named, in at most 30 seconds, following at most 10 redirects to other http(s) addresses. */
export async function fetchPage(address: string, maxBytes: number): Promise<Fetched> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    return await follow(new URL(address), { signal, maxBytes })
  } catch (error) {
    return { ok: false, message: reasonOf(error) }
  }
}

interface Limits {
  readonly signal: AbortSignal
  readonly maxBytes: number
}

async function follow(start: URL, limits: Limits): Promise<Fetched> {
  let url = start
  for (let hops = 0; hops <= maxRedirects; hops++) {
    const response = await fetch(url, { headers, redirect: 'manual', signal: limits.signal })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || location === null) {
      return await take(response, url, limits.maxBytes)
    }
    await response.body?.cancel()
    const next = URL.parse(location, url.href)
    if (next === null || !/^https?:$/u.test(next.protocol)) {
      return { ok: false, message: `it redirects to "${location}", which is no web address` }
    }
    url = next
  }
  return { ok: false, message: `it redirects more than ${maxRedirects} times` }
}

async function take(response: Response, url: URL, maxBytes: number): Promise<Fetched> {
  if (!response.ok || response.body === null) {
    await response.body?.cancel()
    return {
      ok: false,
      message: `the server answered ${response.status} ${response.statusText}`.trim(),
    }
  }
  const bytes = await collect(response.body, maxBytes)
  if (bytes === null) return { ok: false, message: tooLarge(maxBytes) }
  const mediaType = response.headers.get('content-type') ?? ''
  return { ok: true, bytes, mediaType, url: url.href }
}

/** The message for something larger than `maxBytes`. */
export function tooLarge(maxBytes: number): string {
  return `larger than ${Math.floor(maxBytes / 1_000_000)} MB; cut it into documents first, one JSON record a line in a .jsonl file`
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no server has that name; check the address',
  EAI_AGAIN: 'the name of the server could not be looked up; check the network',
  ECONNREFUSED: 'the server refuses connections',
  ECONNRESET: 'the server broke off the connection; try again',
  ETIMEDOUT: 'the server does not answer; try again later',
  UND_ERR_CONNECT_TIMEOUT: 'the server does not answer; try again later',
  UND_ERR_SOCKET: 'the server broke off the connection; try again',
}

function reasonOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return `no full answer within ${timeoutMs / 1000} seconds; try again later`
  }
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return (
    reasons[code] ?? `it could not be fetched: ${cause instanceof Error ? cause.message : code}`
  )
}
