import type { z } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  getCaptureBytes,
  getComparison,
  getDocument,
  getDocuments,
  getStatement,
  getUtterance,
  getUtterances,
} from '../src/contract/contract.ts'
import type { comparisonShape, documentPageShape, documentShape } from '../src/shapes/document.ts'
import type { statementShape } from '../src/shapes/statement.ts'
import type { utterancePageShape, utteranceShape } from '../src/shapes/utterance.ts'
import { answerOf } from './answers.ts'
import { type DemoServer, startDemoServer } from './demo-server.ts'

type UtterancePage = z.infer<typeof utterancePageShape>
type Utterance = z.infer<typeof utteranceShape>
type Document = z.infer<typeof documentShape>

let server: DemoServer

beforeAll(async () => {
  server = await startDemoServer()
})
afterAll(() => server.close())

async function page(query: string): Promise<UtterancePage> {
  return (await answerOf(server, `utterances?${query}`, { route: getUtterances })) as UtterancePage
}

async function walk(query: string): Promise<UtterancePage['rows']> {
  const rows: UtterancePage['rows'] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const from: string = cursor === '' ? '' : `&cursor=${cursor}`
    const answer: UtterancePage = await page(`${query}${from}`)
    expect(answer.rows.length > 0 || answer.next === null).toBe(true)
    rows.push(...answer.rows)
    cursor = answer.next
  }
  return rows
}

describe('utterances', () => {
  it.each([1, 7, 200])('come each once, page by page of %i', async (limit) => {
    const ids = (await walk(`limit=${limit}`)).map(({ id }) => id)
    const { output } = await server.services.account.ask('summary', null)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(output.utterances)
  })

  it('stand where the first of their statements does that the query finds', async () => {
    const small = await walk('q=form:indirect&limit=3')
    const large = await walk('q=form:indirect&limit=200')
    expect(small.map(({ id }) => id)).toEqual(large.map(({ id }) => id))
    expect(small.length).toBeGreaterThan(5)
    expect(small.every(({ form }) => form === 'indirect')).toBe(true)
  })

  it('say how many stand behind them', async () => {
    const rows = await walk('limit=200')
    const origins = rows.map(({ standing }) => standing)
    expect(origins.filter(({ dots, outlets }) => dots.length !== outlets)).toEqual([])
    expect(origins.some(({ independent }) => independent > 1)).toBe(true)
    expect(origins.some(({ dots }) => dots.includes('repeat'))).toBe(true)
  })
})

/** Outlets that stand among those who got the words at the source, though they repeat another. */
function repeatersAtSource({ tree, wordings }: Utterance): readonly string[] {
  const handOf = new Map(tree.nodes.map(({ outlet, hand }) => [outlet.name, hand]))
  const atSource = wordings.filter(({ hand }) => hand === 0).flatMap(({ outlets }) => outlets)
  return atSource.flatMap(({ name }) => ((handOf.get(name) ?? 0) > 0 ? [name] : []))
}

describe('one utterance', () => {
  it('tells its origins, wordings and joins', async () => {
    const rows = await walk('limit=200')
    for (const { id, standing, statement } of rows) {
      const one = (await answerOf(server, `utterances/${id}`, { route: getUtterance })) as Utterance
      expect(one.row.id).toBe(id)
      expect(one.statements).toHaveLength(standing.witnesses)
      const { nodes } = one.tree
      const keys = nodes.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      for (const [at, { parent }] of nodes.entries())
        expect(parent === null || keys.indexOf(parent) < at).toBe(true)
      const counting = nodes.filter(({ counts }) => counts).length
      expect(counting).toBe(standing.atLeast && counting === 0 ? 0 : standing.independent)
      const told = one.wordings.flatMap(({ statements }) => statements)
      expect(told.toSorted()).toEqual(one.statements.map((each) => each.id).toSorted())
      expect(one.wordings.filter(({ reference }) => reference)).toHaveLength(1)
      const again = await answerOf(server, `utterances/${statement}`, { route: getUtterance })
      expect(again).toEqual(one)
      expect(repeatersAtSource(one)).toEqual([])
    }
  })

  it('is found by the beginning of its id', async () => {
    const [row] = (await page('limit=1')).rows
    const path = `utterances/${row?.id.slice(0, 10)}`
    const one = (await answerOf(server, path, { route: getUtterance })) as Utterance
    expect(one.row.id).toBe(row?.id)
  })
})

