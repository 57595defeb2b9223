import { rowsOf } from '../languages/pack.ts'
import { fold } from '../text/tokens.ts'
import { alternativesOf } from './cells.ts'
import { tables } from './tables.ts'

/** What kind of publisher it is; `weekly` also appears more rarely, `ministry` is any office of a state. */
export type PublisherKind =
  | 'wire'
  | 'state-agency'
  | 'daily'
  | 'weekly'
  | 'broadcaster'
  | 'online'
  | 'ministry'
  | 'community'
  | 'fact-checker'

/** Who publishes, as far as it is certain. */
export interface Publisher {
  /** Its first domain, which is also its key. */
  readonly domain: string
  /** Further domains. */
  readonly domains: readonly string[]
  readonly kind: PublisherKind
  /** The group that owns it (`Kompas Gramedia`, `state: Azerbaijan`), or `null` when not known. */
  readonly owner: string | null
  /** Key of a territory: `id`; or `null`. */
  readonly country: string | null
  /** BCP 47; empty when not known. */
  readonly languages: readonly string[]
  /** By which others cite it, the first most usual. */
  readonly names: readonly string[]
}

interface Publishers {
  /** By folded name; `null` where a name means several. */
  readonly byName: ReadonlyMap<string, Publisher | null>
  readonly byDomain: ReadonlyMap<string, Publisher>
}

let compiled: Publishers | null = null

/** Code units of the longest name or address that is looked up. */
const longest = 2000

/**
 * The publisher that others cite by `name`: in any case, with or without `The`, an owner's ending (`Reuters'`) or `.com`, or
 * by its domain. `null` when unknown, or when the name alone means several (`APA`).
 */
export function publisherNamed(name: string): Publisher | null {
  if (name.length > longest) return null
  const { byName } = publishers()
  for (const form of formsOf(name)) {
    const found = byName.get(form)
    if (found !== undefined) return found
  }
  return publisherAt(name)
}

/** The publisher at a URL or host: `https://en.armradio.am/2020` is that of `armradio.am`, unless the table has the longer host. */
export function publisherAt(address: string): Publisher | null {
  if (address.length > longest) return null
  const { byDomain } = publishers()
  let host = hostOf(address)
  while (host !== '') {
    const found = byDomain.get(host)
    if (found !== undefined) return found
    const dot = host.indexOf('.')
    host = dot === -1 ? '' : host.slice(dot + 1)
  }
  return null
}

/** Whether two publishers, each by name or address, are one or have one owner; `null` when that is not known. */
export function sameOwner(one: string, other: string): boolean | null {
  const [a, b] = [publisherNamed(one), publisherNamed(other)]
  if (a === null || b === null) return null
  if (a === b) return true
  return a.owner === null || b.owner === null ? null : a.owner === b.owner
}

/** A name as it is, then without what may stand around it. */
function formsOf(name: string): string[] {
  const whole = fold(name.trim())
  const bare = whole.replace(/'s?$/u, '')
  const short = bare.endsWith('.com') ? bare.slice(0, -'.com'.length) : bare
  return [whole, bare, short].flatMap((form) => [form, withoutArticle(form)])
}

function withoutArticle(folded: string): string {
  return folded.startsWith('the ') ? folded.slice('the '.length) : folded
}

function hostOf(address: string): string {
  const folded = address.trim().toLowerCase()
  const scheme = folded.indexOf('://')
  const rest = scheme === -1 ? folded : folded.slice(scheme + '://'.length)
  const [authority = ''] = rest.split(/[/?#\\]/u, 1)
  const [host = ''] = authority.slice(authority.lastIndexOf('@') + 1).split(':', 1)
  return host.endsWith('.') ? host.slice(0, -1) : host
}

function publishers(): Publishers {
  compiled ??= compile()
  return compiled
}

function compile(): Publishers {
  const byName = new Map<string, Publisher | null>()
  const byDomain = new Map<string, Publisher>()
  for (const publisher of rowsOf(tables['publishers']).map(publisherOf)) {
    for (const domain of [publisher.domain, ...publisher.domains]) byDomain.set(domain, publisher)
    for (const name of publisher.names) {
      const key = withoutArticle(fold(name))
      const known = byName.get(key)
      byName.set(key, known === undefined || known === publisher ? publisher : null)
    }
  }
  return { byName, byDomain }
}

function publisherOf(row: readonly string[]): Publisher {
  const [domain = '', further = '', kind, owner = '', country = '', languages = '', names = ''] =
    row
  return {
    domain,
    domains: alternativesOf(further),
    kind: kind as PublisherKind,
    owner: owner === '' ? null : owner,
    country: country === '' ? null : country,
    languages: alternativesOf(languages),
    names: alternativesOf(names),
  }
}
