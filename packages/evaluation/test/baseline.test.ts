import { describe, expect, test } from 'vitest'
import type { Measured } from '../src/baseline.ts'
import { complaints, raise } from '../src/baseline.ts'

function measured(value: number, fields: Partial<Measured> = {}): Measured {
  const interval = { low: 0, high: 1 }
  return {
    name: 'own',
    hash: 'h',
    measures: [{ name: 'F1', value, interval, marked: 100, detail: '' }],
    ...fields,
  }
}

const baseline = { own: { hash: 'h', floors: { F1: 0.9 } } }

describe('complaints', () => {
  test('are none at the floor, above it, or one statement under it', () => {
    for (const value of [0.9, 0.95, 0.8901])
      expect(complaints(measured(value), baseline)).toEqual([])
  })

  test('name what fell', () => {
    expect(complaints(measured(0.88), baseline)).toEqual(['own: F1 fell to 0.880 from 0.900'])
  })

  test('name a set whose texts have changed', () => {
    expect(complaints(measured(0.95, { hash: 'other' }), baseline)).toEqual([
      expect.stringMatching(/marked texts have changed/u),
    ])
  })

  test('name a floor that is no longer measured', () => {
    expect(complaints(measured(0.95, { measures: [] }), baseline)).toEqual([
      expect.stringMatching(/no longer measured/u),
    ])
  })

  test('are none for a set without floors', () => {
    expect(complaints(measured(0.1, { name: 'new' }), baseline)).toEqual([])
  })
})

describe('raise', () => {
  test('raises floors and pins new sets', () => {
    expect(raise(baseline, [measured(0.9567), measured(0.5, { name: 'new' })], false)).toEqual({
      baseline: {
        own: { hash: 'h', floors: { F1: 0.956 } },
        new: { hash: 'h', floors: { F1: 0.5 } },
      },
      lowered: [],
    })
  })

  test('keeps a floor that would fall, and says so', () => {
    expect(raise(baseline, [measured(0.8)], false)).toEqual({
      baseline,
      lowered: ['own: F1 from 0.900 to 0.800'],
    })
  })

  test('lowers it where that is accepted', () => {
    expect(raise(baseline, [measured(0.8)], true).baseline).toEqual({
      own: { hash: 'h', floors: { F1: 0.8 } },
    })
  })

  test('keeps the sets that were not measured', () => {
    expect(raise(baseline, [], false).baseline).toEqual(baseline)
  })
})
