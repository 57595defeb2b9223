import { describe, expect, test } from 'vitest'
import {
  cutAt,
  firstCut,
  moveEnd,
  nextCharacter,
  nextEdge,
  wordEdges,
} from '../../src/pages/review/span-moves.ts'

const text = '"Air kami dihitung dua kali," ujarnya. Sungai tidak.'

describe('moving the ends of words', () => {
  test('words begin and end where the language says', () => {
    const edges = wordEdges(text, 'id')
    expect(edges).toContain(text.indexOf('kami'))
    expect(edges).toContain(text.indexOf('kali') + 4)
    expect(edges.at(0)).toBe(0)
    expect(edges.at(-1)).toBe(text.length)
  })

  test('a language that is no tag is no trouble', () => {
    expect(wordEdges('ab cd', 'not a tag')).toEqual([0, 2, 3, 5])
  })

  test('an end goes to the next edge, and no further than the text', () => {
    const edges = wordEdges('ab cd', 'en')
    expect(nextEdge(edges, 0, 1)).toBe(2)
    expect(nextEdge(edges, 3, -1)).toBe(2)
    expect(nextEdge(edges, 5, 1)).toBe(5)
    expect(nextEdge(edges, 0, -1)).toBe(0)
  })

  test('a character is what a reader takes for one', () => {
    const accented = `e\u0301a😀b`
    expect(nextCharacter(accented, 0, 1)).toBe(2)
    expect(nextCharacter(accented, 3, 1)).toBe(5)
    expect(nextCharacter(accented, 5, -1)).toBe(3)
    expect(nextCharacter(accented, 0, -1)).toBe(0)
    expect(nextCharacter(accented, accented.length, 1)).toBe(accented.length)
  })

  test('an end passes neither its other end nor a neighbour', () => {
    const spans = [
      { start: 2, end: 5 },
      { start: 8, end: 12 },
    ]
    expect(moveEnd(spans, { piece: 0, side: 'end' }, 10)).toEqual([{ start: 2, end: 8 }, spans[1]])
    expect(moveEnd(spans, { piece: 0, side: 'start' }, 9)).toEqual([{ start: 4, end: 5 }, spans[1]])
    expect(moveEnd(spans, { piece: 1, side: 'start' }, 0)).toEqual([
      spans[0],
      { start: 5, end: 12 },
    ])
  })

  test('a cut leaves no blanks at its sides, and nothing empty', () => {
    const spans = [{ start: 0, end: 9 }]
    expect(cutAt('one  two ', spans, 4)).toEqual([[{ start: 0, end: 3 }], [{ start: 5, end: 8 }]])
    expect(cutAt('one  two ', spans, 0)).toBeNull()
    expect(cutAt('one  two ', spans, 8)).toBeNull()
  })

  test('the first cut is between two pieces, else at a sentence, else at a word', () => {
    const edges = wordEdges(text, 'id')
    const pieces = [
      { start: 1, end: 10 },
      { start: 14, end: 20 },
    ]
    expect(firstCut(text, pieces, edges)).toBe(14)
    expect(firstCut(text, [{ start: 0, end: text.length }], edges)).toBe(text.indexOf('Sungai'))
    const one = 'satu dua tiga'
    expect(firstCut(one, [{ start: 0, end: one.length }], wordEdges(one, 'id'))).toBe(5)
  })
})
