import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Lattice } from '../../src/learn/chain.ts'
import { bestLabelling, labellingWeight, logWeightsOf } from '../../src/learn/labelling.ts'
import { label, labels } from '../../src/learn/stretch.ts'

const score = fc.double({ min: -3, max: 3, noNaN: true })

/** Lattices of up to five items, small enough to try every labelling. */
const lattice = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    emissions: fc.array(score, { minLength: count * 3, maxLength: count * 3 }),
    changes: fc.array(score, { minLength: count * 9, maxLength: count * 9 }),
  }),
)

function latticeFrom(drawn: { count: number; emissions: number[]; changes: number[] }): Lattice {
  return {
    count: drawn.count,
    emissions: Float64Array.from(drawn.emissions),
    changes: Float64Array.from(drawn.changes),
    factors: Float64Array.from(drawn.changes, Math.exp),
  }
}

function allLabellings(count: number): Uint8Array[] {
  return Array.from({ length: labels ** count }, (_, number) =>
    Uint8Array.from({ length: count }, (_, i) => Math.trunc(number / labels ** i) % labels),
  )
}

/** Some content, and at most one source in one piece. */
function isSound(given: Uint8Array): boolean {
  const sources = [...given].filter((one, i) => one === label.source && given[i - 1] !== one)
  return given.includes(label.content) && sources.length <= 1
}

test('the weight of all labellings is the sum of their weights', () => {
  fc.assert(
    fc.property(lattice, (drawn) => {
      const given = latticeFrom(drawn)
      const weights = allLabellings(given.count).map((one) => Math.exp(labellingWeight(given, one)))
      const plain = allLabellings(given.count)
        .filter((one) => !one.includes(label.source))
        .map((one) => Math.exp(labellingWeight(given, one)))
      const sum = (list: number[]): number => list.reduce((a, b) => a + b, 0)
      const { all, sourceless } = logWeightsOf(given)
      expect(all).toBeCloseTo(Math.log(sum(weights)), 6)
      expect(sourceless).toBeCloseTo(Math.log(sum(plain)), 6)
    }),
  )
})

test('the best labelling is the best of those that are sound', () => {
  fc.assert(
    fc.property(lattice, (drawn) => {
      const given = latticeFrom(drawn)
      const found = bestLabelling(given)
      const sound = allLabellings(given.count).filter(isSound)
      const spoken = sound.filter((one) => one.includes(label.source))
      const wanted = found.sourceless < 0.5 && spoken.length > 0 ? spoken : sound
      const best = Math.max(...wanted.map((one) => labellingWeight(given, one)))
      expect(labellingWeight(given, found.labels)).toBeCloseTo(best, 6)
      expect(found.logShare).toBeCloseTo(best - found.logWeight, 6)
    }),
  )
})
