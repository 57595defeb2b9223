import { expect, test } from 'vitest'
import { readTruePositions, scorePositions } from '../src/dossiers/score-positions.ts'

const truth = readTruePositions(
  [
    { kind: 'article', published: '2025-02-10T11:40:00Z' },
    { kind: 'article', published: '2025-08-01T08:00:00Z' },
    { kind: 'position', actor: 'lantara', issue: 'toll', stance: 'supports', from: '2025-02-10' },
    { kind: 'position', actor: 'lantara', issue: 'toll', stance: 'opposes', from: '2025-07-20' },
    {
      kind: 'shift',
      actor: 'lantara',
      issue: 'toll',
      was: 'supports',
      to: 'opposes',
      on: '2025-07-20',
    },
    { kind: 'no-shift', actor: 'lantara', issue: 'toll', on: '2025-03-05' },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n'),
)

const about = { actor: 'lantara', issue: 'toll' } as const

test('the quarters are those in which articles were published, by their last days', () => {
  expect(truth.quarters).toEqual(['2025-03-31', '2025-09-30'])
})

test('what is right in every cell and at about the day of a shift is all right', () => {
  const scores = scorePositions(truth, {
    positions: truth.positions,
    shifts: [{ ...about, from: 'supports', to: 'opposes', on: '2025-08-01' }],
  })
  expect(scores).toMatchObject({ cells: 2, right: 2, declared: 2, declaredRight: 2, wrong: [] })
  expect(scores.shifts).toEqual({ true: 1, predicted: 1, right: 1, missed: [], wrong: [] })
})

test('wrong cells, missed shifts and those that are told to be none are named', () => {
  const scores = scorePositions(truth, {
    positions: [{ ...about, stance: 'opposes', from: '2025-03-01' }],
    shifts: [{ ...about, from: 'supports', to: 'opposes', on: '2025-03-01' }],
  })
  expect(scores.wrong).toEqual(['lantara toll 2025-03-31: opposes, not supports'])
  expect(scores.shifts.missed).toEqual(['lantara toll supports > opposes 2025-07-20'])
  expect(scores.trapsSprung).toBe(1)
})

test('a position that nobody holds costs its cells', () => {
  const extra = { actor: 'sarvia', issue: 'toll', stance: 'opposes', from: '2025-01-01' } as const
  const scores = scorePositions(truth, { positions: [...truth.positions, extra], shifts: [] })
  expect(scores).toMatchObject({ cells: 4, right: 2 })
})
