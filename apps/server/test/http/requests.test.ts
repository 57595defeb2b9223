import { createRoute, z } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entityTag } from '../../src/http/entity-tag.ts'
import type { App } from '../../src/http/server-env.ts'
import { requestLines, sendRaw } from '../raw-request.ts'
import { type Served, serveEmpty } from '../served.ts'

let revision = 1
/** How often an answer was made. */
let made = 0

/** Paths of an API that is there for these tests. */
function routes(app: App): void {
  app.get('/api/v1/fault', () => {
    throw new Error('the secret reason')
  })
  app.post('/api/v1/echo', async (context) => context.text(await context.req.text()))
  app.post('/api/v1/read', async (context) =>
    context.text(String((await context.req.text()).length)),
  )
  app.get('/api/v1/long', (context) => context.json({ words: 'kata '.repeat(2000) }))
  app.get('/api/v1/short', (context) => context.json({ words: 'kata' }))
  app.get('/api/v1/flowing', () => {
    const rows = ReadableStream.from(rowsOf())
    return new Response(rows, { headers: { 'content-type': 'application/x-ndjson' } })
  })
  app.use(
    '/api/v1/tagged',
    entityTag(async () => String(revision)),
  )
  app.get('/api/v1/tagged', async (context) => {
    made += 1
    const now = revision
    await new Promise((resolve) => setTimeout(resolve, 20))
    if (context.req.query('q') === 'fault') throw new Error('the secret reason')
    return context.json({ revision: now })
  })
  app.openapi(checked, (context) => context.json({ limit: context.req.valid('query').limit }, 200))
}

async function* rowsOf(): AsyncGenerator<Uint8Array> {
  for (let row = 0; row < 500; row += 1) yield new TextEncoder().encode(`{"row":${row}}\n`)
}

const checked = createRoute({
  method: 'get',
  path: '/api/v1/checked',
  request: { query: z.object({ limit: z.coerce.number().int().max(200), q: z.string() }) },
  responses: {
    200: {
      description: 'the limit',
      content: { 'application/json': { schema: z.object({ limit: z.number() }) } },
    },
  },
})

