import { expect, test } from 'vitest'
import { WordBits } from '../../src/languages/word-bits.ts'
import { tokenise } from '../../src/text/tokens.ts'
import { Vocabulary } from '../../src/text/vocabulary.ts'

test('each word is looked up once, whatever the text', () => {
  const asked: string[] = []
  const bits = new WordBits(({ folded }) => {
    asked.push(folded)
    return folded.length
  })
  expect([...bits.ofTokens(tokenise('Ratna kata Ratna.'))]).toEqual([5, 4, 5, 1])
  expect([...bits.ofTokens(tokenise('Kata ratna .'))]).toEqual([4, 5, 1])
  // A capital makes another written word.
  expect(asked).toEqual(['ratna', 'kata', '.', 'kata', 'ratna'])
})

test('the numbers of another vocabulary mean other words', () => {
  const bits = new WordBits(({ folded }) => folded.length)
  const tokens = tokenise('satu dua')
  expect([...bits.ofTokens(tokens)]).toEqual([4, 3])
  const other = new Vocabulary()
  const units = Uint16Array.from('kapal', (unit) => unit.charCodeAt(0))
  const number = other.numberOf(units, 0, units.length)
  expect(bits.of(other, number)).toBe(5)
  expect([...bits.ofTokens(tokens)]).toEqual([4, 3])
})
