import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { problemShape } from '../src/shapes/common.ts'
import {
  actorPageShape,
  actorShape,
  dossierShape,
  issueShape,
  issuesShape,
} from '../src/shapes/dossier.ts'
import { utterancePageShape } from '../src/shapes/utterance.ts'
import { type DemoServer, startDemoServer } from './demo-server.ts'

let server: DemoServer

beforeAll(async () => {
  server = await startDemoServer()
})
afterAll(() => server.close())

async function get<Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.infer<Shape>> {
  const answer = await fetch(`${server.address}/api/v1/${path}`)
  expect(answer.status, path).toBe(200)
  return shape.parse(await answer.json())
}

async function refused(path: string): Promise<{ status: number; at: string | undefined }> {
  const answer = await fetch(`${server.address}/api/v1/${path}`)
  const { status, at } = problemShape.parse(await answer.json())
  expect(answer.status).toBe(status)
  return { status, at: at?.field }
}

const named = async (name: string, more = ''): Promise<string[]> => {
  const path = `actors?name=${encodeURIComponent(name)}${more}`
  return (await get(path, actorPageShape)).rows.map(({ key }) => key)
}

/** How many utterances a query finds. */
async function found(query: string): Promise<number> {
  let count = 0
  let cursor = ''
  for (;;) {
    const asked = `utterances?limit=100&q=${encodeURIComponent(query)}${cursor}`
    const { rows, next } = await get(asked, utterancePageShape)
    count += rows.length
    if (next === null) return count
    cursor = `&cursor=${encodeURIComponent(next)}`
  }
}

describe('what a count leads to', () => {
  it('is so many utterances for each cell of the matrix', async () => {
    const { rows } = await get('dossier', dossierShape)
    const cells = rows.flatMap((row) => row.cells)
    expect(cells.length).toBeGreaterThan(20)
    for (const { query, utterances } of cells) expect(await found(query), query).toBe(utterances)
  })

  it('has all utterances of each actor known by name alone', async () => {
    const { rows } = await get('actors?limit=200&as=provisional', actorPageShape)
    expect(rows).not.toEqual([])
    for (const { key, utterances } of rows) {
      const { query } = await get(`actors/${encodeURIComponent(key)}`, actorShape)
      // Of a name that others have as a part of theirs, more.
      expect(await found(query), query).toBeGreaterThanOrEqual(utterances)
    }
  })
})

describe('the questions of the dossier', () => {
  it('come in its order, each counted', async () => {
    const { rows } = await get('issues', issuesShape)
    expect(rows.map(({ key }) => key)).toEqual([
      'fill',
      'mediation',
      'gauges',
      'share',
      'engineers',
    ])
    for (const { utterances, supports, opposes, conditional, undeclared, cannotTell } of rows)
      expect(supports + opposes + conditional + undeclared + cannotTell).toBe(utterances)
    expect(rows.reduce((sum, { shifts }) => sum + shifts, 0)).toBe(5)
  })

  it('show who stands where, by the words that set it', async () => {
    const fill = await get('issues/fill', issueShape)
    expect(fill.positions.map(({ actor }) => actor.key)).toEqual([
      'orvenia',
      'sudrana',
      'oyra-front',
      'maruvia',
      'csw',
    ])
    const orvenia = fill.positions[0]
    expect(orvenia?.cell.stance).toBe(orvenia?.cell.strip.at(-1)?.stance)
    expect(orvenia?.evidence.length).toBeGreaterThan(0)
    for (const { stances, speaksFor } of orvenia?.evidence ?? []) {
      expect(stances.map(({ issue }) => issue)).toContain('fill')
      expect(speaksFor?.key).toBe('orvenia')
    }
    expect(fill.keywords['en']).toContain('reservoir')
    const voices = fill.voices.map(({ on }) => on ?? '')
    expect(voices).toEqual(voices.toSorted().toReversed())
    expect(fill.shifts.every(({ issue }) => issue === 'fill')).toBe(true)
  })

  it('that nobody asks are not found', async () => {
    expect(await refused('issues/fish')).toMatchObject({ status: 404 })
  })

  it('tell what came in since a mark, and refuse what is no mark', async () => {
    const mark = await server.services.ledger.store.mark()
    const { positions } = await get(`issues/fill?since=${mark}`, issueShape)
    expect(positions.some(({ cell }) => cell.fresh)).toBe(false)
    const all = await get('issues/fill?since=m0', issueShape)
    expect(all.positions.some(({ cell }) => cell.fresh)).toBe(true)
    expect(await refused('issues/fill?since=yesterday')).toEqual({ status: 400, at: 'since' })
  })
})

