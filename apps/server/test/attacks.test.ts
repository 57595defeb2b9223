import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addUser, makeToken } from '../src/access/access.ts'
import { type DemoServer, serveAgain, startDemoServer } from './demo-server.ts'
import { requestLines, sendRaw } from './raw-request.ts'

describe('a server that is attacked', () => {
  let server: DemoServer
  beforeAll(async () => {
    server = await startDemoServer()
  }, 180_000)
  afterAll(() => server.close())

  const ask = (path: string): Promise<Response> => fetch(`${server.address}/api/v1/${path}`)

  it.each([
    ['a thousand words', 'a '.repeat(1000).trim(), [200, 400]],
    ['a thousand exclusions', '-a '.repeat(666).trim(), [200, 400]],
    ['alternatives without end', `speaker:${'(a|'.repeat(600)}`, [200, 400]],
    ['quotation marks without end', '"'.repeat(1999), [400]],
    ['strokes before quotation marks', `${'\\"'.repeat(999)}"`, [200, 400]],
    ['signs of LIKE', '%'.repeat(1000), [200, 400]],
    ['blanks without end', `a${' '.repeat(1900)}"`, [400]],
    ['days without end', `said:${'9'.repeat(1900)}`, [400]],
    ['SQL', `"x'; DROP TABLE statement; --"`, [200]],
    ['SQL without quotation marks', `x'; DROP TABLE statement; --`, [200, 400]],
    ['SQL in a field', `speaker:"x' OR 1=1 --"`, [200, 400]],
    ['operators of full text search', 'NEAR(a b) AND OR NOT * ^ col:x', [200, 400]],
    ['an end of text', 'a\u0000b', [200, 400]],
    ['half a character', '\uD800', [200, 400]],
    ['too much', 'a'.repeat(2001), [400]],
  ])('answers a query of %s', async (_, query, statuses) => {
    for (const path of ['utterances', 'documents', 'facets', 'statements.jsonl']) {
      const answer = await ask(`${path}?q=${encodeURIComponent(query.toWellFormed())}`)
      await answer.text()
      expect(statuses, `${path}: ${answer.status}`).toContain(answer.status)
    }
    // All is as it was.
    expect((await ask('utterances?q=speaker:korvane')).status).toBe(200)
  })

  it.each([
    'tables/utterances%0d%0aset-cookie:%20hostile=1.csv',
    'tables/..%2f..%2fetc%2fpasswd.csv',
    'captures/..%2f..%2fledger.sqlite/bytes',
    'captures/%2e%2e%2f%2e%2e/bytes',
    'feed.atom%0d%0aset-cookie:%20hostile=1',
    'documents/%00',
  ])('writes nothing of %s into a header, and opens no file', async (path) => {
    const answer = await sendRaw(
      server.address,
      requestLines(`GET /api/v1/${path}`, { host: 'localhost' }),
    )
    const [head = ''] = answer.split('\r\n\r\n')
    expect(head).toMatch(/^HTTP\/1\.1 (?:400|404) /u)
    expect(head).not.toMatch(/hostile|SQLite|root:/u)
  })

  it('leads feed readers to the address by which others know it, whatever they say', async () => {
    const { store } = server.services.ledger
    await addUser(store, { name: 'adila', role: 'admin', password: null })
    const { token } = await makeToken(store, { name: 'feeds', user: 'adila', role: 'reader' })
    const behind = await serveAgain(server.services, {
      publicAddress: 'https://tutur.example.org',
    })
    try {
      const headers = { authorization: `Bearer ${token}`, 'x-forwarded-proto': 'http' }
      for (const format of ['json', 'atom', 'rss']) {
        const answer = await fetch(`${behind.address}/api/v1/feed.${format}?q=act:deny`, {
          headers,
        })
        const text = await answer.text()
        expect(answer.status).toBe(200)
        expect(text).toContain('https://tutur.example.org/utterances/')
        expect(text).not.toContain('127.0.0.1')
      }
    } finally {
      await behind.close()
    }
  })
})
