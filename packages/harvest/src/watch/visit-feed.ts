import type { Given } from 'tutur'
import { instantOf } from '../capture-of.ts'
import type { Fetched, Refusal } from '../fetch/fetch.ts'
import { backoffMs, type Polite, retryAfterMs } from '../fetch/polite.ts'
import { pageFound } from '../follow-links.ts'
import type { Found } from '../source.ts'
import { entriesOf, type FeedEntry } from './feed-entries.ts'
import { type FeedMemory, recallFeed, rememberFeed, type WatchState } from './feed-memory.ts'

/** A feed, or a sitemap, that is asked again and again. */
export interface WatchedFeed {
  readonly address: string
  /** What is known of all its articles. */
  readonly given?: Given
  /** How often it is asked; else as often as all. */
  readonly everyMs?: number
}

/** What all visits share. */
export interface VisitOptions {
  readonly state: WatchState
  readonly polite: Polite
  readonly everyMs: number
  readonly maxEveryMs: number
  readonly maxPages: number
  readonly now: () => number
  readonly random: () => number
  readonly signal: AbortSignal
  /** Pages that were fetched lately, for whatever feed. */
  readonly lately: Lately
}

/** Whether something comes for the first time in a while. */
export interface Lately {
  isNew(key: string): boolean
  forget(key: string): void
}

/**
 * Asks a feed once and fetches the pages of its new items. An item is remembered as done when whoever takes what is found
 * comes back for more, so that an end in between costs nothing. The last thing it does is to remember how the feed fares.
 */
export async function* visitFeed(feed: WatchedFeed, options: VisitOptions): AsyncGenerator<Found> {
  const { state, polite, signal } = options
  const before = await recallFeed(state, feed.address)
  // Whoever named the feed asked for it: the rules for programs that wander hold for its pages.
  const known = { etag: before.etag, lastModified: before.lastModified }
  const fetched = await polite.fetch(feed.address, { known, robots: false, signal })
  if (signal.aborted) return
  if (fetched.state !== 'fresh')
    await rememberFeed(state, afterAnswer(before, feed, { fetched, options }))
  else yield* visitPages(before, feed, { fetched, options })
}

interface Visit<Answer> {
  readonly fetched: Answer
  readonly options: VisitOptions
}

type Fresh = Extract<Fetched, { state: 'fresh' }>

async function* visitPages(
  before: FeedMemory,
  feed: WatchedFeed,
  { fetched, options }: Visit<Fresh>,
): AsyncGenerator<Found> {
  const { state, signal } = options
  const { bytes, answer } = fetched
  const entries = await entriesOf(bytes, answer.headers['content-type'] ?? null, answer.address)
  if (typeof entries === 'string') {
    await rememberFeed(state, failed(before, feed, { message: entries, waitMs: null, options }))
    return
  }
  const progress = progressOf(before, entries)
  for (const entry of progress.next(options.maxPages)) {
    const isDone = yield* visitPage(entry, feed, options)
    if (signal.aborted) return
    progress.tried(entry, isDone)
    await rememberFeed(state, progress.memory())
  }
  const after = succeeded(progress.memory(), feed, options)
  // With these marks the server would hide what is still to be fetched.
  const marks = progress.isComplete() ? marksOf(fetched) : { etag: null, lastModified: null }
  await rememberFeed(state, { ...after, ...marks })
}

function marksOf({ answer: { headers } }: Fresh): Pick<FeedMemory, 'etag' | 'lastModified'> {
  return { etag: headers['etag'] ?? null, lastModified: headers['last-modified'] ?? null }
}

/** Whether the page is done with: taken in, or not to be had. */
async function* visitPage(
  { address, given, hint, mark }: FeedEntry,
  feed: WatchedFeed,
  { polite, signal, lately }: VisitOptions,
): AsyncGenerator<Found, boolean> {
  const key = `${address} ${mark}`
  if (!lately.isNew(key)) return true
  const fetched = await polite.fetch(address, { signal })
  if (signal.aborted) return false
  yield* pageFound({ address, fetched, given: { ...given, ...feed.given }, hint })
  const isDone = fetched.state !== 'refused' || !mayPass(fetched)
  if (!isDone) lately.forget(key)
  return isDone
}

function mayPass({ isPassing, by, message }: Refusal): boolean {
  return isPassing || (by === 'robots' && message.endsWith('try again later'))
}

const mostTries = 5
const mostSeen = 5000

interface Progress {
  /** The entries that are not done with, up to `limit`. */
  next(limit: number): readonly FeedEntry[]
  tried(entry: FeedEntry, isDone: boolean): void
  isComplete(): boolean
  memory(): FeedMemory
}

function progressOf(before: FeedMemory, entries: readonly FeedEntry[]): Progress {
  const done = new Set(before.seen)
  const current = new Set(entries.map(({ mark }) => mark))
  // Of items that the feed does not name any more nobody will ask.
  const tries = new Map(Object.entries(before.tries).filter(([mark]) => current.has(mark)))
  return {
    next: (limit) => entries.filter(({ mark }) => !done.has(mark)).slice(0, limit),
    tried({ mark }, isDone) {
      const count = (tries.get(mark) ?? 0) + 1
      if (isDone || count >= mostTries) {
        done.add(mark)
        tries.delete(mark)
      } else tries.set(mark, count)
    },
    isComplete: () => entries.every(({ mark }) => done.has(mark)),
    memory() {
      const held = [...current].filter((mark) => done.has(mark))
      const older = [...done].filter((mark) => !current.has(mark))
      const room = Math.max(0, mostSeen - held.length)
      return {
        ...before,
        seen: [...held, ...older.slice(0, room)],
        tries: Object.fromEntries(tries),
      }
    },
  }
}

function afterAnswer(
  before: FeedMemory,
  feed: WatchedFeed,
  { fetched, options }: Visit<Exclude<Fetched, { state: 'fresh' }>>,
): FeedMemory {
  if (fetched.state === 'unchanged') return succeeded(before, feed, options)
  const waitMs = retryAfterMs(fetched.headers, options.now())
  return failed(before, feed, { message: fetched.message, waitMs, options })
}

function succeeded(before: FeedMemory, feed: WatchedFeed, options: VisitOptions): FeedMemory {
  const everyMs = feed.everyMs ?? options.everyMs
  // A little apart from one another, so that feeds of one host do not all come due at once.
  const waitMs = everyMs * (0.9 + 0.2 * options.random())
  const now = options.now()
  return { ...before, lastSuccess: instantAt(now), failures: 0, nextAt: instantAt(now + waitMs) }
}

interface Failure {
  readonly message: string
  /** How long the server asked to be left alone; `null` when it did not. */
  readonly waitMs: number | null
  readonly options: VisitOptions
}

function failed(
  before: FeedMemory,
  feed: WatchedFeed,
  { message, waitMs, options }: Failure,
): FeedMemory {
  const { now, random, maxEveryMs } = options
  const everyMs = feed.everyMs ?? options.everyMs
  const backoff = backoffMs(before.failures, everyMs, random())
  const wait = Math.min(maxEveryMs, Math.max(backoff, waitMs ?? 0))
  return {
    ...before,
    lastFailure: { at: instantAt(now()), message },
    failures: before.failures + 1,
    nextAt: instantAt(now() + wait),
  }
}

function instantAt(ms: number): string {
  return instantOf(new Date(ms))
}
