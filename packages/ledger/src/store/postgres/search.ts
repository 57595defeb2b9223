import {
  DummyDriver,
  type Expression,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type SqlBool,
  sql,
} from 'kysely'
import type { Indexed, Plan } from '../plan.ts'
import { type Dialect, type Hits, inColumns, narrowed } from '../queries.ts'
import type { Tables } from '../tables.ts'

/** Characters that PostgreSQL cannot keep, as JSON writes them: NUL, and halves of others. */
const unkept = '\\\\u(0000|d[89a-f][0-9a-f]{2})'

/** Queries of PostgreSQL. Whether to walk by the day or to sort the hits is left to its planner. */
export const postgresDialect: Dialect = {
  kysely: new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  }),
  inText(column: Indexed['column'], text: string): Expression<SqlBool> {
    return sql<SqlBool>`strpos(' ' || ${sql.ref(`statement.${column}`)} || ' ', ${` ${text} `}) > 0`
  },
  isAmong(column: string, values: readonly string[]): Expression<SqlBool> {
    return sql<SqlBool>`${sql.ref(column)} = any(${sql.val(values)}::text[])`
  },
  jsonIn(column, ...path) {
    const steps = path.map((step) => sql` -> ${sql.lit(step)}`)
    const json = sql`regexp_replace(${sql.ref(column)}, ${sql.lit(unkept)}, ${sql.lit('\\ufffd')}, 'g')::json`
    return sql`(${json} ${sql.join(steps, sql``)})::text collate "C"`
  },
  tokenAfter(start) {
    return sql`substring(' ' || ${sql.ref('statement.fields')} from ${sql.lit(` ${start}([^ ]*)`)}) collate "C"`
  },
  hits,
}

function hits(coding: number, plan: Plan): Hits {
  const all = postgresDialect.kysely.selectFrom('statement').where('statement.coding', '=', coding)
  const inCoding = narrowed(all as unknown as Hits, plan.columns, {
    coding,
    dialect: postgresDialect,
  })
  const wanted = plan.indexed.filter(({ holds }) => holds)
  const found =
    wanted.length === 0 ? inCoding : inCoding.where(holdsAll(wanted.map(tokensOf).join(' & ')))
  const rest = plan.indexed.filter((one) => !one.holds && !hasRows(one))
  const without = rest.reduce(
    (some, one) => some.where(({ not }) => not(holdsAll(tokensOf(one)))),
    found,
  )
  // Whether tokens stand in a row, the columns tell.
  return inColumns(without, plan.indexed.filter(hasRows), postgresDialect)
}

function hasRows({ any }: Indexed): boolean {
  return any.some(({ tokens, inRow }) => inRow && tokens.length > 1)
}

/** What the index has to hold for one of them to stand there; tokens have no character that means anything in it. */
function tokensOf({ any }: Indexed): string {
  const all = any.map(({ tokens }) => `(${tokens.map((one) => `'${one}'`).join(' & ')})`)
  return `(${all.join(' | ')})`
}

function holdsAll(query: string): Expression<SqlBool> {
  return sql<SqlBool>`statement.tokens @@ ${query}::tsquery`
}
