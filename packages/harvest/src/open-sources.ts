import type { Given } from 'tutur'
import type { Chunks } from './bytes/collect.ts'
import type { Polite, PoliteOptions } from './fetch/polite.ts'
import { openPath } from './open-path.ts'
import { openStream, type StreamOptions } from './open-stream.ts'
import { type Found, refused } from './source.ts'

/** How sources are opened. */
export interface OpenOptions {
  /** What `-` stands for; without it, `-` is refused. */
  readonly stdin?: Chunks
  /** What the user says of all that is found. */
  readonly given?: Given
  /** Whether folders are read, with all folders in them. Default true. */
  readonly folders?: boolean
  /** Absolute paths of files and folders that are no sources, and so are left out of folders. */
  readonly except?: ReadonlySet<string>
  /** Whether the host of an address that is the argument itself may be private; those of others never. Default false. */
  readonly typedMayBePrivate?: boolean
  /** How many pages of a feed or a sitemap are fetched. Default 500. */
  readonly maxPages?: number
  /** Looks at the bytes of a record of a web archive; what it does not want is left out. */
  readonly wanted?: (bytes: Uint8Array) => boolean
  readonly network?: PoliteOptions
  /** Ends what is being fetched; what was found before is given. */
  readonly signal?: AbortSignal
}

const maxPages = 500

/**
 * The captures that one argument of a user names, one by one, and what could not be taken in: a file, a folder, an http(s)
 * address, or `-`. What is in it is told by its bytes; a sitemap, and a feed that an address answers with, are followed to
 * their pages at the pace of the servers. Never throws but for a fault of the program.
 */
export async function* openSources(
  argument: string,
  options: OpenOptions = {},
): AsyncGenerator<Found> {
  const network = lazyNetwork(options)
  try {
    yield* open(argument, options, network)
  } finally {
    await network.close()
  }
}

async function* open(
  argument: string,
  options: OpenOptions,
  network: Network,
): AsyncGenerator<Found> {
  const { stdin, given = {}, folders = true, except = new Set<string>() } = options
  const stream = streamOptions(options, network)
  if (argument.trim() === '')
    yield refused('""', 'an empty name; name a file, a folder or an address')
  else if (/^https?:\/\//iu.test(argument)) yield* openTyped(argument, options, network)
  else if (/^[a-z][a-z\d+.-]+:\/\//iu.test(argument)) yield refused(argument, noWebAddress)
  else if (argument !== '-') yield* openPath(argument, { given, folders, except, stream })
  else if (stdin === undefined) yield refused('-', 'there is no standard input here; name a file')
  else yield* openStream({ name: 'standard input', given }, stdin, stream)
}

const noWebAddress =
  'only addresses that begin with http:// or https:// are read; save it as a file first'

/** The user asked for this very page: no rules for programs that wander, and no second question. */
async function* openTyped(
  address: string,
  options: OpenOptions,
  network: Network,
): AsyncGenerator<Found> {
  const { given = {}, typedMayBePrivate: typed = false, signal } = options
  const polite = await network.open()
  const { pageFound } = await import('./follow-links.ts')
  const ask = { typed, robots: false, attempts: 1, ...(signal === undefined ? {} : { signal }) }
  const fetched = await polite.fetch(address, ask)
  yield* pageFound({ address, fetched, given }, streamOptions(options, network))
}

function streamOptions(options: OpenOptions, network: Network): StreamOptions {
  const { given = {}, wanted, signal } = options
  return {
    ...(wanted === undefined ? {} : { wanted }),
    async *follow(links, name) {
      const { followLinks } = await import('./follow-links.ts')
      yield* followLinks(links, {
        name,
        given,
        polite: await network.open(),
        maxPages: options.maxPages ?? maxPages,
        ...(signal === undefined ? {} : { signal }),
      })
    },
  }
}

interface Network {
  open(): Promise<Polite>
  close(): Promise<void>
}

/** The network is loaded when it is needed: a file does not wait for it. */
function lazyNetwork({ network }: OpenOptions): Network {
  let polite: Polite | null = null
  return {
    async open() {
      const { createPolite } = await import('./fetch/polite.ts')
      polite ??= createPolite(network)
      return polite
    },
    async close() {
      await polite?.close()
    },
  }
}
