import { parseFeed } from 'feedsmith'
import { ledgerCsv } from 'tutur-intake/rows'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tables } from '../src/contract/contract.ts'
import { addRecords } from './add-record.ts'
import { type DemoServer, startDemoServer } from './demo-server.ts'

let server: DemoServer

const attack = '<script>alert(1)</script><img src=x onerror=alert(2)> ]]> & ]]> <b>'

beforeAll(async () => {
  server = await startDemoServer({
    prepare: (folder) =>
      addRecords(folder, [
        {
          text: `Gates ${attack} stay\n\nThe dam stays as it is. "The gates stay open, ${attack} and nobody will close them," foreign minister Lena Marsok told reporters on 3 March 2025.`,
          url: 'https://attack.example/1?a="><script>',
          outlet: `=HYPERLINK("http://x.example") ${attack}`,
          lang: 'en',
          published: '2031-03-04',
        },
      ]),
  })
})
afterAll(() => server.close())

async function fetched(
  path: string,
): Promise<{ readonly response: Response; readonly text: string }> {
  const response = await fetch(`${server.address}/api/v1/${path}`)
  return { response, text: await response.text() }
}

/** The records of a CSV file, as RFC 4180 has them. */
function recordsOf(csv: string): readonly (readonly string[])[] {
  const cells = csv.matchAll(/(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*))(?<end>,|\r\n)/gu)
  const records: string[][] = [[]]
  for (const { groups } of cells) {
    records.at(-1)?.push(groups?.['quoted']?.replaceAll('""', '"') ?? groups?.['plain'] ?? '')
    if (groups?.['end'] === '\r\n') records.push([])
  }
  return records.slice(0, -1)
}

describe('tables', () => {
  it.each(tables)('%s opens with its header, and every record is as long', async (table) => {
    const { response, text } = await fetched(`tables/${table}.csv`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/csv')
    expect(response.headers.get('content-disposition')).toContain(`${table}.csv`)
    const [head = [], ...records] = recordsOf(text)
    expect(head.length).toBeGreaterThan(5)
    expect(head.every((name) => /^[a-z_]+$/u.test(name))).toBe(true)
    expect(records.filter((record) => record.length !== head.length)).toEqual([])
    // The demo watches no feed, and nobody has decided anything.
    if (!['decisions', 'feeds'].includes(table)) expect(records.length).toBeGreaterThan(0)
  })

  it('begin no formula', async () => {
    for (const table of ['utterances', 'statements']) {
      const { text } = await fetched(`tables/${table}.csv`)
      const cells = recordsOf(text).flat()
      expect(cells.filter((cell) => /^[=+@\t\r]/u.test(cell))).toEqual([])
      expect(cells.some((cell) => cell.startsWith("'=HYPERLINK"))).toBe(true)
    }
  })

  it('has the utterances that the ledger lists', async () => {
    const { text } = await fetched('tables/utterances.csv?q=lang:ru')
    const [head = [], ...records] = recordsOf(text)
    const { text: page } = await fetched('utterances?q=lang:ru&limit=200')
    const ids = (JSON.parse(page) as { rows: { id: string }[] }).rows.map(({ id }) => id)
    expect(records.map((record) => record[head.indexOf('id')])).toEqual(ids)
  })

  it('has statements as the command writes them', async () => {
    const { text } = await fetched('tables/statements.csv')
    expect(text.startsWith(ledgerCsv.head)).toBe(true)
    const { statements } = await server.services.ledger.store.count({ terms: [] })
    expect(recordsOf(text)).toHaveLength(statements + 1)
  })

  it('tells which there are', async () => {
    const { response, text } = await fetched('tables/secrets.csv')
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(text).toContain('there are utterances')
  })
})

describe('statements as JSON lines', () => {
  it('have one object a line, with the characters of every anchor', async () => {
    const { response, text } = await fetched('statements.jsonl?q=form:direct')
    expect(response.headers.get('content-type')).toContain('application/x-ndjson')
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const { statements } = JSON.parse((await fetched('facets?q=form:direct')).text)
    expect(lines).toHaveLength(statements)
    for (const { content } of lines)
      for (const { text: words } of content) expect(words).not.toBe('')
  })

  it('are none where nothing is found', async () => {
    const { response, text } = await fetched('statements.jsonl?q=speaker:nobodyknown')
    expect([response.status, text]).toEqual([200, ''])
  })
})

describe('markup of the press', () => {
  it('comes back as plain text in JSON', async () => {
    const { response, text } = await fetched('utterances?q=%22nobody%20will%20close%20them%22')
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const { rows } = JSON.parse(text) as { rows: { words: string; document: { id: string } }[] }
    expect(rows.map(({ words }) => words)).toEqual([expect.stringContaining(attack)])
    const document = JSON.parse((await fetched(`documents/${rows[0]?.document.id}`)).text)
    expect(document.head.outlet).toContain(attack)
  })

  it('is saved and never shown as it came', async () => {
    const { text } = await fetched('documents?q=%22nobody%20will%20close%20them%22')
    const [head] = (JSON.parse(text) as { rows: { id: string }[] }).rows
    const document = JSON.parse((await fetched(`documents/${head?.id}`)).text)
    const [capture] = document.captures as { id: string; byteLength: number }[]
    const { response, text: bytes } = await fetched(`captures/${capture?.id}/bytes`)
    expect(response.status).toBe(200)
    expect(Buffer.byteLength(bytes)).toBe(capture?.byteLength)
    expect(bytes).toContain('<script>alert(1)')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="capture-${capture?.id}.bin"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    })
  })
})

describe('feeds', () => {
  const query = 'q=%22nobody%20will%20close%20them%22'

  it.each(['json', 'atom', 'rss'])('%s can be read and has the newest entries', async (format) => {
    const { response, text } = await fetched(`feed.${format}`)
    expect(response.headers.get('content-type')).toContain(format)
    const read = parseFeed(text)
    expect(read.format).toBe(format)
    const items =
      'items' in read.feed ? read.feed.items : 'entries' in read.feed ? read.feed.entries : []
    expect(items).toHaveLength(50)
    expect(text).toContain(`${server.address}/utterances/`)
    expect(text).toContain('urn:tutur:utterance:')
  })

  it.each(['atom', 'rss'])('%s holds no markup of the press', async (format) => {
    const { text } = await fetched(`feed.${format}?${query}`)
    expect(text.match(/<(?:item|entry)>/gu)).toHaveLength(1)
    expect(text).not.toMatch(/<script|<img|<b>/u)
    expect(text).toContain('&lt;script&gt;')
    expect(parseFeed(text).format).toBe(format)
    expect(text.split(']]>').length).toBe(text.split('<![CDATA[').length)
  })

  it('json has the words as plain text', async () => {
    const { text } = await fetched(`feed.json?${query}`)
    const [item] = (JSON.parse(text) as { items: { content_text: string }[] }).items
    expect(item?.content_text).toContain(attack)
  })

  it('tells which there are, and what is wrong with a query', async () => {
    expect((await fetched('feed.exe')).response.status).toBe(404)
    const { response, text } = await fetched('feed.rss?q=act:denies')
    expect(response.status).toBe(400)
    expect(JSON.parse(text)).toMatchObject({ at: { field: 'q', start: 4, end: 10 } })
  })
})
