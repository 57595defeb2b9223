import type { RequestListener } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { createPolite, type PoliteOptions } from '../src/fetch/polite.ts'
import { network } from './network.ts'
import { answer, redirectTo, type Served, serve } from './serve.ts'

const open: { close(): Promise<void> }[] = []

afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function guest(
  answers: Readonly<Record<string, RequestListener>>,
  options: PoliteOptions = {},
): Promise<{
  server: Served
  slept: number[]
  ask: (path: string, signal?: AbortSignal) => Promise<string>
}> {
  const server = await serve(answers)
  const own = network(options)
  const polite = createPolite(own)
  open.push(polite, server)
  return {
    server,
    slept: own.slept,
    ask: async (path, signal) => {
      const fetched = await polite.fetch(
        `${server.origin}${path}`,
        signal === undefined ? {} : { signal },
      )
      return fetched.state === 'refused' ? `${fetched.by}: ${fetched.message}` : fetched.state
    },
  }
}

/** Answers in turn, the last again and again. */
function inTurn(...listeners: readonly RequestListener[]): RequestListener {
  let index = 0
  return (request, response) => {
    listeners[Math.min(index++, listeners.length - 1)]?.(request, response)
  }
}

const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(code, headers).end('later')
  }
const pages = { '/a': answer('a'), '/b': answer('b') }
const rules = (text: string): RequestListener => answer(text, { 'content-type': 'text/plain' })

describe('pace', () => {
  test('keeps questions to one host two seconds apart, the one for its rules too', async () => {
    const { ask, slept, server } = await guest(pages)
    expect([await ask('/a'), await ask('/b')]).toEqual(['fresh', 'fresh'])
    expect(server.asked).toEqual(['/robots.txt', '/a', '/b'])
    expect(slept).toEqual([2000, 2000])
  })

  test('is not counted as time of the server', async () => {
    const { sleepBySystem } = await import('../src/fetch/pace.ts')
    const own = { gapMs: 1200, wholeMs: 900, now: () => Date.now(), sleep: sleepBySystem }
    const { ask } = await guest({ ...pages, '/moved': redirectTo('/b') }, own)
    expect(await ask('/moved')).toBe('fresh')
  })

  test('does not hold one host for another', async () => {
    const one = await guest(pages)
    const two = await serve(pages)
    open.push(two)
    await one.ask('/a')
    const before = one.slept.length
    const away = await guest({ '/away': redirectTo(`${two.origin}/a`) }, { gapMs: 0 })
    expect(await away.ask('/away')).toBe('fresh')
    expect(one.slept).toHaveLength(before)
    expect(two.asked).toEqual(['/robots.txt', '/a'])
  })

  test.each([
    ['Crawl-delay: 7', 7000],
    ['Crawl-delay: 0.5', 2000],
    ['Crawl-delay: 86400', 30_000],
    ['Crawl-delay: soon', 2000],
  ])('heeds %s up to a limit', async (line, gap) => {
    const { ask, slept } = await guest({ ...pages, '/robots.txt': rules(`User-agent: *\n${line}`) })
    await ask('/a')
    await ask('/b')
    expect(slept).toEqual([gap, gap])
  })
})

describe('rules of the server', () => {
  test.each([
    ['User-agent: *\nDisallow: /a', ['robots', 'fresh']],
    ['User-agent: tutur\nDisallow: /', ['robots', 'robots']],
    ['User-agent: other\nDisallow: /', ['fresh', 'fresh']],
    ['User-agent: *\nDisallow: /\nAllow: /b', ['robots', 'fresh']],
    ['', ['fresh', 'fresh']],
    [`User-agent: *\nDisallow: /${'*a'.repeat(3000)}`, ['fresh', 'fresh']],
  ])('are kept: %s', async (text, expected) => {
    const { ask, server } = await guest({ ...pages, '/robots.txt': rules(text) })
    const got = [await ask('/a'), await ask('/b')].map((state) => state.replace(/:.*/u, ''))
    expect(got).toEqual(expected)
    expect(server.asked.filter((path) => path === '/robots.txt')).toHaveLength(1)
  })

  test('hold after a redirect too', async () => {
    const { ask, server } = await guest({
      ...pages,
      '/robots.txt': rules('User-agent: *\nDisallow: /a'),
      '/moved': redirectTo('/a'),
    })
    expect(await ask('/moved')).toMatch(/^robots: its server does not want/u)
    expect(server.asked).not.toContain('/a')
  })

  test('that the server fails to give allow nothing, until they are asked again', async () => {
    const failing = inTurn(status(500), rules(''))
    const { ask, server } = await guest({ ...pages, '/robots.txt': failing, '/c': status(404) })
    expect(await ask('/a')).toMatch(
      /^robots: the robots\.txt of 127.* answered 500 .*try again later/u,
    )
    expect(await ask('/a')).toMatch(/^robots/u)
    expect(server.asked).toEqual(['/robots.txt'])
  })

  test('that are too long are as good as none that can be read', async () => {
    const { ask } = await guest({ ...pages, '/robots.txt': rules('# x\n'.repeat(200_000)) })
    expect(await ask('/a')).toMatch(/^robots: .*larger than/u)
  })
})

describe('a server that fails', () => {
  test('is asked again, each time twice as late', async () => {
    const { ask, slept } = await guest({ '/a': inTurn(status(503), status(502), answer('a')) })
    expect(await ask('/a')).toBe('fresh')
    expect(slept).toEqual([2000, 4000, 8000])
  })

  test('is let alone in the end', async () => {
    const { ask, server } = await guest({ '/a': status(500) })
    expect(await ask('/a')).toBe('server: the server answered 500 Internal Server Error')
    expect(server.asked.filter((path) => path === '/a')).toHaveLength(3)
  })

  test.each([404, 403, 410])('with %i is not asked again', async (code) => {
    const { ask, server } = await guest({ '/a': status(code) })
    expect(await ask('/a')).toMatch(/^server: the server answered/u)
    expect(server.asked.filter((path) => path === '/a')).toHaveLength(1)
  })

  test.each([
    ['9', 9000],
    ['Fri, 14 Aug 2026 09:30:22 GMT', 20_000],
  ])('is given the time it asks for: %s', async (time, waited) => {
    const busy = status(429, { 'retry-after': time })
    const { ask, slept } = await guest({ '/a': inTurn(busy, answer('a')) })
    expect(await ask('/a')).toBe('fresh')
    expect(slept).toEqual([2000, waited])
  })

  test('is not waited for by the hour', async () => {
    const { ask, server } = await guest({ '/a': status(503, { 'retry-after': '3600' }) })
    expect(await ask('/a')).toMatch(/503/u)
    expect(server.asked.filter((path) => path === '/a')).toHaveLength(1)
  })
})

test('whoever calls it off waits no longer', async () => {
  const { sleepBySystem } = await import('../src/fetch/pace.ts')
  const { ask } = await guest(pages, {
    gapMs: 3_600_000,
    now: () => Date.now(),
    sleep: sleepBySystem,
  })
  const stop = new AbortController()
  const asking = ask('/a', stop.signal)
  setTimeout(() => stop.abort(), 50)
  expect(await asking).toBe('network: it was called off')
})
