import { probabilityOf } from 'tutur/learn'
import { describe, expect, test } from 'vitest'
import type { Case } from '../src/train-logistic.ts'
import { trainSpeakers } from '../src/train-speakers.ts'

/** So many cases with these features beside the one that all have. */
function cases(slots: readonly number[], [right, wrong]: [number, number], domain = 0): Case[] {
  return Array.from({ length: right + wrong }, (_, i) => ({
    slots: Int32Array.from([0, ...slots]),
    target: i < right ? 1 : 0,
    domain,
  }))
}

function probability(weights: Float32Array, slots: readonly number[]): number {
  return probabilityOf([0, ...slots].reduce((sum, slot) => sum + (weights[slot] ?? 0), 0))
}

describe('how probable speakers are', () => {
  const seen = [...cases([1], [950, 50]), ...cases([2], [140, 60]), ...cases([3], [2, 0], 1)]
  const trained = trainSpeakers(seen, { domains: 2, share: 1 })

  test('is about the share right among those like them', () => {
    expect(probability(trained.merged(0), [1])).toBeCloseTo(0.95, 1)
    expect(probability(trained.merged(0), [2])).toBeCloseTo(0.7, 1)
  })

  test('is not certain where few cases speak', () => {
    expect(probability(trained.merged(1), [3])).toBeLessThan(0.97)
  })

  test('is told by what other domains share', () => {
    const elsewhere = trained.merged(1)
    expect(probability(elsewhere, [2])).toBeLessThan(probability(elsewhere, [1]))
  })

  test('is the same for the same cases', () => {
    expect(trainSpeakers(seen, { domains: 2, share: 1 }).merged(0)).toEqual(trained.merged(0))
  })
})
