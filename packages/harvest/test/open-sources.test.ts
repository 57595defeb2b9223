import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gather, textsOf } from './gather.ts'
import { answer, type Served, serve } from './serve.ts'

const text = 'The harbour of Ostrel stays open, the minister said.\n'
const page = `<!doctype html><title>Harbour</title><p>${text}</p>`
const records = '{"text": "first"}\n\n{"text": "second"}\n'
let folder = ''
const at = (...names: string[]): string => join(folder, ...names)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutur-harvest-'))
  await mkdir(at('press', 'b', 'deep'), { recursive: true })
  await mkdir(at('press', '.hidden'))
  await mkdir(at('empty'))
  await writeFile(at('press', 'c.txt'), text)
  await writeFile(at('press', 'a.html'), page)
  await writeFile(at('press', 'b', 'two.txt'), text)
  await writeFile(at('press', 'b', 'deep', 'one.jsonl'), records)
  await writeFile(at('press', '.hidden', 'x.txt'), text)
  await writeFile(at('press', '.note.txt'), text)
  await writeFile(at('outside.txt'), text)
  await symlink(at('outside.txt'), at('press', 'link-out.txt'))
  await symlink(at(), at('press', 'link-up'))
  await symlink(at('press', 'c.txt'), at('press', 'link-within.txt'))
  await symlink(at('nothing'), at('press', 'link-broken'))
  await writeFile(at('text.txt.gz'), gzipSync(text))
  await writeFile(at('odd-name'), gzipSync(page))
  await writeFile(at('records.jsonl.gz'), gzipSync(records))
  await writeFile(at('members.jsonl.gz'), Buffer.concat([gzipSync(records), gzipSync(records)]))
  await writeFile(at('nested.gz'), gzipSync(gzipSync(text)))
  const many = gzipSync(records.repeat(20_000), { level: 0 })
  await writeFile(at('half.jsonl.gz'), many.subarray(0, many.length - 50_000))
  await writeFile(
    at('broken.gz'),
    Buffer.concat([gzipSync(text).subarray(0, 12), Buffer.alloc(50, 7)]),
  )
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

describe('a capture', () => {
  test('of a file has its hash and nothing of a server', async () => {
    const { found } = await gather(at('outside.txt'), { given: { outlet: 'Kabar' } })
    const sha256 = createHash('sha256').update(text).digest('hex')
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      ok: true,
      part: 1,
      value: {
        capture: {
          sha256,
          byteLength: text.length,
          kind: 'text',
          mediaType: null,
          address: null,
          name: at('outside.txt'),
          takenAt: null,
          status: null,
          headers: {},
          given: { outlet: 'Kabar' },
        },
      },
    })
  })

  test('has an id of its bytes and address, whatever its name', async () => {
    const idOf = async (path: string): Promise<unknown> => {
      const { found } = await gather(path)
      return found[0]?.ok === true ? found[0].value.capture.id : null
    }
    expect(await idOf(at('press', 'c.txt'))).toBe(await idOf(at('outside.txt')))
    expect(await idOf(at('press', 'a.html'))).not.toBe(await idOf(at('outside.txt')))
  })
})

describe('a folder', () => {
  test('gives its files in the order of their names, hidden ones and links left out', async () => {
    const { names, problems } = await gather(at('press'))
    expect(names).toEqual([
      at('press', 'a.html'),
      `${at('press', 'b', 'deep', 'one.jsonl')}:1`,
      `${at('press', 'b', 'deep', 'one.jsonl')}:3`,
      at('press', 'b', 'two.txt'),
      at('press', 'c.txt'),
    ])
    expect(problems).toEqual([
      `${at('press', 'link-broken')}: a link to nothing`,
      expect.stringMatching(/link-out\.txt: a link out of the folder, which is not followed/u),
      expect.stringMatching(/link-up: a link out of the folder, which is not followed/u),
    ])
  })

  test('tells how much of it was taken in', async () => {
    const { found } = await gather(at('press', 'b'))
    const parts = found.map(({ part }) => part ?? -1)
    expect(parts).toEqual([...parts].sort((a, b) => a - b))
    expect(parts.at(-1)).toBe(1)
  })

  test('may be empty', async () => {
    expect((await gather(at('empty'))).problems).toEqual([
      `${at('empty')}: a folder without files; hidden ones are left out`,
    ])
  })

  test('is refused where only files are wanted', async () => {
    expect((await gather(at('press'), { folders: false })).problems).toEqual([
      expect.stringMatching(/: a directory; name the files in it/u),
    ])
  })
})

