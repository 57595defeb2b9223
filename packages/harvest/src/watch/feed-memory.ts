import type { Instant } from 'tutur'

/** Where a watch keeps what it knows, so that it goes on after an end of whatever kind. */
export interface WatchState {
  /** What was last remembered under `key`; `null` when nothing was. */
  recall(key: string): Promise<string | null>
  /** Resolves when `value` is safely kept. */
  remember(key: string, value: string): Promise<void>
}

/** How a feed fares. */
export interface FeedHealth {
  readonly address: string
  /** `null` when there was none. */
  readonly lastSuccess: Instant | null
  readonly lastFailure: { readonly at: Instant; readonly message: string } | null
  /** In a row, up to now. */
  readonly failures: number
  /** When it is asked next; `null` when it was never asked. */
  readonly nextAt: Instant | null
}

/** What is known of a feed from one visit to the next. */
export interface FeedMemory extends FeedHealth {
  readonly etag: string | null
  readonly lastModified: string | null
  /** Marks of the items that are done with, those seen last first. */
  readonly seen: readonly string[]
  /** Of items that could not be fetched yet, how often that was tried. */
  readonly tries: Readonly<Record<string, number>>
}

/** What is remembered of the feed at `address`. What cannot be understood is as good as nothing. */
export async function recallFeed(state: WatchState, address: string): Promise<FeedMemory> {
  const value = await state.recall(keyOf(address))
  return { ...nothing, ...parsed(value), address }
}

/** Keeps what is known of a feed. */
export async function rememberFeed(state: WatchState, memory: FeedMemory): Promise<void> {
  await state.remember(keyOf(memory.address), JSON.stringify(memory))
}

function keyOf(address: string): string {
  return `feed ${address}`
}

const nothing: Omit<FeedMemory, 'address'> = {
  lastSuccess: null,
  lastFailure: null,
  failures: 0,
  nextAt: null,
  etag: null,
  lastModified: null,
  seen: [],
  tries: {},
}

function parsed(value: string | null): Partial<FeedMemory> {
  try {
    const memory: unknown = JSON.parse(value ?? '{}')
    return isMemory(memory) ? memory : {}
  } catch {
    return {}
  }
}

function isMemory(value: unknown): value is FeedMemory {
  return typeof value === 'object' && value !== null && 'seen' in value && Array.isArray(value.seen)
}

/** The health alone. */
export function healthOf(memory: FeedMemory): FeedHealth {
  const { address, lastSuccess, lastFailure, failures, nextAt } = memory
  return { address, lastSuccess, lastFailure, failures, nextAt }
}