describe('actors', () => {
  it('come with the most words first, page by page, each once', async () => {
    const keys: string[] = []
    const counts: number[] = []
    for (let next: string | null = ''; next !== null; ) {
      const cursor = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`
      const page: z.infer<typeof actorPageShape> = await get(
        `actors?limit=7${cursor}`,
        actorPageShape,
      )
      keys.push(...page.rows.map(({ key }) => key))
      counts.push(...page.rows.map(({ utterances }) => utterances))
      next = page.next
    }
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toEqual(expect.arrayContaining(['orvenia', 'korvane', 'oshel', 'ruun']))
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  })

  it('are found as one types, in any script', async () => {
    expect(await named('kor')).toContain('korvane')
    expect(await named('Ильса Кор')).toEqual(['korvane'])
    expect(await named('damir osh')).toEqual(['oshel'])
    expect(await named('xyzzy')).toEqual([])
    expect(await named('«»')).toEqual([])
  })

  it('are found in the tables, too', async () => {
    expect(await named('pashiny')).toContain('pashinyan')
    expect(await named('Пашинян')).toContain('pashinyan')
  })

  it('are told apart by what they are', async () => {
    const { rows } = await get('actors?as=party', actorPageShape)
    expect(rows.map(({ key }) => key).toSorted()).toEqual(['orvenia', 'oyra-front', 'sudrana'])
    const { rows: provisional } = await get('actors?as=provisional', actorPageShape)
    expect(provisional.every((row) => row.provisional)).toBe(true)
    expect(provisional.map(({ key }) => key)).not.toContain('korvane')
  })

  it('have roles with dates, positions, words, and others who speak for the same', async () => {
    const korvane = await get('actors/korvane', actorShape)
    expect(korvane.roles).toEqual([
      {
        office: 'foreign minister',
        of: { key: 'orvenia', name: 'Orvenia' },
        from: null,
        to: '2025-11-02',
        speaksFor: { key: 'orvenia', name: 'Orvenia' },
        by: 'dossier',
      },
    ])
    expect(korvane.query).toBe('speaker:korvane')
    expect(korvane.latest.length).toBeGreaterThan(0)
    for (const { speaker } of korvane.latest) expect(speaker?.key).toBe('korvane')
    const days = korvane.latest.map(({ saidAt }) => saidAt?.from ?? '')
    expect(days).toEqual(days.toSorted().toReversed())
    const oshel = await get('actors/oshel', actorShape)
    expect(oshel.of?.key).toBe('orvenia')
    expect(oshel.voices.map(({ actor }) => actor.key)).toEqual(
      expect.arrayContaining(['korvane', 'marsok', 'tevik']),
    )
    expect(oshel.voices.map(({ actor }) => actor.key)).not.toContain('oshel')
    expect(oshel.positions.map(({ issue }) => issue.key)).toContain('fill')
    expect(oshel.positions.every(({ of }) => of?.key === 'orvenia')).toBe(true)
  })

  it('that are parties have what was said for them', async () => {
    const orvenia = await get('actors/orvenia', actorShape)
    expect(orvenia.query).toBe('for:orvenia')
    expect(orvenia.actor).toMatchObject({ as: 'party', type: 'state', provisional: false })
    const speakers = new Set(orvenia.latest.map(({ speaker }) => speaker?.key))
    expect(speakers.size).toBeGreaterThan(1)
    expect(orvenia.actor.names).toContain('Орвения')
  })

  it('of the tables alone have their offices', async () => {
    const pashinyan = await get('actors/pashinyan', actorShape)
    expect(pashinyan.actor).toMatchObject({ utterances: 0, type: 'person', provisional: false })
    expect(pashinyan.roles.map(({ by }) => by)).toContain('tables')
    expect(pashinyan.latest).toEqual([])
  })

  it('that nothing has are not found, and a cursor of no page is refused', async () => {
    expect(await refused('actors/nobody-at-all')).toMatchObject({ status: 404 })
    expect(await refused('actors?cursor=here')).toEqual({ status: 400, at: 'cursor' })
    expect(await refused('actors?as=enemy')).toMatchObject({ status: 400 })
  })
})
