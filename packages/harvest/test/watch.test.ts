import type { RequestListener } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import {
  feedHealth,
  type Watched,
  type WatchOptions,
  type WatchState,
  watchFeeds,
} from '../src/watch/watch.ts'
import { type Network, network } from './network.ts'
import { answer, type Served, serve } from './serve.ts'

const open: Served[] = []

afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

const page = (name: string): string =>
  `<!doctype html><title>${name}</title><p>The harbour stays open.</p>`
const rss = (...items: readonly string[]): string =>
  `<rss version="2.0"><channel><title>Kabar</title>${items
    .map((id) => `<item><guid isPermaLink="false">${id}</guid><link>/${id}</link></item>`)
    .join('')}</channel></rss>`

/** A site whose answers may be changed while it runs. */
interface Site {
  readonly server: Served
  readonly answers: Record<string, RequestListener>
  readonly feed: { address: string }
  /** Pages that were asked for. */
  pages(): string[]
}

async function site(feed: string, pages: readonly string[]): Promise<Site> {
  const answers: Record<string, RequestListener> = { '/feed': answer(feed) }
  for (const name of pages) answers[`/${name}`] = answer(page(name))
  const server = await serve(answers)
  open.push(server)
  return {
    server,
    answers,
    feed: { address: `${server.origin}/feed` },
    pages: () => server.asked.filter((path) => !['/feed', '/robots.txt'].includes(path)),
  }
}

function memory(): WatchState & { readonly values: Map<string, string> } {
  const values = new Map<string, string>()
  return {
    values,
    recall: async (key) => values.get(key) ?? null,
    remember: async (key, value) => void values.set(key, value),
  }
}

interface WatchRun {
  readonly state?: WatchState
  readonly own?: Network
  readonly options?: WatchOptions
  /** Ends the watch after so many events. */
  readonly events: number
}

/** The events of a watch, in words. */
async function watch(sites: readonly Site[], run: WatchRun): Promise<string[]> {
  const { state = memory(), own = network(), options = {}, events } = run
  const words: string[] = []
  const feeds = sites.map(({ feed }) => feed)
  for await (const event of watchFeeds(feeds, state, { network: own, ...options })) {
    words.push(inWords(event))
    if (words.length >= events) break
  }
  return words
}

function inWords(event: Watched): string {
  if (event.kind === 'health') {
    const { failures, lastFailure } = event.health
    return failures === 0 ? 'well' : `failed ${failures}: ${lastFailure?.message}`
  }
  const { found } = event
  if (!found.ok) return `not ${new URL(found.problem.name).pathname}: ${found.problem.message}`
  return new URL(found.value.capture.address ?? '').pathname
}

