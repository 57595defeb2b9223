import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pagesInWarc } from '../src/formats/warc.ts'
import type { OpenOptions } from '../src/index.ts'
import { gather, textsOf } from './gather.ts'
import { http, packed, record, response } from './make-warc.ts'

const page = (name: string): string =>
  `<!doctype html><title>${name}</title><p>The harbour stays open.</p>`
const info = record('warcinfo', 'software: made for a test\r\n')
const three = [
  info,
  record('request', 'GET / HTTP/1.1\r\n\r\n', { 'WARC-Target-URI': 'https://kabar.example/a' }),
  response('a', http(page('a'))),
  response('b', http(page('b'))),
  response('c', http(page('c'))),
]
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutur-warc-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

interface Read {
  readonly texts: string[]
  readonly problems: string[]
  readonly found: Awaited<ReturnType<typeof gather>>['found']
}

async function read(name: string, content: Uint8Array, options: OpenOptions = {}): Promise<Read> {
  await writeFile(join(folder, name), content)
  const { found, problems } = await gather(join(folder, name), options)
  return {
    found,
    texts: textsOf(found),
    problems: problems.map((problem) => problem.replace(`${folder}/`, '')),
  }
}

describe('a web archive', () => {
  test.each([
    ['plain.warc', Buffer.concat(three)],
    ['members.warc.gz', packed(three)],
    ['one.warc.gz', gzipSync(Buffer.concat(three))],
  ])('gives its pages: %s', async (name, content) => {
    const { texts, problems, found } = await read(name, content)
    expect(texts).toEqual(['a', 'b', 'c'].map(page))
    expect(problems).toEqual([])
    expect(found[0]).toMatchObject({
      value: {
        capture: {
          kind: 'page',
          name: join(folder, `${name}:3`),
          address: 'https://kabar.example/a',
          takenAt: '2026-08-14T09:30:00Z',
          status: 200,
          mediaType: 'text/html; charset=utf-8',
        },
      },
    })
  })

  test('leaves out what is no page', async () => {
    const { texts, problems } = await read(
      'mixed.warc',
      Buffer.concat([
        response('gone', http(page('x'), {}, '404 Not Found')),
        response('style', http('p {}', { 'Content-Type': 'text/css' })),
        response('robots.txt', http('User-agent: *', { 'Content-Type': 'text/plain' })),
        record('revisit', http(''), { 'WARC-Target-URI': 'https://kabar.example/r' }),
        record('response', 'x', { 'WARC-Target-URI': 'dns:kabar.example' }),
        record('metadata', 'x', { 'WARC-Target-URI': 'https://kabar.example/m' }),
        record('resource', page('r'), {
          'WARC-Target-URI': '<https://kabar.example/r>',
          'Content-Type': 'text/html',
        }),
      ]),
    )
    expect(texts).toEqual([page('r')])
    expect(problems).toEqual([])
  })

  const chunked = (body: string): string =>
    `${body
      .match(/[\s\S]{1,20}/gu)
      ?.map((piece) => `${piece.length.toString(16)};x=1\r\n${piece}\r\n`)
      .join('')}0\r\n\r\n`

  const sent: readonly (readonly [string, Uint8Array])[] = [
    ['in chunks', http(chunked(page('a')), { 'Transfer-Encoding': 'chunked' })],
    ['in chunks that were undone', http(page('a'), { 'Transfer-Encoding': 'chunked' })],
    ['packed', http(gzipSync(page('a')), { 'Content-Encoding': 'gzip' })],
    ['packed otherwise', http(brotliCompressSync(page('a')), { 'Content-Encoding': 'br' })],
    ['packed and unpacked again', http(page('a'), { 'Content-Encoding': 'gzip' })],
    ['unpacked again otherwise', http(page('a'), { 'Content-Encoding': 'br' })],
    ['without a type', Buffer.from(`HTTP/1.1 200 OK\r\n\r\n${page('a')}`)],
    ['with bare line feeds', Buffer.from(`HTTP/1.0 200\nContent-Type: text/html\n\n${page('a')}`)],
  ]
  test.each(sent)('gives a page as it was before it was sent %s', async (_, message) => {
    expect(await read('sent.warc', response('a', message))).toMatchObject({
      texts: [page('a')],
      problems: [],
    })
  })

  test('is asked by raw bytes first', async () => {
    const wanted = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes('<title>b<')
    expect((await read('wanted.warc.gz', packed(three), { wanted })).texts).toEqual([page('b')])
  })
})

