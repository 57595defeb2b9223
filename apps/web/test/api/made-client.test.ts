import createClient from 'openapi-fetch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DemoServer, startDemoServer } from '../../../server/test/demo-server.ts'
import type { paths } from '../../src/api/schema.ts'

describe('a client made of the contract', () => {
  let server: DemoServer
  beforeAll(async () => {
    server = await startDemoServer()
  }, 180_000)
  afterAll(() => server.close())

  test('asks and is answered by its types', async () => {
    const client = createClient<paths>({ baseUrl: server.address })
    const { data: page } = await client.GET('/api/v1/utterances', {
      params: { query: { q: 'speaker:korvane', limit: 3 } },
    })
    expect(new Set(page?.rows.map(({ speaker }) => speaker?.key))).toEqual(new Set(['korvane']))
    const id = page?.rows[0]?.document.id ?? ''
    const { data: document } = await client.GET('/api/v1/documents/{id}', {
      params: { path: { id } },
    })
    for (const { content } of document?.statements ?? [])
      for (const { start, end, text } of content)
        expect(document?.text.text.slice(start, end)).toBe(text)
    const statement = page?.rows[0]?.statement ?? ''
    const { data: decided } = await client.POST('/api/v1/decisions', {
      body: { kind: 'accept', statement, why: 'read twice' },
    })
    expect(decided?.decision).toMatchObject({ kind: 'accept', statement, fits: true })
    const { error, response } = await client.GET('/api/v1/issues/{key}', {
      params: { path: { key: 'weather' } },
    })
    expect([response.status, error?.status]).toEqual([404, 404])
  })
})
