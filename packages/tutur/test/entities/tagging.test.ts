import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestLabels } from '../../src/entities/tagging.ts'
import { sumChain } from '../../src/learn/chain-sums.ts'

const labels = 3
const score = fc.double({ min: -3, max: 3, noNaN: true })

/** Chains of up to five items, small enough to try every labelling. */
const chain = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    own: fc.array(score, { minLength: count * labels, maxLength: count * labels }),
    change: fc.array(score, { minLength: labels * labels, maxLength: labels * labels }),
  }),
)

type Drawn = { count: number; own: number[]; change: number[] }

function scoresFrom({ count, own, change }: Drawn) {
  return {
    count,
    labels,
    own: Float64Array.from(own),
    change: Float64Array.from(change),
    stride: 0,
    width: labels,
  }
}

function all(count: number): number[][] {
  return Array.from({ length: labels ** count }, (_, number) =>
    Array.from({ length: count }, (_, i) => Math.trunc(number / labels ** i) % labels),
  )
}

function weightOf({ own, change }: Drawn, given: readonly number[]): number {
  return given.reduce((sum, label, i) => {
    const step = i === 0 ? 0 : (change[(given[i - 1] ?? 0) * labels + label] ?? 0)
    return sum + (own[i * labels + label] ?? 0) + step
  }, 0)
}

test('sums are those of all labellings', () => {
  fc.assert(
    fc.property(chain, (drawn) => {
      const room = { before: new Float64Array(15), behind: new Float64Array(15) }
      const sums = sumChain(scoresFrom(drawn), room)
      const whole = all(drawn.count)
      const total = whole.reduce((sum, one) => sum + Math.exp(weightOf(drawn, one)), 0)
      expect(sums.all).toBeCloseTo(Math.log(total), 6)
      const share = whole
        .filter(([first]) => first === 1)
        .reduce((sum, one) => sum + Math.exp(weightOf(drawn, one)), 0)
      expect(Math.exp((sums.before[1] ?? 0) + (sums.behind[1] ?? 0) - sums.all)).toBeCloseTo(
        share / total,
        6,
      )
    }),
  )
})

test('the best labelling weighs most', () => {
  fc.assert(
    fc.property(chain, (drawn) => {
      const best = weightOf(drawn, [...bestLabels(scoresFrom(drawn))])
      const top = Math.max(...all(drawn.count).map((one) => weightOf(drawn, one)))
      expect(best).toBeCloseTo(top, 9)
    }),
  )
})
