import { hash } from 'node:crypto'
import type { Capture } from 'tutur'
import { escaped, type Feed, type FeedItem } from './formats/feed-items.ts'
import { readFeed } from './formats/read-feed.ts'
import type { Particulars } from './formats/records.ts'
import type { Taken } from './source.ts'

/** An item of a feed as the page it stands for, or why it is none. */
export type ItemPage = { readonly part: string; readonly name: string } & (
  | { readonly ok: true; readonly html: string; readonly particulars: Particulars }
  | { readonly ok: false; readonly message: string }
)

// A shorter text is a teaser, or a sentence that says where to click.
const fewestUnits = 140

/** The items of a feed as pages, in order; a string says why there are none. */
export function pagesOf({ capture, bytes }: Taken): readonly ItemPage[] | string {
  const feed = readFeed(bytes, capture.mediaType)
  if (typeof feed === 'string') return feed
  if (feed.items.length === 0) return 'the feed has no items'
  const seen = new Set<string>()
  const pages = feed.items.map((item) => {
    const part = seen.has(item.id) ? unlike(item) : item.id
    seen.add(part)
    return pageOf(item, { part, feed, capture })
  })
  const damaged = feed.damaged.map((number): ItemPage => {
    const part = `#${number}`
    const message = 'the item is damaged; the others are read'
    return { part, name: `${capture.name}: item ${number}`, ok: false, message }
  })
  return [...pages, ...damaged]
}

/** A name for an item whose id another has. */
function unlike({ id, title, link, content }: FeedItem): string {
  const parts = [id, title, link, content].map((part) => part ?? '')
  return hash('sha256', parts.join('\u0000')).slice(0, 16)
}

interface Where {
  readonly part: string
  readonly feed: Feed
  readonly capture: Capture
}

function pageOf(item: FeedItem, { part, feed, capture }: Where): ItemPage {
  const name = `${capture.name}: ${item.title ?? part}`
  const url = absolute(item.link, capture.address)
  const units = unitsShown(item.content ?? '')
  if (units < fewestUnits) return { part, name, ok: false, message: tooShort(units, url) }
  const outlet = item.source ?? capture.given.outlet ?? feed.title
  const particulars = {
    ...capture.given,
    ...(outlet === null ? {} : { outlet }),
    ...(item.published === null ? {} : { published: item.published }),
    ...(url === null ? {} : { url }),
  }
  return { part, name, ok: true, html: htmlOf(item, feed.language), particulars }
}

function absolute(link: string | null, base: string | null): string | null {
  return link === null ? null : (URL.parse(link, base ?? undefined)?.href ?? link)
}

/** How many characters stand between the tags. */
function unitsShown(html: string): number {
  const pieces = html.split('<').map((piece, index) => {
    const end = index === 0 ? -1 : piece.indexOf('>')
    return piece.slice(end + 1)
  })
  return pieces.join('').trim().length
}

function tooShort(units: number, url: string | null): string {
  const found =
    units === 0 ? 'the feed gives no text of it' : `the feed gives only ${units} characters of it`
  return url === null ? found : `${found}; read its page: ${url}`
}

function htmlOf({ title, content }: FeedItem, language: string | null): string {
  const heading = title === null ? '' : escaped(title)
  const lang = language === null ? '' : ` lang="${language}"`
  const head = `<head><meta charset="utf-8"><title>${heading}</title></head>`
  const body = `<article><h1>${heading}</h1>${inParagraphs(content ?? '')}</article>`
  return `<!doctype html><html${lang}>${head}<body>${body}</body></html>`
}

const blockTag = /<(?:p|br|div|li|h[1-6]|blockquote|article|section|table)\b/iu

/** Text without a tag that parts it is parted by its lines. */
function inParagraphs(content: string): string {
  if (blockTag.test(content)) return content
  return content
    .split(/\n+/u)
    .map((line) => `<p>${line}</p>`)
    .join('\n')
}
