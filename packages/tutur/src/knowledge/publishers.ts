import { rowsOf } from '../languages/pack.ts'
import type { PublisherKind } from '../model/model.ts'
import { fold } from '../text/tokens.ts'
import { alternativesOf } from './cells.ts'
import { inflectedStem } from './inflected-stem.ts'
import { tables } from './tables.ts'

/** Who publishes, as far as it is certain. */
export interface Publisher {
  /** Its first domain, or the key that a user gives it. */
  readonly key: string
  readonly domains: readonly string[]
  /** `null` when not known. */
  readonly kind: PublisherKind | null
  /** The group that owns it (`Kompas Gramedia`, `state: Azerbaijan`), or `null` when not known. */
  readonly owner: string | null
  /** Key of a territory: `id`; or `null`. */
  readonly country: string | null
  /** BCP 47; empty when not known. */
  readonly languages: readonly string[]
  /** By which others cite it, the first most usual. */
  readonly names: readonly string[]
}

/** Publishers, ready to be asked. */
export interface Publishers {
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
  return publisherAmong(bundledPublishers(), name) ?? null
}

/** The same of those publishers; `undefined` when unknown, `null` when several have the name. */
export function publisherAmong(publishers: Publishers, name: string): Publisher | null | undefined {
  if (name.length > longest) return undefined
  for (const form of formsOf(name)) {
    const found = publishers.byName.get(form)
    if (found !== undefined) return found
  }
  return publisherOnHost(publishers, name)
}

/** The one publisher whose name is `name` in another case: `Вестнику`, `сайте Министерства рыболовства`; else `null`. */
export function declinedPublisher({ byName }: Publishers, name: string): Publisher | null {
  const stems = stemsOf(name)
  if (stems === null) return null
  let found: Publisher | null = null
  for (const [known, publisher] of byName) {
    if (publisher === null || publisher === found || stemsOf(known) !== stems) continue
    if (found !== null) return null
    found = publisher
  }
  return found
}

/** `null` for a name with a word that does not decline. */
function stemsOf(name: string): string | null {
  const plain = fold(name.trim()).replace(/[«»"“”]/gu, '')
  if (plain === '' || plain.length > longest) return null
  const words = plain.split(/\s+/u).map(inflectedStem)
  return words.every((word) => word !== null) ? words.join(' ') : null
}

/** The publisher at a URL or host: `https://en.armradio.am/2020` is that of `armradio.am`, unless the table has the longer host. */
export function publisherAt(address: string): Publisher | null {
  return publisherOnHost(bundledPublishers(), address) ?? null
}

/** The same of those publishers; `undefined` when unknown. */
export function publisherOnHost({ byDomain }: Publishers, address: string): Publisher | undefined {
  if (address.length > longest) return undefined
  let host = hostOf(address)
  while (host !== '') {
    const found = byDomain.get(host)
    if (found !== undefined) return found
    const dot = host.indexOf('.')
    host = dot === -1 ? '' : host.slice(dot + 1)
  }
  return undefined
}

/** Whether two publishers, each by name or address, are one or have one owner; `null` when that is not known. */
export function sameOwner(one: string, other: string): boolean | null {
  const [a, b] = [publisherNamed(one), publisherNamed(other)]
  if (a === null || b === null) return null
  if (a === b) return true
  return a.owner === null || b.owner === null ? null : a.owner === b.owner
}

/** Whether a publisher is an agency, whose reports others print. */
export function isAgency(kind: PublisherKind | null): boolean {
  return kind === 'wire' || kind === 'state-agency'
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

function bundledPublishers(): Publishers {
  compiled ??= indexPublishers(rowsOf(tables['publishers']).map(publisherOf))
  return compiled
}

/** Makes publishers ready to be asked. */
export function indexPublishers(publishers: readonly Publisher[]): Publishers {
  const byName = new Map<string, Publisher | null>()
  const byDomain = new Map<string, Publisher>()
  for (const publisher of publishers) {
    for (const domain of publisher.domains) byDomain.set(domain, publisher)
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
    key: domain,
    domains: [domain, ...alternativesOf(further)],
    kind: kind as PublisherKind,
    owner: owner === '' ? null : owner,
    country: country === '' ? null : country,
    languages: alternativesOf(languages),
    names: alternativesOf(names),
  }
}
