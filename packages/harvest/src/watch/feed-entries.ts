import { hash } from 'node:crypto'
import type { Given } from 'tutur'
import { once } from '../bytes/collect.ts'
import { gunzip, PackedProblem } from '../bytes/gunzip.ts'
import { sniff } from '../bytes/sniff.ts'
import type { FeedItem } from '../formats/feed-items.ts'
import { hintOf, readFeed } from '../formats/read-feed.ts'
import { linksIn } from '../formats/sitemap.ts'

/** An item of a feed or a sitemap that leads to a page. */
export interface FeedEntry {
  /** Derived from its id, its link and when it was changed: an item that was changed is another. */
  readonly mark: string
  readonly address: string
  readonly given: Given
  /** What the feed says of it, which its own page may say better. */
  readonly hint?: Given
}

/** The entries of what a watched address answered, oldest first; a string says why there are none. */
export async function entriesOf(
  bytes: Uint8Array,
  mediaType: string | null,
  address: string,
): Promise<readonly FeedEntry[] | string> {
  const { kind } = sniff(bytes, mediaType)
  if (kind === 'sitemap') return await sitemapEntries(once(bytes))
  if (kind === 'gzip') return await sitemapEntries(gunzip(once(bytes)))
  if (kind !== 'feed') return 'it answers with no feed and no sitemap; check the address'
  const feed = readFeed(bytes, mediaType)
  if (typeof feed === 'string') return feed
  return feed.items.flatMap((item) => entryOf(item, address)).reverse()
}

function entryOf(item: FeedItem, base: string): FeedEntry[] {
  const url = item.link === null ? null : URL.parse(item.link, base)
  if (url === null) return []
  const mark = markOf([item.id, url.href, item.updated])
  return [{ mark, address: url.href, given: {}, hint: hintOf(item) }]
}

// More than a sitemap may have by its own rules.
const mostEntries = 50_000

async function sitemapEntries(chunks: AsyncIterable<Uint8Array>): Promise<FeedEntry[] | string> {
  const entries: FeedEntry[] = []
  try {
    for await (const { kind, address, given } of linksIn(chunks)) {
      if (kind === 'sitemap') return 'a sitemap of sitemaps; name the one with the news'
      if (entries.length < mostEntries) entries.push({ mark: markOf([address]), address, given })
    }
  } catch (error) {
    if (!(error instanceof PackedProblem)) throw error
    return error.message
  }
  return entries.reverse()
}

function markOf(parts: readonly (string | null)[]): string {
  return hash('sha256', parts.map((part) => part ?? '').join('\u0000')).slice(0, 16)
}
