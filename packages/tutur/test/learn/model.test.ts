import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoreOf } from '../../src/learn/model.ts'

const knots = fc
  .uniqueArray(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 })
  .chain((probabilities) =>
    fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), {
        minLength: probabilities.length,
        maxLength: probabilities.length,
      })
      .map((scores) => ({
        probabilities: probabilities.sort((a, b) => a - b),
        scores: scores.sort((a, b) => a - b),
      })),
  )

test('a likelier statement never has a lower score, and no score leaves the table', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(knots, share, share, (table, a, b) => {
      const [low, high] = [scoreOf(table, Math.min(a, b)), scoreOf(table, Math.max(a, b))]
      expect(low).toBeLessThanOrEqual(high + 1e-12)
      expect(low).toBeGreaterThanOrEqual(table.scores[0] ?? 0)
      expect(high).toBeLessThanOrEqual((table.scores.at(-1) ?? 1) + 1e-12)
    }),
  )
})

test('at a knot the score is the knot', () => {
  const table = { probabilities: [0.2, 0.5, 0.9], scores: [0.7, 0.8, 0.95] }
  expect(scoreOf(table, 0.5)).toBe(0.8)
  expect(scoreOf(table, 0.35)).toBeCloseTo(0.75)
})
