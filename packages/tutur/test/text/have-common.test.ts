import fc from 'fast-check'
import { expect, test } from 'vitest'
import { haveCommon } from '../../src/text/have-common.ts'

test('two sets have a member in common when one list of both has it twice', () => {
  const numbers = fc.uniqueArray(fc.nat(20))
  fc.assert(
    fc.property(numbers, numbers, (one, other) => {
      const isTwice = new Set([...one, ...other]).size < one.length + other.length
      expect(haveCommon(new Set(one), new Set(other))).toBe(isTwice)
    }),
  )
})
