import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '../src/routes/routes.ts'
import { openServices } from '../src/services.ts'
import { problemShape } from '../src/shapes/common.ts'
import { addedShape, readAnswerShape } from '../src/shapes/document.ts'
import { startServer } from '../src/start-server.ts'
import { removeLedger } from './demo-ledger.ts'
import { copyDemoLedger, type DemoServer, startDemoServer } from './demo-server.ts'

const article =
  'The water of the Oyra\n\n"We shall open the sluices on Friday," Prime Minister Mirel Ardaun told reporters in Ilmeth on Tuesday.\n\nBakri Tolven said that the gauges would be read together.\n'
const page = `<!doctype html><html lang="en"><head><title>Sluices</title></head><body><article><h1>Sluices to open</h1><p>"We shall open the sluices on Friday," Prime Minister Mirel Ardaun told reporters in Ilmeth.</p><p>Nobody else spoke on the matter, and the river stayed as low as it had been for weeks.</p></article></body></html>`

let server: DemoServer

beforeAll(async () => {
  server = await startDemoServer()
})
afterAll(() => server.close())

function post(path: string, body: unknown, address = server.address): Promise<Response> {
  return fetch(`${address}/api/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

function postFile(
  path: string,
  file: File,
  fields: Record<string, string> = {},
): Promise<Response> {
  const form = new FormData()
  form.set('file', file)
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return fetch(`${server.address}/api/v1/${path}`, { method: 'POST', body: form })
}

/** Sends a body without telling its length. */
function postFlowing(path: string, body: string): Promise<Response> {
  return fetch(`${server.address}/api/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: new Blob([body]).stream(),
    duplex: 'half',
  })
}

async function read(body: unknown, address?: string) {
  const answer = await post('read', body, address)
  expect(answer.status).toBe(200)
  return readAnswerShape.parse(await answer.json())
}

async function problemIn(answer: Response) {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/u)
  return problemShape.parse(await answer.json())
}

describe('reading', () => {
  it('gives the rows of a text with their characters, and keeps nothing', async () => {
    const before = await server.services.ledger.store.revision()
    const { documents, problems } = await read({ text: article, published: '2026-05-06' })
    expect(problems).toEqual([])
    const [document] = documents
    expect(document?.text.text).toBe(article)
    expect(document?.head.published).toBe('2026-05-06')
    const said = document?.statements.map(({ words, speaker }) => [words, speaker?.identity?.key])
    expect(said).toEqual([
      ['"We shall open the sluices on Friday,"', 'ardaun'],
      ['that the gauges would be read together', 'tolven'],
    ])
    for (const { content } of document?.statements ?? [])
      for (const { start, end, text } of content) expect(article.slice(start, end)).toBe(text)
    expect(await server.services.ledger.store.revision()).toBe(before)
  })

  it('takes a file, told by its bytes', async () => {
    const file = new File([page], 'folder\\sluices.html', { type: 'text/html' })
    const answer = await postFile('read', file, { outlet: 'The Ilmeth Courier' })
    expect(answer.status).toBe(200)
    const { documents } = readAnswerShape.parse(await answer.json())
    expect(documents).toMatchObject([
      { name: 'sluices.html', head: { title: 'Sluices to open', outlet: 'The Ilmeth Courier' } },
    ])
    expect(documents[0]?.statements).toHaveLength(1)
  })

  it('names what cannot be read', async () => {
    const answer = await postFile('read', new File(['%PDF-1.7'], 'minutes.pdf'))
    const { documents, problems } = readAnswerShape.parse(await answer.json())
    expect(documents).toEqual([])
    expect(problems).toEqual([
      {
        name: 'minutes.pdf',
        message: 'a PDF file; save its text first, for instance with pdftotext',
      },
    ])
  })

  it('asks no address of this machine or its network', async () => {
    for (const address of ['http://127.0.0.1:9/', 'http://[::1]/', 'http://10.1.2.3/x']) {
      const { documents, problems } = await read({ address })
      expect(documents).toEqual([])
      expect(problems[0]?.message).toContain('no address of the public internet')
    }
  })

  it('refuses what is no address, no day, no language, or nothing', async () => {
    const wrong: readonly (readonly [object, string])[] = [
      [{ address: '/etc/passwd' }, 'json.address'],
      [{ address: 'file:///etc/passwd' }, 'json.address'],
      [{}, 'json'],
      [{ text: 'x', address: 'https://kabar.example/' }, 'json'],
      [{ text: 'x', published: '2026-02-31' }, 'json.published'],
      [{ text: 'x', language: 'klingonian' }, 'json.language'],
    ]
    for (const [body, field] of wrong) {
      const answer = await post('read', body)
      expect(answer.status, JSON.stringify(body)).toBe(400)
      expect((await problemIn(answer)).at?.field).toBe(field)
    }
  })

  it('goes on answering while it reads a long text', async () => {
    const long = read({ text: article.repeat(10_000) })
    let isRead = false
    void long.then(() => {
      isRead = true
    })
    await read({ text: article })
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200)
    expect(isRead).toBe(false)
    expect((await long).documents[0]?.doubts.map(({ code }) => code)).toContain('text-cut')
  })

  it('refuses more than ten megabytes, told or not', async () => {
    const answer = await postFile('read', new File([new Uint8Array(11_000_000)], 'large.txt'))
    expect(answer.status).toBe(413)
    const text = (length: number) => JSON.stringify({ text: article.padEnd(length) })
    expect((await postFlowing('read', text(1000))).status).toBe(200)
    expect((await postFlowing('decisions', text(1_100_000))).status).toBe(413)
  })

  it('reads a page at an address, at the pace of its server', async () => {
    const site = createServer((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page),
    )
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
    const folder = await copyDemoLedger()
    const services = await openServices(folder, { network: { allowPrivate: true } })
    const running = await startServer({
      ledger: services.ledger,
      port: 0,
      routes: (app) => routes(app, services),
      log: () => undefined,
    })
    const address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/sluices`
    const { documents } = await read({ address }, running.address)
    expect(documents).toMatchObject([{ head: { url: address, title: 'Sluices to open' } }])
    await running.close()
    await services.close()
    await removeLedger(folder)
    await new Promise((resolve) => site.close(resolve))
  })
})

describe('adding', () => {
  it('takes a text into the ledger, once', async () => {
    const body = { text: article, outlet: 'The Ilmeth Courier', published: '2026-05-06' }
    const answer = await post('sources', body)
    expect(answer.status).toBe(201)
    const added = addedShape.parse(await answer.json())
    expect(added).toMatchObject({ captures: 1, documents: 1, statements: 2, problems: [] })
    const row = await server.services.ledger.store.document(added.ids[0] as never)
    expect(row?.head).toMatchObject({ outlet: 'The Ilmeth Courier', published: '2026-05-06' })
    const again = addedShape.parse(await (await post('sources', body)).json())
    expect(again).toEqual({ ...added, captures: 0, documents: 0, statements: 0 })
  })

  it('names what it could not take in', async () => {
    const answer = await postFile('sources', new File([], 'nothing.txt'))
    expect(answer.status).toBe(201)
    expect(addedShape.parse(await answer.json())).toMatchObject({
      ids: [],
      problems: [{ name: 'nothing.txt', message: 'empty: there is nothing to read' }],
    })
  })
})
