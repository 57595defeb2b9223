import { expect, test } from 'vitest'
import { type StanceStretch, stripBars } from '../../src/parts/strip-bars.ts'

const window = { from: '2025-01-01', to: '2025-01-10' }

test('bars stand in hundredths of the window, the last one up to its end', () => {
  const bars = stripBars(window, [
    { stance: 'opposes', from: '2025-01-02', until: '2025-01-06' },
    { stance: 'supports', from: '2025-01-06', until: null },
  ])
  expect(bars).toEqual([
    { stance: 'opposes', x: 10, width: 40 },
    { stance: 'supports', x: 50, width: 50 },
  ])
})

test('what began before the window begins with it; what lies outside is left out', () => {
  const stretches: StanceStretch[] = [
    { stance: 'supports', from: '2024-02-01', until: '2024-03-01' },
    { stance: 'undeclared', from: '2024-03-01', until: '2025-01-03' },
    { stance: 'conditional', from: '2025-02-01', until: null },
  ]
  expect(stripBars(window, stretches)).toEqual([{ stance: 'undeclared', x: 0, width: 20 }])
})

test('a day in ten years can be seen, even at the end', () => {
  const years = { from: '2015-01-01', to: '2025-01-10' }
  const [bar] = stripBars(years, [{ stance: 'opposes', from: '2025-01-10', until: null }])
  expect(bar?.width).toBeGreaterThan(0.5)
  expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(100)
})
