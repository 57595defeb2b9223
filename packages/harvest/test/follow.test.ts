import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gather } from './gather.ts'
import { network } from './network.ts'
import { answer, redirectTo, type Served, serve } from './serve.ts'

let server: Served
let folder = ''
const page = (name: string): string =>
  `<!doctype html><title>${name}</title><p>The harbour stays open.</p>`
const urlset = (...addresses: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses
    .map((address) => `<url><loc> ${address} </loc><lastmod>2026-08-14</lastmod></url>`)
    .join('\n')}</urlset>`
const index = (...addresses: readonly string[]): string =>
  `<sitemapindex>${addresses.map((address) => `<sitemap><loc>${address}</loc></sitemap>`).join('')}</sitemapindex>`
const xml = (body: string | Uint8Array) => answer(body, { 'content-type': 'application/xml' })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutur-follow-'))
  const pages = Object.fromEntries(['1', '2', '3'].map((name) => [`/${name}`, answer(page(name))]))
  server = await serve({
    ...pages,
    '/map.xml': (request, response) =>
      xml(
        urlset(
          `${server.origin}/1`,
          `${server.origin}/gone`,
          `${server.origin}/2`,
          `${server.origin}/1`,
        ),
      )(request, response),
    '/packed.xml.gz': (request, response) =>
      answer(gzipSync(urlset(`${server.origin}/3`)), { 'content-type': 'application/x-gzip' })(
        request,
        response,
      ),
    '/half.xml.gz': (request, response) =>
      answer(gzipSync(urlset(`${server.origin}/3`)).subarray(0, 60))(request, response),
    '/index.xml': (request, response) =>
      xml(
        index(
          `${server.origin}/map.xml`,
          `${server.origin}/packed.xml.gz`,
          `${server.origin}/index.xml`,
        ),
      )(request, response),
    '/feed': (request, response) =>
      answer(
        `<rss version="2.0"><channel><title>Kabar</title><item><link>${server.origin}/2</link></item><item><link>/1</link></item><item><title>no link</title></item></channel></rss>`,
        { 'content-type': 'text/html' },
      )(request, response),
    '/bare-feed': answer(
      '<rss version="2.0"><channel><item><title>no link</title></item></channel></rss>',
    ),
    '/within': redirectTo('/1'),
  })
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

async function given(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const addresses = (...paths: readonly string[]): string[] =>
  paths.map((path) => `${server.origin}${path}`)

describe('a sitemap', () => {
  test('leads to its pages, each once, and names what it cannot get', async () => {
    const own = network()
    const { names, problems } = await gather(`${server.origin}/map.xml`, { network: own })
    expect(names).toEqual(addresses('/1', '/2'))
    expect(problems).toEqual([`${server.origin}/gone: the server answered 404 Not Found`])
    expect(own.slept.every((ms) => ms === 2000)).toBe(true)
  })

  test('may lead to others, packed ones too, and to itself', async () => {
    const { names } = await gather(`${server.origin}/index.xml`, { network: network() })
    expect(names).toEqual(addresses('/1', '/2', '/3'))
  })

  test('may be a file', async () => {
    for (const [name, pack] of [
      ['map.xml', Buffer.from],
      ['map.xml.gz', gzipSync],
    ] as const) {
      const path = await given(name, pack(urlset(...addresses('/3', '/1'))))
      expect((await gather(path, { network: network() })).names).toEqual(addresses('/3', '/1'))
    }
  })

  test('of news says outlet, language and day of its articles, after the user', async () => {
    const map = `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>${server.origin}/1</loc><news:news><news:publication><news:name>Kabar Ostrel</news:name><news:language>id</news:language></news:publication><news:publication_date>2026-08-14T01:00:00+07:00</news:publication_date><news:title>One</news:title></news:news></url><url><loc>${server.origin}/2</loc></url></urlset>`
    const path = await given('news.xml', map)
    const { found } = await gather(path, { network: network(), given: { language: 'en' } })
    expect(found.map((one) => one.ok && one.value.capture.given)).toEqual([
      { outlet: 'Kabar Ostrel', language: 'en', published: '2026-08-14' },
      { language: 'en' },
    ])
  })

  test('is followed up to a limit, which is told', async () => {
    const { names, problems } = await gather(`${server.origin}/index.xml`, {
      network: network(),
      maxPages: 2,
    })
    expect(names).toEqual(addresses('/1'))
    expect(problems.at(-1)).toMatch(/index\.xml: stopped after 2 pages/u)
  })

  test.each([
    ['empty.xml', urlset(), /no address is in it/u],
    ['nowhere.xml', urlset('not an address'), /no address is in it/u],
    [
      'bomb.xml',
      `<!DOCTYPE urlset [<!ENTITY a "${'x'.repeat(1000)}">]><urlset><url><loc>&a;&a;</loc></url></urlset>`,
      /no address is in it/u,
    ],
    ['deep.xml', `<urlset>${'<url>'.repeat(300_000)}`, /no address is in it/u],
    ['files.xml', urlset('file:///etc/hostname'), /only http:\/\/ and https:\/\/ addresses/u],
  ])('may lead nowhere: %s', async (name, map, message) => {
    const { problems } = await gather(await given(name, map), { network: network() })
    expect(problems).toEqual([expect.stringMatching(message)])
  })

  test('that is packed and not whole is named', async () => {
    const path = await given(
      'index.xml',
      index(`${server.origin}/half.xml.gz`, `${server.origin}/map.xml`),
    )
    const { names, problems } = await gather(path, { network: network() })
    expect(problems[0]).toMatch(/half\.xml\.gz: it breaks off/u)
    expect(names).toEqual(addresses('/1', '/2'))
  })

  test('does not lead into a private network', async () => {
    const before = server.asked.length
    const path = await given(
      'private.xml',
      urlset(...addresses('/1'), `http://localhost:${server.port}/2`),
    )
    const { problems } = await gather(path, {
      network: network({ allowPrivate: false }),
      typedMayBePrivate: true,
    })
    expect(problems).toEqual([
      expect.stringMatching(/\/1: .*is no address of the public internet/u),
      expect.stringMatching(/\/2: .*leads to no address of the public internet/u),
    ])
    expect(server.asked).toHaveLength(before)
  })
})

describe('a feed', () => {
  test('that an address answers with leads to its pages', async () => {
    const { names } = await gather(`${server.origin}/feed`, { network: network() })
    expect(names).toEqual(addresses('/2', '/1'))
  })

  test('does not make the network of a typed host open to its links', async () => {
    const { problems } = await gather(`${server.origin}/feed`, {
      network: network({ allowPrivate: false }),
      typedMayBePrivate: true,
    })
    expect(problems).toHaveLength(2)
    expect(problems[0]).toMatch(/is no address of the public internet/u)
  })

  test('without links is a capture itself', async () => {
    const { found } = await gather(`${server.origin}/bare-feed`, { network: network() })
    expect(found).toMatchObject([{ ok: true, value: { capture: { kind: 'feed' } } }])
  })
})
