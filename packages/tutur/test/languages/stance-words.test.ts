import { describe, expect, test } from 'vitest'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'
import { compileStanceWords, stanceKinds } from '../../src/languages/stance-words.ts'
import { fold } from '../../src/text/token-form.ts'

test('forms of one kind or several, endings and prefixes are read from the table', () => {
  const { byFirst, endings, prefixes } = compileStanceWords([
    ['accept*|can live with', 'favour'],
    ['accept*', 'will'],
    ['s|ed', 'ending'],
    ['meny>s|di', 'prefix'],
  ])
  expect(byFirst.get('accept*')).toEqual([
    { words: ['accept*'], kinds: new Set(['favour', 'will']) },
  ])
  expect(byFirst.get('can')?.[0]?.words).toEqual(['can', 'live', 'with'])
  expect([...endings]).toEqual(['s', 'ed'])
  expect(prefixes).toEqual([
    { prefix: 'meny', swallowed: 's' },
    { prefix: 'di', swallowed: '' },
  ])
})

test('a kind that nothing asks for is a mistake of the table', () => {
  expect(() => compileStanceWords([['perhaps', 'maybe']])).toThrow('unknown kind "maybe"')
})

describe.each([english, indonesian, russian])('the stance words of $tag', ({ stanceWords }) => {
  const phrases = [...stanceWords.byFirst.values()].flat()

  test.each(stanceKinds)('have %s', (kind) => {
    expect(phrases.filter(({ kinds }) => kinds.has(kind)).length).toBeGreaterThan(0)
  })

  test('are folded', () => {
    const words = phrases.flatMap((phrase) => phrase.words)
    expect(words.filter((word) => word !== fold(word) || word === '')).toEqual([])
  })
})
