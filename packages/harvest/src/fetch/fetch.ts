import { STATUS_CODES } from 'node:http'
import type { Instant } from 'tutur'
import { version } from 'tutur'
import { Agent, type Dispatcher, request } from 'undici'
import { collect } from '../bytes/collect.ts'
import { instantOf } from '../capture-of.ts'
import { maxDocumentBytes, tooLarge } from '../limits.ts'
import { guardedLookup, PrivateHost, type Resolve, resolveBySystem } from './lookup.ts'
import { isPublicAddress, literalAddress } from './public-address.ts'
import { reasonOf } from './reasons.ts'
import { acceptedEncodings, unpackBody } from './unpack-body.ts'

/** What a server said beside the bytes. */
export interface Answer {
  /** The address that answered, after redirects. */
  readonly address: string
  readonly takenAt: Instant
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
}

/** What fetching an address gave. */
export type Fetched =
  | { readonly state: 'fresh'; readonly bytes: Uint8Array; readonly answer: Answer }
  /** The server says that nothing changed since the answer whose `known` marks were sent. */
  | { readonly state: 'unchanged'; readonly answer: Answer }
  | Refusal

/** Why an address gave nothing. */
export interface Refusal {
  readonly state: 'refused'
  /** `address`: it may not be asked; `robots`: its server does not want it asked; `limit`: the answer is too much. */
  readonly by: 'address' | 'robots' | 'server' | 'limit' | 'network'
  /** One line without a full stop: what is wrong and what to do. */
  readonly message: string
  readonly status: number | null
  /** Whether the same question may be answered a little later. */
  readonly isPassing: boolean
  /** What the server said, names in lower case; empty where it said nothing. */
  readonly headers: Readonly<Record<string, string>>
}

