import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FewWords } from '../../src/text/few-words.ts'

test('no word that is looked for is missed', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (words) => {
      const few = new FewWords(words)
      expect(words.filter((word) => !few.mayHold(word))).toEqual([])
    }),
  )
})

test('words of another length or with another first letter are told apart', () => {
  const few = new FewWords(['lund', 'wirawan'])
  expect(['lunds', 'kund', 'warawana', 'dan', ''].filter((word) => few.mayHold(word))).toEqual([])
})
