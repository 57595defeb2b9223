import { actorOf } from 'tutur/knowledge'
import { isDay } from '../days.ts'
import type { FoundEntity, FoundTerm, LineRead } from './found.ts'

/** An entity of FollowTheMoney, as OpenSanctions and Aleph export them. */
export interface MoneyEntity {
  readonly id: string
  readonly schema: string
  readonly caption?: unknown
  readonly last_seen?: unknown
  readonly properties: Readonly<Record<string, unknown>>
}

/** Whether a JSON value is an entity of FollowTheMoney. */
export function isMoneyEntity(value: object): value is MoneyEntity {
  const { id, schema, properties } = value as Partial<Record<keyof MoneyEntity, unknown>>
  return (
    typeof id === 'string' &&
    typeof schema === 'string' &&
    typeof properties === 'object' &&
    properties !== null
  )
}

const kinds: Readonly<Record<string, FoundEntity['kind']>> = {
  Person: 'person',
  Organization: 'organisation',
  PublicBody: 'organisation',
  Position: 'position',
}

/** Entities that stand in others (`targets.nested.json`) are read too, so deep. */
const deepest = 3

/** What an entity says of people, bodies, positions and who held them. */
export function readMoneyEntity(entity: MoneyEntity, depth = 0): LineRead {
  const { schema } = entity
  const within = depth < deepest ? nestedIn(entity) : []
  const nested = within.map((one) => readMoneyEntity(one, depth + 1))
  const kind = Object.hasOwn(kinds, schema) ? kinds[schema] : undefined
  const own: LineRead = {
    entities: kind === undefined ? [] : [foundFrom(entity, kind)],
    terms: schema === 'Occupancy' ? termsFrom(entity) : [],
    left: kind === undefined && schema !== 'Occupancy' ? [schema] : [],
  }
  return [own, ...nested].reduce(joined)
}

function joined(one: LineRead, other: LineRead): LineRead {
  if ('trouble' in one || 'trouble' in other) return one
  return {
    entities: [...one.entities, ...other.entities],
    terms: [...one.terms, ...other.terms],
    left: [...one.left, ...other.left],
  }
}

function nestedIn({ properties }: MoneyEntity): MoneyEntity[] {
  return Object.values(properties)
    .flatMap((values): unknown[] => (Array.isArray(values) ? values : []))
    .filter(
      (value): value is MoneyEntity =>
        typeof value === 'object' && value !== null && isMoneyEntity(value),
    )
}

function foundFrom(entity: MoneyEntity, kind: FoundEntity['kind']): FoundEntity {
  const { id, caption } = entity
  const shown = typeof caption === 'string' ? [caption] : []
  const isArmed = kind === 'organisation' && textsOf(entity, 'topics').includes('crime.terror')
  return {
    id,
    kind: isArmed ? 'armed-group' : kind,
    names: [...shown, ...textsOf(entity, 'name'), ...textsOf(entity, 'alias')],
    sides: sidesOf(entity),
    wikidata:
      [...textsOf(entity, 'wikidataId'), id].find((one) => /^Q[1-9]\d*$/u.test(one)) ?? null,
    died: textsOf(entity, 'deathDate').find(isDay) ?? null,
  }
}

function sidesOf(entity: MoneyEntity): string[] {
  const codes = ['country', 'nationality', 'citizenship', 'jurisdiction'].flatMap((name) =>
    textsOf(entity, name),
  )
  return [...new Set(codes)].filter((code) => actorOf(code)?.sort === 'territory')
}

function termsFrom(entity: MoneyEntity): FoundTerm[] {
  const [holder] = textsOf(entity, 'holder')
  const [position] = textsOf(entity, 'post')
  if (holder === undefined || position === undefined) return []
  const isCurrent = textsOf(entity, 'status').includes('current')
  const seen = String(entity.last_seen ?? '').slice(0, 10)
  return [
    {
      holder,
      position,
      from: textsOf(entity, 'startDate').find(isDay) ?? null,
      to: textsOf(entity, 'endDate').find(isDay) ?? null,
      knownTo: isCurrent && isDay(seen) ? seen : null,
    },
  ]
}

/** The texts of a property; of an entity that stands there its id. */
function textsOf({ properties }: MoneyEntity, name: string): string[] {
  const values = Object.hasOwn(properties, name) ? properties[name] : []
  return (Array.isArray(values) ? values : [values]).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null && isMoneyEntity(value) ? [value.id] : []
  })
}
