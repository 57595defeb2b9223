import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordPieces } from '../src/views/word-pieces.ts'

describe('a wording beside another', () => {
  it('shows what was added and what is gone', () => {
    expect(wordPieces('"The gates stay open today"', '“the gates will stay open,”')).toEqual([
      { text: '"The gates ', is: 'same' },
      { text: 'will ', is: 'gone' },
      { text: 'stay open ', is: 'same' },
      { text: 'today"', is: 'added' },
    ])
  })

  it('is not compared when it is very long', () => {
    expect(wordPieces('word '.repeat(3000), 'word')).toBeNull()
  })

  it('is whole: the pieces that are not gone are the wording', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'B', ' ', ',', '.', '-', 'ß', 'й', '\u0301', '1'),
      maxLength: 60,
    })
    fc.assert(
      fc.property(words, words, (one, other) => {
        const pieces = wordPieces(one, other) ?? []
        const own = pieces.filter(({ is }) => is !== 'gone').map(({ text }) => text)
        const theirs = pieces.filter(({ is }) => is === 'gone')
        expect(own.join('')).toBe(one)
        if (one === other) expect(theirs).toEqual([])
      }),
    )
  })
})
