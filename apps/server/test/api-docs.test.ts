import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../src/contract/api-document.ts'
import { tables } from '../src/contract/contract.ts'
import { type DemoServer, startDemoServer } from './demo-server.ts'

const text = readFileSync(fileURLToPath(new URL('../../../docs/api.md', import.meta.url)), 'utf8')

describe('docs/api.md', () => {
  let server: DemoServer

  beforeAll(async () => {
    server = await startDemoServer()
  })
  afterAll(() => server.close())

  const told = paths.filter(({ tags }) => tags?.includes('ledger') || tags?.includes('export'))

  it.each(told.map(({ path }) => path))('has %s', (path) => {
    expect(text).toContain(`\`GET ${path.replace('/api/v1', '')}\``)
  })

  it.each(tables)('has the table %s', (table) => {
    expect(text).toContain(`\`${table}\``)
  })

  const examples = [...text.matchAll(/^curl .*'http:\/\/127\.0\.0\.1:4870(?<path>[^']+)'$/gmu)]

  it.each(examples.map(({ groups }) => groups?.['path'] ?? ''))(
    'shows %s, which answers',
    async (path) => {
      const response = await fetch(`${server.address}${path}`)
      expect(response.status).toBe(200)
      expect((await response.text()).length).toBeGreaterThan(100)
    },
  )
})
