import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startServer } from 'tutur-evaluation/postgres-server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { addDemo } from '../../server/test/demo-ledger.ts'
import { type DemoServer, startDemoServer } from '../../server/test/demo-server.ts'

const postgres = await startServer()
const missing = 'missing' in postgres ? postgres.missing : null
const isCi = process.env['CI'] === 'true'

afterAll(async () => {
  if (!('missing' in postgres)) await postgres.stop()
})

/** Asked of both; `ID` is a document, `ROW` an utterance, `STATEMENT` a statement. */
const paths = [
  'utterances?limit=200',
  'utterances?q=speaker:korvane',
  'utterances?q=issue:mediation',
  'utterances?q=origins:%3E%3D2%20lang:ru',
  'utterances?q=%22cubic%20metres%22',
  'utterances/ROW',
  'facets',
  'facets?q=act:deny',
  'statements/STATEMENT',
  'documents?limit=200',
  'documents/ID',
  'actors',
  'issues',
  'timeline',
  'shifts',
  'sources',
  'review?limit=200',
  'decisions',
]
const files = ['statements.jsonl', 'tables/utterances.csv', 'tables/decisions.csv', 'feed.json']

// Where no PostgreSQL is installed, that the server answers the same over it is not tested; in CI that is a failure.
describe.skipIf(missing !== null && !isCi)(
  'a server over PostgreSQL answers as over SQLite',
  () => {
    let lite: DemoServer
    let large: DemoServer

    beforeAll(async () => {
      if ('missing' in postgres) throw new Error(postgres.missing)
      const { address } = postgres
      lite = await startDemoServer()
      large = await startDemoServer({ prepare: (folder) => moveTo(folder, address) })
      const statement = await oneStatement()
      const ruling = { kind: 'set-speaker', statement, name: 'Ana Torvel', actor: null }
      for (const server of [lite, large]) decided.push(await decide(server, ruling))
      for (const server of [lite, large])
        await vi.waitUntil(async () => !(await isStale(server)), { timeout: 60_000 })
    }, 300_000)
    afterAll(async () => {
      await lite.close()
      await large.close()
    })

    it.each(paths)('%s', async (path) => {
      const place = await named(path)
      const [one, other] = await Promise.all([lite, large].map((server) => answer(server, place)))
      expect(other).toEqual(one)
    })

    it.each(files)('%s', async (path) => {
      const [one, other] = await Promise.all(
        [lite, large].map(async ({ address }) => {
          const text = await (await fetch(`${address}/api/v1/${path}`)).text()
          return withoutTimes(text.replaceAll(address, 'HERE'))
        }),
      )
      expect(other).toBe(one)
      expect(one?.length).toBeGreaterThan(200)
    })

    async function oneStatement(): Promise<string> {
      const { rows } = (await answer(lite, 'utterances?q=speaker:korvane')) as Utterances
      return rows[0]?.statement ?? ''
    }

    async function named(path: string): Promise<string> {
      if (!/[A-Z]{2}/u.test(path)) return path
      const { rows } = (await answer(lite, 'utterances?q=speaker:oshel')) as Utterances
      const [first] = rows
      return path
        .replace('STATEMENT', first?.statement ?? '')
        .replace('ROW', first?.id ?? '')
        .replace('ID', first?.document.id ?? '')
    }
  },
)

interface Utterances {
  readonly rows: readonly { id: string; statement: string; document: { id: string } }[]
}

/** Has the ledger in a folder kept by PostgreSQL, and reads the demo into it. */
async function moveTo(folder: string, address: string): Promise<void> {
  const dossier = join(folder, 'dossier.yaml')
  const text = await readFile(dossier, 'utf8')
  await writeFile(dossier, `${text}\nstore: ${address}?schema=served\n`)
  for (const name of ['ledger.sqlite', 'ledger.sqlite-wal', 'ledger.sqlite-shm', 'archive'])
    await rm(join(folder, name), { recursive: true, force: true })
  await addDemo(folder, ['articles', 'records', 'feeds', 'archive'])
}

/** The id of a new decision. */
async function decide({ address }: DemoServer, body: unknown): Promise<string> {
  const answer = await fetch(`${address}/api/v1/decisions`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { decision: { id: string } }).decision.id
}

/** Whether the account does not have the decision yet. */
async function isStale({ address }: DemoServer): Promise<boolean> {
  const { state } = (await (await fetch(`${address}/api/v1/dossier`)).json()) as {
    state: { stale: boolean }
  }
  return state.stale
}

/** An answer without what differs between two ledgers of the same: revisions, cursors, moments. */
async function answer({ address }: DemoServer, path: string): Promise<unknown> {
  const response = await fetch(`${address}/api/v1/${path}`)
  const text = await response.text()
  expect(`${response.status} ${response.ok ? '' : text}`).toBe('200 ')
  const body = JSON.parse(withoutTimes(text)) as Record<string, unknown>
  return { ...body, state: null, next: typeof body['next'] === 'string' }
}

/** The ids of decisions, which are made of the moment. */
const decided: string[] = []

/** Without instants and what is made of them. */
function withoutTimes(text: string): string {
  const plain = decided.reduce((rest, id) => rest.replaceAll(id, 'DECIDED'), text)
  return plain.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/gu, 'THEN')
}
