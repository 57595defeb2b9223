import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sourcesShape } from '../src/shapes/sources.ts'
import { type DemoServer, startDemoServer } from './demo-server.ts'

const feeds = `
feeds:
  - { address: "https://spw.example/feed", outlet: spw, every: 20m }
  - { address: "https://listok.example/rss", outlet: listok, language: ru }
`
let server: DemoServer

beforeAll(async () => {
  server = await startDemoServer({
    prepare: async (folder) => {
      const path = join(folder, 'dossier.yaml')
      await writeFile(path, (await readFile(path, 'utf8')) + feeds)
    },
  })
})
afterAll(() => server.close())

async function sources() {
  const answer = await fetch(`${server.address}/api/v1/sources`)
  expect(answer.status).toBe(200)
  return sourcesShape.parse(await answer.json())
}

describe('sources', () => {
  it('tell how feeds fare, in words', async () => {
    const { store } = server.services.ledger
    const memory = {
      lastSuccess: '2026-06-01T08:00:00Z',
      lastFailure: { at: '2026-06-01T09:00:00Z', message: 'the server answers 503' },
      failures: 2,
      nextAt: '2026-06-01T10:00:00Z',
      etag: null,
      lastModified: null,
      seen: [],
      tries: {},
    }
    await store.remember('feed https://spw.example/feed', JSON.stringify(memory))
    const { feeds: told } = await sources()
    expect(told[0]).toEqual({
      address: 'https://spw.example/feed',
      outlet: 'Sudrana Press Wire',
      language: null,
      everyMinutes: 20,
      lastAsked: '2026-06-01T09:00:00Z',
      lastSuccess: '2026-06-01T08:00:00Z',
      next: '2026-06-01T10:00:00Z',
      failures: 2,
      trouble: 'the server answers 503',
    })
    expect(told[1]).toMatchObject({ language: 'ru', lastAsked: null, failures: 0, trouble: null })
  })

  it('tell of outlets what the dossier says and how much the ledger has of them', async () => {
    const { outlets, codings } = await sources()
    const wire = outlets.find(({ key }) => key === 'spw')
    expect(wire).toMatchObject({
      name: 'Sudrana Press Wire',
      kind: 'wire',
      owner: 'Sudrana Press Cooperative',
      country: 'sudrana',
      inDossier: true,
    })
    expect(wire?.origins).toBeGreaterThan(0)
    expect(wire?.last).toMatch(/^2026-/u)
    const { store } = server.services.ledger
    const { rows } = await store.statements({ terms: [] }, { limit: 1000 })
    expect(outlets.reduce((all, { statements }) => all + statements, 0)).toBe(rows.length)
    const nobodys = outlets.filter(({ name }) => name === null)
    const unnamed = rows.filter(({ document }) => document.outlet === null)
    expect(nobodys).toEqual([
      expect.objectContaining({ key: null, statements: unnamed.length, inDossier: false }),
    ])
    expect(unnamed.length).toBeGreaterThan(0)
    expect(outlets.map(({ documents }) => documents)).toEqual(
      outlets.map(({ documents }) => documents).toSorted((a, b) => b - a),
    )
    expect(codings.map(({ is }) => is)).toEqual(['current'])
  })
})
