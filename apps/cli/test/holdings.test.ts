import { expect, test } from 'vitest'
import { outletsOf } from '../src/holdings.ts'

test('an outlet in capitals is the same outlet', () => {
  const outlets = ['Warta Hilir', 'WARTA HILIR', 'Warta Hilir', 'Nordtal Bote', null]
  expect(outletsOf(outlets.map((outlet) => ({ outlet })))).toEqual([
    ['Warta Hilir', 3],
    ['Nordtal Bote', 1],
    ['no outlet named', 1],
  ])
})
