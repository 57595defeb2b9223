import { parseFeed } from 'feedsmith'
import type { Given } from 'tutur'
import { decodeBytes } from 'tutur'
import { type Feed, type FeedItem, feedOf } from './feed-items.ts'
import type { Link } from './sitemap.ts'

/** A feed that was read, with what of it could not be. */
export interface ReadFeed extends Feed {
  /** Numbers of the items, from 1, that are damaged. */
  readonly damaged: readonly number[]
}

/**
 * Reads RSS, Atom, RDF or JSON Feed; a string says why it could not be. Of a feed that is broken as a whole, the items are
 * read one by one.
 */
export function readFeed(bytes: Uint8Array, mediaType: string | null): ReadFeed | string {
  const decoded = decodeBytes(bytes, { html: true, ...(mediaType === null ? {} : { mediaType }) })
  if (!decoded.ok) return decoded.problem.message
  const text = decoded.value.text.trimStart()
  const whole = parsed(text)
  if (whole !== null) return { ...whole, damaged: [] }
  return readPieces(text) ?? 'the feed is damaged, and no item of it can be read'
}

function parsed(text: string): Feed | null {
  try {
    return feedOf(parseFeed(text))
  } catch {
    return null
  }
}

function readPieces(text: string): ReadFeed | null {
  const root = /<(rss|feed|(?:[\w.-]+:)?rdf)\b[^>]*>/iu.exec(text)
  if (root === null) return null
  const [opening, name = ''] = root
  const isRss = name.toLowerCase() === 'rss'
  const [before, after] = isRss ? ['<channel>', '</channel>'] : ['', '']
  const items: FeedItem[] = []
  const damaged: number[] = []
  let number = 0
  for (const piece of piecesOf(text)) {
    number++
    const feed = piece === null ? null : parsed(`${opening}${before}${piece}${after}</${name}>`)
    if (feed?.items[0] === undefined) damaged.push(number)
    else items.push(feed.items[0])
  }
  if (items.length === 0) return null
  const head = text.slice(root.index, text.search(itemStart))
  return { title: titleIn(head), language: null, items, damaged }
}

const itemStart = /<(?:item|entry)[\s>]/iu

function titleIn(head: string): string | null {
  const title = /<title[^>]{0,200}>\s*(?:<!\[CDATA\[)?([^<\]]{1,500})/iu.exec(head)?.[1]?.trim()
  return title === undefined || title === '' ? null : title
}

/** The characters of each item, from tag to tag; `null` for one that never ends. */
function* piecesOf(text: string): Generator<string | null> {
  const tag = /<!\[CDATA\[|<(\/?)(?:item|entry)(?=[\s>])/giu
  let start = -1
  for (let match = tag.exec(text); match !== null; match = tag.exec(text)) {
    if (match[0].startsWith('<![')) {
      const end = text.indexOf(']]>', tag.lastIndex)
      if (end === -1) break
      tag.lastIndex = end
    } else if (match[1] === '') {
      if (start !== -1) yield null
      start = match.index
    } else if (start !== -1) {
      yield text.slice(start, text.indexOf('>', tag.lastIndex) + 1)
      start = -1
    }
  }
  if (start !== -1) yield null
}

/** Where the items of a feed lead to, each once; nowhere when the feed cannot be read. */
export function linksOfFeed(
  bytes: Uint8Array,
  mediaType: string | null,
  address: string | null,
): readonly Link[] {
  const feed = readFeed(bytes, mediaType)
  if (typeof feed === 'string') return []
  return feed.items.flatMap((item): Link[] => {
    const url = item.link === null ? null : URL.parse(item.link, address ?? undefined)
    return url === null ? [] : [{ kind: 'page', address: url.href, given: {}, hint: hintOf(item) }]
  })
}

/** What an item says of the page it leads to. */
export function hintOf({ published }: FeedItem): Given {
  return published === null ? {} : { published }
}
