import { expect, test } from 'vitest'
import { rowStepOf, sureStepOf } from '../../src/parts/certainty.tsx'

test('a row is as sure as its score says', () => {
  expect([0.95, 0.9, 0.8, 0.5, 0.1].map(sureStepOf)).toEqual([
    'sure',
    'sure',
    'likely',
    'unsure',
    'unlikely',
  ])
  expect(rowStepOf(0.93, [])).toBe('sure')
})

test('what is weak is unsure, whatever the score', () => {
  expect(rowStepOf(0.93, ['words'])).toBe('unsure')
  expect(rowStepOf(0.75, ['speaker'])).toBe('unsure')
  expect(rowStepOf(0.2, ['speaker', 'words'])).toBe('unlikely')
})
