import type { Mention } from 'tutur'
import { expect, test } from 'vitest'
import { surenessOf } from '../src/views/sureness.ts'

function sureness(words: number, speaker: Pick<Mention, 'name' | 'score'> | null) {
  return surenessOf({ speaker, madeBy: { model: null, score: words } })
}

test('a row is no surer than the least sure of its words and its speaker', () => {
  expect(sureness(0.95, { name: 'Mira Solan', score: 0.6 })).toEqual({
    score: 0.6,
    weak: ['speaker'],
  })
  expect(sureness(0.7, { name: 'Mira Solan', score: 0.9 })).toEqual({ score: 0.7, weak: ['words'] })
})

test('a speaker whom nobody has named makes no row less sure', () => {
  expect(sureness(0.95, { name: null, score: 0 })).toEqual({ score: 0.95, weak: [] })
  expect(sureness(0.95, null)).toEqual({ score: 0.95, weak: [] })
})
