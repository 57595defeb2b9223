import { describe, expect, test } from 'vitest'
import { countFurniture, furnitureF1 } from '../src/furniture-score.ts'
import { formatOf, parseGold } from '../src/gold.ts'

const relation = { content: [[0, 3]], cue: [], source: [] }
const line = (fields: object): string =>
  JSON.stringify({ id: 'x', text: 'Ida.', relations: [relation], ...fields })

describe('parseGold', () => {
  test('reads one document a line and skips empty lines', () => {
    expect(parseGold(`${line({})}\n\n${line({ id: 'y' })}\n`).map(({ id }) => id)).toEqual([
      'x',
      'y',
    ])
  })

  test.each([
    ['no text', line({ text: undefined }), /line 1: a document needs id and text/u],
    ['no relations', line({ relations: undefined }), /line 1 \(x\): no relations/u],
    ['an offset outside', line({ boilerplate: [[2, 9]] }), /line 1 \(x\): \[2, 9\] lies outside/u],
    ['what is not JSON', '{', /JSON/u],
  ])('stops at %s', (_, lines, message) => {
    expect(() => parseGold(lines)).toThrow(message)
  })
})

test('formatOf tells sets with speakers from sets of spans, and these from quotations alone', () => {
  expect(formatOf(parseGold(line({})))).toBe('attribution')
  expect(formatOf(parseGold(line({ relations: [{ ...relation, speaker: null }] })))).toBe(
    'statements',
  )
  expect(formatOf(parseGold(line({ boilerplate: [] })))).toBe('statements')
  const direct = { ...relation, type: 'Direct' }
  expect(formatOf(parseGold(line({ relations: [direct] })))).toBe('quotations')
  expect(formatOf(parseGold(line({ relations: [direct, relation] })))).toBe('attribution')
  expect(formatOf(parseGold(line({ relations: [] })))).toBe('attribution')
})

test('furniture is compared by letters and digits, not by marks and blanks', () => {
  const [document] = parseGold(line({ text: 'Baca juga: X.', boilerplate: [[0, 10]] }))
  if (document === undefined) throw new Error('no document')
  expect(countFurniture(document, [[0, 13]])).toEqual({ right: 8, found: 9, marked: 8 })
  expect(furnitureF1([countFurniture(document, [[0, 9]])])).toBe(1)
  expect(furnitureF1([])).toBe(1)
})
