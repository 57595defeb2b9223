import type { z } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDocuments, getFacets, getUtterances } from '../src/contract/contract.ts'
import type { documentPageShape } from '../src/shapes/document.ts'
import type { facetsShape } from '../src/shapes/sources.ts'
import type { utterancePageShape } from '../src/shapes/utterance.ts'
import { addRecords } from './add-record.ts'
import { answerOf } from './answers.ts'
import { type DemoServer, startDemoServer } from './demo-server.ts'

type Facets = z.infer<typeof facetsShape>
type UtterancePage = z.infer<typeof utterancePageShape>

let server: DemoServer

beforeAll(async () => {
  server = await startDemoServer()
})
afterAll(() => server.close())

async function facets(q: string): Promise<Facets> {
  const path = `facets?${new URLSearchParams({ q })}`
  return (await answerOf(server, path, { route: getFacets })) as Facets
}

async function utterances(query: Readonly<Record<string, string>>): Promise<UtterancePage> {
  const path = `utterances?${new URLSearchParams({ limit: '200', ...query })}`
  return (await answerOf(server, path, { route: getUtterances })) as UtterancePage
}

async function allUtterances(q: string): Promise<UtterancePage['rows']> {
  const rows: UtterancePage['rows'] = []
  let page = await utterances({ q })
  rows.push(...page.rows)
  while (page.next !== null) {
    page = await utterances({ q, cursor: page.next })
    rows.push(...page.rows)
  }
  return rows
}

const queries = [
  'speaker:marsok',
  'to:sudrana',
  'about:orvenia',
  'outlet:spw',
  'outlet:"Warta Hilir"',
  'via:"Sudrana Press Wire"',
  'lang:ru',
  'act:deny,refuse',
  'form:direct',
  'modality:future',
  'origin:secondhand',
  'status:open',
  'said:2025-02',
  'published:>=2025-06',
  'score:>=0.9',
  'issue:mediation',
  'stance:conditional',
  'issue:fill stance:opposes',
  'for:orvenia',
  'origins:>=2',
  'dam',
  '"the gates"',
  'water -dam',
]

describe('a query', () => {
  it.each(queries)('%s finds utterances, and counts them', async (q) => {
    const rows = await allUtterances(q)
    const counted = await facets(q)
    expect(rows.length).toBeGreaterThan(0)
    expect(counted.utterances).toBe(rows.length)
    const documents = (await answerOf(
      server,
      `documents?${new URLSearchParams({ q, limit: '200' })}`,
      {
        route: getDocuments,
      },
    )) as z.infer<typeof documentPageShape>
    expect(documents.rows).toHaveLength(counted.documents)
  })

  it.each([
    ['act:denies', [4, 10], 'There is no act'],
    ['speker:x', [0, 6], 'did you mean'],
    ['dam "cease fire', [4, 15], 'never closed'],
    ['said:2023-02-29', [5, 15], 'is no day'],
  ] as const)('%s is told to be wrong, and where', async (q, [start, end], words) => {
    for (const [path, route] of [
      ['utterances', getUtterances],
      ['facets', getFacets],
      ['documents', getDocuments],
    ] as const) {
      const answer = await answerOf(server, `${path}?${new URLSearchParams({ q })}`, {
        route,
        status: 400,
      })
      expect(answer).toMatchObject({ status: 400, at: { field: 'q', start, end } })
      expect((answer as { detail: string }).detail).toContain(words)
    }
  })

  it('about an issue that the dossier has not is told so', async () => {
    const answer = await answerOf(server, 'utterances?q=issue:moon', {
      route: getUtterances,
      status: 400,
    })
    expect(answer).toMatchObject({ code: 'not-in-dossier', at: { field: 'q' } })
    expect((answer as { detail: string }).detail).toContain('it has')
  })

  it.each([
    "'; drop table statement; --",
    '1 or 1=1',
    '") union select * from memory --',
    '%_%',
    '\u0000',
  ])('with SQL in it harms nothing: %j', async (sql) => {
    const before = await server.services.ledger.store.revision()
    for (const q of [
      `"${sql.replaceAll('"', '\\"')}"`,
      `speaker:"${sql.replaceAll('"', '\\"')}"`,
      sql,
    ]) {
      const response = await fetch(
        `${server.address}/api/v1/utterances?${new URLSearchParams({ q })}`,
      )
      const body = (await response.json()) as { rows?: unknown[] }
      expect([200, 400]).toContain(response.status)
      expect(body.rows ?? []).toEqual([])
    }
    expect(await server.services.ledger.store.revision()).toBe(before)
    expect((await utterances({})).rows.length).toBeGreaterThan(50)
  })
})

