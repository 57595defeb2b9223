import { execFile, spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Sqlite from 'better-sqlite3'
import { intakesOf } from 'tutur-evaluation/intakes'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqlite, openStore } from '../src/index.ts'
import { everything, first } from './coding.ts'
import { found, knownOf } from './naive.ts'

const run = promisify(execFile)
const adding = join(import.meta.dirname, 'add-process.ts')

describe('the file of a ledger', () => {
  let folder: string
  let path: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tutur-ledger-'))
    path = join(folder, 'ledger.sqlite')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const filled = async (number: number): Promise<void> => {
    const store = await openSqlite(path)
    await store.begin({ id: first, made: 'tutur 0.1.0' })
    await store.add(first, intakesOf(number))
    await store.close()
  }
  const changed = (statement: string): void => {
    const db = new Sqlite(path)
    db.exec(statement)
    db.close()
  }

  test('of a newer version is refused', async () => {
    await filled(1)
    changed('pragma user_version = 99')
    await expect(openSqlite(path)).rejects.toMatchObject({
      name: 'StoreProblem',
      code: 'newer',
      message: expect.stringContaining('install the newer one'),
    })
  })

  test('of an older version is brought up to date', async () => {
    await filled(20)
    changed(
      `${asOfVersion2}; drop index statement_order; create index statement_order on statement (coding, said desc, uid); pragma user_version = 1`,
    )
    const store = await openSqlite(path)
    const { rows } = await store.statements(everything, { limit: 1000 })
    expect(rows.map(({ statement }) => statement.id)).toEqual(
      found(knownOf(intakesOf(20)), everything),
    )
    expect(await store.check()).toEqual([])
    await store.close()
    const db = new Sqlite(path)
    expect(db.pragma('user_version', { simple: true })).toBe(4)
    db.close()
  })

  test('that is a text is refused and left as it is', async () => {
    const text = 'Not a ledger, but notes on one.\n'.repeat(200)
    writeFileSync(path, text)
    await expect(openStore(path)).rejects.toMatchObject({
      code: 'not-a-ledger',
      message: expect.stringContaining(path),
    })
    expect(readFileSync(path, 'utf8')).toBe(text)
  })

  test('that is a database of another program is refused and left as it is', async () => {
    changed('create table capture (a)')
    const before = readFileSync(path)
    await expect(openSqlite(path)).rejects.toMatchObject({ code: 'not-a-ledger' })
    expect(readFileSync(path)).toEqual(before)
  })

  test('that is not there is made only if it may be', async () => {
    await expect(openSqlite(path, { create: false })).rejects.toMatchObject({
      code: 'not-a-ledger',
    })
    await expect(openSqlite(join(folder, 'none', 'x.sqlite'))).rejects.toMatchObject({
      code: 'unreachable',
    })
    await expect(openSqlite(folder)).rejects.toMatchObject({ code: 'not-a-ledger' })
    await filled(1)
    await (await openSqlite(path, { create: false })).close()
  })

  test('in a folder that takes no writing is refused in words', async () => {
    // The system's own folder takes no file even of root, who may write to any other.
    const closed = process.getuid?.() === 0 ? '/sys/kernel' : join(folder, 'closed')
    if (process.getuid?.() !== 0) {
      mkdirSync(closed)
      chmodSync(closed, 0o555)
    }
    await expect(openSqlite(join(closed, 'ledger.sqlite'))).rejects.toMatchObject({
      code: 'read-only',
      message: expect.stringContaining('allow writing'),
    })
  })

  test('that is broken is told, not taken for whole', async () => {
    await filled(20)
    overwrite(path, 0.3, 0.7)
    const store = await openSqlite(path)
    const faults = await store.check().catch((fault: unknown) => [fault])
    expect(faults).not.toEqual([])
    await store.close()
  })

  test('whose search is not that of its rows is told and repaired', async () => {
    await filled(5)
    changed('delete from search where rowid <= 20')
    const store = await openSqlite(path)
    expect(await store.check()).toEqual([
      { where: 'search', what: '20 statements cannot be found', remedy: 'repair the ledger' },
    ])
    await store.repair()
    expect(await store.check()).toEqual([])
    await store.close()
  })

  test('whose rows point at nothing is told', async () => {
    await filled(1)
    changed('pragma foreign_keys = off; delete from document')
    const store = await openSqlite(path)
    expect((await store.check()).map(({ what }) => what)).toContain(
      '1 rows of coded without document',
    )
    await store.close()
  })

  test('takes what several processes add at once', async () => {
    const ranges = [
      [0, 40, 1],
      [20, 60, 2],
    ]
    const results = await Promise.all(
      ranges.map((range) =>
        run(process.execPath, ['--conditions=source', adding, path, ...range.map(String)]),
      ),
    )
    const statements = results.map(({ stdout }) => Number(stdout))
    expect(statements.reduce((sum, one) => sum + one, 0)).toBe(600)
    const store = await openSqlite(path)
    expect(await store.count(everything)).toEqual({ statements: 600, documents: 60 })
    expect(await store.check()).toEqual([])
    await store.close()
  })

  describe('where nothing can be written', () => {
    const reading = join(import.meta.dirname, 'read-process.ts')
    /** Reads the ledger in a folder that is mounted read-only, for this one process. */
    const readOnly = (skip: (reason: string) => void): unknown => {
      const bound = `mount --bind ${folder} ${folder} && mount -o remount,bind,ro ${folder}`
      const inside = (command: string) =>
        spawnSync('unshare', ['-rm', 'sh', '-c', `${bound} && ${command}`], { encoding: 'utf8' })
      if (inside('true').status !== 0)
        skip('no folder can be mounted read-only here, so reading one was not tested')
      const { stdout, stderr } = inside(
        `${process.execPath} --conditions=source ${reading} ${path}`,
      )
      expect(stderr).toBe('')
      return JSON.parse(stdout)
    }
    const whole = {
      found: 200,
      faults: [],
      dumped: true,
      written: expect.stringContaining('allow writing to the file and its folder'),
    }

    test('is read and checked, alone or beside its log', async ({ skip }) => {
      await filled(20)
      changed('pragma wal_checkpoint(truncate)')
      for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
      expect(readOnly(skip)).toEqual(whole)
      const writing = new Sqlite(path)
      writing.exec("update memory set value = ''")
      expect(readOnly(skip)).toEqual(whole)
      writing.close()
    })

    test('is read and checked, too, when an older Tutur wrote it', async ({ skip }) => {
      await filled(20)
      changed(`${asOfVersion2}; pragma wal_checkpoint(truncate)`)
      for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
      expect(readOnly(skip)).toEqual(whole)
      const writing = new Sqlite(path)
      writing.exec("update memory set value = ''")
      expect(readOnly(skip)).toEqual(whole)
      writing.close()
      changed('pragma user_version = 1')
      expect(readOnly(skip)).toMatchObject({ code: 'read-only' })
    })

    test('is read in a folder of somebody else, if it may be read', async ({ skip }) => {
      await filled(20)
      changed('pragma wal_checkpoint(truncate)')
      for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
      // Root may write everywhere: then nobody reads.
      const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath]
      const isRoot = process.getuid?.() === 0
      const [program = '', ...args] = isRoot ? ['setpriv', ...nobody] : [process.execPath]
      const looking = ['-e', 'fs.readFileSync(process.argv[1])', reading]
      if (spawnSync(program, [...args, ...looking]).status !== 0)
        skip('nobody else can be asked here, so reading what belongs to others was not tested')
      const byThem = (): unknown => {
        const all = [...args, '--conditions=source', reading, path]
        const { stdout, stderr } = spawnSync(program, all, { encoding: 'utf8' })
        expect(stderr).toBe('')
        return JSON.parse(stdout)
      }
      try {
        chmodSync(folder, 0o555)
        expect(byThem()).toEqual(whole)
        chmodSync(path, 0o000)
        expect(byThem()).toMatchObject({
          code: 'unreachable',
          message: expect.stringContaining('cannot be read'),
        })
      } finally {
        chmodSync(folder, 0o755)
      }
    })

    test('is told to be broken where it is', async ({ skip }) => {
      await filled(20)
      changed('pragma wal_checkpoint(truncate)')
      for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
      overwrite(path, 0.1, 0.9)
      expect(readOnly(skip)).toMatchObject({ code: 'broken' })
    })

    test('is refused in words when its log cannot be taken in', async ({ skip }) => {
      await filled(20)
      const writing = new Sqlite(path)
      writing.exec("insert into memory values ('a', 'b')")
      const log = readFileSync(`${path}-wal`)
      writing.close()
      rmSync(`${path}-shm`, { force: true })
      writeFileSync(`${path}-wal`, log)
      expect(readOnly(skip)).toEqual({
        code: 'read-only',
        message: expect.stringContaining('-wal'),
      })
    })

    test('tells of an index that is not that of its rows', async ({ skip }) => {
      await filled(5)
      changed('delete from search where rowid <= 20')
      expect(readOnly(skip)).toMatchObject({
        faults: [{ where: 'search', what: '20 statements cannot be found' }],
      })
    })
  })

  test('on a full disk says so, and keeps what was confirmed', async ({ skip }) => {
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    const small = `mount -t tmpfs -o size=1m tmpfs ${disk}`
    // A mount of this one process, gone with it.
    const inside = (command: string) =>
      spawnSync('unshare', ['-rm', 'sh', '-c', `${small} && ${command}`], { encoding: 'utf8' })
    if (inside('true').status !== 0)
      skip('no small disk can be mounted here, so a full one was not tested')
    const filling = join(import.meta.dirname, 'fill-process.ts')
    const { stdout, stderr } = inside(
      `${process.execPath} --conditions=source ${filling} ${disk}/ledger.sqlite`,
    )
    expect(stderr).toBe('')
    const { code, message, confirmed, kept, faults } = JSON.parse(stdout)
    expect(code).toBe('full')
    expect(message).toContain('make room')
    expect(confirmed).toBeGreaterThan(0)
    expect(kept).toBe(confirmed)
    expect(faults).toEqual([])
  })
})

/** Takes from a ledger what tables of version 2 did not have. */
const asOfVersion2 =
  'drop table waiting; drop table arrival; drop table revision; pragma user_version = 2'

/** Overwrites a stretch of a file, given in shares of its length. */
function overwrite(path: string, from: number, to: number): void {
  const { size } = statSync(path)
  const file = openSync(path, 'r+')
  const noise = Buffer.alloc(Math.floor(size * (to - from)), 'noise')
  writeSync(file, noise, 0, noise.length, Math.floor(size * from))
  closeSync(file)
}
