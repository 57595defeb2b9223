import { describe, expect, test } from 'vitest'
import type { Count } from '../src/attribution-score.ts'
import { countAttributions, judgeAttributions, scoresOfCount } from '../src/attribution-score.ts'
import type { GoldDocument, GoldRelation } from '../src/gold.ts'
import { quoteMask } from '../src/quote-mask.ts'
import type { FoundRelation } from '../src/statement-score.ts'

const text = 'Rell said the road is open. “Not today,” Holm added.'
const gold: readonly GoldRelation[] = [
  { content: [[10, 26]], cue: [[5, 9]], source: [[0, 4]] },
  { content: [[28, 40]], cue: [[46, 51]], source: [[41, 45]] },
]
const document: GoldDocument = { id: 'x', text, relations: gold }

function count(
  found: readonly FoundRelation[],
  measure: string,
  of: GoldDocument = document,
): Count | undefined {
  return countAttributions(of, found).get(measure)
}

describe('countAttributions', () => {
  test('gives full marks to the gold itself', () => {
    for (const [measure, counts] of countAttributions(document, gold)) {
      if (counts.marked > 0 && !measure.startsWith('direct.'))
        expect(scoresOfCount(counts).f1, measure).toBe(1)
    }
  })

  test('wants a relation to have the right source', () => {
    const [first, second] = gold
    const found = [{ ...first, source: [[41, 45]] }, second] as FoundRelation[]
    expect(count(found, 'relation')).toEqual({ foundRight: 1, found: 2, markedRight: 1, marked: 2 })
  })

  test('takes two absent sources for the same', () => {
    const bare: GoldDocument = {
      ...document,
      relations: [{ content: [[28, 40]], cue: [], source: [] }],
    }
    expect(count([{ content: [[28, 40]] }], 'relation', bare)).toMatchObject({ foundRight: 1 })
  })

  test('counts a token of doubled contents once', () => {
    expect(count([...gold, ...gold], 'content.overlap')).toEqual(count(gold, 'content.overlap'))
  })

  test('types contents by the marks in the text, not by labels', () => {
    expect(count(gold, 'relation.direct')).toMatchObject({ marked: 1, markedRight: 1 })
    expect(count(gold, 'relation.indirect')).toMatchObject({ marked: 1 })
  })

  test('takes an addressee that is written as a name for no span', () => {
    const [first] = gold
    expect(() =>
      count([{ ...first, addressee: 'reporters' } as FoundRelation], 'relation'),
    ).not.toThrow()
  })
})

test('judgeAttributions tells the right finds from the others', () => {
  const [first, second] = gold
  const wrong = { ...second, source: [[0, 4]] } as FoundRelation
  const judgement = judgeAttributions(document, [first as FoundRelation, wrong])
  expect(judgement.matches.map((match) => match.gold)).toEqual([first])
  expect(judgement.missed).toEqual([second])
  expect(judgement.falseFinds).toEqual([wrong])
})

describe('quoteMask', () => {
  const quoted = (words: string): string =>
    [...quoteMask(words)].map((inside, i) => (inside === 1 ? words.charAt(i) : '·')).join('')

  test.each([
    ['a “b” c', '··“b”··'],
    ["a ''b'' c", "···'b''··"],
    ['a ”b c” d', '··”b c”··'],
    ["don't ‘say so’ x", '······‘say so’··'],
    ['“a\n\n“b” c', '“a··“b”··'],
    ['x “a\ny', '······'],
    ['“a\ny', '“a··'],
  ])('%j', (words, expected) => {
    expect(quoted(words)).toBe(expected)
  })
})
