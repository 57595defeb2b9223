import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articles } from './articles.ts'
import { runTutur } from './run-tutur.ts'

let folder = ''
let server: Server
let origin = ''
const asked: string[] = []

function pageOf(text: string): string {
  const [title = '', ...paragraphs] = text.trim().split('\n\n')
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')
  return `<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${body}</article></body></html>`
}

const pages: Readonly<Record<string, () => string>> = {
  '/feed.xml': () =>
    `<rss version="2.0"><channel><title>Kabar Selat</title>${['one', 'two']
      .map(
        (name) =>
          `<item><title>${name}</title><link>${origin}/${name}</link><guid>${name}</guid><pubDate>Fri, 14 Aug 2026 08:00:00 GMT</pubDate></item>`,
      )
      .join('')}</channel></rss>`,
  '/one': () => pageOf(articles.indonesian),
  '/two': () => pageOf(articles.english),
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutur-watch-'))
  server = createServer(({ url = '' }, response) => {
    asked.push(url)
    const page = pages[url]
    const type = url.endsWith('.xml') ? 'application/rss+xml' : 'text/html; charset=utf-8'
    if (page === undefined) response.writeHead(404).end()
    else response.writeHead(200, { 'content-type': type }).end(page())
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const feeds = ['/feed.xml', '/gone.xml'].map((path) => `  - address: ${origin}${path}\n`)
  await writeFile(
    join(folder, 'dossier.yaml'),
    `title: Watched\nlanguages: [en, id]\nfeeds:\n${feeds.join('')}`,
  )
})

afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

describe('tutur watch', { timeout: 120_000 }, () => {
  test('asks no server of a private network unless it may', async () => {
    const { stderr } = await runTutur(['watch', '--once', folder])
    expect(stderr).toContain(`tutur: ${origin}/feed.xml: `)
    expect(asked).toEqual([])
  })

  test('takes the pages of each feed in once, and tells how the feeds fare', async () => {
    // Another ledger: in the first one the feeds wait after their failure.
    await rm(join(folder, 'ledger.sqlite'))
    const first = await runTutur(['watch', '--once', '--private', folder])
    expect(first.stdout.split('\n').filter((line) => line !== '')).toHaveLength(2)
    expect(first.stdout).toMatch(new RegExp(`^${origin}/one: \\d+ statements, "`, 'mu'))
    expect(first.stderr).toContain(`tutur: ${origin}/gone.xml: `)
    expect(first.code).toBe(3)
    const rows = await runTutur(['search', '-f', 'jsonl', '-d', folder])
    const [row = ''] = rows.stdout.split('\n')
    expect(JSON.parse(row).about.published).toBe('2026-08-14')
    const before = asked.length
    const second = await runTutur(['watch', '--once', '--private', folder])
    expect(second).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'tutur: no feed is due yet; "tutur watch --health" tells when\n',
    })
    expect(asked.length).toBe(before)
    const { stdout } = await runTutur(['watch', '--health', folder])
    expect(stdout).toMatch(new RegExp(`^${origin}/feed.xml: last read \\S+; next \\S+$`, 'mu'))
    expect(stdout).toMatch(new RegExp(`^${origin}/gone.xml: never read; 1 failure since, `, 'mu'))
  })

  test('says what is missing in a dossier without feeds', async () => {
    await runTutur(['init', join(folder, 'other')])
    const { code, stderr } = await runTutur(['watch', join(folder, 'other')])
    expect(stderr).toBe('tutur: the dossier has no feeds; add some under "feeds"\n')
    expect(code).toBe(2)
  })
})
