/** What a page says of itself outside its text. */
export interface HtmlFacts {
  readonly language: string | null
  readonly outlet: string | null
  readonly title: string | null
  /** ISO calendar day of publication, as printed: not moved to another zone. */
  readonly published: string | null
  readonly url: string | null
  /** Types of its JSON-LD objects, such as `OpinionNewsArticle`. */
  readonly types: readonly string[]
  /** The site it says its text was first published on. */
  readonly original: string | null
}

/** The parts of a page that facts are read from. */
export interface HtmlClues {
  readonly language: string | null
  /** Contents of `<meta>` by their `name`, `property` or `itemprop`, in lower case; the first of each. */
  readonly meta: ReadonlyMap<string, string>
  /** Contents of `<script type="application/ld+json">`. */
  readonly scripts: readonly string[]
  /** `datetime` of `<time>` elements. */
  readonly times: readonly string[]
  readonly canonical: string | null
  readonly title: string | null
}

const dateNames = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'publishdate',
  'publish-date',
  'pubdate',
  'content_publishdate',
  'dc.date.issued',
  'dcterms.created',
  'sailthru.date',
  'date',
  'dc.date',
]

/** Reads the facts of a page: JSON-LD first, then its `<meta>` elements, then the first `<time>`. */
export function readFacts(clues: HtmlClues): HtmlFacts {
  const objects = clues.scripts.flatMap(objectsIn)
  const articles = objects.filter((object) => /Article|Posting|Report/u.test(typeOf(object)))
  // Ministries call their releases a page.
  const [article = objects.find(isTitledPage)] = articles
  const named = (...names: readonly string[]): string | null =>
    firstOf(names.map((name) => clues.meta.get(name)))
  const dates = [
    stringAt(article, 'datePublished'),
    ...dateNames.map((name) => clues.meta.get(name)),
    ...clues.times,
  ]
  return {
    language:
      clues.language ?? stringAt(article, 'inLanguage') ?? named('content-language', 'og:locale'),
    outlet: named('og:site_name') ?? nameAt(article, 'publisher') ?? named('application-name'),
    title: stringAt(article, 'headline') ?? named('og:title', 'twitter:title') ?? clues.title,
    published: firstOf(dates.map(isoDay)),
    url: clues.canonical ?? named('og:url'),
    types: articles.map(typeOf),
    original: named('syndication-source', 'original-source'),
  }
}

function isTitledPage(object: JsonObject): boolean {
  return typeOf(object).includes('WebPage') && stringAt(object, 'headline') !== null
}

function firstOf(values: readonly (string | null | undefined)[]): string | null {
  for (const value of values)
    if (value !== null && value !== undefined && value !== '') return value
  return null
}

type JsonObject = Readonly<Record<string, unknown>>

// Enough for any real page; a page that nests deeper hides nothing we look for.
const mostObjects = 200

/** All objects of one JSON-LD script, outermost first; none when it is not JSON. */
function objectsIn(script: string): JsonObject[] {
  const found: JsonObject[] = []
  const waiting: unknown[] = [parseLoosely(script)]
  for (let next = 0; next < waiting.length && found.length < mostObjects; next++) {
    const value = waiting[next]
    if (Array.isArray(value)) waiting.push(...value.slice(0, mostObjects))
    else if (isObject(value)) {
      found.push(value)
      waiting.push(value['@graph'], value['mainEntity'])
    }
  }
  return found
}

/** JSON, or what is JSON once line breaks within strings and wrapping comments are taken away. */
function parseLoosely(script: string): unknown {
  const bare = script.trim().replace(/^(?:<!--|\/\*)[^{[]{0,200}/u, '')
  const mended = bare.replaceAll(/\p{Cc}+/gu, ' ').replaceAll(/,\s{0,100}([}\]])/gu, '$1')
  for (const attempt of [script, bare, mended]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // The next attempt forgives more.
    }
  }
  return null
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null
}

function typeOf(object: JsonObject): string {
  const type = object['@type']
  return Array.isArray(type) ? type.join(' ') : typeof type === 'string' ? type : ''
}

function stringAt(object: JsonObject | undefined, key: string): string | null {
  const value = object?.[key]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function nameAt(object: JsonObject | undefined, key: string): string | null {
  const value: unknown = object?.[key]
  const first: unknown = Array.isArray(value) ? value[0] : value
  return isObject(first) ? stringAt(first, 'name') : stringAt(object, key)
}

/** The calendar day of an ISO date and time. */
function isoDay(written: string | null | undefined): string | null {
  const match = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/u.exec(written ?? '')
  if (match === null) return null
  const day = match.slice(1, 4).join('-')
  return Number.isNaN(Date.parse(day)) ? null : day
}
