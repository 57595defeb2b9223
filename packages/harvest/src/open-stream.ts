import { type Chunks, collect, discard, type Peeked, peek } from './bytes/collect.ts'
import { gunzip, PackedProblem } from './bytes/gunzip.ts'
import { sniff } from './bytes/sniff.ts'
import { isRecords, recordsOf } from './formats/records.ts'
import type { Link } from './formats/sitemap.ts'
import { maxDocumentBytes, maxFeedBytes, tooLarge } from './limits.ts'
import { type Found, refused } from './source.ts'
import { type Origin, takeWhole } from './take-whole.ts'

/** What is done with the kinds of contents that hold more than themselves. */
export interface StreamOptions {
  /** Fetches what a sitemap leads to, and a feed that an address answered with; without it, neither is followed. */
  readonly follow?: (
    links: AsyncIterable<Link> | Iterable<Link>,
    name: string,
  ) => AsyncIterable<Found>
  /** Looks at the bytes of a record of a web archive; what it does not want is left out. */
  readonly wanted?: (bytes: Uint8Array) => boolean
}

// A first line that is longer holds no record.
const maxPeekBytes = 8_000_000
const fewestPeekBytes = 4096

/** The captures in a stream of bytes, one by one; what they are is told by the first of them. */
export async function* openStream(
  origin: Origin,
  chunks: Chunks,
  options: StreamOptions = {},
): AsyncGenerator<Found> {
  try {
    const peeked = await peekAt(chunks)
    if (sniff(peeked.head).kind !== 'gzip') yield* openPeeked(origin, peeked, options)
    else yield* openPeeked(unpackedOrigin(origin), await peekAt(gunzip(peeked.all)), options)
  } catch (error) {
    if (!(error instanceof PackedProblem)) throw error
    yield refused(origin.name, error.message)
  }
}

/** The media type speaks of the packed bytes. */
function unpackedOrigin({ mediaType: _packed, ...origin }: Origin): Origin {
  return origin
}

async function* openPeeked(
  origin: Origin,
  { head, all }: Peeked,
  options: StreamOptions,
): AsyncGenerator<Found> {
  const { name, given } = origin
  const content = sniff(head, origin.mediaType)
  const { kind } = content
  if (kind === 'warc') {
    const { pagesInWarc } = await import('./formats/warc.ts')
    yield* pagesInWarc(all, { ...options, name, given })
  } else if (kind === 'sitemap' && options.follow !== undefined) {
    const { linksIn } = await import('./formats/sitemap.ts')
    yield* options.follow(linksIn(all), name)
  } else if (kind !== 'feed' && isRecords(name.replace(/\.gz$/iu, ''), head)) {
    yield* recordsOf(all, { name, given, limit: maxDocumentBytes })
  } else if (kind === 'feed') {
    yield* openFeed(origin, all, options)
  } else if (kind === 'binary') {
    await discard(all)
    yield refused(name, content.advice)
  } else {
    const whole = await collect(all, maxDocumentBytes)
    yield whole === null ? refused(name, tooLarge(maxDocumentBytes)) : takeWhole(whole, origin)
  }
}

/** A feed without its items that are too long, each of which is named. */
async function* openFeed(
  origin: Origin,
  all: Chunks,
  options: StreamOptions,
): AsyncGenerator<Found> {
  const { maxItemBytes, withoutHugeItems } = await import('./formats/huge-items.ts')
  const huge: number[] = []
  const sound = withoutHugeItems(all, maxItemBytes, (number) => huge.push(number))
  const whole = await collect(sound, maxFeedBytes)
  for (const number of huge)
    yield refused(`${origin.name}: item ${number}`, tooLongItem(maxItemBytes))
  if (whole === null) yield refused(origin.name, tooLarge(maxFeedBytes))
  else if (origin.answer !== undefined) yield* followFeed(whole, origin, options)
  else yield takeWhole(whole, origin)
}

function tooLongItem(bytes: number): string {
  return `the item is longer than ${bytes / 1_000_000} MB, so it is left out; the others are read`
}

/** The pages of a feed that an address answered with; the feed itself where nothing is to be followed. */
async function* followFeed(
  bytes: Uint8Array,
  origin: Origin,
  { follow }: StreamOptions,
): AsyncGenerator<Found> {
  const { linksOfFeed } = await import('./formats/read-feed.ts')
  const links = linksOfFeed(bytes, origin.mediaType ?? null, origin.answer?.address ?? null)
  if (follow === undefined || links.length === 0) yield takeWhole(bytes, origin)
  else yield* follow(links, origin.name)
}

/** The beginning, up to where it shows what it is: a line, unless that is short; all of them again. */
async function peekAt(chunks: Chunks): Promise<Peeked> {
  let bytes = 0
  let hasLine = false
  return await peek(chunks, (chunk) => {
    bytes += chunk.length
    hasLine ||= chunk.includes(0x0a)
    return bytes > maxPeekBytes || (hasLine && bytes >= fewestPeekBytes) || isRecords('', chunk)
  })
}
