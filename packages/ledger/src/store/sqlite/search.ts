import {
  DummyDriver,
  type Expression,
  Kysely,
  type SqlBool,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely'
import type { Indexed, Plan } from '../plan.ts'
import {
  type Dialect,
  type Hit,
  type Hits,
  hitDay,
  inColumns,
  narrowed,
  ordered,
} from '../queries.ts'
import type { Database, HitPage } from '../read.ts'
import type { Tables } from '../tables.ts'
import type { Tokens } from '../tokens.ts'

/** Up to so many hits are sorted. */
const sortedHits = 10_000
/** So many statements are looked at one by one, newest first, before even more hits are sorted. */
const walkedStatements = 1500

/** Queries of SQLite. */
export const sqliteDialect: Dialect = {
  kysely: new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  }),
  inText,
  isAmong,
  jsonIn(column, ...path) {
    const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    return sql`${sql.ref(column)} -> ${sql.lit(`$${steps.join('')}`)}`
  },
  tokenAfter(start) {
    const all = sql`' ' || ${sql.ref('statement.fields')} || ' '`
    const at = sql`instr(${all}, ${sql.lit(` ${start}`)})`
    const behind = sql`substr(${all}, ${at} + ${sql.lit(start.length + 1)})`
    return sql`case when ${at} > 0 then substr(${behind}, 1, instr(${behind}, ' ') - 1) end`
  },
  hits,
}

function inText(column: Indexed['column'], text: string): Expression<SqlBool> {
  return sql<SqlBool>`instr(' ' || ${sql.ref(`statement.${column}`)} || ' ', ${` ${text} `}) > 0`
}

function isAmong(column: string, values: readonly string[]): Expression<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`
}

/** By the index of words and the narrow index beside it, so that no whole row is read. */
function hits(coding: number, plan: Plan): Hits {
  const inCoding = narrowedHits(coding, plan)
  const match = matchOf(plan.indexed)
  if (match === null) return inCoding
  const found = sql`(select rowid from search where search match ${match.expression})`
  return match.holds
    ? inCoding.where(sql<SqlBool>`statement.id in ${found}`)
    : inCoding.where(sql<SqlBool>`statement.id not in ${found}`)
}

/** What the columns tell of a plan, from the narrow index. */
function narrowedHits(coding: number, plan: Plan): Hits {
  // The alias carries the index: SQLite would rather read the rows themselves.
  const table = sql`statement`.as(sql.raw(`statement indexed by ${indexFor(plan)}`)) as never
  const all = sqliteDialect.kysely.selectFrom(table) as unknown as Hits
  return narrowed(all.where('statement.coding', '=', coding), plan.columns, {
    coding,
    dialect: sqliteDialect,
  })
}

/** Up to so many statements are looked up one by one. */
const lookedUp = 20_000

/** Where few are named, they are looked up; else the narrow index is gone through. */
function indexFor({ columns }: Plan): string {
  const named = columns.filter((term) => term.not !== true)
  if (named.some((term) => term.kind === 'statements' && term.ids.length <= lookedUp))
    return 'statement_uid'
  return named.some(({ kind }) => kind === 'since') ? 'statement_document' : 'statement_hit'
}

interface Match {
  readonly expression: string
  /** Or whether what is asked for is all that the expression does not match. */
  readonly holds: boolean
}

/** The query for the index; tokens have no character that means anything in it. */
function matchOf(indexed: readonly Indexed[]): Match | null {
  const some = ({ any }: Indexed) => `(${any.map(expressionOf).join(' OR ')})`
  const wanted = indexed.filter(({ holds }) => holds).map(some)
  const unwanted = indexed.filter(({ holds }) => !holds).map(some)
  if (indexed.length === 0) return null
  if (wanted.length === 0) return { expression: unwanted.join(' OR '), holds: false }
  const all = wanted.join(' AND ')
  const expression = unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(' OR ')})`
  return { expression, holds: true }
}

function expressionOf({ tokens, inRow }: Tokens): string {
  return inRow ? `"${tokens.join(' ')}"` : `(${tokens.map((one) => `"${one}"`).join(' AND ')})`
}

/**
 * The first hits in order. Few are sorted. Of many, the newest are found by walking from the newest statement down and
 * looking at each, which is soon done when many are hits; if it is not, because all hits are old, they are sorted after all.
 */
export async function firstHits(
  ask: Database['ask'],
  { coding, plan }: { readonly coding: number; readonly plan: Plan },
  { after, limit }: HitPage,
): Promise<readonly Hit[]> {
  if (plan.indexed.length === 0 && plan.columns.length === 0) {
    const all = sqliteDialect.kysely.selectFrom('statement').where('statement.coding', '=', coding)
    return ask(ordered(all as unknown as Hits, after).limit(limit))
  }
  const few = await ifFew(ask, { coding, plan }, { after, limit })
  if (few !== null) return few
  const walked = await ask(walk(coding, plan, after).limit(limit), 'far')
  if (walked.length === limit) return walked
  return ask(ordered(hits(coding, plan), after).limit(limit), 'far')
}

/**
 * The first hits, if the index tells of few; else `null`. In one query, since to go through the index takes most of the time:
 * of frequent words in a row it reads all places.
 */
async function ifFew(
  ask: Database['ask'],
  { coding, plan }: { readonly coding: number; readonly plan: Plan },
  { after, limit }: HitPage,
): Promise<readonly Hit[] | null> {
  const match = matchOf(plan.indexed)
  if (match === null || !match.holds) return null
  const first = narrowedHits(coding, plan).where(sql<SqlBool>`statement.id in (select id from few)`)
  // Empty when there are too many, so that these are not looked at.
  const query = sql`
    with found (id) as materialized (select rowid from search where search match ${match.expression} limit ${sortedHits + 1}),
    few (id) as materialized (select id from found where (select count(*) from found) <= ${sortedHits})
    select * from (select count(*) as number from found) left join (${ordered(first, after).limit(limit)}) on true`
  const rows = await ask<(Hit | { readonly id: null }) & { readonly number: number }>(
    { compile: () => query.compile(sqliteDialect.kysely) } as never,
    'far',
  )
  if ((rows[0]?.number ?? 0) > sortedHits) return null
  return rows.filter((row): row is Hit & { readonly number: number } => row.id !== null)
}

function walk(coding: number, plan: Plan, after: HitPage['after']) {
  const { kysely } = sqliteDialect
  const all = kysely.selectFrom('statement').where('statement.coding', '=', coding)
  const newest = ordered(until(all as unknown as Hits, plan), after)
    .select([
      'statement.coding',
      'statement.document',
      'statement.said',
      'statement.said_to',
      'statement.published',
      'statement.published_to',
      'statement.score',
      'statement.stems',
      'statement.fields',
    ])
    .limit(walkedStatements)
  const some = kysely.selectFrom(newest.as('statement')) as unknown as Hits
  return ordered(
    inColumns(
      narrowed(some, plan.columns, { coding, dialect: sqliteDialect }),
      plan.indexed,
      sqliteDialect,
    ),
    null,
  )
}

/** From the last day that is asked for, so that the walk begins where there may be hits. */
function until(hits: Hits, { columns }: Plan): Hits {
  return columns.reduce(
    (rest, term) =>
      term.kind === 'range' && term.field === 'said' && term.to !== null && !term.not
        ? rest.where(hitDay, '<=', String(term.to))
        : rest,
    hits,
  )
}
