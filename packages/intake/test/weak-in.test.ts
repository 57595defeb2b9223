import type { Mention, Statement } from 'tutur'
import { describe, expect, test } from 'vitest'
import { weakIn } from '../src/weak-in.ts'

/** A statement of which only these are known, with a speaker unless it is told otherwise. */
function statement(
  madeBy: Partial<Statement['madeBy']>,
  speaker: Partial<Mention> | null = {},
): Parameters<typeof weakIn>[0] {
  return {
    madeBy: { model: null, score: 0.95, ...madeBy },
    speaker: speaker && { name: 'Ratna Wirasena', score: 0.99, ...speaker },
  }
}

describe('weak are', () => {
  test('speakers who are not probable enough, but not those whom nobody has named', () => {
    expect(weakIn(statement({}, { score: 0.79 }), 'ledger')).toEqual(['speaker'])
    expect(weakIn(statement({}, { score: 0.8 }), 'ledger')).toEqual([])
    expect(weakIn(statement({}, { score: 0, name: null }), 'ledger')).toEqual([])
    expect(weakIn(statement({}, null), 'ledger')).toEqual([])
  })

  test('words below what the least sure of a form should have, by the scheme and by who weighed them', () => {
    const weighed = statement({ model: '0123456789ab', score: 0.9 })
    expect(weakIn(weighed, 'ledger')).toEqual(['words'])
    expect(weakIn(weighed, 'polnear')).toEqual([])
    expect(weakIn(statement({ model: null, score: 0.9 }), 'ledger')).toEqual([])
    expect(weakIn(statement({ model: null, score: 0.5 }), 'polnear')).toEqual(['words'])
  })

  test('sometimes both', () => {
    expect(weakIn(statement({ score: 0.5 }, { score: 0.5 }), 'ledger')).toEqual([
      'speaker',
      'words',
    ])
  })
})
