// How fast `tutur serve` answers many readers while a worker adds articles.
import { setTimeout as sleep } from 'node:timers/promises'
import { inFolder } from './at-end.ts'
import { load, within } from './load.ts'
import { machineTold } from './machine-told.ts'
import { madePress } from './made-press.ts'
import { freshLedger, statementsEach } from './press-ledger.ts'
import { type Adding, addRecords, hasAccount, type Serving, serve } from './tutur-process.ts'

/** How the bench of the server is run. */
export interface ServerBench {
  /** Of the ledger that is served. */
  readonly statements: number
  /** Readers at once, each asking again as soon as it has its answer. */
  readonly readers: number
  /** How long each kind of path is asked. */
  readonly seconds: number
  /** Articles a second that a worker adds meanwhile; 0: none. */
  readonly adding: number
}

/** Paths of one kind, and within how many milliseconds 95 of 100 answers are to come; `null`: nobody has said. */
interface Kind {
  readonly name: string
  readonly paths: readonly string[]
  readonly aimMs: number | null
}

/** Prints how long answers take, by kind of path, and what memory the server has. */
export async function benchServer(bench: ServerBench): Promise<void> {
  console.log(machineTold())
  await inFolder(await freshLedger(bench.statements), async (folder) => {
    const serving = await serve(folder)
    try {
      await benchServing(serving, folder, bench)
    } finally {
      await serving.stop()
    }
  })
}

async function benchServing(serving: Serving, folder: string, bench: ServerBench): Promise<void> {
  const { address, startedMs } = serving
  console.log(`serving after ${(startedMs / 1000).toFixed(1)} s`)
  await benchWithoutAccount(address)
  await awaitAccount(address)
  const kinds = await kindsOf(address)
  const adding = bench.adding > 0 ? addingTo(folder, bench) : null
  const memory = watchMemory(address)
  try {
    console.log(
      `${bench.readers} readers at once, ${adding === null ? 'nothing added' : `${bench.adding} articles a second added by another process`}`,
    )
    for (const kind of kinds) await benchKind(kind, address, bench)
  } finally {
    await adding?.stop()
  }
  console.log(machineTold())
  console.log(`added meanwhile: ${adding?.given() ?? 0} articles`)
  console.log(`memory of the server: at most ${((await memory.stop()) / 2 ** 20).toFixed(0)} MB`)
}

/** Articles that come after those of the ledger. */
function addingTo(folder: string, { statements, adding }: ServerBench): Adding {
  const articles = Math.ceil(statements / statementsEach)
  const records = madePress(articles, Number.MAX_SAFE_INTEGER, articles)
  return addRecords(folder, records, { perSecond: adding })
}

/* ---- Before there is an account ---- */

async function benchWithoutAccount(address: string): Promise<void> {
  const first = await timed(`${address}/api/v1/utterances`)
  const { rows } = first.body as Rows
  const document = rows[0]?.document.id ?? ''
  const second = await timed(`${address}/api/v1/documents/${document}`)
  console.log(
    `at once after the start: first page of the ledger ${first.ms.toFixed(0)} ms, a document ${second.ms.toFixed(0)} ms`,
  )
}

