import type { AddressInfo } from 'node:net'
import { createServer as createTcpServer } from 'node:net'
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, createFetcher, type Fetched, type FetchOptions } from '../src/fetch/fetch.ts'
import type { Resolve } from '../src/fetch/lookup.ts'
import { answer, redirectTo, type Served, serve } from './serve.ts'

const page = '<!doctype html><p>The harbour stays open.</p>'
let server: Served
let other: Served

beforeAll(async () => {
  other = await serve({ '/secret': answer('secret') })
  server = await serve({
    '/page': answer(page),
    '/gzip': answer(gzipSync(page), { 'content-encoding': 'gzip' }),
    '/br': answer(brotliCompressSync(page), { 'content-encoding': 'br' }),
    '/zstd': answer(zstdCompressSync(page), { 'content-encoding': 'zstd' }),
    '/deflate': answer(deflateSync(page), { 'content-encoding': 'deflate' }),
    '/bare-deflate': answer(deflateRawSync(page), { 'content-encoding': 'deflate' }),
    '/twice': answer(gzipSync(brotliCompressSync(page)), { 'content-encoding': 'br, gzip' }),
    '/thrice': answer('x', { 'content-encoding': 'gzip, gzip, gzip' }),
    '/odd': answer('x', { 'content-encoding': 'compress' }),
    '/half-gzip': answer(gzipSync(page).subarray(0, 30), { 'content-encoding': 'gzip' }),
    '/bomb': answer(gzipSync(Buffer.alloc(20_000_000)), { 'content-encoding': 'gzip' }),
    '/long': answer('x'.repeat(2_000_000)),
    '/moved': redirectTo('/page'),
    '/to-other': (request, response) => redirectTo(`${other.origin}/secret`)(request, response),
    '/to-metadata': redirectTo('http://169.254.169.254/latest/meta-data/'),
    '/to-hex': (request, response) =>
      redirectTo(`http://0x7f.1:${other.port}/secret`)(request, response),
    '/to-mapped': (request, response) =>
      redirectTo(`http://[::ffff:127.0.0.1]:${other.port}/secret`)(request, response),
    '/to-name': (request, response) =>
      redirectTo(`http://public.example:${other.port}/secret`)(request, response),
    '/to-user': redirectTo('http://user:secret@news.example/'),
    '/to-file': redirectTo('file:///etc/hostname'),
    '/round': redirectTo('/round'),
    '/mute': () => undefined,
    '/stalls': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write('<p>')
    },
    '/lies-short': (request, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('short')
      setTimeout(() => request.socket.destroy(), 20)
    },
    '/marked': (request, response) => {
      const isKnown = request.headers['if-none-match'] === '"v1"'
      response.writeHead(isKnown ? 304 : 200, { etag: '"v1"', 'set-cookie': 'who=you' })
      response.end(isKnown ? '' : page)
    },
    '/busy': (_, response) => {
      response.writeHead(503, { 'retry-after': '7' }).end('later')
    },
  })
})

afterAll(async () => {
  await server.close()
  await other.close()
})

async function fetchOnce(
  address: string,
  options: FetchOptions = {},
  ask: Ask = {},
): Promise<Fetched> {
  const fetcher = createFetcher(options)
  try {
    return await fetcher.fetch(address, ask)
  } finally {
    await fetcher.close()
  }
}

const own = { allowPrivate: true }

function messageOf(fetched: Fetched): string {
  return fetched.state === 'refused' ? `${fetched.by}: ${fetched.message}` : fetched.state
}

describe('a page arrives', () => {
  const ways = ['/page', '/moved', '/gzip', '/br', '/zstd', '/deflate', '/bare-deflate', '/twice']
  test.each(ways)('%s', async (path) => {
    const fetched = await fetchOnce(`${server.origin}${path}#part`, own)
    expect(fetched.state === 'fresh' && Buffer.from(fetched.bytes).toString()).toBe(page)
    if (path !== '/moved') return
    expect(fetched).toMatchObject({ answer: { address: `${server.origin}/page`, status: 200 } })
  })

  test('with the moment of the clock it is given', async () => {
    const now = (): number => Date.UTC(2026, 7, 14, 9, 30, 0, 123)
    expect(await fetchOnce(`${server.origin}/page`, { ...own, now })).toMatchObject({
      answer: { takenAt: '2026-08-14T09:30:00Z' },
    })
  })

  test('or not, when its marks are known', async () => {
    const known = { etag: '"v1"', lastModified: null }
    expect((await fetchOnce(`${server.origin}/marked`, own, { known })).state).toBe('unchanged')
    expect((await fetchOnce(`${server.origin}/marked`, own)).state).toBe('fresh')
  })
})

