import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibrate, isotonic } from '../src/calibrate.ts'

test('isotonic regression rises and keeps the sum', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 1), { maxLength: 60 }), (values) => {
      const smooth = isotonic(values)
      expect(smooth).toHaveLength(values.length)
      expect(smooth).toEqual([...smooth].sort((a, b) => a - b))
      const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0)
      expect(sum(smooth)).toBeCloseTo(sum(values))
    }),
  )
})

test('a score is the share right among all that are at least as probable', () => {
  // Half right at .5, nine of ten at .9: of all .7 are right, of the upper half .9.
  const outcomes = [0.5, 0.9].flatMap((probability) =>
    Array.from({ length: 1000 }, (_, i) => ({
      probability,
      right: i < (probability < 0.6 ? 500 : 900),
    })),
  )
  const { probabilities, scores } = calibrate(outcomes)
  expect(probabilities[0]).toBe(0.5)
  expect(scores[0]).toBeCloseTo(0.7)
  expect(probabilities.at(-1)).toBe(0.9)
  expect(scores.at(-1)).toBeCloseTo(0.9)
})

test('scores rise with the probability', () => {
  const outcome = fc.record({
    probability: fc.double({ min: 0, max: 1, noNaN: true }),
    right: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(outcome, { minLength: 1, maxLength: 80 }), (outcomes) => {
      const { scores } = calibrate(outcomes)
      expect(scores).toEqual([...scores].sort((a, b) => a - b))
    }),
  )
})