describe('a watch', () => {
  test('gives the pages of a feed once, oldest first, and then the new ones', async () => {
    const one = await site(rss('b', 'a'), ['a', 'b', 'c'])
    const own = network()
    const words: string[] = []
    for await (const event of watchFeeds([one.feed], memory(), { network: own })) {
      words.push(inWords(event))
      if (words.length === 3) one.answers['/feed'] = answer(rss('c', 'b', 'a'))
      if (words.length === 5) break
    }
    expect(words).toEqual(['/a', '/b', 'well', '/c', 'well'])
    expect(own.slept.filter((ms) => ms > 60_000)).toHaveLength(1)
    expect(own.slept.filter((ms) => ms > 60_000)[0]).toBeGreaterThan(880_000)
  })

  test('goes on where it was ended, in the middle of a feed', async () => {
    const one = await site(rss('c', 'b', 'a'), ['a', 'b', 'c'])
    const state = memory()
    expect(await watch([one], { state, events: 2 })).toEqual(['/a', '/b'])
    // Nobody came back for more after /b, so it may not have been kept.
    expect(await watch([one], { state, events: 3 })).toEqual(['/b', '/c', 'well'])
    expect(await watch([one], { state, events: 1 })).toEqual(['well'])
  })

  test('asks whether anything changed', async () => {
    const one = await site('', ['a'])
    const sent: (string | undefined)[] = []
    one.answers['/feed'] = (request, response) => {
      sent.push(request.headers['if-none-match'])
      const isKnown = request.headers['if-none-match'] === '"1"'
      response.writeHead(isKnown ? 304 : 200, { etag: '"1"' }).end(isKnown ? '' : rss('a'))
    }
    expect(await watch([one], { events: 3 })).toEqual(['/a', 'well', 'well'])
    expect(sent).toEqual([undefined, '"1"'])
  })

  test('does not send the marks before everything is taken in', async () => {
    const one = await site('', ['a', 'b'])
    one.answers['/feed'] = (request, response) => {
      const isKnown = request.headers['if-none-match'] === '"1"'
      response.writeHead(isKnown ? 304 : 200, { etag: '"1"' }).end(isKnown ? '' : rss('b', 'a'))
    }
    const state = memory()
    const options = { maxPages: 1 }
    expect(await watch([one], { state, options, events: 5 })).toEqual([
      '/a',
      'well',
      '/b',
      'well',
      'well',
    ])
  })

  test('comes back to pages that could not be had, and not for ever', async () => {
    const one = await site(rss('a', 'gone', 'busy'), ['a'])
    one.answers['/busy'] = (_, response) => response.writeHead(503).end()
    const own = network({ attempts: 1 })
    const words = await watch([one], { own, events: 14 })
    const busy = 'not /busy: the server answered 503 Service Unavailable'
    const gone = 'not /gone: the server answered 404 Not Found'
    expect(words.slice(0, 4)).toEqual([busy, gone, '/a', 'well'])
    expect(words.slice(4)).toEqual([
      busy,
      'well',
      busy,
      'well',
      busy,
      'well',
      busy,
      'well',
      'well',
      'well',
    ])
  })

  test('fetches an item again that was changed', async () => {
    const atom = (updated: string): string =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><link href="/a"/><updated>${updated}</updated></entry></feed>`
    const one = await site(atom('2026-08-14T09:00:00Z'), ['a'])
    const words: string[] = []
    for await (const event of watchFeeds([one.feed], memory(), { network: network() })) {
      words.push(inWords(event))
      if (words.length === 2) one.answers['/feed'] = answer(atom('2026-08-14T10:00:00Z'))
      if (words.length === 5) break
    }
    expect(words).toEqual(['/a', 'well', '/a', 'well', 'well'])
  })

  test('takes a news sitemap for a feed', async () => {
    const one = await site('', ['a'])
    one.answers['/feed'] = (request, response) =>
      answer(`<urlset><url><loc>${one.server.origin}/a</loc></url></urlset>`)(request, response)
    expect(await watch([one], { events: 2 })).toEqual(['/a', 'well'])
  })

  test('keeps to the rules of the server for pages', async () => {
    const one = await site(rss('b', 'a'), ['a', 'b'])
    one.answers['/robots.txt'] = answer('User-agent: *\nDisallow: /a\nDisallow: /feed')
    expect(await watch([one], { events: 3 })).toEqual([
      'not /a: its server does not want programs to read it (robots.txt)',
      '/b',
      'well',
    ])
  })
})

describe('a feed that fails', () => {
  test('is asked ever more rarely, and its health says why', async () => {
    const one = await site('', [])
    one.answers['/feed'] = (_, response) => response.writeHead(500).end()
    const own = network({ attempts: 1 })
    const state = memory()
    const words = await watch([one], { own, state, events: 9 })
    expect(words[8]).toBe('failed 9: the server answered 500 Internal Server Error')
    const pauses = own.slept.filter((ms) => ms > 60_000)
    expect(pauses.slice(0, 3).map((ms) => Math.round(ms / 900_000))).toEqual([1, 2, 4])
    expect(Math.max(...pauses)).toBeLessThanOrEqual(86_400_000)
    expect(await feedHealth([one.feed], state)).toMatchObject([
      {
        address: one.feed.address,
        failures: 9,
        lastSuccess: null,
        lastFailure: { at: expect.stringMatching(/Z$/u) },
      },
    ])
  })

  test.each([
    ['<p>no feed</p>', /it answers with no feed and no sitemap/u],
    ['<rss><channel>', /the feed is damaged/u],
    [
      '<sitemapindex><sitemap><loc>https://kabar.example/1</loc></sitemap></sitemapindex>',
      /a sitemap of sitemaps/u,
    ],
  ])('with %s', async (body, message) => {
    expect(await watch([await site(body, [])], { events: 1 })).toEqual([
      expect.stringMatching(message),
    ])
  })

  test('is left alone as long as it asks', async () => {
    const one = await site('', [])
    one.answers['/feed'] = (_, response) => response.writeHead(429, { 'retry-after': '7200' }).end()
    const own = network()
    await watch([one], { own, events: 2 })
    expect(own.slept.filter((ms) => ms > 60_000)).toEqual([expect.closeTo(7_200_000, -4)])
  })

  test('does not hold up the others', async () => {
    const bad = await site('', [])
    bad.answers['/feed'] = () => undefined
    const good = await site(rss('a'), ['a'])
    const own = network({ attempts: 1, wholeMs: 400 })
    const words = await watch([bad, good], { own, events: 3 })
    expect(words).toContain('/a')
    expect(words).toContain('failed 1: no full answer within 0.4 seconds; try again later')
  })
})

test('what cannot be understood of what was remembered is as good as nothing', async () => {
  const one = await site(rss('a'), ['a'])
  for (const value of [
    '',
    'not JSON',
    '[]',
    '{"seen": 3}',
    '{"seen": [], "nextAt": "never"}',
    '{"seen": [], "nextAt": "9999-01-01T00:00:00Z"}',
  ]) {
    const state = memory()
    await state.remember(`feed ${one.feed.address}`, value)
    expect(await watch([one], { state, events: 2 })).toEqual(['/a', 'well'])
  }
})

test('what is remembered of a feed stays small', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `p${index}`)
  const one = await site(rss(...names), names)
  const state = memory()
  await state.remember(
    `feed ${one.feed.address}`,
    JSON.stringify({ seen: Array.from({ length: 20_000 }, (_, index) => `old ${index}`) }),
  )
  await watch([one], { state, own: network({ gapMs: 0 }), events: 41 })
  const { seen } = JSON.parse(state.values.get(`feed ${one.feed.address}`) ?? '')
  expect(seen).toHaveLength(5000)
  expect(await watch([one], { state, events: 1 })).toEqual(['well'])
})

describe('the signal ends a watch', () => {
  test.each(['asleep', 'in the middle of an answer'])('%s', async (when) => {
    const one = await site(rss('a'), ['a'])
    if (when !== 'asleep') one.answers['/a'] = () => undefined
    const stop = new AbortController()
    const { now: _now, sleep: _sleep, ...own } = network({ gapMs: 0 })
    const words: string[] = []
    setTimeout(() => stop.abort(), 500)
    for await (const event of watchFeeds([one.feed], memory(), {
      network: own,
      signal: stop.signal,
    }))
      words.push(inWords(event))
    expect(words).toEqual(when === 'asleep' ? ['/a', 'well'] : [])
  })

  test('before it begins, and where there is nothing to watch', async () => {
    const one = await site(rss('a'), ['a'])
    const options = { network: network(), signal: AbortSignal.abort() }
    for await (const event of watchFeeds([one.feed], memory(), options))
      expect(event).toBeUndefined()
    for await (const event of watchFeeds([], memory())) expect(event).toBeUndefined()
    expect(one.server.asked).toEqual([])
  })
})