describe('a request', () => {
  let server: Served
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(server.address + path, init)

  beforeAll(async () => {
    server = await serveEmpty({ routes, cors: ['https://notebook.example.org'] })
  })
  afterAll(() => server.close())

  it('is answered with what browsers shall keep to', async () => {
    const { headers } = await ask('/api/v1/short')
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,}$/u)
    expect(headers.has('strict-transport-security')).toBe(false)
    expect(headers.has('access-control-allow-origin')).toBe(false)
    expect(headers.has('x-powered-by')).toBe(false)
  })

  it('of a page elsewhere is answered so that only an origin that was named can read it', async () => {
    const named = await ask('/api/v1/short', {
      headers: { origin: 'https://notebook.example.org' },
    })
    expect(named.headers.get('access-control-allow-origin')).toBe('https://notebook.example.org')
    expect(named.headers.has('access-control-allow-credentials')).toBe(false)
    const other = await ask('/api/v1/short', { headers: { origin: 'https://other.example.org' } })
    expect(other.headers.has('access-control-allow-origin')).toBe(false)
  })

  it('for what is not there is a problem', async () => {
    const answer = await ask('/api/v1/nothing')
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(await answer.json()).toEqual({
      type: '/problems/not-found',
      title: 'Not found',
      status: 404,
      detail: 'There is no /api/v1/nothing.',
    })
  })

  it('by a method that a path does not take is told which it takes', async () => {
    const answer = await ask('/api/v1/echo', { method: 'PUT' })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('POST')
    expect(await answer.json()).toMatchObject({ type: '/problems/wrong-method', status: 405 })
  })

  it('that is not valid is told every field at fault', async () => {
    const answer = await ask('/api/v1/checked?limit=many')
    expect(answer.status).toBe(400)
    const told = (await answer.json()) as {
      errors: { field: string }[]
      at: unknown
      detail: string
    }
    expect(told.errors.map(({ field }) => field)).toEqual(['query.limit', 'query.q'])
    expect(told.at).toEqual({ field: 'query.limit' })
    expect(told.detail).toContain('query.limit: ')
  })

  it('that meets a fault of ours gets a number, and the log has the reason', async () => {
    const answer = await ask('/api/v1/fault')
    expect(answer.status).toBe(500)
    const text = await answer.text()
    expect(text).not.toContain('secret')
    const { reference } = JSON.parse(text) as { reference: string }
    expect(reference).toMatch(/^[0-9a-f]{12}$/u)
    expect(server.log.find((entry) => entry.includes(reference))).toContain('the secret reason')
  })

  it('with JSON that is none is told so', async () => {
    const headers = { 'content-type': 'application/json' }
    const answer = await ask('/api/v1/users', { method: 'POST', body: '{"name":', headers })
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
  })

  it('that names another host is refused', async () => {
    const elsewhere = requestLines('GET /api/v1/short', { host: 'rebound.example.org' })
    expect(await sendRaw(server.address, elsewhere)).toMatch(
      /^HTTP\/1\.1 421 [\s\S]*rebound\.example\.org/u,
    )
    for (const host of ['localhost:4870', '127.0.0.1', '[::1]:80'])
      expect(await sendRaw(server.address, requestLines('GET /api/v1/short', { host }))).toMatch(
        /^HTTP\/1\.1 200 /u,
      )
  })

  it('that has come by a proxy is refused, since whoever is at this machine is admin', async () => {
    const answer = await ask('/api/v1/short', { headers: { 'x-forwarded-for': '203.0.113.9' } })
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('--public') })
  })

  it('that is no request of HTTP is a problem too', async () => {
    const answer = await sendRaw(server.address, 'HELLO\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 400 [\s\S]*application\/problem\+json/u)
  })

  it.each(['br', 'gzip'])('of who reads %s is answered shorter', async (encoding) => {
    const headers = { 'accept-encoding': encoding }
    const long = await ask('/api/v1/long', { headers })
    expect(long.headers.get('content-encoding')).toBe(encoding)
    expect(long.headers.get('vary')?.toLowerCase()).toContain('accept-encoding')
    expect(await long.json()).toEqual({ words: 'kata '.repeat(2000) })
    const flowing = await ask('/api/v1/flowing', { headers })
    expect(flowing.headers.get('content-encoding')).toBe(encoding)
    expect((await flowing.text()).trim().split('\n')).toHaveLength(500)
    expect((await ask('/api/v1/short', { headers })).headers.has('content-encoding')).toBe(false)
  })

  it('of who reads neither is answered as it is', async () => {
    const headers = { 'accept-encoding': 'br;q=0, gzip;q=0, identity' }
    const answer = await ask('/api/v1/long', { headers })
    expect(answer.headers.has('content-encoding')).toBe(false)
    expect(await answer.json()).toEqual({ words: 'kata '.repeat(2000) })
  })

  it('for what the client has already is answered with 304 until the ledger changes', async () => {
    const first = await ask('/api/v1/tagged?q=a')
    const tag = first.headers.get('etag') ?? ''
    expect(tag).toMatch(/^W\/"[\w-]+"$/u)
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    const headers = { 'if-none-match': tag }
    const again = await ask('/api/v1/tagged?q=a', { headers })
    expect({ status: again.status, text: await again.text() }).toEqual({ status: 304, text: '' })
    expect((await ask('/api/v1/tagged?q=b', { headers })).status).toBe(200)
    revision += 1
    expect((await ask('/api/v1/tagged?q=a', { headers })).status).toBe(200)
  })

  it('that many make at once or after another is answered by making the answer once', async () => {
    revision += 1
    made = 0
    const asked = Array.from({ length: 5 }, () => ask('/api/v1/tagged?q=c'))
    const answers = [...(await Promise.all(asked)), await ask('/api/v1/tagged?q=c')]
    for (const answer of answers) {
      expect(answer.status).toBe(200)
      expect(answer.headers.get('etag')).toBe(answers[0]?.headers.get('etag'))
      expect(answer.headers.get('content-type')).toBe('application/json')
      expect(await answer.json()).toEqual({ revision })
    }
    expect(made).toBe(1)
    revision += 1
    expect(await (await ask('/api/v1/tagged?q=c')).json()).toEqual({ revision })
    expect(made).toBe(2)
  })

  it('that fails is answered for each, and nothing of it is kept', async () => {
    made = 0
    const failed = await Promise.all([1, 2, 3].map(() => ask('/api/v1/tagged?q=fault')))
    expect(failed.map(({ status }) => status)).toEqual([500, 500, 500])
    expect(failed.map(({ headers }) => headers.has('etag'))).toEqual([false, false, false])
    expect(made).toBe(3)
  })

  it('tells programs what the API is', async () => {
    const answer = await ask('/api/openapi.json')
    expect(await answer.json()).toMatchObject({ openapi: '3.1.0', info: { title: 'Tutur' } })
  })
})

