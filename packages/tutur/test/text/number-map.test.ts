import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NumberMap } from '../../src/text/number-map.ts'

const key = fc.oneof(fc.nat(40), fc.maxSafeNat())

test('holds what a map holds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(key, fc.double({ noNaN: true })), { maxLength: 3000 }),
      (entries) => {
        const numbers = new NumberMap()
        for (const [one, value] of entries) numbers.set(one, value)
        const map = new Map(entries)
        expect(numbers.size).toBe(map.size)
        for (const [one, value] of map) expect(numbers.get(one, Number.NaN)).toBe(value)
      },
    ),
  )
})

test('tells what it does not hold', () => {
  const numbers = new NumberMap()
  expect(numbers.get(7, -2)).toBe(-2)
  for (let one = 0; one < 5000; one += 2) numbers.set(one * 2 ** 33, one)
  for (let one = 0; one < 5000; one++)
    expect(numbers.get(one * 2 ** 33, -1)).toBe(one % 2 === 0 ? one : -1)
})
