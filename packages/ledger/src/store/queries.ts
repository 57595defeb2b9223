import {
  type Compilable,
  type Expression,
  type ExpressionBuilder,
  type Kysely,
  type RawBuilder,
  type SelectQueryBuilder,
  type SqlBool,
  sql,
} from 'kysely'
import type { Position } from './cursor.ts'
import type { ColumnTerm, DocumentTerm, Indexed, Plan, RangeTerm } from './plan.ts'
import type { HeadColumns, StatementRowColumns } from './rows.ts'
import type { Tables } from './tables.ts'

/** What differs between the databases in the queries of both. */
export interface Dialect {
  readonly kysely: Kysely<Tables>
  /** Whether `column`, tokens between blanks, has `text` in it, from blank to blank. */
  inText(column: Indexed['column'], text: string): Expression<SqlBool>
  /** Whether a column has one of these values, however many they are. */
  isAmong(column: string, values: readonly string[]): Expression<SqlBool>
  /** What stands in a column of JSON, as JSON; `'null'` or null where it has nothing there. */
  jsonIn(column: string, ...path: readonly (string | number)[]): RawBuilder<string | null>
  /** What follows on `start` in the token of `fields` that begins so; empty or null where there is none. */
  tokenAfter(start: string): RawBuilder<string | null>
  /** Statements of a coding that a plan may find, by all that the index and the columns tell. */
  hits(coding: number, plan: Plan): Hits
}

/** Statements of one coding, to be narrowed down. */
export type Hits = SelectQueryBuilder<Tables, 'statement', object>

/** A statement found, and what orders it among others. */
export interface Hit {
  readonly id: number
  /** On which it was said; if nobody tells, on which it was published; else empty. */
  readonly day: string
  readonly uid: string
}

/** {@link Hit.day}, word for word as the index on it has it. */
export const hitDay: RawBuilder<string> = sql<string>`case when ${sql.ref('statement.said')} = '' then ${sql.ref('statement.published')} else ${sql.ref('statement.said')} end`

/** Hits newest day first, then by id, behind a position. */
export function ordered(
  hits: Hits,
  after: Position | null,
): SelectQueryBuilder<Tables, 'statement', Hit> {
  const [day = '', uid = ''] = after ?? []
  const rest = after === null ? hits : hits.where((eb) => behind(eb, { day, uid }))
  return rest
    .select(['statement.id', 'statement.uid', hitDay.as('day')])
    .orderBy(hitDay, 'desc')
    .orderBy('statement.uid')
}

/** The first condition lets an index begin at the position. */
function behind(
  eb: ExpressionBuilder<Tables, 'statement'>,
  { day, uid }: { day: string; uid: string },
): Expression<SqlBool> {
  return eb.and([
    eb(hitDay, '<=', day),
    eb.or([eb(hitDay, '<', day), eb('statement.uid', '>', uid)]),
  ])
}

interface Narrowing {
  readonly coding: number
  readonly dialect: Pick<Dialect, 'isAmong'>
}

/** What the columns of statements tell of a plan. */
export function narrowed(
  hits: Hits,
  columns: readonly ColumnTerm[],
  { coding, dialect }: Narrowing,
): Hits {
  return columns.reduce(
    (rest, term) =>
      rest.where((eb) => {
        const holds = holdsInColumns(eb, term, { coding, dialect })
        return term.not === true ? eb.not(holds) : holds
      }),
    hits,
  )
}

function holdsInColumns(
  eb: ExpressionBuilder<Tables, 'statement'>,
  term: ColumnTerm,
  { coding, dialect }: Narrowing,
): Expression<SqlBool> {
  if (term.kind === 'range') return inRange(eb, term)
  if (term.kind === 'document') return ofDocument(eb, { term, coding })
  if (term.kind === 'statements') return dialect.isAmong('statement.uid', term.ids)
  const arrived = eb.selectFrom('arrival').select('arrival.document')
  return eb('statement.document', 'in', arrived.where('arrival.number', '>', term.number))
}

