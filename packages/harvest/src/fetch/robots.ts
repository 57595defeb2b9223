import robotsModule from 'robots-parser'
import { type Fetched, userAgent } from './fetch.ts'

/** What a server wants of those who ask it. */
export interface Rules {
  allows(address: string): boolean
  /** How far apart it wants questions; `null` when it does not say. */
  readonly delayMs: number | null
  /** Why the rules are not known; `null` when they are. Then nothing is allowed. */
  readonly unknown: string | null
}

/** Of a file of rules, so many bytes are read, as RFC 9309 has it. */
export const maxRobotsBytes = 512_000
// A pattern is compared with an address letter by letter.
const mostLineUnits = 2000

// The types of this CommonJS module speak of a default export, which it has not.
const robotsParser = robotsModule as unknown as typeof robotsModule.default

/** The rules in the answer to the question for `robots.txt` at `address`. */
export function rulesOf(address: string, fetched: Fetched): Rules {
  if (fetched.state === 'fresh') return rulesIn(address, Buffer.from(fetched.bytes).toString())
  if (fetched.state === 'unchanged') return everything
  // RFC 9309: without a file all is allowed; when the server fails, nothing is.
  const { status, message, by } = fetched
  // Whatever forbids to ask this host forbids to ask it for a page, and says so better.
  if (by === 'address') return everything
  if (status !== null && status >= 400 && status < 500 && status !== 429) return everything
  return { allows: () => false, delayMs: null, unknown: message }
}

const everything: Rules = { allows: () => true, delayMs: null, unknown: null }

function rulesIn(address: string, text: string): Rules {
  const lines = text.split(/\r?\n|\r/u).filter((line) => line.length <= mostLineUnits)
  const robots = robotsParser(address, lines.join('\n'))
  const seconds = robots.getCrawlDelay(userAgent)
  const delayMs = seconds !== undefined && seconds > 0 ? seconds * 1000 : null
  return {
    allows: (asked) => robots.isDisallowed(asked, userAgent) !== true,
    delayMs,
    unknown: null,
  }
}
