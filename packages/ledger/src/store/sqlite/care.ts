import type Sqlite from 'better-sqlite3'
import { dumpedTable } from '../dump.ts'
import type { DumpedRow, Fault } from '../store.ts'
import { fillWaiting } from '../waiting.ts'

/** So many faults of one kind are told one by one. */
const told = 20

/** Asks a ledger for all rows of a query. */
type Ask = (sql: string, ...values: readonly (string | number)[]) => readonly unknown[]

/** Runs what gives no rows. */
type Run = (sql: string) => void

/**
 * Looks through the file, what points at what, and the index beside its table. Writes nothing; but one check is asked for like
 * something to be written, and left out where that cannot be run.
 */
export function checkSqlite(ask: Ask, run: Run | null): readonly Fault[] {
  return [...pageFaults(ask), ...pointerFaults(ask), ...searchFaults(ask, run)]
}

function pageFaults(ask: Ask): readonly Fault[] {
  const rows = ask(`pragma integrity_check(${told})`) as readonly { integrity_check: string }[]
  return rows
    .map(({ integrity_check }) => integrity_check)
    .filter((line) => line !== 'ok')
    .map((what) => ({
      where: 'ledger',
      what: oneLine(what),
      remedy: 'repair it; if that does not help, restore a backup',
    }))
}

function pointerFaults(ask: Ask): readonly Fault[] {
  const rows = ask('pragma foreign_key_check') as readonly { table: string; parent: string }[]
  const kinds = new Map<string, number>()
  for (const { table, parent } of rows) {
    const kind = `${table} without ${parent}`
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  return [...kinds].map(([kind, number]) => ({
    where: 'ledger',
    what: `${number} rows of ${kind}`,
    remedy: 'restore a backup, or recode from the archive',
  }))
}

function searchFaults(ask: Ask, run: Run | null): readonly Fault[] {
  const fault = (what: string): Fault => ({ where: 'search', what, remedy: 'repair the ledger' })
  try {
    run?.("insert into search (search) values ('integrity-check')")
  } catch (error) {
    return [fault(`the index is damaged: ${error instanceof Error ? oneLine(error.message) : ''}`)]
  }
  const missing = numberOf(
    ask,
    'select count(*) as number from statement where id not in (select id from search_docsize)',
  )
  const extra = numberOf(
    ask,
    'select count(*) as number from search_docsize where id not in (select id from statement)',
  )
  return [
    ...(missing === 0 ? [] : [fault(`${missing} statements cannot be found`)]),
    ...(extra === 0 ? [] : [fault(`${extra} entries of the index belong to no statement`)]),
    ...(missing === 0 ? tokenFaults(ask).map(fault) : []),
  ]
}

function numberOf(ask: Ask, sql: string): number {
  const [row] = ask(sql) as readonly { number: number }[]
  return row?.number ?? 0
}

/** A few of the statements, spread evenly: whether the index has their own tokens. */
function tokenFaults(ask: Ask): readonly string[] {
  const last = numberOf(ask, 'select coalesce(max(id), 0) as number from statement')
  const faults = new Set<string>()
  for (let step = 0; step < told; step++) {
    const [row] = ask(
      'select id, uid, stems from statement where id >= ? order by id limit 1',
      Math.floor((step * last) / told),
    ) as readonly { id: number; uid: string; stems: string }[]
    if (row === undefined || row.stems === '') continue
    const phrase = row.stems.split(' ').slice(0, 8).join(' ')
    const found = ask(
      'select 1 from search where search match ? and rowid = ?',
      `"${phrase}"`,
      row.id,
    )
    if (found.length === 0) faults.add(`statement ${row.uid} is indexed by other words`)
  }
  return [...faults]
}

/** Builds the indexes anew from the rows. Begins no transaction. */
export function repairSqlite(db: Sqlite.Database): void {
  db.exec("insert into search (search) values ('delete-all')")
  db.exec("insert into search (rowid, tokens) select id, stems || ' ' || fields from statement")
  db.exec('reindex')
  db.exec(`delete from waiting; ${fillWaiting('sqlite', 'true')}`)
}

/** Pages of the index that are merged in one transaction: some hundredths of a second. */
const mergedPages = 500

/** One step of bringing the index together; `true` when nothing is left to merge. */
export function mergeSome(db: Sqlite.Database, isFirst: boolean): boolean {
  const before = changesOf(db)
  // A negative number begins the merging of everything into one.
  db.prepare<[number]>("insert into search (search, rank) values ('merge', ?)").run(
    isFirst ? -mergedPages : mergedPages,
  )
  return changesOf(db) - before < 2
}

/** How many rows the connection has written. */
export function changesOf(db: Sqlite.Database): number {
  return db.prepare<[], number>('select total_changes()').pluck().get() ?? 0
}

/** What the planner goes by, and the log into the file. */
export function finishSettling(db: Sqlite.Database): void {
  db.exec('pragma analysis_limit = 1000; analyze')
  db.pragma('wal_checkpoint(truncate)')
}

/* ---- Restoring ---- */

/** Whether nothing was ever taken in. */
export function isEmpty(db: Sqlite.Database): boolean {
  const tables = ['coding', 'capture', 'decision', 'memory']
  return tables.every(
    (table) => db.prepare<[], number>(`select count(*) from ${table}`).pluck().get() === 0,
  )
}

/** Writes dumped rows; search is built by {@link repairSqlite} at the end. */
export function restoringOver(db: Sqlite.Database): (rows: readonly DumpedRow[]) => void {
  const prepared = new Map<string, (row: DumpedRow['row']) => void>()
  const prepare = (name: string) => {
    const { columns } = dumpedTable(name)
    const places = columns.map(({ of }) =>
      of === undefined ? '?' : `(select id from ${of} where uid = ?)`,
    )
    const insert = db.prepare<(string | number | null)[]>(
      `insert into ${name} (${columns.map((column) => column.name).join(', ')}) values (${places.join(', ')})`,
    )
    return (row: DumpedRow['row']): void => {
      insert.run(...columns.map((column) => row[column.name] ?? null))
    }
  }
  return (rows) => {
    for (const { table, row } of rows) {
      const insert = prepared.get(table) ?? prepare(table)
      prepared.set(table, insert)
      insert(row)
    }
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
