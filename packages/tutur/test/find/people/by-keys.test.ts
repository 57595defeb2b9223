import { expect, test } from 'vitest'
import { ByKeys } from '../../../src/find/people/by-keys.ts'

test('what is found for the same keys is found once, until it is forgotten', () => {
  const found = new ByKeys<number>()
  let times = 0
  const count = () => ++times
  expect(found.get(new Set(['minister', '@lantara']), count)).toBe(1)
  expect(found.get(['minister', '@lantara'], count)).toBe(1)
  expect(found.get(['minister'], count)).toBe(2)
  found.clear()
  expect(found.get(['minister'], count)).toBe(3)
})
