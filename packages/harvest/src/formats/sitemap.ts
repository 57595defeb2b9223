import { Parser } from 'htmlparser2'
import type { Given } from 'tutur'
import { type Chunks, slicesOf } from '../bytes/collect.ts'
import { dayWritten } from './feed-items.ts'

/** An address that a sitemap or a feed leads to. */
export interface Link {
  /** `sitemap`: more addresses are there. */
  readonly kind: 'page' | 'sitemap'
  readonly address: string
  /** What a news sitemap says of the article. */
  readonly given: Given
  /** What a feed says of it, which its own page may say better. */
  readonly hint?: Given
}

const longestUnits = 4096
// A sitemap is five elements deep; the parser takes ever longer the deeper it is.
const mostDepth = 100
const sliceBytes = 16_384

/**
 * The addresses of a sitemap, a sitemap index or a news sitemap, in their order, as its bytes arrive. Nothing but the
 * address at hand is kept; entities that the file defines for itself are not expanded. Where it is too deep, it ends.
 */
export async function* linksIn(chunks: Chunks): AsyncGenerator<Link> {
  const found: Link[] = []
  const collector = collectorOf((link) => found.push(link))
  const parser = new Parser(collector, { xmlMode: true })
  const decoder = new TextDecoder()
  for await (const slice of slicesOf(chunks, sliceBytes)) {
    parser.write(decoder.decode(slice, { stream: true }))
    yield* found.splice(0)
    if (collector.depth() > mostDepth) return
  }
  parser.end()
  yield* found
}

/** What is taken from below `<url>` or `<sitemap>`; prefixes of names may be any. */
const fields: Readonly<Record<string, string>> = {
  'url/loc': 'loc',
  'sitemap/loc': 'loc',
  'publication/name': 'outlet',
  'publication/language': 'language',
  'news/publication_date': 'published',
}

interface Collector {
  /** How many elements are open. */
  depth(): number
  onopentagname(name: string): void
  ontext(text: string): void
  onclosetag(name: string): void
}

function collectorOf(take: (link: Link) => void): Collector {
  const open: string[] = []
  let entry: Record<string, string> = {}
  let text = ''
  return {
    depth: () => open.length,
    onopentagname(name) {
      open.push(bare(name))
      text = ''
    },
    ontext(more) {
      if (text.length < longestUnits) text += more
    },
    onclosetag() {
      const name = open.pop() ?? ''
      const field = fields[`${open.at(-1) ?? ''}/${name}`]
      if (field !== undefined) entry[field] = text.trim()
      if (name === 'url' || name === 'sitemap') {
        const link = linkOf(name, entry)
        if (link !== null) take(link)
        entry = {}
      }
      text = ''
    },
  }
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

function linkOf(name: 'url' | 'sitemap', entry: Record<string, string>): Link | null {
  const { loc = '', outlet = '', language = '', published = '' } = entry
  if (!URL.canParse(loc) || loc.length > longestUnits) return null
  const day = dayWritten(published)
  const given = {
    ...(outlet === '' ? {} : { outlet }),
    ...(isTag(language) ? { language } : {}),
    ...(day === null ? {} : { published: day }),
  }
  return { kind: name === 'url' ? 'page' : 'sitemap', address: loc, given }
}

function isTag(language: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(language)
}