describe('a body', () => {
  let server: Served
  const post = (path: string, init: RequestInit): Promise<Response> =>
    fetch(server.address + path, { method: 'POST', ...init })

  beforeAll(async () => {
    server = await serveEmpty({
      routes,
      bodyLimits: { usual: 1000, larger: { '/api/v1/read': 5000 } },
    })
  })
  afterAll(() => server.close())

  it('may be as large as its path allows', async () => {
    expect((await post('/api/v1/echo', { body: 'x'.repeat(1000) })).status).toBe(200)
    expect(await (await post('/api/v1/read', { body: 'x'.repeat(5000) })).text()).toBe('5000')
    expect((await post('/api/v1/read', { body: 'x'.repeat(5001) })).status).toBe(413)
  })

  it('that says that it is larger is refused', async () => {
    const answer = await post('/api/v1/echo', { body: 'x'.repeat(1001) })
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('1000 bytes') })
  })

  it('that does not say it is refused as soon as it is', async () => {
    const parts = ReadableStream.from([
      new TextEncoder().encode('x'.repeat(600)),
      new TextEncoder().encode('x'.repeat(600)),
    ])
    const init = { body: parts, duplex: 'half' } as RequestInit
    expect((await post('/api/v1/echo', init)).status).toBe(413)
  })
})

describe('who is too slow', () => {
  let server: Served
  beforeAll(async () => {
    const patience = {
      headersMs: 300,
      requestMs: 600,
      idleMs: 5000,
      keepAliveMs: 1000,
      closeMs: 500,
    }
    server = await serveEmpty({ routes, patience })
  })
  afterAll(() => server.close())

  it('with a body is cut off', async () => {
    const head = 'POST /api/v1/echo HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n'
    expect(await sendRaw(server.address, head, 'a few')).toMatch(
      /^HTTP\/1\.1 408 [\s\S]*problems\/too-slow/u,
    )
  })

  it('with too much of a head is told so', async () => {
    const head = `GET / HTTP/1.1\r\nhost: localhost\r\nx-long: ${'a'.repeat(20_000)}\r\n\r\n`
    expect(await sendRaw(server.address, head)).toMatch(
      /^HTTP\/1\.1 431 [\s\S]*problems\/head-too-large/u,
    )
  })

  it('with the head is cut off', async () => {
    expect(await sendRaw(server.address, 'GET / HTTP/1.1\r\nhost: loc')).toMatch(
      /^HTTP\/1\.1 408 /u,
    )
  })
})

describe('who is too fast', () => {
  let server: Served
  beforeAll(async () => {
    const few = { burst: 3, perSecond: 0.01 }
    server = await serveEmpty({ routes, rateLimits: { remote: few, loopback: few } })
  })
  afterAll(() => server.close())

  it('is told when to come again', async () => {
    const statuses: number[] = []
    for (let asked = 0; asked < 4; asked += 1)
      statuses.push((await fetch(`${server.address}/api/v1/short`)).status)
    expect(statuses).toEqual([200, 200, 200, 429])
    const answer = await fetch(`${server.address}/api/v1/short`)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await answer.json()).toMatchObject({ type: '/problems/too-many' })
  })
})

describe('a server that ends', () => {
  it('lets the answers under way end, and takes no more requests', async () => {
    let go = (): void => undefined
    const wait = new Promise<void>((resolve) => {
      go = resolve
    })
    let begun = (): void => undefined
    const underWay = new Promise<void>((resolve) => {
      begun = resolve
    })
    const server = await serveEmpty({
      routes: (app) => {
        app.get('/api/v1/slow', async (context) => {
          begun()
          await wait
          return context.text('done')
        })
      },
    })
    const answer = fetch(`${server.address}/api/v1/slow`)
    await underWay
    const closed = server.close()
    await expect(fetch(`${server.address}/healthz`)).rejects.toThrow()
    go()
    expect(await (await answer).text()).toBe('done')
    await closed
  })
})

describe('whoever watches over the server', () => {
  let server: Served
  beforeAll(async () => {
    server = await serveEmpty({ routes })
  })
  afterAll(() => server.close())

  it('sees that it runs and that its ledger answers', async () => {
    expect(await (await fetch(`${server.address}/healthz`)).text()).toBe('ok\n')
    expect(await (await fetch(`${server.address}/readyz`)).text()).toBe('ready\n')
  })

  it('sees how many requests came, by the pattern of their path', async () => {
    await fetch(`${server.address}/api/v1/short?q=1`)
    await fetch(`${server.address}/api/v1/short?q=2`)
    await fetch(`${server.address}/api/v1/none-of-these`)
    const answer = await fetch(`${server.address}/metrics`)
    expect(answer.headers.get('content-type')).toContain('text/plain')
    const text = await answer.text()
    expect(text).toContain(
      'tutur_http_request_duration_seconds_count{method="GET",route="/api/v1/short",status="200"} 2',
    )
    expect(text).not.toContain('none-of-these')
    expect(text).toMatch(/^process_resident_memory_bytes \d+/mu)
  })
})
