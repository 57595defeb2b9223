import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstIndex } from '../../src/text/first-index.ts'

test('finds what a walk finds', () => {
  const rising = fc
    .array(fc.integer({ min: 0, max: 20 }))
    .map((values) => values.toSorted((a, b) => a - b))
  fc.assert(
    fc.property(rising, fc.integer({ min: 0, max: 20 }), (values, least) => {
      const walked = values.findIndex((value) => value >= least)
      const found = firstIndex(values.length, (i) => (values[i] ?? 0) >= least)
      expect(found).toBe(walked === -1 ? values.length : walked)
    }),
  )
})
