import { type Kysely, type SqlBool, sql } from 'kysely'
import type { Capture, Id } from 'tutur'
import type {
  Coding,
  Decision,
  DocumentHead,
  Page,
  PageOptions,
  Query,
  StatementRow,
} from '../model.ts'
import { cursorOf, type Position, pageLimit, positionOf } from './cursor.ts'
import { facetsOf, noFacets } from './facets.ts'
import { markOf } from './mark.ts'
import { documentReading } from './one-document.ts'
import { type Plan, passes, planOf, type StatementsTerm } from './plan.ts'
import {
  type Asked,
  type Dialect,
  documentHeads,
  documentsBehind,
  type Hit,
  type Hits,
  statementRows,
} from './queries.ts'
import {
  type HeadColumns,
  headOf,
  keyText,
  longestPrefix,
  recordOf,
  type StatementRowColumns,
  statementRowOf,
} from './rows.ts'
import type { Counts, FacetOptions, Facets, Remembered, Store } from './store.ts'
import type { Tables } from './tables.ts'
import { countWaiting, waitingIn } from './waiting.ts'

/** Of a query that may take long; `aside` of one that takes seconds, so that those that are `far` do not wait for it. */
export type Far = 'far' | 'aside'

/** What reading needs of a database. */
export interface Database extends Dialect {
  /** Runs a query. */
  ask<Row>(query: Asked<Row>, far?: Far): Promise<Row[]>
  /** The first hits in order, behind a position. */
  firstHits(coding: number, plan: Plan, page: HitPage): Promise<readonly Hit[]>
}

/** Which hits are asked for. */
export interface HitPage {
  readonly after: Position | null
  readonly limit: number
}

type Reading = Pick<
  Store,
  | 'codings'
  | 'statement'
  | 'document'
  | 'documentRevision'
  | 'capture'
  | 'statements'
  | 'documents'
  | 'count'
  | 'facets'
  | 'doubts'
  | 'countDoubts'
  | 'captures'
  | 'unread'
  | 'readings'
  | 'isCoded'
  | 'decisions'
  | 'unfit'
  | 'recall'
  | 'recalled'
  | 'revision'
  | 'mark'
  | 'statementsOf'
>

/** All calls that only read, over either database. */
export function readingOver(database: Database): Reading {
  return {
    codings: () => codings(database),
    statement: (id, coding) => statement(database, id, coding),
    ...documentReading(database, (coding) => codingKey(database, coding)),
    capture: (id) => capture(database, id),
    statements: (query, page) => statements(database, query, page),
    documents: (query, page) => documents(database, query, page),
    count: (query) => count(database, query),
    facets: (query, options) => facets(database, query, options),
    doubts: async (page = {}, filter = {}) =>
      waitingIn(database, await codingKey(database), {
        page,
        filter,
        rowsOf: (ids) => rowsOf(database, ids),
      }),
    countDoubts: async (filter = {}) => countWaiting(database, await codingKey(database), filter),
    captures: (page) => captures(database, page),
    unread: (page) => unread(database, page),
    readings: (id, coding) => readings(database, id, coding),
    isCoded: (coding, id) => isCoded(database, coding, id),
    decisions: (id) => decisions(database, id),
    unfit: (coding) => unfit(database, coding),
    recall: (key) => recall(database, key),
    recalled: (prefix) => recalled(database, prefix),
    revision: () => revision(database),
    mark: async () => markOf((await counted(database)).number),
    statementsOf: (ids) => statementsOf(database, ids),
  }
}

/* ---- Codings ---- */

async function codings({ kysely, ask }: Database): Promise<readonly Coding[]> {
  const rows = await ask(kysely.selectFrom('coding').select(['uid', 'made', 'state']).orderBy('id'))
  return rows.map(({ uid, made, state }) => ({
    id: uid as Id<'coding'>,
    made,
    state: state as Coding['state'],
  }))
}

