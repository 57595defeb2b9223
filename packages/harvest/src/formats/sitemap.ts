import { Parser } from 'htmlparser2'
import type { Given } from 'tutur'
import type { Chunks } from '../bytes/collect.ts'
import { dayWritten } from './feed-items.ts'

/** An address that a sitemap or a feed leads to. */
export interface Link {
  /** `sitemap`: more addresses are there. */
  readonly kind: 'page' | 'sitemap'
  readonly address: string
  /** What a news sitemap says of the article. */
  readonly given: Given
}

const longestUnits = 4096

/**
 * The addresses of a sitemap, a sitemap index or a news sitemap, in their order, as its bytes arrive. Nothing but the
 * address at hand is kept; entities that the file defines for itself are not expanded.
 */
export async function* linksIn(chunks: Chunks): AsyncGenerator<Link> {
  const found: Link[] = []
  const parser = new Parser(
    collector((link) => found.push(link)),
    { xmlMode: true },
  )
  const decoder = new TextDecoder()
  for await (const chunk of chunks) {
    parser.write(decoder.decode(chunk, { stream: true }))
    yield* found.splice(0)
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

interface Handler {
  onopentagname(name: string): void
  ontext(text: string): void
  onclosetag(name: string): void
}

function collector(take: (link: Link) => void): Handler {
  const open: string[] = []
  let entry: Record<string, string> = {}
  let text = ''
  return {
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