describe('an origin tree', () => {
  async function treeOf(isWanted: (row: UtterancePage['rows'][number]) => boolean, q = '') {
    const row = (await walk(`q=${q}&limit=200`)).find(isWanted)
    const one = await answerOf(server, `utterances/${row?.id}`, { route: getUtterance })
    return (one as Utterance).tree.nodes.map(({ hand, outlet, kind, counts, statement, how }) => ({
      ...{ hand, outlet: outlet.name, kind, counts, how },
      isHere: statement !== null,
    }))
  }

  it('has those who were there, and below them those who repeat them', async () => {
    const nodes = await treeOf(
      ({ words, saidAt, standing }) =>
        words.includes('does not stop for speeches') &&
        saidAt?.from === '2025-02-10' &&
        standing.outlets > 1,
      'lang:en',
    )
    const repeat = { hand: 1, kind: null, counts: false, isHere: true }
    const origin = { hand: 0, kind: 'reporter', counts: true, isHere: true, how: null }
    expect(nodes).toEqual([
      { ...origin, outlet: 'Sudrana Press Wire' },
      { ...repeat, outlet: 'The Ilmeth Courier', how: 'same-words' },
      { ...repeat, outlet: 'Warta Hilir', how: 'translation' },
      { ...origin, outlet: 'Орвинформ' },
    ])
  })

  it('has an outlet that others name and that the ledger does not have', async () => {
    const nodes = await treeOf(({ standing }) => standing.dots.join(' ') === 'carried repeat')
    expect(nodes[0]).toMatchObject({ hand: 0, kind: 'carrier', counts: true, isHere: false })
    expect(nodes.slice(1).every(({ hand, how }) => hand > 0 && how === null)).toBe(true)
  })

  it('has the speaker for a text that was given out and that no outlet of the ledger gave out', async () => {
    const rows = await walk('limit=200')
    const given: string[] = []
    for (const { id, speaker } of rows) {
      const one = (await answerOf(server, `utterances/${id}`, { route: getUtterance })) as Utterance
      const [first, ...others] = one.tree.nodes
      if (first?.rule !== 'written-statement') continue
      expect(first).toMatchObject({ hand: 0, kind: 'release', statement: null })
      expect(first.outlet.name).toBe(speaker?.name)
      expect(others.map(({ hand }) => hand)).toContain(1)
      given.push(id)
    }
    expect(given.length).toBeGreaterThan(0)
  })
})

describe('documents', () => {
  it('are listed and shown with all that is in them', async () => {
    const list = (await answerOf(server, 'documents?limit=200', {
      route: getDocuments,
    })) as z.infer<typeof documentPageShape>
    expect(list.rows.length).toBeGreaterThan(30)
    for (const { id } of list.rows) {
      const one = (await answerOf(server, `documents/${id}`, { route: getDocument })) as Document
      for (const { content, utterance } of one.statements) {
        for (const { start, end, text } of content)
          expect(one.text.text.slice(start, end)).toBe(text)
        expect(one.utterances.map((row) => row.id)).toContain(utterance)
      }
      expect(one.versions.map((version) => version.id)).toContain(id)
      for (const { document } of one.copies) {
        const path = `documents/${id}/compared/${document.id}`
        const compared = (await answerOf(server, path, { route: getComparison })) as z.infer<
          typeof comparisonShape
        >
        expect([compared.earlier.id, compared.later.id].toSorted()).toEqual(
          [id, document.id].toSorted(),
        )
      }
      const [statement] = one.statements
      if (statement !== undefined) {
        const alone = (await answerOf(server, `statements/${statement.id}`, {
          route: getStatement,
        })) as z.infer<typeof statementShape>
        expect(alone).toEqual(statement)
      }
    }
  })
})

describe('what is not there', () => {
  it.each([
    ['utterances/0123456789abcdef', getUtterance, 'no utterance'],
    ['statements/0123456789abcdef', getStatement, 'no statement'],
    ['documents/0123456789abcdef', getDocument, 'no document'],
    ['captures/0123456789abcdef/bytes', getCaptureBytes, 'no capture'],
  ])('%s', async (path, route, words) => {
    const answer = (await answerOf(server, path, { route, status: 404 })) as { detail: string }
    expect(answer.detail).toContain(words)
  })
})
