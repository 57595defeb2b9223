import { expect, test } from 'vitest'
import { speakerShares } from '../src/speaker-reliability.ts'

test('the share right is that of all speakers with at least the score; a score that parts nobody is not told', () => {
  const settled = [
    { score: 0.55, right: false },
    { score: 0.85, right: true },
    { score: 0.99, right: true },
    { score: 0.99, right: true },
  ]
  expect(speakerShares(settled)).toEqual([
    { least: 0.5, speakers: 4, right: 3 },
    { least: 0.8, speakers: 3, right: 3 },
    { least: 0.98, speakers: 2, right: 2 },
  ])
})
