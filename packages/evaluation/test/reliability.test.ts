import { expect, test } from 'vitest'
import { reliabilityOf, reliabilityRow, type Scored } from '../src/reliability.ts'

/** So many finds of one form and score, the first of which are right. */
function finds(one: Pick<Scored, 'form' | 'score'>, right: number, wrong: number): Scored[] {
  return Array.from({ length: right + wrong }, (_, i) => ({
    ...one,
    document: String(i % 10),
    right: i < right,
  }))
}

test('the share right is that of all finds with at least the score', () => {
  const scored = [
    ...finds({ form: 'direct', score: 0.7 }, 20, 20),
    ...finds({ form: 'direct', score: 0.9 }, 36, 4),
  ]
  expect(reliabilityOf(scored)).toMatchObject([
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

test('what one document says hangs together: the fewer documents, the wider the interval', () => {
  const one = { form: 'direct', score: 0.9 } as const
  const spread = finds(one, 90, 10)
  // All that is wrong stands in one document of ten.
  const heaped = spread.map((find, i) => ({ ...find, document: String(Math.floor(i / 10)) }))
  const [even, uneven] = [spread, heaped].map((scored) => reliabilityOf(scored)[0]?.interval)
  // Every draw of even documents is alike; what is left is Wilson's interval of 90 in 100.
  expect(even?.low).toBeCloseTo(0.826, 3)
  expect(even?.high).toBeCloseTo(0.945, 3)
  expect(uneven?.low).toBeLessThan(0.8)
  expect(uneven?.high).toBe(1)
})

test('where all are right, the interval is as wide as so many finds can tell', () => {
  const [row] = reliabilityOf(finds({ form: 'mixed', score: 0.95 }, 42, 0))
  expect(row).toMatchObject({ right: 1, interval: { high: 1 } })
  expect(row?.interval.low).toBeCloseTo(0.916, 3)
})

test.each([
  [0.9, '  beyond chance'],
  [0.94, ''],
])('a score of %d, where between .93 and .97 is right, is off%s', (least, words) => {
  const interval = { low: 0.93, high: 0.97 }
  const row = reliabilityRow({ form: 'mixed', least, finds: 300, right: 0.95, interval })
  expect(row).toMatch(new RegExp(`off by ${(0.95 - least).toFixed(3)}${words}$`, 'u'))
})
