import { Feed, type Item } from 'feed'
import { oneLine } from 'tutur-intake/one-line'
import type { Query } from 'tutur-ledger'
import type { ServerContext } from '../http/server-env.ts'
import { settled } from '../routes/asked-query.ts'
import { utteranceList } from '../routes/utterance-list.ts'
import type { Services } from '../services.ts'
import type { UtteranceRow } from '../views/utterance-row.ts'

/** Which feed is asked for. */
export interface FeedInput {
  readonly format: 'json' | 'atom' | 'rss'
  readonly query: Query
  /** The query as it was written; may be empty. */
  readonly q: string
}

/** Entries of a feed. */
const mostEntries = 50

/** The newest utterances that a query finds, for feed readers. */
export async function feedOf(
  services: Services,
  context: ServerContext,
  { format, query, q }: FeedInput,
): Promise<Response> {
  const rows = await newest(services, await settled(services, query))
  const about: About = {
    origin: context.get('origin'),
    q,
    title: titleOf(services, q),
    updated: services.account.state().madeAt ?? services.now().toISOString(),
  }
  return context.body(writers[format](rows, about), 200, { 'content-type': mediaTypes[format] })
}

async function newest(services: Services, query: Query): Promise<readonly UtteranceRow[]> {
  const rows: UtteranceRow[] = []
  let after: string | undefined
  do {
    const page = await utteranceList(services, query, { after, limit: mostEntries })
    rows.push(...page.rows)
    after = page.next ?? undefined
  } while (after !== undefined && rows.length < mostEntries)
  return rows.slice(0, mostEntries)
}

/** What is told of a feed beside its entries. */
interface About {
  /** `https://tutur.example`, without a slash behind. */
  readonly origin: string
  readonly q: string
  readonly title: string
  /** An instant. */
  readonly updated: string
}

const mediaTypes = {
  json: 'application/feed+json; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
} as const

const writers: Readonly<
  Record<FeedInput['format'], (rows: readonly UtteranceRow[], about: About) => string>
> = {
  json: jsonFeed,
  atom: (rows, about) => xmlFeed(rows, about).atom1(),
  rss: (rows, about) => xmlFeed(rows, about).rss2(),
}

function titleOf({ ledger }: Services, q: string): string {
  const { title } = ledger.dossier
  const name = title['en'] ?? Object.values(title)[0] ?? 'Tutur'
  return clean(q === '' ? name : `${name}: ${q}`)
}

/* ---- Addresses ---- */

function feedAddress({ origin, q }: About, format: FeedInput['format']): string {
  return withQuery(`${origin}/api/v1/feed.${format}`, q)
}

function ledgerAddress({ origin, q }: About): string {
  return withQuery(`${origin}/ledger`, q)
}

function withQuery(address: string, q: string): string {
  return q === '' ? address : `${address}?${new URLSearchParams({ q })}`
}

function utteranceAddress({ id }: UtteranceRow, { origin }: About): string {
  return `${origin}/utterances/${id}`
}

/** An id that stays the same wherever the ledger is served. */
function urnOf({ id }: UtteranceRow): string {
  return `urn:tutur:utterance:${id}`
}

/* ---- Entries ---- */

const longestTitle = 140

/** `Ana Torvel: “The pier stays open …”`. */
function entryTitle({ speaker, words }: UtteranceRow): string {
  const said = clean(words)
  const name = speaker === null ? '' : `${clean(speaker.name)}: `
  const whole = `${name}${said}`
  return whole.length <= longestTitle
    ? whole
    : `${whole.slice(0, longestTitle).toWellFormed().trimEnd()} …`
}

/** Where the words stand, and how much is behind them. */
function entryNote({ document, saidAt, standing }: UtteranceRow): string {
  const { outlet, published, title } = document
  const { independent, atLeast, outlets } = standing
  const origins = `${atLeast ? 'at least ' : ''}${independent} independent ${independent === 1 ? 'origin' : 'origins'} in ${outlets} ${outlets === 1 ? 'outlet' : 'outlets'}`
  const said = saidAt === null ? [] : [`said ${daysOf(saidAt)}`]
  const where = [outlet, title, published].filter((part) => part !== null).map(clean)
  return [...said, where.join(', '), origins].filter((part) => part !== '').join('; ')
}

function daysOf({ from, to }: NonNullable<UtteranceRow['saidAt']>): string {
  return from === to ? from : `${from} to ${to}`
}

/** Feeds want a moment: the beginning of the day of publication, else of that on which it was said. */
function momentOf({ document, saidAt }: UtteranceRow): Date {
  return new Date(`${document.published ?? saidAt?.from ?? '1970-01-01'}T00:00:00Z`)
}

/** On one line, without what XML cannot hold. */
function clean(text: string): string {
  return oneLine(text.toWellFormed()).replace(/[\uFFFE\uFFFF]/gu, '\uFFFD')
}

/* ---- JSON ---- */

/** JSON Feed 1.1. */
function jsonFeed(rows: readonly UtteranceRow[], about: About): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: about.title,
    home_page_url: ledgerAddress(about),
    feed_url: feedAddress(about, 'json'),
    items: rows.map((row) => ({
      id: urnOf(row),
      url: utteranceAddress(row, about),
      title: entryTitle(row),
      content_text: `${clean(row.words)}\n\n${entryNote(row)}`,
      date_published: momentOf(row).toISOString(),
      language: row.language,
      ...(row.speaker === null ? {} : { authors: [{ name: clean(row.speaker.name) }] }),
    })),
  })
}

/* ---- XML ---- */

function xmlFeed(rows: readonly UtteranceRow[], about: About): Feed {
  const feed = new Feed({
    id: ledgerAddress(about),
    title: about.title,
    link: ledgerAddress(about),
    description: 'Who said what, newest first',
    updated: new Date(about.updated),
    generator: 'Tutur',
    feedLinks: { atom: feedAddress(about, 'atom'), rss: feedAddress(about, 'rss') },
  })
  for (const row of rows) feed.addItem(itemOf(row, about))
  return feed
}

/** What is written as HTML within the XML is escaped here: its writer would let a second end of a section pass. */
function itemOf(row: UtteranceRow, about: About): Item {
  return {
    id: urnOf(row),
    link: utteranceAddress(row, about),
    title: html(entryTitle(row)),
    description: `<blockquote lang="${html(row.language)}">${html(clean(row.words))}</blockquote><p>${html(entryNote(row))}</p>`,
    date: momentOf(row),
  }
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function html(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => escapes[character] ?? character)
}