/** How addresses are fetched. */
export interface FetchOptions {
  /** For the whole of an answer with its redirects, without what `before` takes. Default 30,000. */
  readonly wholeMs?: number
  /** For a connection. Default 10,000. */
  readonly connectMs?: number
  /** From the question to the first line of the answer. Default 20,000. */
  readonly headersMs?: number
  /** Of an answer, packed and unpacked. Default 64,000,000. */
  readonly maxBytes?: number
  /** Lets private addresses be asked everywhere: for tests and closed networks. Default false. */
  readonly allowPrivate?: boolean
  /** How names are resolved, below the guard. */
  readonly resolve?: Resolve
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

/** One question to a server. */
export interface Ask {
  /** The user typed this address: its host, and no other, may be private. */
  readonly typed?: boolean
  /** Marks of the answer that is at hand. */
  readonly known?: { readonly etag: string | null; readonly lastModified: string | null }
  readonly maxBytes?: number
  readonly signal?: AbortSignal
  /** Called before each address is asked, redirects too; what it gives ends the fetch. */
  readonly before?: (url: URL) => Promise<Refusal | null>
}

/** Fetches addresses until it is closed. */
export interface Fetcher {
  fetch(address: string, ask?: Ask): Promise<Fetched>
  close(): Promise<void>
}

const maxRedirects = 10
const defaults = {
  wholeMs: 30_000,
  connectMs: 10_000,
  headersMs: 20_000,
  maxBytes: maxDocumentBytes,
  allowPrivate: false,
  resolve: resolveBySystem,
  now: () => Date.now(),
}
type Settings = Required<FetchOptions>

/** What Tutur calls itself before servers. */
export const userAgent: string = `tutur/${version}`

/**
 * Makes what fetches addresses safely: http and https alone; never a private address, whatever its notation, its name
 * resolves to or a redirect says; within limits of time and size, packed and unpacked. See `docs/decisions/0028`.
 */
export function createFetcher(options: FetchOptions = {}): Fetcher {
  const settings: Settings = { ...defaults, ...options }
  const agents: Agent[] = []
  const agentFor = (admits: (address: string) => boolean): Agent => {
    const agent = agentOf(settings, admits)
    agents.push(agent)
    return agent
  }
  const open = agentFor(settings.allowPrivate ? () => true : isPublicAddress)
  return {
    async fetch(address, ask = {}) {
      const url = URL.parse(address)
      if (url === null) return refusal('address', 'not a valid address')
      const limits = { ...settings, maxBytes: ask.maxBytes ?? settings.maxBytes }
      try {
        const own = ask.typed === true ? await ownHost(url, settings, agentFor) : null
        return await follow(url, { ask, settings: limits, open, own })
      } catch (error) {
        return {
          ...refusal(error instanceof PrivateHost ? 'address' : 'network', ''),
          ...reasonOf(error, settings.wholeMs),
        }
      }
    },
    async close() {
      await Promise.all(agents.map((agent) => agent.destroy()))
    },
  }
}

function agentOf(settings: Settings, admits: (address: string) => boolean): Agent {
  return new Agent({
    allowH2: false,
    connect: { timeout: settings.connectMs, lookup: guardedLookup(settings.resolve, admits) },
    headersTimeout: settings.headersMs,
    bodyTimeout: settings.wholeMs,
    maxHeaderSize: 65_536,
  })
}

function signalOf({ signal }: Ask, ms: number): AbortSignal {
  const timeout = AbortSignal.timeout(ms)
  return signal === undefined ? timeout : AbortSignal.any([timeout, signal])
}

/** A host of the user's own network that they typed, and the only agent that reaches it. */
interface OwnHost {
  readonly hostname: string
  readonly port: string
  readonly agent: Agent
}

/** The typed host, if it is private: only the addresses that its name has now may be connected to. */
async function ownHost(
  { hostname, port }: URL,
  { resolve, allowPrivate }: Settings,
  agentFor: (admits: (address: string) => boolean) => Agent,
): Promise<OwnHost | null> {
  if (allowPrivate) return null
  const literal = literalAddress(new URL(`http://${hostname}`))
  const addresses = literal === null ? await addressesOf(hostname, resolve) : [literal]
  if (addresses.every(isPublicAddress)) return null
  return { hostname, port, agent: agentFor((address) => addresses.includes(address)) }
}

async function addressesOf(hostname: string, resolve: Resolve): Promise<readonly string[]> {
  return (await resolve(hostname)).map(({ address }) => address)
}

interface Journey {
  readonly ask: Ask
  readonly settings: Settings
  readonly open: Agent
  readonly own: OwnHost | null
}

async function follow(start: URL, journey: Journey): Promise<Fetched> {
  let url = start
  let leftMs = journey.settings.wholeMs
  for (let hops = 0; hops <= maxRedirects; hops++) {
    const agent = agentTo(url, journey)
    if (!(agent instanceof Agent)) return agent
    const held = (await journey.ask.before?.(url)) ?? null
    if (held !== null) return held
    // Waiting for the turn is not the server's time.
    const startedAt = performance.now()
    const next = await askOnce(url, { ...journey, agent, leftMs })
    if (!(next instanceof URL)) return next
    leftMs -= performance.now() - startedAt
    url = next
  }
  return refusal('server', `it redirects more than ${maxRedirects} times`)
}

interface Hop extends Journey {
  readonly agent: Agent
  readonly leftMs: number
}

/** What one address answers, or where it sends the asker. */
async function askOnce(url: URL, hop: Hop): Promise<Fetched | URL> {
  const response = await request(url, {
    dispatcher: hop.agent,
    headers: headersOf(hop.ask),
    signal: signalOf(hop.ask, Math.max(1, Math.round(hop.leftMs))),
  })
  const location = textOf(response.headers['location'])
  if (!isRedirect(response.statusCode) || location === '') return await take(response, url, hop)
  await response.body.dump({ limit: 16_384 })
  const next = URL.parse(location, url.href)
  if (next !== null && isWeb(next)) return next
  return refusal('address', `it redirects to "${location}", which is no web address`)
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400 && status !== 304
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:'
}

/** The agent that may ask `url`, or why none may. */
function agentTo(url: URL, { open, own, settings }: Journey): Agent | Refusal {
  if (!isWeb(url)) return refusal('address', 'only http:// and https:// addresses are fetched')
  if (url.username !== '' || url.password !== '')
    return refusal('address', 'the address holds a user name or password; leave them out')
  if (own !== null && url.hostname === own.hostname && url.port === own.port) return own.agent
  const literal = literalAddress(url)
  if (literal === null || settings.allowPrivate || isPublicAddress(literal)) return open
  return refusal('address', `${url.host} is no address of the public internet, so it is not asked`)
}

function headersOf({ known }: Ask): Record<string, string> {
  return {
    accept:
      'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, text/plain;q=0.8, */*;q=0.1',
    'accept-encoding': acceptedEncodings,
    'user-agent': userAgent,
    ...(known?.etag == null ? {} : { 'if-none-match': known.etag }),
    ...(known?.lastModified == null ? {} : { 'if-modified-since': known.lastModified }),
  }
}

type Response = Dispatcher.ResponseData

async function take(response: Response, url: URL, { settings }: Journey): Promise<Fetched> {
  const { statusCode: status, body } = response
  const headers = plainHeaders(response.headers)
  const takenAt = instantOf(new Date(settings.now()))
  const answer: Answer = { address: withoutFragment(url), takenAt, status, headers }
  if (status === 304) return { state: 'unchanged', answer }
  if (status < 200 || status >= 300) {
    await body.dump({ limit: 16_384 })
    const message = `the server answered ${status} ${STATUS_CODES[status] ?? ''}`.trim()
    const isPassing = passingStatuses.has(status)
    return { state: 'refused', by: 'server', message, status, isPassing, headers }
  }
  const { maxBytes } = settings
  const packed = await collect(body, maxBytes)
  if (packed === null) return refusal('limit', tooLarge(maxBytes))
  const unpacked = await unpackBody(packed, headers['content-encoding'] ?? '', maxBytes)
  if (unpacked.ok) return { state: 'fresh', bytes: unpacked.bytes, answer }
  if (unpacked.why === 'too-large') return refusal('limit', tooLarge(maxBytes))
  return refusal('server', unpackMessages[unpacked.why])
}

const passingStatuses: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])

const unpackMessages = {
  damaged: 'the answer is packed and cannot be unpacked; try again',
  unknown: 'the answer is packed in a way that is not known',
}

function withoutFragment(url: URL): string {
  const bare = new URL(url)
  bare.hash = ''
  return bare.href
}

function plainHeaders(headers: Response['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, textOf(value)]))
}

function textOf(value: string | string[] | undefined): string {
  return Array.isArray(value) ? value.join(', ') : (value ?? '')
}

/** A refusal that is not the server's. */
export function refusal(by: Refusal['by'], message: string): Refusal {
  return { state: 'refused', by, message, status: null, isPassing: false, headers: {} }
}
