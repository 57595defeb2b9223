import { statSync } from 'node:fs'
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import Sqlite from 'better-sqlite3'
import { StoreProblem } from '../store.ts'
import type { Question } from './messages.ts'

/** How long a connection waits for another, in milliseconds. */
export const busyMs = 5000

/** A connection that only reads. */
export interface Reader {
  /** All rows of a query, which is prepared only once. */
  all(question: Question): unknown[]
  /** Rows one by one. */
  iterate(sql: string): Iterable<unknown>
  exec(sql: string): void
  close(): void
}

/**
 * Opens the ledger at `path` for reading. Where nothing can be written, SQLite cannot put beside it what it shares with other
 * connections; then the file is read as one that nobody changes. Throws what SQLite tells, or a {@link StoreProblem}.
 */
export function openReader(path: string): Reader {
  try {
    return openShared(path)
  } catch (fault) {
    if (!(fault instanceof Sqlite.SqliteError && cannotShare.test(fault.code))) throw fault
    return openUnchanging(path)
  }
}

/** What SQLite tells where it cannot keep its files beside the ledger: on a disk that is read-only, in a folder of somebody else. */
const cannotShare = /^SQLITE_(?:CANTOPEN|READONLY_(?:DIRECTORY|CANTINIT|RECOVERY)$)/u

const cache = 'pragma cache_size = -65536'
const mapped = 'pragma mmap_size = 8589934592'

function openShared(path: string): Reader {
  const db = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: busyMs })
  try {
    db.exec(`${cache}; ${mapped}`)
    // Only the first look into the file tells whether it can be read.
    complete(db.prepare(present).all(), (sql) => db.exec(sql))
  } catch (fault) {
    db.close()
    throw fault
  }
  const prepared = preparedOnce((sql) => db.prepare(sql))
  return {
    all: ({ sql, parameters }) => prepared(sql).all(...parameters),
    iterate: (sql) => db.prepare(sql).iterate(),
    exec: (sql) => void db.exec(sql),
    close: () => void db.close(),
  }
}

/** What tables of version 3 and later are, without rows. */
const later = {
  revision: 'one integer primary key, number integer not null, epoch text not null',
  arrival: 'document integer primary key, number integer not null',
  waiting:
    'statement integer primary key, coding integer, sure integer, score real, uid text, language text, codes text',
}

/** The tables that there are. */
const present = 'select name from sqlite_schema'

/**
 * An older ledger is brought up to date before it is read; one that cannot be written has what it lacks in this connection alone,
 * without rows.
 */
function complete(rows: readonly unknown[], run: (sql: string) => void): void {
  const names = new Set(rows.map((row) => Object.values(row as object)[0]))
  if (!names.has('coding')) return
  const missing = Object.entries(later).filter(([name]) => !names.has(name))
  if (missing.length === 0) return
  run('pragma temp_store = memory')
  for (const [name, columns] of missing) run(`create temp table ${name} (${columns})`)
}

/**
 * By the SQLite of Node, since better-sqlite3 opens no file as unchanging. If it is changed after all, by somebody who may
 * write there, what was read may fit neither the one nor the other, and is not given out.
 */
function openUnchanging(path: string): Reader {
  const log = `${path}-wal`
  if (sizeOf(log) > 0)
    throw new StoreProblem(
      'read-only',
      `${log} holds rows that are not in ${path} yet, and nothing can be written there; open the ledger once where you may write, or copy both files to such a place`,
    )
  const before = stampOf(path)
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite')
  const db: DatabaseSync = new DatabaseSync(`${addressOf(path)}?immutable=1`, { readOnly: true })
  db.exec(`${cache}; ${mapped}`)
  complete(db.prepare(present).all(), (sql) => db.exec(sql))
  const prepared = preparedOnce((sql): StatementSync => db.prepare(sql))
  const unchanged = (): void => {
    if (stampOf(path) === before) return
    throw new StoreProblem('busy', `${path} was changed while it was read; do the same again`)
  }
  return {
    all({ sql, parameters }) {
      const rows = prepared(sql).all(...(parameters as readonly SQLInputValue[]))
      unchanged()
      return rows
    },
    *iterate(sql) {
      yield* db.prepare(sql).iterate()
      unchanged()
    },
    exec: (sql) => db.exec(sql),
    close: () => db.close(),
  }
}

/** A path as SQLite reads it in an address. */
function addressOf(path: string): string {
  const slashes = process.platform === 'win32' ? `/${path.replaceAll('\\', '/')}` : path
  return `file:${slashes.replaceAll('%', '%25').replaceAll('?', '%3f').replaceAll('#', '%23')}`
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function stampOf(path: string): string {
  const { size, mtimeMs, ino } = statSync(path)
  return `${ino} ${size} ${mtimeMs}`
}

/** Statements kept ready; queries differ by their shape and by how many values they compare with. */
const keptStatements = 200

function preparedOnce<Statement>(prepare: (sql: string) => Statement): (sql: string) => Statement {
  const prepared = new Map<string, Statement>()
  return (sql) => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    if (prepared.size >= keptStatements) prepared.clear()
    const statement = prepare(sql)
    prepared.set(sql, statement)
    return statement
  }
}
