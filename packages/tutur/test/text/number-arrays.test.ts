import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { int32s, keptInt32s, lendingArrays, uint8s } from '../../src/text/number-arrays.ts'
import { spoiledByte } from '../spoiled-byte.ts'

const counts = fc.array(fc.nat(40_000), { minLength: 1, maxLength: 12 })

/** Makes arrays of both kinds, fills them, and tells whether all were zeros and none lay in another. */
function areSound(sizes: readonly number[]): boolean {
  const made = sizes.map((count, i) => (i % 2 === 0 ? int32s(count) : uint8s(count)))
  const wereZeros = made.every((array) => array.every((one) => one === 0))
  for (const [i, array] of made.entries()) array.fill(i + 1)
  return wereZeros && made.every((array, i) => array.every((one) => one === i + 1))
}

describe('arrays of numbers', () => {
  test('are zeros of their own, lent or not', () => {
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        const lent = [first, second].map((sizes) => lendingArrays(() => areSound(sizes)))
        return lent.every(Boolean) && areSound(first)
      }),
      { numRuns: 50 },
    )
  })

  test('that are kept stay as they are when others are lent', () => {
    const kept = lendingArrays(() => keptInt32s(100).fill(7))
    const before = int32s(100).fill(8)
    lendingArrays(() => {
      for (let i = 0; i < 100; i++) int32s(5000).fill(9)
    })
    expect(kept.every((one) => one === 7)).toBe(true)
    expect(before.every((one) => one === 8)).toBe(true)
  })

  test('are lent to what is asked for meanwhile as well, and given back after a fault', () => {
    lendingArrays(() => {
      const outer = int32s(10).fill(1)
      expect(lendingArrays(() => areSound([10, 10]))).toBe(true)
      expect(outer.every((one) => one === 1)).toBe(true)
    })
    expect(() =>
      lendingArrays(() => {
        int32s(10).fill(3)
        throw new Error('a fault')
      }),
    ).toThrow('a fault')
    expect(lendingArrays(() => areSound([10]))).toBe(true)
  })
  test('that are kept all the same hold nonsense once they were given back', () => {
    const [numbers, bytes] = lendingArrays(() => [int32s(20).fill(1), uint8s(20).fill(1)] as const)
    expect(bytes.every((one) => one === spoiledByte)).toBe(true)
    expect(numbers.some((one) => one === 0 || one === 1)).toBe(false)
  })
})
