import { parseFeed } from 'feedsmith'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tables } from '../../src/contract/contract.ts'
import { type HostileServer, startHostileServer } from './hostile-server.ts'
import { hostileStrings } from './hostile-strings.ts'

describe('words that attack', () => {
  let server: HostileServer
  const ask = (path: string): Promise<Response> => fetch(`${server.address}/api/v1/${path}`)

  beforeAll(async () => {
    server = await startHostileServer()
  }, 180_000)
  afterAll(() => server.close())

  it('are in the ledger as they were written', async () => {
    const text = await (await ask('statements.jsonl')).text()
    expect(text.trim().split('\n').length).toBeGreaterThan(hostileStrings.length - 5)
    const missing = hostileStrings.filter((one) => !text.includes(JSON.stringify(one).slice(1, -1)))
    expect(missing.length).toBeLessThan(5)
  })

  it('go out as data alone, which no browser takes for a page', async () => {
    const [document] = server.documents
    for (const path of ['dossier', 'sources', 'users', 'searches', `documents/${document}`]) {
      const answer = await ask(path)
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/u)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
      await answer.text()
    }
  })

  it.each(['atom', 'rss', 'json'] as const)('stay words in the feed %s', async (format) => {
    const text = await (await ask(`feed.${format}`)).text()
    const { format: read, feed } = parseFeed(text)
    expect(read).toBe(format)
    const entries = 'items' in feed ? feed.items : 'entries' in feed ? feed.entries : []
    expect(entries?.length).toBe(Math.min(50, server.utterances.length))
    const origin = new URL(server.address).origin
    const links = [...text.matchAll(/(?:href="|<link>|"url":")(?<to>[^"<]*)/gu)]
    expect(links.length).toBeGreaterThan(10)
    for (const { groups } of links) expect(new URL(groups?.['to'] ?? '').origin).toBe(origin)
    // In what readers show as HTML there is nothing but ours.
    if (format === 'json') {
      expect(text).not.toContain('content_html')
      return
    }
    const markup = text.replaceAll(/<!\[CDATA\[.*?\]\]>/gsu, '')
    expect(markup).not.toMatch(/<[^>]*data-hostile/u)
    for (const [section] of text.matchAll(/<!\[CDATA\[.*?\]\]>/gsu))
      expect(section).not.toMatch(/<(?!!\[CDATA|\/?(?:blockquote|p)\b)/u)
  })

  it.each(tables)('begin no formula in the table %s', async (table) => {
    const answer = await ask(`tables/${table}.csv`)
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${table}.csv"`)
    const cells = cellsOf(await answer.text())
    expect(cells.length).toBeGreaterThan(1)
    expect(cells.filter((cell) => /^[\s]*[=+@]|^[\s]*-(?![\d.]+$)/u.test(cell))).toEqual([])
  })
})

/** The cells of a table (RFC 4180). */
function cellsOf(text: string): string[] {
  return [
    ...text.matchAll(/(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*))(?:,|\r?\n|$)/gu),
  ].map(({ groups }) => groups?.['quoted']?.replaceAll('""', '"') ?? groups?.['plain'] ?? '')
}
