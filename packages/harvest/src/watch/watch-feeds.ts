import { sleepBySystem } from '../fetch/pace.ts'
import { createPolite, type PoliteOptions } from '../fetch/polite.ts'
import type { Found } from '../source.ts'
import { type FeedHealth, healthOf, recallFeed, type WatchState } from './feed-memory.ts'
import { type Lately, type VisitOptions, visitFeed, type WatchedFeed } from './visit-feed.ts'

/** How feeds are watched. */
export interface WatchOptions {
  /** How often a feed is asked. Default 900,000, a quarter of an hour. */
  readonly everyMs?: number
  /** A feed that fails is asked ever more rarely, up to here. Default a day. */
  readonly maxEveryMs?: number
  /** How many pages of a feed are fetched at one visit; the rest at the next. Default 200. */
  readonly maxPages?: number
  /** How many feeds are visited at the same time. Default 8. */
  readonly atOnce?: number
  readonly network?: PoliteOptions
  /** Ends the watch. */
  readonly signal?: AbortSignal
}

/** What happens on a watch. */
export type Watched =
  | { readonly kind: 'found'; readonly feed: string; readonly found: Found }
  /** A visit to a feed is over. */
  | { readonly kind: 'health'; readonly feed: string; readonly health: FeedHealth }

const defaults = { everyMs: 900_000, maxEveryMs: 86_400_000, maxPages: 200, atOnce: 8 }

/**
 * Asks each of `feeds` when it is due and gives the pages of its new items, until the signal comes. What was done is kept
 * in `state`; after an end of whatever kind the next watch goes on where this one was, and at most the page that was being
 * taken in comes twice.
 */
export async function* watchFeeds(
  feeds: readonly WatchedFeed[],
  state: WatchState,
  options: WatchOptions = {},
): AsyncGenerator<Watched> {
  const own = new AbortController()
  const signal = AbortSignal.any([own.signal, ...(options.signal ? [options.signal] : [])])
  const { network = {} } = options
  const { now = () => Date.now(), random = Math.random, sleep = sleepBySystem } = network
  const polite = createPolite(network)
  const settings = {
    ...defaults,
    ...options,
    state,
    polite,
    now,
    random,
    signal,
    lately: createLately(),
  }
  const running = new Map<AsyncGenerator<Watched>, Promise<Step>>()
  const due = await dueTimes(feeds, settings)
  try {
    while (!signal.aborted && feeds.length > 0) {
      for (const feed of takeDue(due, settings.now(), settings.atOnce - running.size)) {
        const visit = watchOnce(feed, settings)
        running.set(visit, stepOf(visit, feed))
      }
      if (running.size === 0) await until(Math.min(...due.values()), { now, sleep, signal })
      else {
        const { visit, feed, result } = await Promise.race(running.values())
        if (result.done === true) {
          running.delete(visit)
          due.set(feed, await dueTime(feed, settings))
        } else {
          yield result.value
          running.set(visit, stepOf(visit, feed))
        }
      }
    }
  } finally {
    own.abort()
    const visits = [...running.keys()].map((visit) => visit.return(undefined))
    await Promise.allSettled([...visits, ...running.values()])
    await polite.close()
  }
}

interface Step {
  readonly visit: AsyncGenerator<Watched>
  readonly feed: WatchedFeed
  readonly result: IteratorResult<Watched, undefined>
}

async function stepOf(visit: AsyncGenerator<Watched>, feed: WatchedFeed): Promise<Step> {
  return { visit, feed, result: await visit.next() }
}

/** How each of `feeds` fares, as `state` has it. */
export async function feedHealth(
  feeds: readonly WatchedFeed[],
  state: WatchState,
): Promise<readonly FeedHealth[]> {
  return await Promise.all(
    feeds.map(async ({ address }) => healthOf(await recallFeed(state, address))),
  )
}

async function* watchOnce(feed: WatchedFeed, options: VisitOptions): AsyncGenerator<Watched> {
  for await (const found of visitFeed(feed, options))
    yield { kind: 'found', feed: feed.address, found }
  if (options.signal.aborted) return
  const health = healthOf(await recallFeed(options.state, feed.address))
  yield { kind: 'health', feed: feed.address, health }
}

async function dueTimes(
  feeds: readonly WatchedFeed[],
  options: VisitOptions,
): Promise<Map<WatchedFeed, number>> {
  const due = new Map<WatchedFeed, number>()
  for (const feed of feeds) due.set(feed, await dueTime(feed, options))
  return due
}

/** A time that is not to be understood, or further off than any may be, is now. */
async function dueTime(
  feed: WatchedFeed,
  { state, now, maxEveryMs }: VisitOptions,
): Promise<number> {
  const { nextAt } = await recallFeed(state, feed.address)
  const at = Date.parse(nextAt ?? '')
  return Number.isNaN(at) || at > now() + 2 * maxEveryMs ? now() : at
}

/** Takes out of `due` up to `count` feeds whose time has come, those that wait longest first. */
function takeDue(due: Map<WatchedFeed, number>, now: number, count: number): WatchedFeed[] {
  const ready = [...due]
    .filter(([, at]) => at <= now)
    .sort(([, a], [, b]) => a - b)
    .slice(0, Math.max(0, count))
    .map(([feed]) => feed)
  for (const feed of ready) due.delete(feed)
  return ready
}

type Clock = Pick<Required<PoliteOptions>, 'now' | 'sleep'> & { readonly signal: AbortSignal }

async function until(at: number, { now, sleep, signal }: Clock): Promise<void> {
  try {
    await sleep(Math.max(0, at - now()), signal)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

const mostLately = 50_000

/** Remembers the last keys that it was asked about. */
function createLately(): Lately {
  const keys = new Set<string>()
  return {
    isNew(key) {
      if (keys.has(key)) return false
      keys.add(key)
      const oldest = keys.values().next().value
      if (keys.size > mostLately && oldest !== undefined) keys.delete(oldest)
      return true
    },
    forget: (key) => void keys.delete(key),
  }
}
