// How fast a ledger is: adding what is analysed already, search, reading, and reading while another process adds.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { Id } from 'tutur'
import { type Intake, openStore, type Query, type Store, type Term } from 'tutur-ledger'
import { intakeOf } from './intakes.ts'
import { below, oneOf, seededRandom } from './random.ts'

const coding = 'c0d1000000000001' as Id<'coding'>
const everything: Query = { terms: [] }
/** Articles of one call of `add`, calls that run at once, statements of an article. */
const batch = 100
const atOnce = 10
const statementsEach = 10

/** How the bench is run. */
export interface StoreBench {
  /** How many statements the ledger holds before it is searched and read. */
  readonly statements: number
  /** Where a server may be filled: a schema of its own, taken away afterwards. */
  readonly postgres: string
}

/** Prints how many articles a second go into both stores, and how long search and reading take in SQLite. */
export async function benchStore({ statements, postgres }: StoreBench): Promise<void> {
  console.log(
    `${cpus().length} cores, load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')} as this begins`,
  )
  const folder = mkdtempSync(join(tmpdir(), 'tutur-bench-'))
  try {
    await benchSqlite(join(folder, 'ledger.sqlite'), statements)
  } finally {
    rmSync(folder, { recursive: true })
  }
  await benchPostgres(postgres)
}

