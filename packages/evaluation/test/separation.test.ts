import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Judged, separationOf } from '../src/separation.ts'

function judged(right: readonly number[], wrong: readonly number[]): Judged[] {
  return [
    ...right.map((score) => ({ score, right: true })),
    ...wrong.map((score) => ({ score, right: false })),
  ]
}

describe('scores part right from wrong', () => {
  test.each([
    { how: 'wholly', right: [0.9, 0.8], wrong: [0.3], share: 1 },
    { how: 'the wrong way round', right: [0.1], wrong: [0.6, 0.7], share: 0 },
    { how: 'not at all where they are equal', right: [0.5, 0.5], wrong: [0.5], share: 0.5 },
    { how: 'in three of four pairs', right: [0.9, 0.5], wrong: [0.6, 0.4], share: 0.75 },
  ])('$how', ({ right, wrong, share }) => {
    expect(separationOf(judged(right, wrong))).toBe(share)
  })

  test('as often as counting the pairs one by one says', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(scores, scores, (right, wrong) => {
        const pairs = right.flatMap((a) => wrong.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)))
        const share = pairs.reduce<number>((sum, pair) => sum + pair, 0) / pairs.length
        expect(separationOf(judged(right, wrong))).toBeCloseTo(share, 9)
      }),
    )
  })
})
