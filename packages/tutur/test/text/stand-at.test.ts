import { expect, test } from 'vitest'
import { standAt } from '../../src/text/stand-at.ts'

const text = ['kata', 'menteri', 'luar', 'negeri', 'itu']

test.each([
  [1, ['menteri', 'luar'], true],
  [1, ['menteri', 'negeri'], false],
  [4, ['itu'], true],
  [4, ['itu', 'lagi'], false],
  [9, ['itu'], false],
  [-1, ['itu'], false],
  [2, [], true],
] as const)('from %i on stand %j: %s', (from, words, expected) => {
  expect(standAt(text, from, words)).toBe(expected)
})