async function benchSqlite(path: string, statements: number): Promise<void> {
  const store = await openStore(path)
  await store.begin({ id: coding, made: 'bench' })
  const articles = Math.ceil(statements / statementsEach)
  const all = await fill(store, articles)
  console.log(`SQLite: ${all}; ${(statSync(path).size / 2 ** 20).toFixed(0)} MB`)
  const start = performance.now()
  await store.settle()
  console.log(`settling: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  const ids = await someIds(store)
  for (const [name, queries] of Object.entries(searches())) {
    show(`search, ${name}`, await timed(queries, (query) => store.statements(query)))
  }
  const mixed = Object.values(searches()).flat()
  show('search, all of these', await timed(mixed, (query) => store.statements(query)))
  show('counting', await timed(mixed.slice(0, 60), (query) => store.count(query)))
  show('one statement', await timed(ids, (id) => store.statement(id)))
  show('page of 50', await timedPages(store, 400))
  await benchBeside(path, store, ids)
  await store.close()
}

/** Reading while another process adds. */
async function benchBeside(
  path: string,
  store: Store,
  ids: readonly Id<'statement'>[],
): Promise<void> {
  const child = adding(path)
  await once(child.stdout ?? child, 'data')
  const mixed = Object.values(searches()).flat()
  show('while another adds: one statement', await timed(ids, (id) => store.statement(id)))
  show('while another adds: page of 50', await timedPages(store, 400))
  show('while another adds: search', await timed(mixed, (query) => store.statements(query)))
  child.kill()
  await once(child, 'exit')
}

function adding(path: string): ChildProcess {
  const script = fileURLToPath(new URL('bench.ts', import.meta.url))
  const args = [...process.execArgv, script, '--store-add', path]
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
}

async function benchPostgres(address: string): Promise<void> {
  const schema = `tutur_bench_${process.pid}`
  const url = new URL(address)
  url.searchParams.set('schema', schema)
  let store: Store
  try {
    store = await openStore(url.href)
  } catch (fault) {
    console.log(`skipped: PostgreSQL (${fault instanceof Error ? fault.message : String(fault)})`)
    return
  }
  await store.begin({ id: coding, made: 'bench' })
  console.log(`PostgreSQL: ${await fill(store, 10_000)}`)
  await store.settle()
  const mixed = Object.values(searches()).flat()
  show('search', await timed(mixed, (query) => store.statements(query)))
  await store.close()
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  await client.query(`set client_min_messages = warning; drop schema ${schema} cascade`)
  await client.end()
}

/** Adds articles; only the adding counts, not the making of them. In words how fast that was. */
async function fill(store: Store, articles: number): Promise<string> {
  const random = seededRandom(1)
  const rates: number[] = []
  let ms = 0
  let processor = 0
  for (let from = 0; from < articles; from += batch * atOnce) {
    const batches = Array.from({ length: atOnce }, (_, step) =>
      madeFrom(from + step * batch, random),
    )
    const before = process.cpuUsage()
    const start = performance.now()
    await Promise.all(batches.map((intakes) => store.add(coding, intakes)))
    const took = performance.now() - start
    const used = process.cpuUsage(before)
    ms += took
    processor += (used.user + used.system) / 1000
    rates.push((batch * atOnce * 1000) / took)
  }
  const speed = (articles * 1000) / ms
  return `${speed.toFixed(0)} articles/s (${at(rates, 0.5).toFixed(0)} in the median of ${rates.length} rounds, ${Math.max(...rates).toFixed(0)} in the best), ${articles} articles of ${statementsEach} statements, ${((processor / articles) * 1000).toFixed(0)} µs of processor an article`
}

function madeFrom(from: number, random: () => number): readonly Intake[] {
  return Array.from({ length: batch }, (_, step) =>
    intakeOf({ number: from + step, random, statements: statementsEach }),
  )
}

/* ---- Questions ---- */

function searches(): Readonly<Record<string, readonly Query[]>> {
  const random = seededRandom(7)
  const made = (number: number, terms: () => readonly Term[]): readonly Query[] =>
    Array.from({ length: number }, () => ({ terms: terms() }))
  const word = (stem: string): Term => ({
    kind: 'words',
    text: 'the border',
    stems: [[stem]],
    exact: false,
    not: false,
  })
  const field = (name: Extract<Term, { kind: 'field' }>['field'], value: string): Term => ({
    kind: 'field',
    field: name,
    values: [value],
    not: false,
  })
  const common = ['the', 'border', 'talk', 'sarvia', 'not', 'peac', 'until']
  const rare = () => `kata${oneOf([...'abcdefgh'], random)}${oneOf([...'ghijklmnop'], random)}`
  const range: Term = {
    kind: 'range',
    field: 'said',
    from: '2022-01-01',
    to: '2022-03-31',
    not: false,
  }
  return {
    'a rare word': made(40, () => [word(rare())]),
    'a common word': made(40, () => [word(oneOf(common, random))]),
    'speaker, act and a word': made(40, () => [
      field('speaker', oneOf(['wiratan', 'Selina Orvan', 'igor-mereshko', 'mereshko'], random)),
      field('act', oneOf(['deny', 'accuse'], random)),
      word(oneOf(common, random)),
    ]),
    'two words in a row': made(40, () => [
      {
        kind: 'words',
        text: 'the border',
        stems: [[oneOf(common, random)], [oneOf(common, random)]],
        exact: false,
        not: false,
      },
    ]),
    'words as written': made(20, () => [
      { kind: 'words', text: 'the border', stems: [['the'], ['border']], exact: true, not: false },
    ]),
    'a quarter of a year and a word': made(20, () => [range, word(oneOf(common, random))]),
    'without a word': made(20, () => [
      field('lang', 'id'),
      {
        kind: 'words',
        text: 'the border',
        stems: [[oneOf(common, random)]],
        exact: false,
        not: true,
      },
    ]),
  }
}

async function someIds(store: Store): Promise<readonly Id<'statement'>[]> {
  const random = seededRandom(3)
  const ids: Id<'statement'>[] = []
  let after: string | null = null
  for (let page = 0; page < 40; page++) {
    const from: { after?: string } = after === null ? {} : { after }
    const { rows, next } = await store.statements(everything, { ...from, limit: 1000 })
    ids.push(...rows.map(({ statement }) => statement.id))
    after = next
    if (next === null) break
  }
  return Array.from({ length: 2000 }, () => ids[below(ids.length, random)] as Id<'statement'>)
}

/* ---- Times ---- */

/** Milliseconds of each call, one after another. */
async function timed<Asked>(
  questions: readonly Asked[],
  ask: (question: Asked) => Promise<unknown>,
): Promise<readonly number[]> {
  const times: number[] = []
  for (const question of questions) {
    const start = performance.now()
    await ask(question)
    times.push(performance.now() - start)
  }
  return times
}

async function timedPages(store: Store, pages: number): Promise<readonly number[]> {
  const times: number[] = []
  let page = await store.statements(everything)
  while (page.next !== null && times.length < pages) {
    const start = performance.now()
    page = await store.statements(everything, { after: page.next })
    times.push(performance.now() - start)
  }
  return times
}

function show(name: string, times: readonly number[]): void {
  const [half, most, longest] = [at(times, 0.5), at(times, 0.99), Math.max(...times)]
  console.log(
    `${name.padEnd(44)} p50 ${half.toFixed(2)} ms, p99 ${most.toFixed(2)} ms, at most ${longest.toFixed(1)} ms (${times.length} times)`,
  )
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/* ---- The process that adds ---- */

/** Adds new articles to the ledger at `path` until it is ended. */
export async function addForEver(path: string): Promise<never> {
  const store = await openStore(path)
  const random = seededRandom(99)
  for (let from = 10_000_000; ; from += batch) {
    await store.add(coding, madeFrom(from, random))
    console.log(from)
  }
}
