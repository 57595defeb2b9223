import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Doubt, Id } from 'tutur'
import type { Page, PageOptions } from '../model.ts'
import { cursorOf, type Position, pageLimit, positionOf } from './cursor.ts'
import type { Database } from './read.ts'
import { recordOf, type StatementRowColumns, statementRowOf } from './rows.ts'
import type { DoubtedRow, DoubtFilter } from './store.ts'
import { lowScore } from './waiting-columns.ts'

/**
 * The statement that writes what waits, of those that `where` tells (`statement.coding = ?`); all rows of them must be there, and
 * none of them wait yet. Of new statements `waitingColumnsOf` tells the same.
 */
export function fillWaiting(database: 'sqlite' | 'postgres', where: string): string {
  // The ids of statements have no character that JSON writes otherwise; a detail may have some that PostgreSQL cannot read.
  const [about, all] =
    database === 'sqlite'
      ? ["json_extract(doubt.record, '$.statement')", "group_concat(distinct ' ' || code)"]
      : [
          `substring(doubt.record from '"statement":"([^"]*)"')`,
          "string_agg(distinct ' ' || code, ',')",
        ]
  return `insert into waiting (statement, coding, sure, score, uid, language, codes)
    select id, coding, case when codes = '' then 1 else 0 end, score, uid, language, codes from (
      select statement.id, statement.coding, statement.score, statement.uid, document.language, coalesce((
        select ${all} from doubt
          where doubt.coding = statement.coding and doubt.document = statement.document and ${about} = statement.uid
      ), '') as codes
      from statement join document on document.id = statement.document
      where status = 'open' and decisions = '[]' and ${where}
    ) as open where codes <> '' or score < ${lowScore}`
}

interface WaitingRow {
  readonly id: number
  readonly sure: number
  readonly score: number
  readonly uid: string
}

interface AskedWaiting {
  readonly page: PageOptions
  readonly filter: DoubtFilter
  /** Statements by their keys, in that order. */
  rowsOf(ids: readonly number[]): Promise<readonly StatementRowColumns[]>
}

/** What waits, those with doubts first, of these those with the lowest score. */
export async function waitingIn(
  database: Database,
  coding: number | null,
  { page, filter, rowsOf }: AskedWaiting,
): Promise<Page<DoubtedRow>> {
  const limit = pageLimit(page.limit)
  const after = page.after === undefined ? null : placeOf(page.after)
  if (coding === null) return { rows: [], next: null }
  const found: readonly WaitingRow[] = await database.ask(
    selected(database, coding, filter)
      .select(['statement as id', 'sure', 'score', 'uid'])
      .where(after ?? sql<SqlBool>`1 = 1`)
      .orderBy('sure')
      .orderBy('score')
      .orderBy('uid')
      .limit(limit + 1),
    'far',
  )
  const shown = found.slice(0, limit)
  const rows = await rowsOf(shown.map(({ id }) => id))
  const doubts = await doubtsOf(database, coding, rows)
  const last = shown.at(-1)
  return {
    rows: rows.map((row) => ({
      row: statementRowOf(row),
      doubts: doubts.filter(({ statement }) => statement === row.uid),
    })),
    next: found.length > limit && last !== undefined ? cursorOf(positionIn(last)) : null,
  }
}

/** How many wait. */
export async function countWaiting(
  database: Database,
  coding: number | null,
  filter: DoubtFilter,
): Promise<number> {
  if (coding === null) return 0
  const [row] = await database.ask(
    selected(database, coding, filter).select(({ fn }) => fn.countAll<number>().as('rows')),
    'far',
  )
  return row?.rows ?? 0
}

function selected({ kysely }: Database, coding: number, { codes, language }: DoubtFilter) {
  const all = kysely.selectFrom('waiting').where('coding', '=', coding)
  const inLanguage =
    language === undefined
      ? all
      : all.where(
          sql<SqlBool>`${`${language.toLowerCase()}-`} = substr(lower(language) || '-', 1, ${language.length + 1})`,
        )
  if (codes === undefined) return inLanguage
  return inLanguage.where(({ eb, or }) =>
    or(codes.map((code) => eb(sql<string>`codes || ','`, 'like', `% ${code},%`))),
  )
}

function positionIn({ sure, score, uid }: WaitingRow): Position {
  return [String(sure), String(score), uid]
}

/** Rows behind a position; throws a {@link RangeError} for what is none of this list. */
function placeOf(cursor: string): RawBuilder<SqlBool> {
  const [sure, score, uid = ''] = positionOf(cursor, 3)
  const numbers = [Number(sure), Number(score)]
  if (!numbers.every(Number.isFinite))
    throw new RangeError(`"${cursor}" is no cursor of this list; begin it anew, without a cursor`)
  return sql<SqlBool>`(sure, score, uid) > (${numbers[0]}, ${numbers[1]}, ${uid})`
}

async function doubtsOf(
  { kysely, ask }: Database,
  coding: number,
  rows: readonly StatementRowColumns[],
): Promise<readonly Doubt[]> {
  const documents = [...new Set(rows.map(({ head_uid }) => head_uid))]
  if (documents.length === 0) return []
  const found = await ask(
    kysely
      .selectFrom('doubt')
      .innerJoin('document', 'document.id', 'doubt.document')
      .select('doubt.record')
      .where('doubt.coding', '=', coding)
      .where('document.uid', 'in', documents)
      .orderBy('doubt.document')
      .orderBy('place'),
  )
  const ids = new Set<string | null>(rows.map(({ uid }) => uid))
  return found
    .map((row) => recordOf<Doubt>(row))
    .filter(({ statement }) => ids.has(statement as Id<'statement'> | null))
}
