import { describe, expect, test } from 'vitest'
import { wordStart } from '../../../src/find/words/word-marks.ts'
import { english } from '../../../src/languages/en/pack.ts'
import { indonesian } from '../../../src/languages/id/pack.ts'
import { isOwner, withoutOwnerEnding } from '../../../src/languages/owner-ending.ts'
import type { LanguagePack } from '../../../src/languages/pack.ts'
import { trait } from '../../../src/languages/trait.ts'
import { readLines } from './show-speakers.ts'

/** Each word of a text with its traits and what can begin at it. */
function show(text: string, pack: LanguagePack): string[] {
  const reading = readLines(text, pack)
  const { traits, starts } = reading
  return reading.tokens.folded.map((word, token) => {
    const bits = (names: Readonly<Record<string, number>>, found = 0) =>
      Object.entries(names).flatMap(([name, bit]) => ((found & bit) === 0 ? [] : [name]))
    return [word, ...bits(trait, traits[token]), ...bits(wordStart, starts[token])].join(' ')
  })
}

describe('each word is looked up in the tables of its own language', () => {
  test('English', () => {
    expect(show("China's former envoy warned on Monday", english)).toEqual([
      "china's place outlet",
      'former former lesser',
      'envoy relational',
      'warned cue',
      'on citing',
      'monday date',
    ])
  })
  test('Indonesian', () => {
    expect(show('Mantan wakil presiden, kata Senin', indonesian)).toEqual([
      'mantan former lesser',
      'wakil relational lesser',
      'presiden national',
      ',',
      'kata cue',
      'senin date',
    ])
  })
  test('`mayor` is a rank in one and none in the other', () => {
    expect((indonesian.traits.get('mayor') ?? 0) & trait.rank).toBe(trait.rank)
    expect(english.traits.get('mayor')).toBeUndefined()
  })
  test('`as` is a state in one and a small word in the other', () => {
    expect(indonesian.titles.get('as')).toEqual(['amerika', 'serikat'])
    expect(english.titles.get('as')).toBeUndefined()
  })
})

describe('ending of an owner', () => {
  test.each([
    ["china's", english, 'china'],
    ["'s", english, ''],
    ['reuters', english, 'reuters'],
    ["moody's", indonesian, "moody's"],
  ] as const)('%s', (word, pack, stem) => {
    expect(withoutOwnerEnding(word, pack)).toBe(stem)
    expect(isOwner(word, pack)).toBe(stem !== word)
  })
})