describe('a page', () => {
  it.each([
    ['cursor=nonsense', 'cursor'],
    [`cursor=${Buffer.from('["x"]').toString('base64url')}`, 'cursor'],
    ['since=nonsense', 'since'],
    ['fresh=yes', 'fresh'],
  ])('%s is refused', async (query, field) => {
    const answer = await answerOf(server, `utterances?${query}`, {
      route: getUtterances,
      status: 400,
    })
    expect(answer).toMatchObject({ at: { field } })
  })

  it.each(['limit=0', 'limit=1000', 'limit=x', 'fresh=no'])('%s is refused', async (query) => {
    await answerOf(server, `utterances?${query}`, { route: getUtterances, status: 400 })
  })

  it('need not be sent again while nothing has changed', async () => {
    const address = `${server.address}/api/v1/utterances?q=lang:ru`
    const first = await fetch(address)
    const etag = first.headers.get('etag') ?? ''
    await first.text()
    const again = await fetch(address, { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const other = await fetch(`${server.address}/api/v1/utterances?q=lang:id`, {
      headers: { 'if-none-match': etag },
    })
    expect(other.status).toBe(200)
    await other.text()
  })
})

describe('facets', () => {
  it('divide all statements', async () => {
    const all = await facets('')
    expect(all.chips).toEqual([])
    const fields = all.facets.map(({ field }) => field)
    expect(fields).toEqual(
      expect.arrayContaining(['issue', 'stance', 'origins', 'speaker', 'lang', 'act']),
    )
    const forms = all.facets.find(({ field }) => field === 'form')
    expect(forms?.values.reduce((sum, { count }) => sum + count, 0)).toBe(all.statements)
  })

  it('lead to queries that find as much as they say, and back again', async () => {
    const all = await facets('lang:id')
    for (const { field, values } of all.facets) {
      const value = values.find(({ active }) => !active)
      // Names find whoever's name holds their words, and a stance is taken on any issue.
      if (value === undefined || ['stance', 'speaker', 'outlet'].includes(field)) continue
      const led = await facets(value.query)
      const isWidened = field === 'lang'
      expect([field, led.statements]).toEqual([
        field,
        isWidened ? all.statements + value.count : value.count,
      ])
      const back = led.facets.find((one) => one.field === field)?.values
      const same = back?.find((one) => one.value === value.value)
      expect([field, same?.active, same?.query]).toEqual([field, true, 'lang:id'])
    }
  })

  it('take a query apart into chips', async () => {
    const { chips, query } = await facets('speaker:marsok -act:deny "the dam" said:2025')
    expect(query).toBe('speaker:marsok -act:deny "the dam" said:2025')
    expect(chips).toEqual([
      {
        text: 'speaker:marsok',
        field: 'speaker',
        value: 'marsok',
        not: false,
        without: '-act:deny "the dam" said:2025',
      },
      {
        text: '-act:deny',
        field: 'act',
        value: 'deny',
        not: true,
        without: 'speaker:marsok "the dam" said:2025',
      },
      {
        text: '"the dam"',
        field: null,
        value: 'the dam',
        not: false,
        without: 'speaker:marsok -act:deny said:2025',
      },
      {
        text: 'said:2025',
        field: 'said',
        value: '2025',
        not: false,
        without: 'speaker:marsok -act:deny "the dam"',
      },
    ])
  })
})

describe('what came in since a mark', () => {
  it('is fresh', async () => {
    const mark = await server.services.ledger.store.mark()
    await addRecords(server.folder, [
      {
        text: 'The ferries are late. "The ferries will sail again on Monday," harbour master Tomas Velk told reporters on 3 March 2031.',
        lang: 'en',
        published: '2031-03-04',
      },
    ])
    server.services.account.refresh()
    const all = await utterances({ since: mark })
    const fresh = all.rows.filter((row) => row.fresh)
    expect(fresh.map(({ words }) => words)).toEqual([
      expect.stringContaining('The ferries will sail'),
    ])
    const { rows } = await utterances({ since: mark, fresh: 'yes' })
    expect(rows.map(({ statement }) => statement)).toEqual(fresh.map(({ statement }) => statement))
  })
})