async function timed(url: string): Promise<{ readonly body: unknown; readonly ms: number }> {
  const start = performance.now()
  const answer = await fetch(url)
  const body: unknown = await answer.json()
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${JSON.stringify(body)}`)
  return { body, ms: performance.now() - start }
}

/** Waits for the first account; meanwhile the ledger answers. */
async function awaitAccount(address: string): Promise<void> {
  const start = performance.now()
  const times: number[] = []
  while (!(await hasAccount(address))) {
    times.push((await timed(`${address}/api/v1/utterances`)).ms)
    await sleep(500)
  }
  const seconds = (performance.now() - start) / 1000
  const meanwhile =
    times.length === 0
      ? ''
      : `; meanwhile a page of the ledger took ${within(times, 0.5).toFixed(0)} ms, at most ${Math.max(...times).toFixed(0)} ms (${times.length} times)`
  console.log(`account made after ${seconds.toFixed(0)} s${meanwhile}`)
  console.log(`memory then: ${((await memoryOf(address)) / 2 ** 20).toFixed(0)} MB`)
}

/* ---- What is asked ---- */

interface Rows {
  readonly rows: readonly {
    readonly id: string
    readonly document: { readonly id: string }
  }[]
  readonly next: string | null
}

const pagesEach = 3
const months = ['2025-03', '2025-06', '2025-09', '2025-12', '2026-03', '2026-05']

const queries = {
  all: [''],
  speaker: ['speaker:tevik', 'speaker:ardaun act:deny', 'speaker:veshti lang:id', 'for:sudrana'],
  words: ['reservoir', 'jembatan sungai', 'урожай', '"waits for"', 'delta engineers', 'Zelsun'],
  issue: ['issue:fill', 'issue:gauges stance:opposes', 'issue:share speaker:tolven'],
} as const

async function kindsOf(address: string): Promise<readonly Kind[]> {
  const some = await Promise.all(months.map((month) => pageOf(address, `said:${month}`)))
  const rows = some.flatMap((page) => page.rows)
  const documents = [...new Set(rows.map(({ document }) => document.id))]
  const ledger = await Promise.all(
    Object.entries(queries).map(async ([name, asked]) => ({
      name: `ledger: ${name}`,
      paths: await pagesOf(address, asked),
      aimMs: 60,
    })),
  )
  const api = (paths: readonly string[]): readonly string[] =>
    paths.map((path) => `/api/v1/${path}`)
  const everyQuery = Object.values(queries).flat()
  return [
    { name: 'dossier', paths: api(['dossier']), aimMs: 150 },
    { name: 'timeline', paths: api(['timeline', 'timeline?issue=fill']), aimMs: null },
    ...ledger,
    { name: 'document', paths: api(documents.map((id) => `documents/${id}`)), aimMs: 30 },
    { name: 'utterance', paths: api(rows.map(({ id }) => `utterances/${id}`)), aimMs: null },
    { name: 'facets', paths: api(everyQuery.map((q) => `facets?${asked(q)}`)), aimMs: null },
    { name: 'issue', paths: api(['issues/fill', 'issues/share']), aimMs: null },
    { name: 'actor', paths: api(['actors/tevik', 'actors/ardaun']), aimMs: null },
    { name: 'actors as you type', paths: api(['actors?name=te', 'actors?name=ma']), aimMs: null },
  ]
}

function asked(q: string): string {
  return new URLSearchParams({ q }).toString()
}

async function pageOf(address: string, q: string): Promise<Rows> {
  return (await timed(`${address}/api/v1/utterances?${asked(q)}&limit=100`)).body as Rows
}

/** The first pages of each query. */
async function pagesOf(address: string, all: readonly string[]): Promise<readonly string[]> {
  const paths: string[] = []
  for (const q of all) {
    let path = `/api/v1/utterances?${asked(q)}`
    for (let page = 0; page < pagesEach; page++) {
      paths.push(path)
      const { next } = (await timed(address + path)).body as Rows
      if (next === null) break
      path = `/api/v1/utterances?${asked(q)}&cursor=${encodeURIComponent(next)}`
    }
  }
  return paths
}

/* ---- Asking ---- */

async function benchKind(
  { name, paths, aimMs }: Kind,
  address: string,
  { readers, seconds }: ServerBench,
): Promise<void> {
  const { times, perSecond, bytes, failed } = await load({ address, paths, readers, seconds })
  if (times.length === 0) {
    console.log(`${name.padEnd(20)} no answer in ${seconds} s`)
    return
  }
  const [half, most, nearlyAll] = [0.5, 0.95, 0.99].map((share) => within(times, share)) as [
    number,
    number,
    number,
  ]
  const judged = aimMs === null ? '' : `, aim ${aimMs}${most <= aimMs ? '' : ': MISSED'}`
  console.log(
    [
      name.padEnd(20),
      `p50 ${half.toFixed(0)} ms`.padEnd(12),
      `p95 ${most.toFixed(0)} ms`.padEnd(12),
      `p99 ${nearlyAll.toFixed(0)} ms`.padEnd(12),
      `${perSecond.toFixed(0)} a second, ${(bytes / 1024).toFixed(1)} kB`,
      `${judged}${failed === 0 ? '' : `; ${failed} FAILED`}`,
    ].join(' '),
  )
}

/* ---- Memory ---- */

async function memoryOf(address: string): Promise<number> {
  const text = await (await fetch(`${address}/metrics`)).text()
  return Number(/^process_resident_memory_bytes (\S+)$/mu.exec(text)?.[1])
}

/** Looks at the memory of the server now and then; the most of it, in bytes. */
function watchMemory(address: string): { stop(): Promise<number> } {
  let most = 0
  const look = async (): Promise<void> => {
    most = Math.max(most, await memoryOf(address).catch(() => 0))
  }
  const timer = setInterval(() => void look(), 1000)
  const stop = async (): Promise<number> => {
    clearInterval(timer)
    await look()
    return most
  }
  return { stop }
}
