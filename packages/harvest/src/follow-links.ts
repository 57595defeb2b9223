import type { Given } from 'tutur'
import { once } from './bytes/collect.ts'
import { gunzip, PackedProblem } from './bytes/gunzip.ts'
import { sniff } from './bytes/sniff.ts'
import type { Fetched } from './fetch/fetch.ts'
import type { Polite } from './fetch/polite.ts'
import { type Link, linksIn } from './formats/sitemap.ts'
import { openStream, type StreamOptions } from './open-stream.ts'
import { type Found, refused } from './source.ts'

/** What following needs. */
export interface FollowOptions {
  /** How messages name what led here. */
  readonly name: string
  /** What the user says; goes before what a sitemap says. */
  readonly given: Given
  readonly polite: Polite
  /** No more pages than this are fetched. */
  readonly maxPages: number
  readonly signal?: AbortSignal
}

const maxSitemaps = 200
const maxDepth = 3

interface Counts {
  pages: number
  sitemaps: number
  /** No more is asked. */
  isFull: boolean
}

/** Fetches the pages that `links` lead to, through further sitemaps too, each address once. */
export async function* followLinks(
  links: AsyncIterable<Link> | Iterable<Link>,
  options: FollowOptions,
): AsyncGenerator<Found> {
  const seen = new Set<string>()
  const counts: Counts = { pages: 0, sitemaps: 0, isFull: false }

  async function* follow(some: typeof links, depth: number): AsyncGenerator<Found> {
    for await (const link of some) {
      if (options.signal?.aborted === true || counts.isFull) return
      if (seen.has(link.address)) continue
      seen.add(link.address)
      yield* countIn(link, counts, options.maxPages) ? one(link, depth) : full()
    }
  }

  function one(link: Link, depth: number): AsyncGenerator<Found> {
    return link.kind === 'page' ? page(link) : sitemap(link, depth)
  }

  function* full(): Generator<Found> {
    counts.isFull = true
    yield refused(options.name, stopped(counts))
  }

  async function ask(address: string): Promise<Fetched> {
    const { signal } = options
    return await options.polite.fetch(address, signal === undefined ? {} : { signal })
  }

  async function* page({ address, given, hint }: Link): AsyncGenerator<Found> {
    const fetched = await ask(address)
    yield* pageFound({ address, fetched, given: { ...given, ...options.given }, hint })
  }

  async function* sitemap({ address }: Link, depth: number): AsyncGenerator<Found> {
    if (depth >= maxDepth) {
      yield refused(address, 'a sitemap too many sitemaps deep')
      return
    }
    const fetched = await ask(address)
    if (fetched.state === 'refused') yield refused(address, fetched.message)
    if (fetched.state !== 'fresh') return
    const { bytes } = fetched
    const isPacked = sniff(bytes).kind === 'gzip'
    try {
      yield* follow(linksIn(isPacked ? gunzip(once(bytes)) : once(bytes)), depth + 1)
    } catch (error) {
      if (!(error instanceof PackedProblem)) throw error
      yield refused(address, error.message)
    }
  }

  yield* follow(links, 0)
  if (counts.pages + counts.sitemaps === 0) yield refused(options.name, 'no address is in it')
}

/** Whether there is room for one more; then it is counted. */
function countIn({ kind }: Link, counts: Counts, maxPages: number): boolean {
  if (counts.pages >= maxPages || counts.sitemaps >= maxSitemaps) return false
  if (kind === 'page') counts.pages++
  else counts.sitemaps++
  return true
}

function stopped({ pages }: Counts): string {
  return `stopped after ${pages} pages; the rest of its addresses was not asked`
}

/** What an address answered. */
export interface Answered {
  readonly address: string
  readonly fetched: Fetched
  readonly given: Given
  readonly hint?: Given | undefined
}

/** The captures in what an address answered, whatever it is. */
export async function* pageFound(
  { address, fetched, given, hint }: Answered,
  options: StreamOptions = {},
): AsyncGenerator<Found> {
  if (fetched.state === 'refused') yield refused(address, fetched.message)
  if (fetched.state !== 'fresh') return
  const { bytes, answer } = fetched
  const mediaType = answer.headers['content-type']
  const origin = {
    name: address,
    given,
    answer,
    ...(hint === undefined ? {} : { hint }),
    ...(mediaType === undefined ? {} : { mediaType }),
  }
  yield* openStream(origin, once(bytes), options)
}
