import type { Mention, Statement } from 'tutur'
import { describe, expect, test } from 'vitest'
import { weakIn } from '../../src/render/weak.ts'
import { selat } from './selat.ts'

const [sound] = selat.statements

/** A statement of which only these are known, with a speaker unless it is told otherwise. */
function statement(
  madeBy: Partial<Statement['madeBy']>,
  speaker: Partial<Mention> | null = {},
): Statement {
  if (sound?.speaker == null) throw new Error('the example has no speaker')
  return {
    ...sound,
    madeBy: { ...sound.madeBy, ...madeBy },
    speaker: speaker && { ...sound.speaker, ...speaker },
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
