import { type RawBuilder, sql } from 'kysely'
import { pageLimit } from './cursor.ts'
import type { Plan } from './plan.ts'
import type { Asked } from './queries.ts'
import type { Database } from './read.ts'
import { parse, plain } from './rows.ts'
import type { Facet, FacetField, Facets } from './store.ts'
import { tokenStart, untoken } from './tokens.ts'

/** Values of each field unless the caller says how many. */
const defaultLimit = 12

/** One value of one field, or one of many that are not shown, as the database counts them. */
interface CountedRow {
  readonly field: FacetField
  /** Written as {@link readings} says; `null`: nobody tells. */
  readonly value: string | null
  readonly name: string | null
  readonly number: number
  /** Of all rows of the field: how many values there are, and statements that have one. */
  readonly every: number
  readonly told: number
}

const fields: readonly FacetField[] = [
  'outlet',
  'lang',
  'act',
  'form',
  'origin',
  'status',
  'speaker',
  'said',
]

/** How the values of a field are read, where they are not written as they are. */
const readings: Partial<Record<FacetField, (value: string) => string>> = {
  act: untoken,
  form: untoken,
  origin: untoken,
  speaker: nameOf,
}

/** Names as texts beside the records have them. */
function nameOf(json: string): string {
  return plain(parse<string>(json))
}

/** Counts of all statements of a coding that a plan finds, all of which the database can tell. */
export async function facetsOf(
  database: Database,
  { coding, plan }: { readonly coding: number; readonly plan: Plan },
  limit: number | undefined,
): Promise<Facets> {
  const most = limit === undefined ? defaultLimit : pageLimit(limit)
  const query = sql`
    with found as materialized ${foundBy(database, coding, plan)},
    counted as (${sql.join(fields.map(countedBy), sql` union all `)}),
    ranked as (
      select field, value, name, number,
        row_number() over (partition by field, value is null order by number desc, value) as place,
        count(value) over (partition by field) as every,
        sum(case when value is null then 0 else number end) over (partition by field) as told
      from counted
    )
    select field, value, name, number, every, cast(told as ${sql.raw('bigint')}) as told
      from ranked where place <= ${sql.lit(most)} order by field, place`
  const rows = await database.ask<CountedRow>(askedBy(database, query), 'aside')
  return facetsFrom(rows)
}

/** Of no statements. */
export function noFacets(): Facets {
  return facetsFrom([])
}

function askedBy(database: Database, query: RawBuilder<unknown>): Asked<CountedRow> {
  return { compile: () => query.compile(database.kysely) } as never
}

/** What is counted, of each statement: one pass over the rows. */
function foundBy({ hits, jsonIn, tokenAfter }: Database, coding: number, plan: Plan) {
  // Shorter than the record, and never with characters that no database takes.
  const ofToken = (field: 'act' | 'form' | 'origin') => tokenAfter(tokenStart(field))
  const role = jsonIn('statement.actors', 0, 'role')
  const actor = sql`nullif(${jsonIn('statement.actors', 0, 'actor')}, 'null')`
  const name = jsonIn('statement.actors', 0, 'name')
  const ofSpeaker = (what: RawBuilder<unknown>) =>
    sql<string | null>`case when ${role} = '"speaker"' then ${what} end`
  return hits(coding, plan)
    .innerJoin('document', 'document.id', 'statement.document')
    .select([
      'document.outlet as outlet',
      'document.language as lang',
      ofToken('act').as('act'),
      ofToken('form').as('form'),
      ofToken('origin').as('origin'),
      'statement.status as status',
      ofSpeaker(sql`coalesce(${actor}, ${name})`).as('speaker'),
      ofSpeaker(name).as('speaker_name'),
      sql<string | null>`nullif(substr(${sql.ref('statement.said')}, 1, 7), '')`.as('said'),
    ])
}

function countedBy(field: FacetField): RawBuilder<unknown> {
  const name = field === 'speaker' ? sql`min(speaker_name)` : sql`null`
  const column = sql.ref(field)
  return sql`select ${sql.lit(field)} as field, ${column} as value, ${name} as name, count(*) as number from found group by ${column}`
}

function facetsFrom(rows: readonly CountedRow[]): Facets {
  // Every statement has a status.
  const statements = rows.find(({ field }) => field === 'status')?.told ?? 0
  const by = Object.fromEntries(
    fields.map((field) => [
      field,
      facetFrom(
        rows.filter((row) => row.field === field),
        statements,
      ),
    ]),
  )
  return { statements, by: by as Facets['by'] }
}

function facetFrom(rows: readonly CountedRow[], statements: number): Facet {
  const values = rows.flatMap(({ field, value, name, number }) => {
    if (value === null) return []
    const told = readings[field]?.(value) ?? value
    return [{ value: told, name: name === null ? told : nameOf(name), statements: number }]
  })
  const shown = values.reduce((sum, one) => sum + one.statements, 0)
  const { every = 0, told = 0 } = rows[0] ?? {}
  return {
    values,
    others: told - shown,
    otherValues: every - values.length,
    none: statements - told,
  }
}