describe('a limit ends', () => {
  const small = { ...own, maxBytes: 1_000_000 }
  const quick = { ...own, wholeMs: 300 }
  const cases: readonly (readonly [string, FetchOptions, RegExp])[] = [
    ['/bomb', small, /^limit: larger than 1 MB/u],
    ['/long', small, /^limit: larger than 1 MB/u],
    ['/thrice', own, /^server: .*not known/u],
    ['/odd', own, /^server: .*not known/u],
    ['/half-gzip', own, /^server: .*cannot be unpacked/u],
    ['/mute', quick, /^network: no full answer within 0\.3 seconds/u],
    ['/stalls', quick, /^network: no full answer within 0\.3 seconds/u],
    ['/lies-short', own, /^network: the server broke off|not the length/u],
    ['/round', own, /^server: it redirects more than 10 times/u],
    ['/to-file', own, /^address: it redirects to "file:\/\/\/etc\/hostname"/u],
    ['/to-user', own, /^address: the address holds a user name/u],
    ['/none', own, /^server: the server answered 404 Not Found/u],
  ]
  test.each(cases)('%s', async (path, options, message) => {
    expect(messageOf(await fetchOnce(`${server.origin}${path}`, options))).toMatch(message)
  })

  test('a server that says when to come again is understood', async () => {
    expect(await fetchOnce(`${server.origin}/busy`, own)).toMatchObject({
      status: 503,
      headers: { 'retry-after': '7' },
    })
  })

  test('a caller that calls it off', async () => {
    const stop = new AbortController()
    const fetching = fetchOnce(`${server.origin}/mute`, own, { signal: stop.signal })
    stop.abort()
    expect(messageOf(await fetching)).toBe('network: it was called off')
  })

  test('a server that speaks no HTTP', async () => {
    const odd = createTcpServer((socket) => socket.resume().end('220 mail.example ready\r\n'))
    await new Promise<void>((done) => odd.listen(0, '127.0.0.1', done))
    const { port } = odd.address() as AddressInfo
    expect(messageOf(await fetchOnce(`http://127.0.0.1:${port}/`, own))).toMatch(/not HTTP/u)
    await new Promise((done) => odd.close(done))
  })
})

describe('no private address is reached', () => {
  const loopback: Resolve = async () => [{ address: '127.0.0.1', family: 4 }]

  test.each(['2130706433', '0x7f.1', '0177.0.0.1', '127.0.0.1.', '[::ffff:127.0.0.1]', '[::1]'])(
    'as a literal: %s',
    async (host) => {
      const fetched = await fetchOnce(`http://${host}:${other.port}/secret`)
      expect(messageOf(fetched)).toMatch(/^address: .* is no address of the public internet/u)
      expect(other.asked).toEqual([])
    },
  )

  test.each(['localhost', 'localhost.', 'intranet.example'])('by name: %s', async (host) => {
    const fetched = await fetchOnce(`http://${host}:${other.port}/secret`, { resolve: loopback })
    expect(messageOf(fetched)).toMatch(
      /^address: its name leads to no address of the public internet/u,
    )
    expect(other.asked).toEqual([])
  })

  test.each(['/to-other', '/to-metadata', '/to-hex', '/to-mapped', '/to-name'])(
    'by a redirect from a host of the own network that was typed: %s',
    async (path) => {
      const options = { resolve: loopback }
      const fetched = await fetchOnce(`${server.origin}${path}`, options, { typed: true })
      expect(messageOf(fetched)).toMatch(/no address of the public internet/u)
      expect(server.asked).toContain(path)
      expect(other.asked).toEqual([])
    },
  )

  test('a typed host of the own network is, with redirects within it', async () => {
    const ask = { typed: true }
    expect((await fetchOnce(`${server.origin}/moved`, {}, ask)).state).toBe('fresh')
    const named = `http://intranet.example:${server.port}/moved`
    expect((await fetchOnce(named, { resolve: loopback }, ask)).state).toBe('fresh')
  })

  test('by a name that resolves differently the second time', async () => {
    let calls = 0
    const resolve: Resolve = async () => {
      calls++
      return [{ address: calls === 1 ? '8.8.8.8' : '127.0.0.1', family: 4 }]
    }
    const address = `http://rebinds.example:${other.port}/secret`
    const fetched = await fetchOnce(address, { resolve }, { typed: true })
    expect(messageOf(fetched)).toMatch(/its name leads to no address of the public internet/u)
    expect(other.asked).toEqual([])
  })
})
