import { english } from 'tutur/languages/en'
import { expect, test } from 'vitest'
import { perReading } from '../../../src/find/words/per-reading.ts'
import { readWords } from '../../../src/find/words/read-words.ts'
import type { Reading } from '../../../src/find/words/reading.ts'
import { readText } from '../../../src/read/read-text.ts'

test('what is made of a reading is made once, and of each reading its own', () => {
  const made: string[] = []
  const lengthOf = perReading(({ document }) => {
    made.push(document.text)
    return document.text.length
  })
  const countOf = perReading(({ tokens }) => tokens.count)
  const [one, other] = [readingOf('Varga left.'), readingOf('Lund stayed.')]
  expect([lengthOf(one), lengthOf(other), lengthOf(one), countOf(one)]).toEqual([11, 12, 11, 3])
  expect(made).toEqual(['Varga left.', 'Lund stayed.'])
})

function readingOf(text: string): Reading {
  return readWords(readText(text, { packs: [english] }), english)
}
