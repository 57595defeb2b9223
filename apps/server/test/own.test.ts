import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { routes } from '../src/routes/routes.ts'
import { type OpenServices, openServices } from '../src/services.ts'
import { problemShape } from '../src/shapes/common.ts'
import { savedSearchShape, visitShape } from '../src/shapes/sources.ts'
import { type Running, startServer } from '../src/start-server.ts'
import { removeLedger } from './demo-ledger.ts'
import { copyDemoLedger } from './demo-server.ts'

const searchesShape = z.object({ rows: z.array(savedSearchShape) })
let folder = ''
let services: OpenServices
let running: Running
let clock = new Date('2026-07-01T08:00:00Z')

beforeAll(async () => {
  folder = await copyDemoLedger()
  services = await openServices(folder, { now: () => clock })
  running = await startServer({
    ledger: services.ledger,
    port: 0,
    routes: (app) => routes(app, services),
    log: () => undefined,
  })
  await services.account.whenReady()
})
afterAll(async () => {
  await running.close()
  await services.close()
  await removeLedger(folder)
})

function ask(method: string, path: string, body?: unknown): Promise<Response> {
  const json = { 'content-type': 'application/json' }
  const sent = body === undefined ? {} : { headers: json, body: JSON.stringify(body) }
  return fetch(`${running.address}/api/v1/${path}`, { method, ...sent })
}

const visit = async () => visitShape.parse(await (await ask('POST', 'visit')).json())
const searches = async () => searchesShape.parse(await (await ask('GET', 'searches')).json()).rows

async function add(text: string): Promise<void> {
  const body = { text, outlet: 'The Ilmeth Courier', published: '2026-06-30' }
  expect((await ask('POST', 'sources', body)).status).toBe(201)
}

describe('a visit', () => {
  it('is told since the end of the one before, however often the page is opened', async () => {
    const first = await visit()
    expect(first.before).toBeNull()
    clock = new Date('2026-07-01T08:20:00Z')
    expect((await visit()).before).toBeNull()
    await add('Mirel Ardaun said that the reservoir was full on Monday.\n')
    clock = new Date('2026-07-02T09:00:00Z')
    const second = await visit()
    expect(second.before).toEqual({ at: '2026-07-01T08:20:00Z', mark: first.mark })
    expect(second.mark).not.toBe(first.mark)
    clock = new Date('2026-07-02T09:10:00Z')
    expect((await visit()).before).toEqual(second.before)
  })
})

describe('saved searches', () => {
  it('tell how much came in since they were opened', async () => {
    const made = await ask('POST', 'searches', { name: ' The  filling ', query: 'reservoir' })
    expect(made.status).toBe(201)
    const kept = savedSearchShape.parse(await made.json())
    expect(kept).toMatchObject({ name: 'The filling', query: 'reservoir', fresh: 0 })
    clock = new Date('2026-07-02T10:00:00Z')
    await ask('POST', 'searches', { name: 'Ruun', query: 'speaker:ruun' })
    await add('"The reservoir must be emptied," Mirel Ardaun told this newspaper.\n')
    expect((await searches()).map(({ name, fresh }) => [name, fresh])).toEqual([
      ['The filling', 1],
      ['Ruun', 0],
    ])
    await ask('POST', 'searches', { name: 'The filling', query: 'reservoir' })
    expect((await searches()).map(({ fresh }) => fresh)).toEqual([0, 0])
    expect((await ask('DELETE', `searches/${kept.id}`)).status).toBe(204)
    expect((await searches()).map(({ name }) => name)).toEqual(['Ruun'])
  })

  it('may ask what only all documents together tell', async () => {
    await ask('POST', 'searches', { name: 'For Orvenia', query: 'for:orvenia issue:fill' })
    const found = (await searches()).find(({ name }) => name === 'For Orvenia')
    expect(found?.fresh).toBe(0)
  })

  it('that cannot be are refused in words', async () => {
    const wrong = await ask('POST', 'searches', { name: 'x', query: 'said:yesterday' })
    expect(wrong.status).toBe(400)
    expect(problemShape.parse(await wrong.json()).at).toMatchObject({ field: 'q', start: 5 })
    expect((await ask('POST', 'searches', { name: ' ', query: '' })).status).toBe(400)
    expect((await ask('DELETE', 'searches/none')).status).toBe(404)
  })
})
