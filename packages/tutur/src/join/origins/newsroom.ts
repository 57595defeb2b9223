import type { Known } from '../../knowledge/known.ts'
import type { Publisher } from '../../knowledge/publishers.ts'
import { ownOutlet } from '../../languages/join-words.ts'
import { textOf } from '../../model/ids.ts'
import type { Document } from '../../model/model.ts'
import { groupedBy } from '../../text/grouped-by.ts'
import { publisherOf } from '../publisher-of.ts'
import type { Report, Source } from '../report.ts'

/** What is known of a document as evidence of where its words come from. */
export interface Desk {
  readonly source: Source
  /** Matches the names of its outlet in small letters; `null` while nobody knows them. */
  readonly names: RegExp | null
  /** Whether its dateline tells that a reporter of its own was at the place. */
  readonly wasThere: boolean
  /** Whether the outlet has withdrawn it. */
  readonly retracted: boolean
  /** What a page says that withdraws another: names in it are those of origins that were withdrawn. */
  readonly retraction: string | null
}

/** A document that withdraws another, by their ids. */
export interface Withdrawal {
  readonly by: Document
  readonly withdrawn: string
}

/** Looks at all documents that have reports, by their ids. */
export function desksOf(
  reports: readonly Report[],
  known: Known,
  withdrawals: Iterable<Withdrawal>,
): ReadonlyMap<string, Desk> {
  const sources = new Map<string, Source>(reports.map(({ source }) => [source.document.id, source]))
  const places = new Map([...sources].map(([id, { document }]) => [id, placeOf(document)]))
  const homes = homesOf(reports, sources, places)
  const withdrawnBy = new Map([...withdrawals].map(({ by, withdrawn }) => [withdrawn, by]))
  const namesByKey = new Map<string, RegExp | null>()
  const namesFor = (publisher: Publisher | null): RegExp | null => {
    if (publisher === null) return null
    const names = namesByKey.get(publisher.key) ?? namesOf(publisher)
    namesByKey.set(publisher.key, names)
    return names
  }
  return new Map(
    [...sources].map(([id, source]): [string, Desk] => {
      const by = withdrawnBy.get(id)
      const place = places.get(id) ?? null
      return [
        id,
        {
          source,
          names: namesFor(publisherOf(source.document, known)),
          wasThere: place !== null && wasAt(place, source, homes),
          retracted: by !== undefined,
          retraction: by === undefined ? null : by.text.toLowerCase(),
        },
      ]
    }),
  )
}

/* ---- Names ---- */

/** Matches the names of a publisher in small letters, in any form of their words. */
export function namesOf(publisher: Publisher): RegExp | null {
  const names = publisher.names.flatMap(formsOf).filter((name) => name.length > 1)
  if (names.length === 0) return null
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length)
  const sources = longestFirst.map((name) => name.split(' ').map(inAnyForm).join('\\s+'))
  return new RegExp(
    `[«"“]?(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])[»"”]?`,
    'gu',
  )
}

/** A name as it is, and what stands in brackets behind it. */
function formsOf(name: string): readonly string[] {
  const plain = name.toLowerCase().replace(/[«»"“”]/gu, '')
  const [before = '', inside = ''] = plain.split(/\s*[()]/u)
  return [before, inside].map((form) => form.replace(/^the /u, '').trim())
}

const fewestInflected = 4

function inAnyForm(word: string): string {
  const plain = word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
  const isInflected = /\p{sc=Cyrillic}/u.test(word) && word.length >= fewestInflected
  return isInflected ? `${word.replace(/[аеиоуыьйя]$/u, '')}\\p{L}{0,3}` : plain
}

/** A text in small letters with {@link ownOutlet} for every name of the outlet. */
export function withOwnOutlet(text: string, { names }: Desk): string {
  return names === null ? text : text.replace(names, ` ${ownOutlet} `).replace(/\s+/gu, ' ')
}

/* ---- Datelines ---- */

/** The place of a dateline, folded; `null` where the document has none. */
function placeOf(document: Document): string | null {
  const block = document.blocks.find(({ role }) => role === 'dateline')
  if (block === undefined) return null
  const place = /^[\p{L}\s.'’-]+?(?=[,.(/–—-]|\s+[-–—(])/u.exec(textOf(document, block))?.[0]
  return place?.trim().toLowerCase() ?? null
}

/**
 * The places from which outlets send what they take from others: an office at home tells nothing of being there. By outlet
 * and place; there at least half of the documents cite another outlet.
 */
function homesOf(
  reports: readonly Report[],
  sources: ReadonlyMap<string, Source>,
  places: ReadonlyMap<string, string | null>,
): ReadonlySet<string> {
  const citing = new Set(
    reports
      .filter(({ statement }) => statement.chain.hops.some(({ relation }) => relation === 'cites'))
      .map(({ source }) => source.document.id),
  )
  const sent = groupedBy(sources.values(), ({ document, outlet }) => {
    const place = places.get(document.id) ?? null
    return place === null ? null : deskAt(outlet, place)
  })
  const homes = new Set<string>()
  for (const [desk, all] of sent) {
    const cites = all.filter(({ document }) => citing.has(document.id)).length
    if (desk !== null && 2 * cites >= all.length) homes.add(desk)
  }
  return homes
}

function deskAt(outlet: string | null, place: string): string {
  return `${outlet} ${place}`
}

function wasAt(place: string, { document, outlet }: Source, homes: ReadonlySet<string>): boolean {
  const isSyndicated = document.labels.some(({ kind }) => kind === 'syndicated')
  return !isSyndicated && !homes.has(deskAt(outlet, place))
}
