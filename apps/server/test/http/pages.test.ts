import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requestLines, sendRaw } from '../raw-request.ts'
import { type Served, serveEmpty } from '../served.ts'

const script = `export const words = ${JSON.stringify('kata '.repeat(500))}\n`

describe('the pages', () => {
  let server: Served
  let folder = ''
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(server.address + path, init)

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tutur-pages-'))
    const pages = join(folder, 'pages')
    await mkdir(join(pages, 'assets'), { recursive: true })
    await mkdir(join(pages, '.vite'))
    await writeFile(join(folder, 'secret.txt'), 'secret')
    await writeFile(join(pages, 'index.html'), '<!doctype html><title>Pages</title>')
    await writeFile(join(pages, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    await writeFile(join(pages, '.vite', 'manifest.json'), '{}')
    await writeFile(join(pages, 'assets', 'main-1a2b3c.js'), script)
    await symlink(join(folder, 'secret.txt'), join(pages, 'link.txt'))
    server = await serveEmpty({ pages })
  })
  afterAll(async () => {
    await server.close()
    await rm(folder, { recursive: true })
  })

  it.each(['/', '/ledger', '/documents/0d2e4f', '/index.html'])('are at %s', async (path) => {
    const answer = await ask(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    expect(await answer.text()).toContain('<title>Pages</title>')
  })

  it('are there for all who come at once when nobody has looked yet', async () => {
    const fresh = await serveEmpty({ pages: join(folder, 'pages') })
    const paths = ['/', '/ledger', '/icon.svg', '/assets/main-1a2b3c.js']
    const answers = await Promise.all(paths.map((path) => fetch(fresh.address + path)))
    await fresh.close()
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  })

  it('are asked for again, and sent only when they have changed', async () => {
    const tag = (await ask('/ledger')).headers.get('etag') ?? ''
    const again = await ask('/sources', { headers: { 'if-none-match': tag } })
    expect(again.status).toBe(304)
  })

  it('have files with a hash in their name, kept for ever and compressed', async () => {
    const answer = await ask('/assets/main-1a2b3c.js', { headers: { 'accept-encoding': 'br' } })
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(200)
    expect(await answer.text()).toBe(script)
    const head = await ask('/assets/main-1a2b3c.js', { method: 'HEAD' })
    expect({ status: head.status, text: await head.text() }).toEqual({ status: 200, text: '' })
  })

  it('have no other files', async () => {
    for (const path of ['/assets/main-000000.js', '/missing.js', '/link.txt']) {
      const answer = await ask(path)
      expect({ path, status: answer.status }).toEqual({ path, status: 404 })
      expect(answer.headers.get('content-type')).toContain('application/problem+json')
    }
    expect((await ask('/.vite/manifest.json')).status).toBe(404)
  })

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/..\\..\\secret.txt',
    '//secret.txt',
    '/link.txt%00.js',
    '/%252e%252e/secret.txt',
  ])('lead nowhere else by %s', async (path) => {
    const request = requestLines(`GET ${path}`, { host: 'localhost' })
    const answer = await sendRaw(server.address, request)
    expect(answer).toMatch(/^HTTP\/1\.1 (?:200|400|404) /u)
    expect(answer).not.toMatch(/secret\r?\n?$/u)
  })

  it('take no changes', async () => {
    const answer = await ask('/ledger', { method: 'POST', body: 'x' })
    expect(answer.status).toBe(404)
  })

  it('are found when they are built while the server runs', async () => {
    const pages = join(server.folder, 'pages')
    const late = await serveEmpty({ pages })
    try {
      const before = await fetch(`${late.address}/`)
      expect(before.status).toBe(503)
      expect(await before.text()).toContain('npm run build')
      await mkdir(pages)
      await writeFile(join(pages, 'index.html'), 'built')
      await expect
        .poll(async () => await (await fetch(`${late.address}/`)).text(), { timeout: 5000 })
        .toBe('built')
    } finally {
      await late.close()
    }
  })
})
