import { expect, test } from 'vitest'
import { sameName } from '../src/names.ts'

test.each([
  ['Ida Salt', 'Menteri Ida Salt', true],
  ['ida  salt!', 'Ida Salt', true],
  ['Belmora (Karvana)', 'Karvana', true],
  ['Belmora (Karvana)', 'Belmora', true],
  ['Ida Salt', 'Ida Rell', false],
  ['Ida Salt', null, false],
  [null, null, true],
  [undefined, null, true],
])('%s and %s: %s', (a, b, same) => {
  expect(sameName(a, b)).toBe(same)
  expect(sameName(b, a)).toBe(same)
})

test('Russian names match on their stem, others do not', () => {
  expect(sameName('Ида Саликова', 'Иды Саликовой', 'ru')).toBe(false)
  expect(sameName('Саликова', 'Саликовой', 'ru')).toBe(true)
  expect(sameName('Саликова', 'Саликовой', 'uk')).toBe(false)
})
