import { expect, test } from 'vitest'
import { shortRevision } from '../../src/api/use-answer.ts'

test('a ledger is cited as it was: what was changed since then has another version', () => {
  const cited = shortRevision({ revision: '3f0c9a1b22d4.7' })
  expect(cited).toBe('3f0c9a.7')
  expect(shortRevision({ revision: '3f0c9a1b22d4.8' })).not.toBe(cited)
  expect(shortRevision({ revision: '77aa9a1b22d4.7' })).not.toBe(cited)
})
