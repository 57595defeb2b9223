import fc from 'fast-check'
import { expect, test } from 'vitest'
import { widthOf, wrap } from '../../src/render/wrap.ts'

test('lines hold all words in order and none is too wide', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.integer({ min: 2, max: 60 }),
      (text, columns) => {
        const lines = wrap(text, columns)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns)
      },
    ),
  )
})

test.each([
  ['Selat', 5],
  ['“Kapal…”', 8],
  ['e\u0301', 1],
  ['海峡', 4],
  ['🚢', 2],
  ['', 0],
])('%s takes %i columns', (text, columns) => {
  expect(widthOf(text)).toBe(columns)
})

test('a text of a million words is wrapped at once', () => {
  expect(wrap('kapal '.repeat(1_000_000), 80)).toHaveLength(Math.ceil(1_000_000 / 13))
})
