import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unitsOf } from '../../src/text/characters.ts'
import { Vocabulary } from '../../src/text/vocabulary.ts'

function numberOf(vocabulary: Vocabulary, word: string): number {
  return vocabulary.numberOf(unitsOf(word), 0, word.length)
}

test('a word has one number, and words that differ have different ones', () => {
  const words = fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }))
  fc.assert(
    fc.property(words, (unique) => {
      const vocabulary = new Vocabulary()
      const numbers = unique.map((word) => numberOf(vocabulary, word))
      expect(new Set(numbers).size).toBe(unique.length)
      expect(unique.map((word) => numberOf(vocabulary, word))).toEqual(numbers)
    }),
  )
})

test('tens of thousands of words keep their numbers while it grows', () => {
  const vocabulary = new Vocabulary()
  const words = Array.from({ length: 30_000 }, (_, i) => `kata${i}`)
  words.forEach((word, i) => {
    expect(numberOf(vocabulary, word)).toBe(i)
  })
  expect(vocabulary.forms[12_345]?.folded).toBe('kata12345')
  expect(numberOf(vocabulary, 'kata29999')).toBe(29_999)
  expect(vocabulary.isFull).toBe(false)
})

test('it is full before it takes much memory', () => {
  const vocabulary = new Vocabulary()
  numberOf(vocabulary, 'x'.repeat(1_000_001))
  expect(vocabulary.isFull).toBe(true)
})
