import fc from 'fast-check'
import { analyse, readText } from 'tutur'
import { english } from 'tutur/languages/en'
import { entriesOf, type StatementRow } from 'tutur-ledger'
import { describe, expect, test } from 'vitest'
import { type Change, compareRows } from '../src/compare-rows.ts'

const text = `Sarvia keeps the harbour shut

President Mira Dole said the harbour would stay shut. "We have waited long enough," she said.

Foreign Minister Tomas Valen denied that talks had failed.
`

/** The rows of a text as the ledger has them. */
function rowsOf(words: string): StatementRow[] {
  const document = readText(words, { packs: [english] })
  return entriesOf(analyse(document, [english])).map(({ statement, words: said, actors }) => ({
    statement,
    words: said,
    actors,
    document: {
      id: document.id,
      article: 'a' as StatementRow['document']['article'],
      title: null,
      outlet: null,
      url: null,
      language: 'en',
      published: null,
    },
    status: 'open',
    decisions: [],
  }))
}

const rows = rowsOf(text)

function shown(changes: readonly Change[]): string[] {
  return changes.map((change) => {
    const { words } = change.kind === 'lost' ? change.before : change.after
    return `${change.kind} ${words}: ${change.reasons.join('; ')}`
  })
}

function changed(
  row: StatementRow | undefined,
  by: Partial<StatementRow['statement']>,
): StatementRow {
  if (row === undefined) throw new Error('no row')
  return { ...row, statement: { ...row.statement, ...by } }
}

describe('what another coding changes', () => {
  test('nothing, where the rows are the same', () => {
    expect(rows.length).toBeGreaterThan(2)
    expect(compareRows(rows, rowsOf(text))).toEqual([])
  })

  test('a row gained and a row lost, with the rule that found it', () => {
    const [first, ...rest] = rows
    expect(shown(compareRows(rest, rows))).toEqual([
      `gained ${first?.words}: found by ${first?.statement.madeBy.rule}`,
    ])
    expect(shown(compareRows(rows, rest))).toEqual([
      `lost ${first?.words}: had been found by ${first?.statement.madeBy.rule}`,
    ])
  })

  test('other bounds of the same words', () => {
    const [first] = rows
    const [piece] = first?.statement.content ?? []
    if (first === undefined || piece === undefined) throw new Error('no row')
    const shorter = changed(first, { content: [{ ...piece, end: piece.end - 5 }] })
    expect(shown(compareRows([first], [shorter]))).toEqual([
      `moved ${first.words}: at ${piece.start}-${piece.end} -> ${piece.start}-${piece.end - 5}`,
    ])
  })

  test('another reading of the same words, aspect by aspect', () => {
    const [first] = rows
    const other = changed(first, { act: 'deny', speaker: null })
    const [change] = compareRows(first === undefined ? [] : [first], [other])
    expect(change).toMatchObject({ kind: 'changed' })
    expect(change?.reasons).toContain(`act: ${first?.statement.act} -> deny`)
    expect(change?.reasons[0]).toMatch(/^speaker: .+ -> nobody$/u)
  })

  test('a text read otherwise keeps the rows whose words are the same', () => {
    const later = rowsOf(`A new headline stands above\n\n${text}`)
    const changes = compareRows(rows, later)
    expect(changes.filter(({ kind }) => kind === 'lost')).toEqual([])
  })

  test('every row of both is told or is the same: none is counted twice', () => {
    fc.assert(
      fc.property(fc.subarray(rows), fc.subarray(rows), (before, after) => {
        const changes = compareRows(before, after)
        const gained = changes.filter(({ kind }) => kind === 'gained').length
        const lost = changes.filter(({ kind }) => kind === 'lost').length
        expect(before.length - lost).toBe(after.length - gained)
      }),
    )
  })
})
