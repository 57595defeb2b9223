import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import pg from 'pg'
import { intakeOf } from 'tutur-evaluation/intakes'
import { findServer, startServer } from 'tutur-evaluation/postgres-server'
import { seededRandom } from 'tutur-evaluation/random'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPostgres, openSqlite, openStore, type Store } from '../src/index.ts'
import { everything, first } from './coding.ts'
import { describeStore, dumped, type Place, streamOf } from './describe-store.ts'
import { anyQuery } from './queries.ts'

const server = await findServer()

if ('missing' in server) {
  const untested = `the store in PostgreSQL, and that it answers as SQLite does: ${server.missing}`
  test.skipIf(process.env['CI'] === undefined)(`not tested: ${untested}`, () => {
    throw new Error(`not tested: ${untested}`)
  })
} else {
  testWith(server.address)
  afterAll(server.stop)
}

interface SchemaPlace extends Place {
  readonly address: string
  readonly schema: string
  /** Runs something beside the store. */
  run(text: string): Promise<void>
}

/** A schema of its own for each test. */
async function newPlace(address: string): Promise<SchemaPlace> {
  const schema = `tutur_test_${randomBytes(6).toString('hex')}`
  const own = `${address}?schema=${schema}`
  const run = async (text: string): Promise<void> => {
    const client = new pg.Client({ connectionString: address, options: `-c search_path=${schema}` })
    await client.connect()
    try {
      await client.query(text)
    } finally {
      await client.end()
    }
  }
  return {
    address: own,
    schema,
    run,
    open: () => openPostgres(own),
    clear: () => run(`set client_min_messages = warning; drop schema if exists ${schema} cascade`),
  }
}

function testWith(address: string): void {
  describeStore('PostgreSQL', () => newPlace(address))
  describe('PostgreSQL alone', () => testAlone(address))
  describe('SQLite and PostgreSQL', () => testBoth(address))
}

function testAlone(address: string): void {
  let place: SchemaPlace
  beforeEach(async () => {
    place = await newPlace(address)
  })
  afterEach(() => place.clear())

  test('two ledgers share a database', async () => {
    const other = await newPlace(address)
    const [one, two] = [await place.open(), await other.open()]
    await one.begin({ id: first, made: 'tutur 0.1.0' })
    expect(await two.codings()).toEqual([])
    await Promise.all([one.close(), two.close()])
    await other.clear()
  })

  test('two may make one ledger at once', async () => {
    const stores = await Promise.all([place.open(), place.open(), place.open()])
    for (const store of stores) expect(await store.codings()).toEqual([])
    await Promise.all(stores.map((store) => store.close()))
  })

  test('a ledger of a newer version is refused', async () => {
    await (await place.open()).close()
    await place.run('update version set number = 99')
    await expect(place.open()).rejects.toMatchObject({
      name: 'StoreProblem',
      code: 'newer',
      message: expect.stringContaining('install the newer one'),
    })
  })

  test('a schema of another program is refused and left alone', async () => {
    await place.run(`create schema ${place.schema}; create table capture (a int)`)
    await expect(place.open()).rejects.toMatchObject({ code: 'not-a-ledger' })
    await place.run('insert into capture values (1)')
  })

  test('what is not to be made is not made', async () => {
    await expect(openPostgres(place.address, { create: false })).rejects.toMatchObject({
      code: 'not-a-ledger',
    })
  })

  test.each([
    ['postgres://nobody@127.0.0.1:1/x', 'unreachable', 'see that it runs'],
    ['postgres://127.0.0.1:1/x?schema=a-b', 'unreachable', 'no name of a schema'],
  ])('%s is refused in words', async (wrong, code, words) => {
    await expect(openStore(wrong)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(words),
    })
  })

  test('a database that is not there is refused in words', async () => {
    const url = new URL(address)
    url.pathname = '/tutur_no_such_database'
    await expect(openStore(url.href)).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('database in the address'),
    })
  })

  test('rows that point at nothing are told', async () => {
    const store = await place.open()
    await store.begin({ id: first, made: 'tutur 0.1.0' })
    await store.add(first, [intakeOf({ number: 1, random: seededRandom(1) })])
    await place.run('set session_replication_role = replica; delete from document')
    const faults = await store.check()
    expect(faults.map(({ what }) => what)).toContain('1 rows of coded without document')
    await store.close()
  })

  test('a server that goes away is told in words', async ({ skip }) => {
    const own = await startServer()
    if ('missing' in own) return skip(`not tested: ${own.missing}`)
    const store = await openPostgres(own.address)
    await store.begin({ id: first, made: 'tutur 0.1.0' })
    await own.stop()
    await expect(store.codings()).rejects.toMatchObject({
      name: 'StoreProblem',
      code: 'unreachable',
      message: expect.stringContaining('see that it runs'),
    })
    await expect(store.add(first, [])).rejects.toMatchObject({ code: 'unreachable' })
    await store.close()
  })
}

