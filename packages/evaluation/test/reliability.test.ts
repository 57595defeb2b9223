import { expect, test } from 'vitest'
import { reliabilityOf, type Scored } from '../src/reliability.ts'

/** So many finds of one form and score, the first of which are right. */
function finds(one: Pick<Scored, 'form' | 'score'>, right: number, wrong: number): Scored[] {
  return Array.from({ length: right + wrong }, (_, i) => ({ ...one, right: i < right }))
}

test('the share right is that of all finds with at least the score', () => {
  const scored = [
    ...finds({ form: 'direct', score: 0.7 }, 20, 20),
    ...finds({ form: 'direct', score: 0.9 }, 36, 4),
  ]
  expect(reliabilityOf(scored).filter(({ form }) => form === 'direct')).toEqual([
    { form: 'direct', least: 0.7, finds: 80, right: 0.7 },
    { form: 'direct', least: 0.9, finds: 40, right: 0.9 },
  ])
})

test('forms are told apart, and few finds say nothing', () => {
  const scored = [
    ...finds({ form: 'direct', score: 0.9 }, 30, 0),
    ...finds({ form: 'mixed', score: 0.9 }, 5, 5),
  ]
  expect(reliabilityOf(scored).map(({ form, finds: count }) => [form, count])).toEqual([
    ['direct', 30],
  ])
})
