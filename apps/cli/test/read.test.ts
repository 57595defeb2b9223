import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articles } from './articles.ts'
import { runTutur } from './run-tutur.ts'

let folder = ''
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutur-cli-'))
  await writeFile(at('lantara.txt'), articles.indonesian)
  await writeFile(at('sarvia.txt'), articles.english)
  await writeFile(at('silent.txt'), articles.silent)
  await writeFile(at('empty.txt'), '')
  await writeFile(at('blank.txt'), ' \n\n')
  await writeFile(
    at('picture.png'),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
  )
  await writeFile(at('program.bin'), Buffer.from([1, 2, 0, 3]))
  // `мир близок` in the two encodings.
  await writeFile(at('cyrillic.txt'), Buffer.from('ece8f020e1ebe8e7eeea', 'hex'))
  await writeFile(at('koi8.txt'), Buffer.from('cdc9d220c2ccc9dacfcb', 'hex'))
  await writeFile(at('latin.txt'), Buffer.from('Baris satu\nna\u00efve, ujar Ratna.\n', 'latin1'))
  await writeFile(at('page.html'), pageOf(articles.indonesian))
  await writeFile(
    at('many.jsonl'),
    recordsOf([articles.indonesian, articles.silent, articles.english]),
  )
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

function pageOf(text: string): string {
  const [title = '', ...paragraphs] = text.trim().split('\n\n')
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')
  return `<!DOCTYPE html>
<html lang="id"><head><meta charset="utf-8"><title>${title}</title></head>
<body><article><h1>${title}</h1>
${body}
</article></body></html>`
}

function recordsOf(texts: readonly string[]): string {
  return texts.map((text, index) => `${JSON.stringify({ id: `d${index + 1}`, text })}\n`).join('')
}

function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