function testBoth(address: string): void {
  let place: SchemaPlace
  let folder: string
  let stores: readonly [Store, Store]
  beforeEach(async () => {
    place = await newPlace(address)
    folder = mkdtempSync(join(tmpdir(), 'tutur-ledger-'))
    stores = [await openSqlite(join(folder, 'ledger.sqlite')), await place.open()]
  })
  afterEach(async () => {
    for (const store of stores) await store.close()
    await place.clear()
    rmSync(folder, { recursive: true })
  })

  test('give equal answers to equal questions', async () => {
    const seeds = fc.sample(fc.nat(), 40)
    const intakes = seeds.map((seed, number) =>
      intakeOf({ number, random: seededRandom(seed), statements: seed % 6 }),
    )
    for (const store of stores) {
      await store.begin({ id: first, made: 'tutur 0.1.0' })
      await store.add(first, intakes)
    }
    const [one, two] = stores
    await fc.assert(
      fc.asyncProperty(anyQuery, fc.integer({ min: 1, max: 30 }), async (query, limit) => {
        const page = await one.statements(query, { limit })
        expect(await two.statements(query, { limit })).toEqual(page)
        const heads = await one.documents(query, { limit })
        expect(await two.documents(query, { limit })).toEqual(heads)
        expect(await two.count(query)).toEqual(await one.count(query))
        if (page.next === null) return
        const after = { limit, after: page.next }
        expect(await two.statements(query, after)).toEqual(await one.statements(query, after))
      }),
      { numRuns: 100 },
    )
    for (const { readings } of intakes) {
      for (const { document } of readings) {
        expect(await two.document(document.id)).toEqual(await one.document(document.id))
      }
    }
    expect(await dumped(two)).toEqual(await dumped(one))
  })

  test.each([
    ['SQLite is restored into PostgreSQL', 0],
    ['PostgreSQL is restored into SQLite', 1],
  ] as const)('a dump of %s', async (_, from) => {
    const [source, target] = [stores[from], stores[from === 0 ? 1 : 0]]
    await source.begin({ id: first, made: 'tutur 0.1.0' })
    const intakes = Array.from({ length: 25 }, (_, number) =>
      intakeOf({ number, random: seededRandom(number) }),
    )
    await source.add(first, intakes)
    await source.remember('feed', '{"etag":"1"}')
    const rows = await dumped(source)
    await target.restore(streamOf(rows))
    expect(await dumped(target)).toEqual(rows)
    expect(await target.check()).toEqual([])
    for (const query of [everything, ...fc.sample(anyQuery, 20)]) {
      expect(await target.statements(query)).toEqual(await source.statements(query))
    }
    // And goes on from there.
    expect(await target.add(first, intakes)).toEqual({ captures: 0, documents: 0, statements: 0 })
    const more = intakeOf({ number: 100, random: seededRandom(100) })
    expect(await target.add(first, [more])).toEqual({ captures: 1, documents: 1, statements: 10 })
  })
}
