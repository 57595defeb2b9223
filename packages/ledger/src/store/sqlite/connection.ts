import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { latest, migrationsOf, newerMessage, oldestReadable } from '../migrations.ts'
import { StoreProblem } from '../store.ts'
import { busyMs, openReader } from './open-reader.ts'
import { readOnlyMessage, sqliteProblem } from './problem.ts'

/** Marks the file as a ledger: `TUTU`. */
const applicationId = 0x54555455
/** Before it, a database in WAL mode could be damaged by two that reset the log at once. */
const oldestSqlite = [3, 51, 3] as const

/** The connection that writes: every transaction is on disk when it is committed. */
export function openWriter(path: string): Sqlite.Database {
  const db = new Sqlite(path, { timeout: busyMs })
  if (Number(db.pragma('user_version', { simple: true })) < latest) {
    // Whoever may write has brought it up to date.
    db.close()
    throw new StoreProblem('read-only', readOnlyMessage(path))
  }
  db.pragma('journal_mode = wal')
  db.pragma('synchronous = full')
  db.pragma('foreign_keys = on')
  db.pragma('cache_size = -131072')
  db.pragma('wal_autocheckpoint = 16000')
  return db
}

/**
 * Makes a ledger of a new file, brings an older one up to date; throws a {@link StoreProblem} for anything else.
 * Returns whether it can be written.
 */
export function prepare(path: string, create: boolean): 'writable' | 'read-only' {
  if (!existsSync(dirname(path))) {
    throw new StoreProblem('unreachable', `no folder ${dirname(path)}; make it or name another`)
  }
  if (existsSync(path) && !statSync(path).isFile()) {
    throw new StoreProblem(
      'not-a-ledger',
      `${path} is no file; name the file of a ledger or a new one`,
    )
  }
  if (!create && !existsSync(path)) {
    throw new StoreProblem(
      'not-a-ledger',
      `no ledger ${path}; name another or make it with \`tutur add\``,
    )
  }
  try {
    if (existsSync(path) && !isWritable(path)) {
      prepareReading(path)
      return 'read-only'
    }
    prepareWriting(path)
    return 'writable'
  } catch (fault) {
    throw sqliteProblem(fault, path)
  }
}

/** Whether the file can be written, and the log that SQLite keeps beside it. */
function isWritable(path: string): boolean {
  return may(path, constants.W_OK) && may(dirname(path), constants.W_OK)
}

function may(path: string, mode: number): boolean {
  try {
    accessSync(path, mode)
    return true
  } catch {
    return false
  }
}

function prepareReading(path: string): void {
  if (!may(path, constants.R_OK)) {
    throw new StoreProblem(
      'unreachable',
      `${path} cannot be read; ask its owner for the right to read it, or name another place`,
    )
  }
  const reader = openReader(path)
  try {
    if (versionOf((sql) => reader.all({ sql, parameters: [] }), path) < oldestReadable)
      throw new StoreProblem(
        'read-only',
        `${path} is of an older Tutur and has to be brought up to date first; ${readOnlyMessage(path)}`,
      )
  } finally {
    reader.close()
  }
}

function prepareWriting(path: string): void {
  const db = new Sqlite(path, { timeout: busyMs })
  try {
    checkVersion(db)
    // Before anything is written: a file that is no ledger stays as it is.
    if (versionOf((sql) => db.prepare(sql).all(), path) < latest) migrate(db, path)
  } finally {
    db.close()
  }
}

function checkVersion(db: Sqlite.Database): void {
  const version = String(db.prepare('select sqlite_version()').pluck().get())
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const [oldMajor, oldMinor, oldPatch] = oldestSqlite
  const newer = major - oldMajor || minor - oldMinor || patch - oldPatch
  if (newer < 0) {
    throw new StoreProblem(
      'broken',
      `SQLite ${version} is too old; install better-sqlite3 anew, for SQLite ${oldestSqlite.join('.')} or newer`,
    )
  }
}

/** The version of the tables; 0 for an empty file. */
function versionOf(ask: (sql: string) => readonly unknown[], path: string): number {
  const number = (sql: string) => Number(Object.values(ask(sql)[0] ?? {})[0])
  const version = number('pragma user_version')
  const id = number('pragma application_id')
  const tables = number('select count(*) from sqlite_schema')
  if (id !== applicationId && (tables !== 0 || version !== 0)) {
    throw new StoreProblem(
      'not-a-ledger',
      `${path} is a database of another program; name the file of a ledger or a new one`,
    )
  }
  if (version > latest) throw new StoreProblem('newer', newerMessage(path, version))
  return version
}

function migrate(db: Sqlite.Database, path: string): void {
  // Of a new file alone: rows of a statement take one to two kilobytes, of which the usual page holds but two or three.
  db.pragma('page_size = 8192')
  db.pragma('journal_mode = wal')
  db.pragma('synchronous = full')
  db.exec('begin immediate')
  // Another process may have done it meanwhile.
  const from = versionOf((sql) => db.prepare(sql).all(), path)
  for (const { number, statements } of migrationsOf('sqlite')) {
    if (number > from) db.exec(statements)
  }
  db.pragma(`application_id = ${applicationId}`)
  db.pragma(`user_version = ${latest}`)
  db.exec('commit')
}