describe('tutur read prints', () => {
  test('a table, and nothing on standard error', async () => {
    const { code, stdout, stderr } = await runTutur(['read', at('lantara.txt')])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Lantara Tolak Usulan Sarvia')
    expect(stdout).toMatch(/^ {2}1 {2}\S/mu)
    expect(stdout).toContain('┃ "Kalau tidak, kami akan membawa perkara ini ke mahkamah,"')
    expect(stdout).not.toContain('\u001b')
  })

  test('one JSON line a statement, whose offsets hold in the file', async () => {
    const { stdout } = await runTutur(['read', '--format', 'jsonl', at('sarvia.txt')])
    const lines = jsonLines(stdout) as { content: { start: number; end: number; text: string }[] }[]
    expect(lines.length).toBeGreaterThan(1)
    for (const { start, end, text } of lines.flatMap(({ content }) => content)) {
      expect(articles.english.slice(start, end)).toBe(text)
    }
  })

  test('one standoff line a document, with the name of the file as its id', async () => {
    const { stdout } = await runTutur([
      'read',
      '-f',
      'standoff',
      at('lantara.txt'),
      at('silent.txt'),
    ])
    const lines = jsonLines(stdout) as { id: string; relations: unknown[] }[]
    expect(lines.map(({ id }) => id)).toEqual(['lantara.txt', 'silent.txt'])
    expect(lines[1]?.relations).toEqual([])
  })

  test('a CSV table with one header for all documents', async () => {
    const { stdout } = await runTutur(['read', '-f', 'csv', at('lantara.txt'), at('sarvia.txt')])
    expect(stdout.match(/^document,row,/gmu)).toHaveLength(1)
    expect(stdout).toMatch(/^lantara\.txt,1,.*\r\n/mu)
    expect(stdout).toMatch(/^sarvia\.txt,1,.*\r\n/mu)
  })

  test('the text itself, marked', async () => {
    const { stdout } = await runTutur(['read', '-f', 'marked', at('lantara.txt')])
    expect(stdout.replace(/[[{<][\d,]+: |[\]}>]/gu, '')).toBe(articles.indonesian)
  })

  test('what is given by options', async () => {
    const args = ['--lang', 'id', '--published', '2024-08-13', '--outlet', 'Kabar Uji']
    const { stdout } = await runTutur(['read', ...args, '-f', 'jsonl', at('lantara.txt')])
    expect(jsonLines(stdout)[0]).toMatchObject({
      about: { language: 'id', outlet: 'Kabar Uji', publishedAt: { from: '2024-08-13' } },
    })
  })

  test('colours when they are asked for, and never when they are unwanted', async () => {
    const args = ['read', at('lantara.txt')]
    expect((await runTutur(args, { env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b[')
    const unwanted = { FORCE_COLOR: '1', NO_COLOR: '1' }
    expect((await runTutur(args, { env: unwanted })).stdout).not.toContain('\u001b')
  })
})

describe('tutur read takes', () => {
  test('standard input', async () => {
    const ran = await runTutur(['read', '-f', 'standoff', '-'], { stdin: articles.indonesian })
    expect(ran.code).toBe(0)
    expect(jsonLines(ran.stdout)[0]).toMatchObject({ id: '-' })
  })

  test('records from standard input and from a file, in order, one line out for each', async () => {
    const stdin = recordsOf([articles.silent, articles.english])
    const ran = await runTutur(['read', '-f', 'standoff', '-', at('many.jsonl')], { stdin })
    expect(jsonLines(ran.stdout).map(({ id }) => id)).toEqual(['d1', 'd2', 'd1', 'd2', 'd3'])
  })

  test('the particulars of a record before those of the options', async () => {
    const record = {
      id: 7,
      text: articles.indonesian,
      lang: 'id',
      outlet: 'Kabar Uji',
      published: '2024-08-13T07:00:00Z',
    }
    const args = ['read', '-f', 'jsonl', '--outlet', 'Lain', '--published', '2020-01-01', '-']
    const { stdout } = await runTutur(args, { stdin: JSON.stringify(record) })
    expect(jsonLines(stdout)[0]).toMatchObject({
      about: { id: '7', outlet: 'Kabar Uji', publishedAt: { from: '2024-08-13' } },
    })
  })

  test('a saved page', async () => {
    const { code, stdout } = await runTutur(['read', at('page.html')])
    expect(code).toBe(0)
    expect(stdout).toContain('"Kalau tidak, kami akan membawa perkara ini ke mahkamah,"')
  })
})

test('tutur read takes a feed with its items, and what gzip packed', async () => {
  const item = (name: string, text: string): string =>
    `<item><guid isPermaLink="false">${name}</guid><description><![CDATA[${text}]]></description></item>`
  const items = item('a', articles.indonesian) + item('b', 'Read on.') + item('c', articles.english)
  const feed = `<rss version="2.0"><channel><title>Kabar Uji</title>${items}</channel></rss>`
  await writeFile(at('feed.xml.gz'), gzipSync(feed))
  const { code, stdout, stderr } = await runTutur(['read', '-f', 'standoff', at('feed.xml.gz')])
  expect(code).toBe(3)
  expect(jsonLines(stdout).map(({ id }) => id)).toEqual(['a', 'c'])
  expect(stderr).toMatch(/feed\.xml\.gz: b: the feed gives only 8 characters of it\n$/u)
})

describe('tutur read names what it cannot read, and does the rest', () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['missing.txt', /missing\.txt: no such file/u],
    ['', /: a directory; name the files in it/u],
    ['empty.txt', /empty\.txt: empty/u],
    ['blank.txt', /blank\.txt: empty/u],
    ['picture.png', /picture\.png: a picture/u],
    ['program.bin', /program\.bin: not a text/u],
    ['cyrillic.txt', /cyrillic\.txt: byte 0 .* iconv -f WINDOWS-1251 -t UTF-8/u],
    ['koi8.txt', /koi8\.txt: byte 0 .* iconv -f KOI8-R -t UTF-8/u],
    ['latin.txt', /latin\.txt: byte 13 \(line 2\) is not UTF-8; convert it first/u],
  ]

  test.each(cases)('"%s"', async (name, message) => {
    const { code, stdout, stderr } = await runTutur([
      'read',
      '-f',
      'standoff',
      at(name),
      at('lantara.txt'),
    ])
    expect(code).toBe(3)
    expect(stderr).toMatch(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(jsonLines(stdout).map(({ id }) => id)).toEqual(['lantara.txt'])
  })

  test('lines of records', async () => {
    const stdin = [
      JSON.stringify({ id: 'a', text: articles.indonesian }),
      'not JSON',
      '{"id": "b"}',
      '{"id": "c", "text": "x", "published": "yesterday"}',
      '',
      JSON.stringify({ id: 'd', text: '' }),
    ].join('\n')
    const { code, stdout, stderr } = await runTutur(['read', '-f', 'standoff', '-'], { stdin })
    expect(code).toBe(3)
    expect(jsonLines(stdout).map(({ id }) => id)).toEqual(['a'])
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^tutur: standard input:2: not a JSON object/u),
      expect.stringMatching(/^tutur: standard input:3: the record has no "text"/u),
      expect.stringMatching(/^tutur: standard input:4: "published" must begin with a day/u),
      expect.stringMatching(/^tutur: standard input:6: empty/u),
    ])
  })
})

describe('tutur read answers wrong use with one line and exit code 2', () => {
  const cases: readonly (readonly [string[], RegExp])[] = [
    [['read'], /missing required argument/u],
    [['reed', 'x.txt'], /unknown command 'reed'.*Did you mean read/u],
    [['help', 'foo'], /unknown command 'foo'/u],
    [['read', '--frmat', 'csv', 'x.txt'], /unknown option '--frmat'.*Did you mean --format/u],
    [
      ['read', '--format', 'xml', 'x.txt'],
      /Allowed choices are table, jsonl, csv, marked, standoff, actors, dates, entities/u,
    ],
    [['read', '--published', '2024-02-31', 'x.txt'], /Give a day such as 2026-08-14/u],
    [['read', '--lang', '!', 'x.txt'], /Give a language tag such as id, en, de, ru or ms/u],
    [
      ['read', '--lang', 'klingon', 'x.txt'],
      /No language has that tag.*tables for id, en, de,? and ru/u,
    ],
    [['read', '--outlet', '', 'x.txt'], /Give the name of the outlet/u],
  ]

  test.each(cases)('%j', async (args, message) => {
    const { code, stdout, stderr } = await runTutur(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })
})

test('an address of another kind is said to be one', async () => {
  const { code, stderr } = await runTutur(['read', 'ftp://harbour.example/a.txt'])
  expect(code).toBe(3)
  expect(stderr).toMatch(/only addresses that begin with http:\/\/ or https:\/\/ are read/u)
})

test('a text too long to be searched says so beside the rows', async () => {
  const stdin = `${articles.english}\n${'Nothing was said on that day. '.repeat(40_000)}\n`
  const { code, stdout, stderr } = await runTutur(['read', '-f', 'csv', '-'], { stdin })
  expect(code).toBe(0)
  expect(stderr).toMatch(/^tutur: standard input: only the first 500,000 of 1,2\d\d,\d\d\d /u)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(stdout.split('\r\n')[1]).toContain('text-cut')
})

test('a text without statements is exit code 1', async () => {
  const { code, stdout } = await runTutur(['read', at('silent.txt')])
  expect(code).toBe(1)
  expect(stdout).toContain('No statement found')
})

test('tutur alone prints the help with three examples', async () => {
  const { code, stdout, stderr } = await runTutur([])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout.match(/^ {2}tutur read /gmu)).toHaveLength(3)
  expect((await runTutur(['--version'])).stdout).toBe('0.1.0\n')
})

test('a reader that has seen enough is no failure', async () => {
  const stdin = recordsOf(Array.from({ length: 3000 }, () => articles.english))
  const { code, stderr } = await runTutur(['read', '-'], { stdin, closeEarly: true })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

describe('tutur read fetches', () => {
  let server: Server
  let address = ''

  const answers: Readonly<Record<string, RequestListener>> = {
    '/page': (_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(pageOf(articles.indonesian))
    },
    '/text': (_, response) => {
      response.setHeader('content-type', 'text/plain; charset=utf-8')
      response.end(articles.english)
    },
    '/latin': (_, response) => {
      response.setHeader('content-type', 'text/plain; charset=windows-1252')
      response.end(Buffer.from(articles.english.replace('"', '\u00ab'), 'latin1'))
    },
    '/moved': (_, response) => {
      response.writeHead(302, { location: '/page' }).end()
    },
    '/elsewhere': (_, response) => {
      response.writeHead(302, { location: 'file:///etc/hostname' }).end()
    },
    '/inwards': (_, response) => {
      response.writeHead(302, { location: 'http://[::ffff:127.0.0.1]:1/secret' }).end()
    },
    '/round': (_, response) => {
      response.writeHead(302, { location: '/round' }).end()
    },
  }

  beforeAll(async () => {
    server = createServer((request, response) => {
      const answer = answers[request.url ?? '']
      if (answer === undefined) response.writeHead(404).end('no')
      else answer(request, response)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })

  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  test.each(['/page', '/moved'])('%s', async (path) => {
    const { code, stdout } = await runTutur(['read', '-f', 'jsonl', `${address}${path}`])
    expect(code).toBe(0)
    expect(jsonLines(stdout)[0]).toMatchObject({ about: { url: `${address}/page` } })
  })

  test.each(['/text', '/latin'])('plain text from %s', async (path) => {
    expect((await runTutur(['read', `${address}${path}`])).stdout).toContain(
      'We have never closed the door',
    )
  })

  test.each([
    ['/none', /the server answered 404 Not Found/u],
    ['/elsewhere', /redirects to "file:\/\/\/etc\/hostname", which is no web address/u],
    ['/round', /redirects more than 10 times/u],
    ['/inwards', /is no address of the public internet/u],
  ])('nothing from %s', async (path, message) => {
    const { code, stdout, stderr } = await runTutur(['read', `${address}${path}`])
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toMatch(message)
  })

  test('nothing from a server that is not there', async () => {
    const gone = createServer()
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve))
    const { port } = gone.address() as AddressInfo
    await new Promise((resolve) => gone.close(resolve))
    const { code, stderr } = await runTutur(['read', `http://127.0.0.1:${port}/`])
    expect(code).toBe(3)
    expect(stderr).toMatch(/refuses connections/u)
  })
})
