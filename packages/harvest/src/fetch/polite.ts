import {
  type Ask,
  createFetcher,
  type Fetched,
  type FetchOptions,
  type Refusal,
  refusal,
} from './fetch.ts'
import { createPace, type Sleep, sleepBySystem } from './pace.ts'
import { maxRobotsBytes, type Rules, rulesOf } from './robots.ts'

/** How servers are asked. */
export interface PoliteOptions extends FetchOptions {
  /** Questions to one host are at least so far apart. Default 2000. */
  readonly gapMs?: number
  /** A server that wants them further apart is heeded up to here. Default 30,000. */
  readonly maxGapMs?: number
  /** A server that is busy is waited for up to here. Default 60,000. */
  readonly maxWaitMs?: number
  /** How often an address is asked whose server fails. Default 3. */
  readonly attempts?: number
  readonly sleep?: Sleep
  /** Within [0, 1), like `Math.random`. */
  readonly random?: () => number
}

/** A question that a server may be spared. */
export interface PoliteAsk extends Ask {
  /** Whether the rules of the server (`robots.txt`) are asked first. Default true. */
  readonly robots?: boolean
  readonly attempts?: number
}

/** Fetches addresses at the pace of their servers until it is closed. */
export interface Polite {
  fetch(address: string, ask?: PoliteAsk): Promise<Fetched>
  close(): Promise<void>
}

const rulesHoldMs = 24 * 3_600_000
const unknownHoldMs = 600_000
const mostRules = 2000

/** Makes what fetches addresses as a guest should: by the rules of each server, with pauses, and again when it fails. */
export function createPolite(options: PoliteOptions = {}): Polite {
  const settings = {
    gapMs: 2000,
    maxGapMs: 30_000,
    maxWaitMs: 60_000,
    attempts: 3,
    now: () => Date.now(),
    sleep: sleepBySystem,
    random: Math.random,
    ...options,
  }
  const { maxGapMs, maxWaitMs, now, random } = settings
  const fetcher = createFetcher(settings)
  const pace = createPace(settings)
  const known = new Map<string, { readonly rules: Promise<Rules>; until: number }>()

  async function rulesFor(url: URL, signal?: AbortSignal): Promise<Rules> {
    const held = known.get(url.origin)
    if (held !== undefined && held.until > now()) return await held.rules
    const rules = askForRules(url, signal)
    const entry = { rules, until: now() + rulesHoldMs }
    known.set(url.origin, entry)
    const oldest = known.keys().next().value
    if (known.size > mostRules && oldest !== undefined) known.delete(oldest)
    const { unknown, delayMs } = await rules
    if (unknown !== null) entry.until = now() + unknownHoldMs
    if (delayMs !== null) pace.widen(url.host, Math.min(delayMs, maxGapMs))
    return await rules
  }

  async function askForRules(url: URL, signal?: AbortSignal): Promise<Rules> {
    const address = new URL('/robots.txt', url).href
    const before = async (hop: URL): Promise<null> => {
      await pace.turn(hop.host, signal)
      return null
    }
    const ask = { before, maxBytes: maxRobotsBytes, ...(signal === undefined ? {} : { signal }) }
    return rulesOf(address, await fetcher.fetch(address, ask))
  }

  /** Asks for the rules and waits for the turn; before each address, redirects too. */
  async function admit(url: URL, { robots = true, signal }: PoliteAsk): Promise<Refusal | null> {
    if (robots) {
      const rules = await rulesFor(url, signal)
      if (rules.unknown !== null)
        return refusal(
          'robots',
          `the robots.txt of ${url.host} cannot be read (${rules.unknown}); try again later`,
        )
      if (!rules.allows(url.href))
        return refusal('robots', 'its server does not want programs to read it (robots.txt)')
    }
    await pace.turn(url.host, signal)
    return null
  }

  async function askAgain(address: string, ask: PoliteAsk, attempt: number): Promise<Fetched> {
    const asked: { last: URL | null } = { last: null }
    const before = async (url: URL): Promise<Refusal | null> => {
      asked.last = url
      return await admit(url, ask)
    }
    const fetched = await fetcher.fetch(address, { ...ask, before })
    if (fetched.state !== 'refused' || !fetched.isPassing || asked.last === null) return fetched
    const waitMs =
      retryAfterMs(fetched.headers, now()) ?? backoffMs(attempt, settings.gapMs, random())
    if (waitMs > maxWaitMs || attempt >= (ask.attempts ?? settings.attempts)) return fetched
    pace.hold(asked.last.host, waitMs)
    return await askAgain(address, ask, attempt + 1)
  }

  return {
    fetch: (address, ask = {}) => askAgain(address, ask, 1),
    close: () => fetcher.close(),
  }
}

/** Twice as long after each failure, and never quite alike, so that not all who failed together come together again. */
export function backoffMs(failures: number, firstMs: number, random: number): number {
  return firstMs * 2 ** failures * (0.5 + random)
}

/** How long a server asks to be left alone; `null` when it does not say. */
export function retryAfterMs(
  headers: Readonly<Record<string, string>>,
  nowMs: number,
): number | null {
  const value = headers['retry-after']?.trim() ?? ''
  if (/^\d+$/u.test(value)) return Number(value) * 1000
  const at = Date.parse(value)
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs)
}