describe('of a web archive that is not whole, what is whole is read', () => {
  const breaksOff = 'the archive breaks off within this record; all before it were read'
  const wrongLength = expect.stringMatching(/:2: the record is not as long as it says/u)
  const b = response('b', http(page('b')))
  const withLength = (length: number): Buffer =>
    response('x', http(page('x')), { 'Content-Length': String(length) })

  test.each([1, 60, 100])('when it ends %i bytes early', async (bytes) => {
    const { texts, problems } = await read(
      'half.warc',
      Buffer.concat(three).subarray(0, -4 - bytes),
    )
    expect(texts).toEqual(['a', 'b'].map(page))
    expect(problems).toEqual([`half.warc:5: ${breaksOff}`])
  })

  test('when the gzip data break off', async () => {
    const { texts, problems } = await read('half.warc.gz', packed(three).subarray(0, -20))
    expect(texts).toEqual(['a', 'b'].map(page))
    expect(problems.join()).toMatch(/half\.warc\.gz.*breaks off/u)
  })

  test('when a record is longer than it says', async () => {
    const archive = Buffer.concat([info, withLength(40), b])
    const { texts, problems } = await read('short.warc', archive)
    expect({ texts, problems }).toEqual({ texts: [page('b')], problems: [wrongLength] })
  })

  test('when a record is shorter than it says', async () => {
    const archive = Buffer.concat([info, withLength(300), b, response('c', http(page('c')))])
    const { texts, problems } = await read('long.warc', archive)
    expect({ texts, problems }).toEqual({ texts: [page('c')], problems: [wrongLength] })
  })

  test.each(['-5', 'many', '', '99999999999999999999'])('when a length is "%s"', async (length) => {
    const odd = response('x', http(page('x')), { 'Content-Length': length })
    const { texts, problems } = await read('odd.warc', Buffer.concat([odd, b]))
    expect(texts).toEqual([page('b')])
    expect(problems).toEqual(['odd.warc:1: the record does not say how long it is'])
  })

  test('when a length goes far beyond the file', async () => {
    const { problems } = await read('far.warc', Buffer.concat([b, withLength(900_000_000_000)]))
    expect(problems).toEqual([`far.warc:2: ${breaksOff}`])
  })

  test('when a body cannot be unpacked, or holds a bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(70_000_000))
    const { texts, problems } = await read(
      'bomb.warc',
      Buffer.concat([
        response('x', http(gzipSync(page('x')).subarray(0, 30), { 'Content-Encoding': 'gzip' })),
        response('y', http(bomb, { 'Content-Encoding': 'gzip' })),
        response('z', Buffer.from('no HTTP at all')),
        response('e', http('')),
        b,
      ]),
    )
    expect(texts).toEqual([page('b')])
    expect(problems).toEqual([
      'bomb.warc:1: the page is packed and cannot be unpacked',
      'bomb.warc:2: the page unpacks to more than a page may hold',
      'bomb.warc:3: the record holds no answer of a web server',
      'bomb.warc:4: empty: there is nothing to read',
    ])
  })

  test('when nothing is in it', async () => {
    expect((await read('bare.warc', info)).problems).toEqual([
      'bare.warc: no page is in this web archive',
    ])
  })

  test('wherever it is cut and however it arrives', async () => {
    const archive = Buffer.concat(three)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(archive.length),
        fc.integer({ min: 1, max: 300 }),
        async (cut, size) => {
          async function* chunks(): AsyncGenerator<Uint8Array> {
            for (let at = 0; at < cut; at += size)
              yield archive.subarray(at, Math.min(cut, at + size))
          }
          const texts: string[] = []
          for await (const found of pagesInWarc(chunks(), { name: 'x', given: {} }))
            if (found.ok) texts.push(Buffer.from(found.value.bytes).toString())
          expect(['a', 'b', 'c'].map(page).slice(0, texts.length)).toEqual(texts)
        },
      ),
      { numRuns: 50 },
    )
  })
})
