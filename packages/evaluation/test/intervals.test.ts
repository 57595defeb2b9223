import { describe, expect, test } from 'vitest'
import { bootstrap, wilson } from '../src/intervals.ts'

describe('wilson', () => {
  test.each<[number, number, number[]]>([
    [5, 10, [0.2366, 0.7634]],
    [10, 10, [0.7225, 1]],
    [0, 10, [0, 0.2775]],
  ])('%i of %i', (right, all, [low = 0, high = 0]) => {
    expect(wilson(right, all).low).toBeCloseTo(low, 4)
    expect(wilson(right, all).high).toBeCloseTo(high, 4)
  })

  test('says nothing of no observations', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
  })
})

describe('bootstrap', () => {
  const mean = (values: readonly number[]): number =>
    values.reduce((a, b) => a + b, 0) / values.length

  test('holds the score and is the same on every run', () => {
    const values = Array.from({ length: 50 }, (_, i) => i / 50)
    const interval = bootstrap(values, mean)
    expect(interval.low).toBeLessThan(mean(values))
    expect(interval.high).toBeGreaterThan(mean(values))
    expect(bootstrap(values, mean)).toEqual(interval)
  })

  test('has no width where all documents are alike', () => {
    expect(bootstrap([0.5, 0.5, 0.5], mean)).toEqual({ low: 0.5, high: 0.5 })
  })

  test('says nothing of no documents', () => {
    expect(bootstrap([], mean)).toEqual({ low: 0, high: 1 })
  })
})