describe('what gzip packed', () => {
  test('is read as what it is', async () => {
    for (const [name, kind] of [
      ['text.txt.gz', 'text'],
      ['odd-name', 'page'],
    ] as const) {
      const { found } = await gather(at(name))
      expect(found).toMatchObject([{ ok: true, value: { capture: { kind, name: at(name) } } }])
    }
    expect(textsOf((await gather(at('text.txt.gz'))).found)).toEqual([text])
  })

  test('may be records, of one member or more', async () => {
    const { names } = await gather(at('records.jsonl.gz'))
    expect(names).toEqual([1, 3].map((line) => `${at('records.jsonl.gz')}:${line}`))
    expect((await gather(at('members.jsonl.gz'))).names).toHaveLength(4)
  })

  test('gives whole records before the place where it breaks off', async () => {
    const { names, found, problems } = await gather(at('half.jsonl.gz'))
    expect(names.length).toBeGreaterThan(30_000)
    expect(new Set(textsOf(found))).toEqual(new Set(['{"text": "first"}', '{"text": "second"}']))
    expect(problems).toEqual([
      `${at('half.jsonl.gz')}: it breaks off before its end; get it again, it was not copied whole`,
    ])
  })

  test.each([
    ['nested.gz', /a gzip file within another/u],
    ['broken.gz', /it is damaged/u],
  ])('is refused as %s', async (name, message) => {
    expect((await gather(at(name))).problems).toEqual([expect.stringMatching(message)])
  })
})

describe('JSON that is not one record a line', () => {
  test.each([
    ['pretty.json', '{\n  "text": "first",\n  "lang": "en"\n}\n', 'record'],
    ['list.json', '[{"text": "first"}]', /JSON, but no record with a "text"/u],
    ['other.json', '{\n  "body": "first"\n}', /JSON, but no record with a "text"/u],
    ['brackets.txt', '[The harbour stays open.]', 'text'],
  ])('%s', async (name, content, expected) => {
    await writeFile(at(name), content)
    const { found, problems } = await gather(at(name))
    if (typeof expected === 'string')
      expect(found).toMatchObject([{ value: { capture: { kind: expected } } }])
    else expect(problems).toEqual([expect.stringMatching(expected)])
  })
})

test('what browsers save beside a page is left out', async () => {
  await mkdir(at('saved', 'Harbour_files'), { recursive: true })
  await mkdir(at('saved', 'other_files'))
  for (const path of ['Harbour.html', 'Harbour_files/ad.html', 'style.css', 'other_files/a.html'])
    await writeFile(at('saved', path), page)
  const { names, problems } = await gather(at('saved'))
  expect(names).toEqual([at('saved', 'Harbour.html'), at('saved', 'other_files', 'a.html')])
  expect(problems).toEqual([])
})

test('of what is no text, only the beginning is read', async () => {
  const state = { pieces: 0, isClosed: false }
  async function* film(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        state.pieces++
        yield Buffer.alloc(65_536, '\u0000\n')
      }
    } finally {
      state.isClosed = true
    }
  }
  const { problems } = await gather('-', { stdin: film() })
  expect(problems).toEqual([expect.stringMatching(/not a text/u)])
  expect(state).toEqual({ pieces: 1, isClosed: true })
})

test('standard input is read where there is one', async () => {
  const stdin = async function* (): AsyncGenerator<Uint8Array> {
    for (const letter of records) yield Buffer.from(letter)
  }
  const { names } = await gather('-', { stdin: stdin() })
  expect(names).toEqual(['standard input:1', 'standard input:3'])
  expect((await gather('-')).problems).toEqual([expect.stringMatching(/no standard input/u)])
})

describe('an address', () => {
  let server: Served

  beforeAll(async () => {
    server = await serve({
      '/page': answer(page, { 'set-cookie': 'who=you', etag: '"1"' }),
      '/records': answer(records, { 'content-type': 'application/x-ndjson' }),
      '/records.gz': answer(gzipSync(records), { 'content-type': 'application/gzip' }),
      '/empty': answer(''),
    })
  })

  afterAll(async () => {
    await server.close()
  })

  test('gives a capture with what the server said, and no cookies', async () => {
    const { found } = await gather(`${server.origin}/page`, { typedMayBePrivate: true })
    expect(found).toMatchObject([
      {
        ok: true,
        value: {
          capture: {
            kind: 'page',
            mediaType: 'text/html; charset=utf-8',
            address: `${server.origin}/page`,
            takenAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u),
            status: 200,
            headers: { etag: '"1"' },
          },
        },
      },
    ])
    expect(JSON.stringify(found)).not.toContain('who=you')
  })

  test.each(['/records', '/records.gz'])('may give records: %s', async (path) => {
    const { found } = await gather(`${server.origin}${path}`, { typedMayBePrivate: true })
    expect(textsOf(found)).toEqual(['{"text": "first"}', '{"text": "second"}'])
  })

  test('of a private host is refused where nobody typed it', async () => {
    const { problems } = await gather(`${server.origin}/page`)
    expect(problems).toEqual([expect.stringMatching(/is no address of the public internet/u)])
  })

  test.each([
    ['', /^"": an empty name/u],
    ['http://', /not a valid address/u],
    ['ftp://harbour.example/a.txt', /only addresses that begin with http/u],
  ])('%s is refused', async (address, message) => {
    expect((await gather(address)).problems).toEqual([expect.stringMatching(message)])
  })
})
