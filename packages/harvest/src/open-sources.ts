import type { Given } from 'tutur'
import type { Chunks } from './bytes/collect.ts'
import type { FetchOptions } from './fetch/fetch.ts'
import { openPath } from './open-path.ts'
import { openStream } from './open-stream.ts'
import { type Found, refused } from './source.ts'

/** How sources are opened. */
export interface OpenOptions {
  /** What `-` stands for; without it, `-` is refused. */
  readonly stdin?: Chunks
  /** What the user says of all that is found. */
  readonly given?: Given
  /** Whether folders are read, with all folders in them. Default true. */
  readonly folders?: boolean
  /** Whether the host of an address that is the argument itself may be private; those of others never. Default false. */
  readonly typedMayBePrivate?: boolean
  readonly fetch?: FetchOptions
}

/**
 * The captures that one argument of a user names, one by one, and what could not be taken in: a file, a folder, an http(s)
 * address, or `-`. What is in it is told by its bytes. Never throws but for a fault of the program.
 */
export async function* openSources(
  argument: string,
  options: OpenOptions = {},
): AsyncGenerator<Found> {
  const { stdin, given = {}, folders = true } = options
  if (/^https?:\/\//iu.test(argument)) yield* openTyped(argument, options)
  else if (/^[a-z][a-z\d+.-]+:\/\//iu.test(argument)) yield refused(argument, noWebAddress)
  else if (argument !== '-') yield* openPath(argument, { given, folders })
  else if (stdin === undefined) yield refused('-', 'there is no standard input here; name a file')
  else yield* openStream({ name: 'standard input', given }, stdin)
}

const noWebAddress =
  'only addresses that begin with http:// or https:// are read; save it as a file first'

/** The network is loaded when it is needed: a file does not wait for it. */
async function* openTyped(address: string, options: OpenOptions): AsyncGenerator<Found> {
  const { given = {}, typedMayBePrivate: mayBePrivate = false } = options
  const { createFetcher } = await import('./fetch/fetch.ts')
  const { openAddress } = await import('./open-address.ts')
  const fetcher = createFetcher(options.fetch)
  try {
    yield* openAddress(address, { given, fetcher, mayBePrivate })
  } finally {
    await fetcher.close()
  }
}
