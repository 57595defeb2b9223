import { hash } from 'node:crypto'
import type { parseFeed } from 'feedsmith'
import { dayOf } from './records.ts'

/** One item of a feed, as far as it says. */
export interface FeedItem {
  /** Its own id, else its link, else derived from what it holds. */
  readonly id: string
  /** As it stands there: may be relative. */
  readonly link: string | null
  readonly title: string | null
  /** HTML. */
  readonly content: string | null
  /** ISO day in the time zone of the feed. */
  readonly published: string | null
  /** When it was last changed, as the feed writes it. */
  readonly updated: string | null
  /** The outlet that it was taken over from. */
  readonly source: string | null
}

/** What a feed says. */
export interface Feed {
  readonly title: string | null
  /** BCP 47 tag, if it names one. */
  readonly language: string | null
  readonly items: readonly FeedItem[]
}

type Parsed = ReturnType<typeof parseFeed>
type Of<Format extends Parsed['format']> = Extract<Parsed, { format: Format }>['feed']
type Rss = NonNullable<Of<'rss'>['items']>[number]
type Rdf = NonNullable<Of<'rdf'>['items']>[number]
type Atom = NonNullable<Of<'atom'>['entries']>[number]
type Json = NonNullable<Of<'json'>['items']>[number]

/** What `parsed` says, in the same shape for every format of feeds. */
export function feedOf(parsed: Parsed): Feed {
  switch (parsed.format) {
    case 'rss': {
      const { title, language, items = [] } = parsed.feed
      return { ...named(title, language), items: items.map(rssItem) }
    }
    case 'rdf': {
      const { title, items = [] } = parsed.feed
      return { ...named(title, undefined), items: items.map(rdfItem) }
    }
    case 'atom': {
      const { title, entries = [] } = parsed.feed
      return { ...named(title?.value, undefined), items: entries.map(atomItem) }
    }
    case 'json': {
      const { title, language, items = [] } = parsed.feed
      return { ...named(title, language), items: items.map(jsonItem) }
    }
  }
}

function named(title: unknown, language: unknown): Pick<Feed, 'title' | 'language'> {
  const tag = stringOf(language)
  const isTag = tag !== null && /^[a-z]{2,3}(?:-[a-z\d]+)*$/iu.test(tag)
  return { title: plain(title), language: isTag ? tag : null }
}

function rssItem(item: Rss): FeedItem {
  const guid = stringOf(item.guid?.value)
  const isLink = item.guid?.isPermaLink !== false && /^https?:/iu.test(guid ?? '')
  return itemOf({
    id: guid,
    link: stringOf(item.link) ?? (isLink ? guid : null),
    title: item.title,
    content: stringOf(item.content?.encoded) ?? stringOf(item.description),
    published: stringOf(item.pubDate) ?? stringOf(item.dc?.dates?.[0]),
    source: item.source?.title,
  })
}

function rdfItem(item: Rdf): FeedItem {
  return itemOf({
    id: stringOf(item.rdf?.about),
    link: stringOf(item.link),
    title: item.title,
    content: stringOf(item.content?.encoded) ?? stringOf(item.description),
    published: stringOf(item.dc?.dates?.[0]),
  })
}

function atomItem(entry: Atom): FeedItem {
  const links = entry.links ?? []
  const link = links.find(({ rel }) => (rel ?? 'alternate') === 'alternate') ?? links[0]
  const body = entry.content?.value === undefined ? entry.summary : entry.content
  const text = stringOf(body?.value)
  return itemOf({
    id: stringOf(entry.id),
    link: stringOf(link?.href),
    title: entry.title?.value,
    content: text !== null && (body?.type ?? 'text') === 'text' ? escaped(text) : text,
    published: stringOf(entry.published) ?? stringOf(entry.updated),
    updated: stringOf(entry.updated),
    source: entry.source?.title?.value,
  })
}

function jsonItem(item: Json): FeedItem {
  const text = stringOf(item.content_text) ?? stringOf(item.summary)
  return itemOf({
    id: stringOf(item.id),
    link: stringOf(item.url) ?? stringOf(item.external_url),
    title: item.title,
    content: stringOf(item.content_html) ?? (text === null ? null : escaped(text)),
    published: stringOf(item.date_published),
    updated: stringOf(item.date_modified),
  })
}

interface Parts {
  readonly id: string | null
  readonly link: string | null
  readonly title: unknown
  readonly content: string | null
  readonly published: string | null
  readonly updated?: string | null
  readonly source?: unknown
}

function itemOf({ id, link, title, content, published, updated, source }: Parts): FeedItem {
  const heading = plain(title)
  return {
    id: id ?? link ?? hash('sha256', `${heading ?? ''}\u0000${content ?? ''}`).slice(0, 16),
    link,
    title: heading,
    content,
    published: published === null ? null : dayWritten(published),
    updated: updated ?? null,
    source: plain(source),
  }
}

/** Feeds give numbers and objects where words are due. */
function stringOf(value: unknown): string | null {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  return text === '' ? null : text
}

/** Words without tags, which some feeds put into their titles. */
function plain(value: unknown): string | null {
  const text = stringOf(value)
  return text === null ? null : stringOf(text.replace(/<\/?[a-z][^>]{0,300}>/giu, ''))
}

/** `text` as HTML that shows it. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The day in `date`, as RFC 822 or ISO 8601 write it, in the time zone in which it is written. */
export function dayWritten(date: string): string | null {
  const [, day = '', name = '', year = ''] =
    /(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4})/iu.exec(date) ?? []
  const month = months.indexOf(name.toLowerCase()) + 1
  if (month === 0) return dayOf(date.trim())
  return dayOf(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`)
}
