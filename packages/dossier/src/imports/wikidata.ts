import { allTerritories } from 'tutur/knowledge'
import { isDay } from '../days.ts'
import type { FoundEntity, FoundTerm, LineRead } from './found.ts'

/** An entity of Wikidata, as its dumps and `Special:EntityData` have it. */
export interface WikidataEntity {
  readonly id: string
  readonly labels?: unknown
  readonly aliases?: unknown
  readonly claims?: unknown
}

/** Whether a JSON value is an entity of Wikidata. */
export function isWikidataEntity(value: object): value is WikidataEntity {
  const { id, labels, claims } = value as Partial<Record<keyof WikidataEntity, unknown>>
  return typeof id === 'string' && /^[QPL]\d+$/u.test(id) && isObject(labels ?? claims)
}

const properties = {
  instanceOf: 'P31',
  citizenship: 'P27',
  country: 'P17',
  jurisdiction: 'P1001',
  occupation: 'P106',
  position: 'P39',
  from: 'P580',
  to: 'P582',
  at: 'P585',
  died: 'P570',
} as const

const human = 'Q5'
/** Politician, diplomat, military officer, judge, journalist: those whom the press quotes, office or not. */
const speakingOccupations = ['Q82955', 'Q193391', 'Q189290', 'Q16533', 'Q1930187']
/** Position, public office, historical position. */
const positions = ['Q4164871', 'Q294414', 'Q114962596']
/** Organisation, party, international and intergovernmental organisation, government agency, ministry, NGO. */
const bodies = ['Q43229', 'Q7278', 'Q484652', 'Q245065', 'Q327333', 'Q192350', 'Q79913']
/** Armed organisation, terrorist organisation. */
const armed = ['Q17149090', 'Q17127659']

/** Languages whose names are taken, the first of them shown. */
const languages = ['en', 'id', 'ms', 'ru', 'uk', 'de', 'tr', 'az', 'hy']

/** What an entity says of a person, a body or a position, and of the positions that a person held. */
export function readWikidataEntity(entity: WikidataEntity): LineRead {
  const { id } = entity
  const kind = kindOf(entity)
  if (kind === null) return { entities: [], terms: [], left: [leftAs(entity)] }
  const found: FoundEntity = {
    id,
    kind,
    names: namesOf(entity),
    sides: sidesOf(entity),
    wikidata: id,
    died:
      claimsOf(entity, properties.died).flatMap(({ mainsnak }) => dayOf(mainsnak) ?? [])[0] ?? null,
  }
  return { entities: [found], terms: kind === 'person' ? termsOf(entity) : [], left: [] }
}

function kindOf(entity: WikidataEntity): FoundEntity['kind'] | null {
  const isOne = (of: readonly string[]) =>
    itemsOf(entity, properties.instanceOf).some((item) => of.includes(item))
  if (isOne([human])) return speaks(entity) ? 'person' : null
  if (isOne(positions)) return 'position'
  if (isOne(armed)) return 'armed-group'
  return isOne(bodies) ? 'organisation' : null
}

function speaks(entity: WikidataEntity): boolean {
  const occupations = itemsOf(entity, properties.occupation)
  return (
    itemsOf(entity, properties.position).length > 0 ||
    occupations.some((item) => speakingOccupations.includes(item))
  )
}

function leftAs(entity: WikidataEntity): string {
  if (!entity.id.startsWith('Q')) return 'properties and lexemes'
  return itemsOf(entity, properties.instanceOf).includes(human)
    ? 'people of other trades who hold no office'
    : 'things that do not speak'
}

function namesOf({ labels, aliases }: WikidataEntity): string[] {
  return languages.flatMap((language) => [
    ...textsIn(labels, language),
    ...textsIn(aliases, language),
  ])
}

/** `{ en: { value } }` and `{ en: [{ value }] }`. */
function textsIn(byLanguage: unknown, language: string): string[] {
  const given = isObject(byLanguage) ? byLanguage[language] : undefined
  return (Array.isArray(given) ? given : [given]).flatMap((one: unknown) =>
    isObject(one) && typeof one['value'] === 'string' ? [one['value']] : [],
  )
}

let territories: ReadonlyMap<string, string> | null = null

function sidesOf(entity: WikidataEntity): string[] {
  territories ??= new Map(
    [...allTerritories()].flatMap(({ wikidata, key }) =>
      wikidata === null ? [] : [[wikidata, key]],
    ),
  )
  const { citizenship, country, jurisdiction } = properties
  const items = [citizenship, country, jurisdiction].flatMap((name) => itemsOf(entity, name))
  return [...new Set(items.flatMap((item) => territories?.get(item) ?? []))]
}

function termsOf(entity: WikidataEntity): FoundTerm[] {
  return claimsOf(entity, properties.position).flatMap(({ mainsnak, qualifiers }) => {
    const position = itemOf(mainsnak)
    if (position === null) return []
    const day = (name: string): string | null => {
      const snaks = isObject(qualifiers) ? qualifiers[name] : undefined
      return (
        (Array.isArray(snaks) ? snaks : []).flatMap((snak: unknown) => dayOf(snak) ?? [])[0] ?? null
      )
    }
    return [
      {
        holder: entity.id,
        position,
        from: day(properties.from),
        to: day(properties.to),
        knownTo: day(properties.at),
      },
    ]
  })
}

/* ---- Claims ---- */

interface Claim {
  readonly mainsnak: unknown
  readonly qualifiers: unknown
}

/** Those that nobody has marked as wrong. */
function claimsOf({ claims }: WikidataEntity, property: string): Claim[] {
  const all = isObject(claims) ? claims[property] : undefined
  return (Array.isArray(all) ? all : []).flatMap((claim: unknown) =>
    isObject(claim) && claim['rank'] !== 'deprecated'
      ? [{ mainsnak: claim['mainsnak'], qualifiers: claim['qualifiers'] }]
      : [],
  )
}

function itemsOf(entity: WikidataEntity, property: string): string[] {
  return claimsOf(entity, property).flatMap(({ mainsnak }) => itemOf(mainsnak) ?? [])
}

function itemOf(snak: unknown): string | null {
  const value = valueOfSnak(snak)
  return isObject(value) && typeof value['id'] === 'string' ? value['id'] : null
}

/** `+2018-05-00T00:00:00Z` of precision 10 is `2018-05`. */
function dayOf(snak: unknown): string | null {
  const value = valueOfSnak(snak)
  if (!isObject(value)) return null
  const { time, precision } = value as { time?: unknown; precision?: unknown }
  const length = lengths[Number(precision)]
  const day = /^\+(?<day>\d{4}-\d\d-\d\d)T/u.exec(String(time))?.groups?.['day']
  const coarse = length === undefined ? '' : (day?.slice(0, length) ?? '')
  return isDay(coarse) ? coarse : null
}

/** Of a year, a month and a day, by the precision of Wikidata. */
const lengths: Readonly<Record<number, number>> = { 9: 4, 10: 7, 11: 10 }

function valueOfSnak(snak: unknown): unknown {
  const value = isObject(snak) ? snak['datavalue'] : undefined
  return isObject(value) ? value['value'] : undefined
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
