import { expect, test } from 'vitest'
import { closeFamilies } from '../../../src/join/copies/close-families.ts'
import type { CopyPair } from '../../../src/join/copies/copy-document.ts'
import { copyProfileOf } from '../../../src/join/copies/copy-profile.ts'

const profile = copyProfileOf({
  id: 'first',
  text: 'The ferry to Ostrel will not run before the ice is gone.',
  blocks: [],
  language: 'en',
  url: null,
  outlet: null,
  publishedAt: null,
})

function verbatim(earlier: number, later: number): CopyPair {
  return {
    earlier: `${earlier}`,
    later: `${later}`,
    relation: 'verbatim',
    score: 1,
    reason: 'the same words',
  }
}

test('a report that ten thousand papers print is one family, with all pairs that were met', () => {
  const papers = 10_000
  const profiles = Array.from({ length: papers }, (_, i) => ({ ...profile, id: `${i}` }))
  const pairs = profiles.flatMap((_, later) =>
    Array.from({ length: Math.min(16, later) }, (__, back) => verbatim(later - back - 1, later)),
  )
  const closed = closeFamilies(profiles, pairs)
  expect(closed.families).toHaveLength(1)
  expect(closed.families[0]?.members).toHaveLength(papers)
  expect(closed.pairs).toHaveLength(pairs.length)
  expect(closed.comparisons).toBe(0)
})

test('of two versions of a page a text translates the one that it is more like', () => {
  const profiles = ['one', 'two', 'translation'].map((id) => ({
    ...profile,
    id,
    language: id === 'translation' ? 'id' : 'en',
  }))
  const tie = (earlier: string, later: string, score: number): CopyPair => ({
    earlier,
    later,
    relation: later === 'translation' ? 'translation' : 'version',
    score,
    reason: '',
  })
  const pairs = [
    tie('one', 'two', 1),
    tie('one', 'translation', 0.6),
    tie('two', 'translation', 0.8),
  ]
  const told = closeFamilies(profiles, pairs).pairs.map(({ earlier, later }) => [earlier, later])
  expect(told).toEqual([
    ['one', 'two'],
    ['two', 'translation'],
  ])
})
