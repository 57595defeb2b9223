import { describe, expect, test } from 'vitest'
import {
  axisMonths,
  chartSize,
  levels,
  placeOf,
  placeWords,
  stepsOf,
} from '../../src/pages/actor/step-chart-layout.ts'

const window = { from: '2025-01-01', to: '2025-12-31' }

describe('a position as steps', () => {
  test('days lie between the two ends, and outside of the window at them', () => {
    expect(placeOf('2025-01-01', window)).toBe(chartSize.left)
    expect(placeOf('2024-06-01', window)).toBe(chartSize.left)
    expect(placeOf('2026-06-01', window)).toBe(chartSize.right)
    // 182 of 365 days.
    expect(placeOf('2025-07-02', window)).toBe(310.3)
  })

  test('a stance that follows another is reached by a step; what is not said is dotted', () => {
    const steps = stepsOf(window, [
      { stance: 'undeclared', from: '2025-01-01', until: '2025-04-01' },
      { stance: 'opposes', from: '2025-04-01', until: '2025-08-01' },
      { stance: 'supports', from: '2025-10-01', until: null },
    ])
    expect(steps.map(({ isDotted }) => isDotted)).toEqual([true, false, false])
    expect(steps[0]?.path).toMatch(
      new RegExp(`^M66 ${levels.undeclared}H[\\d.]+V${levels.opposes}$`, 'u'),
    )
    // A gap lies between the second and the third: no step leads over it.
    expect(steps[1]?.path).not.toContain('V')
    expect(steps[2]?.path).toMatch(new RegExp(`${levels.supports}H${chartSize.right}$`, 'u'))
  })

  test('days are told of words that have room, the latest first', () => {
    const own = ['2025-03-01', '2025-11-20', '2025-12-01'].map((day, index) => ({
      utterance: String(index),
      when: { from: day, to: day },
      stance: 'supports' as const,
    }))
    expect(placeWords(window, own).map(({ isTold }) => isTold)).toEqual([true, false, true])
  })

  test('about five months are told, each the first of its month', () => {
    expect(axisMonths(window)).toEqual(['2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01'])
    expect(axisMonths({ from: '2025-02-01', to: '2026-06-30' })).toHaveLength(5)
    expect(axisMonths({ from: '2025-02-10', to: '2025-02-20' })).toEqual(['2025-02-01'])
  })
})