/** The integer key of a coding; of the current one unless one is named; `null` where there is none. */
async function codingKey({ kysely, ask }: Database, coding?: Id<'coding'>): Promise<number | null> {
  const all = kysely.selectFrom('coding').select('id')
  const one =
    coding === undefined ? all.where('state', '=', 'current') : all.where('uid', '=', coding)
  return (await ask(one))[0]?.id ?? null
}

/* ---- One by its id ---- */

async function statement(
  database: Database,
  id: Id<'statement'>,
  coding?: Id<'coding'>,
): Promise<StatementRow | null> {
  const key = await codingKey(database, coding)
  if (key === null) return null
  const [row] = await database.ask(
    statementRows(database.kysely)
      .where('statement.uid', '=', id)
      .where('statement.coding', '=', key),
  )
  return row === undefined ? null : statementRowOf(row)
}

async function statementsOf(
  database: Database,
  ids: readonly Id<'statement'>[],
): Promise<readonly StatementRow[]> {
  const key = await codingKey(database)
  if (key === null || ids.length === 0) return []
  const rows = await database.ask(
    statementRows(database.kysely)
      .where(database.isAmong('statement.uid', ids))
      .where('statement.coding', '=', key),
  )
  const byId = new Map<string, StatementRowColumns>(rows.map((row) => [row.uid, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row === undefined ? [] : [statementRowOf(row)]
  })
}

async function capture({ kysely, ask }: Database, id: Id<'capture'>): Promise<Capture | null> {
  const [row] = await ask(kysely.selectFrom('capture').select('record').where('uid', '=', id))
  return row === undefined ? null : recordOf<Capture>(row)
}

/* ---- Statements ---- */

/** Rows looked through at once, where the words themselves have to be read, at most. */
const mostAtOnce = 1000

async function statements(
  database: Database,
  query: Query,
  page: PageOptions = {},
): Promise<Page<StatementRow>> {
  const limit = pageLimit(page.limit)
  const after = page.after === undefined ? null : positionOf(page.after, 2)
  const coding = await codingKey(database)
  const rows: StatementRowColumns[] = []
  for await (const found of foundBy(database, { coding, query, after, limit: limit + 1 })) {
    rows.push(...found)
    if (rows.length > limit) break
  }
  return pageOf(rows, limit, {
    row: statementRowOf,
    position: ({ day, uid }) => [day, uid],
  })
}

interface Search {
  readonly coding: number | null
  readonly query: Query
  readonly after: Position | null
  readonly limit: number
}

type Found = StatementRowColumns & { id: number }

/** What a query finds, in order, some rows at once. */
async function* foundBy(database: Database, search: Search): AsyncGenerator<readonly Found[]> {
  const { coding, query } = search
  const whole = planOf(query)
  if (coding === null || whole.nothing) return
  const { rest, isNamed } = withoutMany(query)
  let plan = planOf(rest)
  let { limit } = search
  let after = search.after
  for (let walked = 0; ; walked += limit) {
    // All that are named may be old: then the database looks for them.
    if (walked > mostWalked) plan = whole
    const hits = await database.firstHits(coding, plan, { after, limit })
    const ids = hits.filter(isNamed).map(({ id }) => id)
    yield (await rowsOf(database, ids)).filter((row) => passes(whole, row))
    const last = hits.at(-1)
    if (last === undefined || hits.length < limit) return
    after = [last.day, last.uid]
    // Where few pass, more are looked through at once.
    limit = Math.min(4 * limit, Math.max(search.limit, mostAtOnce))
  }
}

/** Of more named statements, hits are looked at one by one, newest first: the database would go through all names each time. */
const manyNamed = 5000
/** So many hits, at most. */
const mostWalked = 20_000

/** A query without the parts that name many statements, and whether a hit is as these ask. */
function withoutMany({ terms }: Query): {
  readonly rest: Query
  readonly isNamed: (hit: Hit) => boolean
} {
  const many = terms.filter((term) => term.kind === 'statements' && term.ids.length > manyNamed)
  const named = (many as readonly StatementsTerm[]).map(({ ids, not = false }) => ({
    ids: setOf(ids),
    not,
  }))
  return {
    rest: { terms: terms.filter((term) => !many.includes(term)) },
    isNamed: ({ uid }) => named.every(({ ids, not }) => ids.has(uid) !== not),
  }
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

/** Whoever asks for page after page names the same list. */
function setOf(ids: readonly string[]): ReadonlySet<string> {
  const known = sets.get(ids) ?? new Set(ids)
  sets.set(ids, known)
  return known
}

async function rowsOf(
  { kysely, ask }: Database,
  ids: readonly number[],
): Promise<readonly Found[]> {
  if (ids.length === 0) return []
  const rows = await ask(statementRows(kysely).where('statement.id', 'in', ids))
  const byId = new Map(rows.map((row) => [row.id, row]))
  // A row may be gone since it was found.
  return ids.flatMap((id) => byId.get(id) ?? [])
}

interface PageShape<From, To> {
  readonly row: (row: From) => To
  readonly position: (row: From) => Position
}

function pageOf<From, To>(
  rows: readonly From[],
  limit: number,
  { row, position }: PageShape<From, To>,
): Page<To> {
  const last = rows[limit - 1]
  const more = rows.length > limit && last !== undefined
  return { rows: rows.slice(0, limit).map(row), next: more ? cursorOf(position(last)) : null }
}

async function count(database: Database, query: Query): Promise<Counts> {
  const coding = await codingKey(database)
  const plan = planOf(query)
  if (coding === null || plan.nothing) return { statements: 0, documents: 0 }
  if (query.terms.length === 0) return countAll(database, coding)
  if (plan.checks.length > 0) return countChecked(database, coding, query)
  const [row] = await database.ask(
    database
      .hits(coding, plan)
      .select(({ fn }) => [
        fn.countAll<number>().as('statements'),
        fn.count<number>('statement.document').distinct().as('documents'),
      ]),
    'far',
  )
  return row ?? { statements: 0, documents: 0 }
}

async function countAll({ kysely, ask }: Database, coding: number): Promise<Counts> {
  const rowsIn = async (table: 'statement' | 'coded') => {
    const [row] = await ask(
      kysely
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('rows'))
        .where('coding', '=', coding),
      'far',
    )
    return row?.rows ?? 0
  }
  return { statements: await rowsIn('statement'), documents: await rowsIn('coded') }
}

async function countChecked(database: Database, coding: number, query: Query): Promise<Counts> {
  const seen = new Set<string>()
  let number = 0
  for await (const rows of foundBy(database, {
    coding,
    query,
    after: null,
    limit: mostAtOnce,
  })) {
    number += rows.length
    for (const { head_uid } of rows) seen.add(head_uid)
  }
  return { statements: number, documents: seen.size }
}

async function facets(
  database: Database,
  query: Query,
  { limit }: FacetOptions = {},
): Promise<Facets> {
  const coding = await codingKey(database)
  const plan = planOf(query)
  if (coding === null || plan.nothing) return noFacets()
  if (plan.checks.length === 0) return facetsOf(database, { coding, plan }, limit)
  // What only the words themselves tell is read first.
  const ids: Id<'statement'>[] = []
  const search = { coding, query, after: null, limit: mostAtOnce }
  for await (const rows of foundBy(database, search))
    ids.push(...rows.map(({ uid }) => uid as Id<'statement'>))
  if (ids.length === 0) return noFacets()
  const named = planOf({ terms: [{ kind: 'statements', ids }] })
  return facetsOf(database, { coding, plan: named }, limit)
}

/* ---- Documents ---- */

async function documents(
  database: Database,
  query: Query,
  page: PageOptions = {},
): Promise<Page<DocumentHead>> {
  const limit = pageLimit(page.limit)
  let after = page.after === undefined ? null : positionOf(page.after, 2)
  const coding = await codingKey(database)
  const plan = planOf(query)
  const rows: HeadColumns[] = []
  while (coding !== null && !plan.nothing && rows.length <= limit) {
    const search = { coding, query, plan, after, limit: limit + 1 }
    const candidates = await documentCandidates(database, search)
    rows.push(...(await withChecked(database, search, candidates)))
    const last = candidates.at(-1)
    if (last === undefined || candidates.length <= limit) break
    after = [last.head_published, last.head_uid]
  }
  return pageOf(rows, limit, {
    row: headOf,
    position: ({ head_published, head_uid }) => [head_published, head_uid],
  })
}

interface DocumentSearch {
  readonly coding: number
  readonly query: Query
  readonly plan: Plan
  readonly after: Position | null
  readonly limit: number
}

type Candidate = HeadColumns & { id: number }

async function documentCandidates(
  database: Database,
  { coding, query, plan, after, limit }: DocumentSearch,
): Promise<readonly Candidate[]> {
  const heads = documentHeads(database.kysely, coding)
    .where(documentsBehind(after))
    .orderBy('document.published', 'desc')
    .orderBy('document.uid')
    .limit(limit)
  if (query.terms.length === 0) return database.ask(heads)
  const hits = database.hits(coding, plan).select('statement.document')
  return database.ask(heads.where('document.id', 'in', hits), 'far')
}

/** Those with a statement whose words, too, are as asked. */
async function withChecked(
  database: Database,
  { coding, plan }: DocumentSearch,
  candidates: readonly Candidate[],
): Promise<readonly Candidate[]> {
  if (plan.checks.length === 0 || candidates.length === 0) return candidates
  const ids = candidates.map(({ id }) => id)
  const rows = await database.ask(
    within(database.hits(coding, plan), ids).select([
      'statement.document',
      'statement.words',
      'statement.stems',
    ]),
    'far',
  )
  const good = new Set(rows.filter((row) => passes(plan, row)).map(({ document }) => document))
  return candidates.filter(({ id }) => good.has(id))
}

function within(hits: Hits, documents: readonly number[]): Hits {
  return hits.where('statement.document', 'in', documents)
}

/* ---- Captures ---- */

async function captures({ kysely, ask }: Database, page: PageOptions = {}): Promise<Page<Capture>> {
  const limit = pageLimit(page.limit)
  const [uid = ''] = page.after === undefined ? [] : positionOf(page.after, 1)
  const rows = await ask(
    kysely
      .selectFrom('capture')
      .select(['uid', 'record'])
      .where('uid', '>', uid)
      .orderBy('uid')
      .limit(limit + 1),
  )
  return pageOf(rows, limit, {
    row: (row) => recordOf<Capture>(row),
    position: ({ uid }) => [uid],
  })
}

async function unread(database: Database, page: PageOptions = {}): ReturnType<Store['unread']> {
  const limit = pageLimit(page.limit)
  const [uid = '', part = ''] = page.after === undefined ? [] : positionOf(page.after, 2)
  const coding = await codingKey(database)
  const rows = await database.ask(
    unreadRows(database.kysely, coding ?? 0)
      .where(({ and, or, eb }) =>
        page.after === undefined
          ? and([])
          : and([
              eb('capture.uid', '>=', uid),
              or([eb('capture.uid', '>', uid), eb('unread.part', '>', part)]),
            ]),
      )
      .limit(limit + 1),
  )
  return pageOf(rows, limit, {
    row: (row) => ({ capture: recordOf<Capture>(row), part: row.part, message: row.message }),
    position: (row) => [row.uid, row.part],
  })
}

function unreadRows(kysely: Kysely<Tables>, coding: number) {
  return kysely
    .selectFrom('unread')
    .innerJoin('capture', 'capture.id', 'unread.capture')
    .select(['capture.uid', 'capture.record', 'unread.part', 'unread.message'])
    .where('unread.coding', '=', coding)
    .orderBy('capture.uid')
    .orderBy('unread.part')
}

async function readings(
  database: Database,
  id: Id<'capture'>,
  coding?: Id<'coding'>,
): ReturnType<Reading['readings']> {
  const { kysely, ask } = database
  const rows = await ask(
    kysely
      .selectFrom('reading')
      .innerJoin('capture', 'capture.id', 'reading.capture')
      .innerJoin('document', 'document.id', 'reading.document')
      .select(['reading.part', 'document.uid'])
      .where('reading.coding', '=', (await codingKey(database, coding)) ?? 0)
      .where('capture.uid', '=', id)
      .orderBy('reading.part'),
  )
  return rows.map(({ part, uid }) => ({ part, document: uid as Id<'document'> }))
}

async function isCoded(
  { kysely, ask }: Database,
  coding: Id<'coding'>,
  id: Id<'capture'>,
): Promise<boolean> {
  const rows = await ask(
    kysely
      .selectFrom('pass')
      .innerJoin('coding', 'coding.id', 'pass.coding')
      .innerJoin('capture', 'capture.id', 'pass.capture')
      .select('pass.coding')
      .where('coding.uid', '=', coding)
      .where('capture.uid', '=', id),
  )
  return rows.length > 0
}

/* ---- Decisions and memory ---- */

async function decisions(
  { kysely, ask }: Database,
  id?: Id<'document'>,
): Promise<readonly Decision[]> {
  const all = kysely.selectFrom('decision').select('record').orderBy('at').orderBy('uid')
  const rows = await ask(id === undefined ? all : all.where('document', '=', id))
  return rows.map((row) => recordOf<Decision>(row))
}

/** Of documents that the coding does not have, no statement can answer. */
async function unfit(database: Database, coding?: Id<'coding'>): Promise<readonly Decision[]> {
  const { kysely, ask } = database
  const key = (await codingKey(database, coding)) ?? 0
  const named = kysely.selectFrom('unfit').select('decision').where('coding', '=', key)
  const coded = kysely
    .selectFrom('coded')
    .innerJoin('document', 'document.id', 'coded.document')
    .select('document.uid')
    .where('coded.coding', '=', key)
    .where(sql<SqlBool>`document.uid = decision.document`)
  const rows = await ask(
    kysely
      .selectFrom('decision')
      .select('record')
      .where(({ or, eb, exists, not }) => or([eb('uid', 'in', named), not(exists(coded))]))
      .orderBy('at')
      .orderBy('uid'),
  )
  return rows.map((row) => recordOf<Decision>(row))
}

async function recall({ kysely, ask }: Database, key: string): Promise<string | null> {
  const [row] = await ask(
    kysely.selectFrom('memory').select('value').where('key', '=', keyText(key)),
  )
  return row?.value ?? null
}

/** Behind every character that a key may have. */
const lastCharacter = '\u{10ffff}'

async function recalled({ kysely, ask }: Database, prefix: string): Promise<readonly Remembered[]> {
  if (prefix.length > longestPrefix)
    throw new RangeError(`keys are asked for by at most ${longestPrefix} code units of them`)
  const start = keyText(prefix)
  return await ask(
    kysely
      .selectFrom('memory')
      .select(['key', 'value'])
      .where('key', '>=', start)
      .where('key', '<', start + lastCharacter)
      .orderBy('key'),
  )
}

/* ---- What has changed ---- */

async function counted({
  kysely,
  ask,
}: Database): Promise<{ readonly number: number; readonly epoch: string }> {
  const [row] = await ask(kysely.selectFrom('revision').select(['number', 'epoch']))
  return row ?? { number: 0, epoch: '' }
}

async function revision(database: Database): Promise<string> {
  const { number, epoch } = await counted(database)
  return `${epoch}.${number}`
}