function inRange(
  eb: ExpressionBuilder<Tables, 'statement'>,
  { field, from, to }: RangeTerm,
): Expression<SqlBool> {
  if (field === 'score') {
    return eb.and([
      eb('statement.score', '>=', from === null ? 0 : Number(from)),
      eb('statement.score', '<=', to === null ? 1 : Number(to)),
    ])
  }
  const last = field === 'said' ? 'statement.said_to' : 'statement.published_to'
  const first = field === 'said' ? 'statement.said' : 'statement.published'
  return eb.and([
    // Whatever is known lies behind the empty day; a day lies before the letter.
    eb(first, '>', ''),
    eb(first, '<=', to === null ? 'x' : String(to)),
    eb(last, '>=', from === null ? '' : String(from)),
  ])
}

function ofDocument(
  eb: ExpressionBuilder<Tables, 'statement'>,
  { term, coding }: { term: DocumentTerm; coding: number },
): Expression<SqlBool> {
  const documents = eb
    .selectFrom('coded')
    .innerJoin('document', 'document.id', 'coded.document')
    .select('coded.document')
    .where('coded.coding', '=', coding)
    .where((or) =>
      or.or([or('coded.article', 'in', term.values), or('document.uid', 'in', term.values)]),
    )
  return eb('statement.document', 'in', documents)
}

/** What a plan asks of the index, told from the columns alone. */
export function inColumns(hits: Hits, indexed: readonly Indexed[], dialect: Dialect): Hits {
  return indexed.reduce(
    (rest, { column, any, holds }) =>
      rest.where((eb) => {
        const some = eb.or(
          any.map(({ tokens, inRow }) => {
            const texts = inRow ? [tokens.join(' ')] : tokens
            return eb.and(texts.map((text) => dialect.inText(column, text)))
          }),
        )
        return holds ? some : eb.not(some)
      }),
    hits,
  )
}

const head = [
  'document.uid as head_uid',
  'coded.article as head_article',
  'document.title as head_title',
  'document.outlet as head_outlet',
  'document.url as head_url',
  'document.language as head_language',
  'document.published as head_published',
] as const

const shown = [
  'statement.uid',
  hitDay.as('day'),
  'statement.words',
  'statement.stems',
  'statement.actors',
  'statement.decisions',
  'statement.record',
  'statement.status',
] as const

/** Statements with what is shown of them. */
export function statementRows(
  kysely: Kysely<Tables>,
): SelectQueryBuilder<
  Tables,
  'statement' | 'document' | 'coded',
  StatementRowColumns & { id: number }
> {
  return kysely
    .selectFrom('statement')
    .innerJoin('document', 'document.id', 'statement.document')
    .innerJoin('coded', (join) =>
      join
        .onRef('coded.document', '=', 'statement.document')
        .onRef('coded.coding', '=', 'statement.coding'),
    )
    .select(['statement.id', ...shown, ...head])
}

/** Documents of a coding with what is shown of them in lists. */
export function documentHeads(
  kysely: Kysely<Tables>,
  coding: number,
): SelectQueryBuilder<Tables, 'document' | 'coded', HeadColumns & { id: number }> {
  return kysely
    .selectFrom('document')
    .innerJoin('coded', 'coded.document', 'document.id')
    .where('coded.coding', '=', coding)
    .select(['document.id', ...head])
}

/** Documents newest first, then by id, behind a position. */
export function documentsBehind(
  after: Position | null,
): (eb: ExpressionBuilder<Tables, 'document' | 'coded'>) => Expression<SqlBool> {
  const [published = '', uid = ''] = after ?? []
  return (eb) =>
    after === null
      ? sql<SqlBool>`1 = 1`
      : eb.and([
          eb('document.published', '<=', published),
          eb.or([eb('document.published', '<', published), eb('document.uid', '>', uid)]),
        ])
}

/** A query that can be run. */
export type Asked<Row> = Compilable<Row>
