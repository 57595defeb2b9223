import { expect, test } from 'vitest'
import { quotedShort, toldShort } from '../../src/utterances/quoted-short.ts'

test.each([
  ['We sign nothing', '“We sign nothing”'],
  ['“We sign nothing,”', '“We sign nothing”'],
  [
    'We oppose it and shall not sign one," … "Our boats wait.',
    '“We oppose it and shall not sign one … Our boats wait.”',
  ],
  ['calls it "a good day" for all', '“calls it ‘a good day’ for all”'],
  ['nennt es „einen guten Tag“ für alle', '“nennt es ‘einen guten Tag’ für alle”'],
  ['begins here “and never ends', '“begins here and never ends”'],
])('%s', (words, quoted) => {
  expect(quotedShort(words)).toBe(quoted)
})

test('longer words are cut at a word', () => {
  expect(quotedShort('one two three four', 9)).toBe('“one two…”')
})

test.each([
  ['direct', 'We sign nothing', '“We sign nothing”'],
  ['indirect', 'that they would sign nothing', 'that they would sign nothing'],
  ['mixed', 'that it was "a good day"', 'that it was "a good day"'],
  ['indirect', 'that they would sign nothing before the harvest', 'that they would sign nothing…'],
] as const)('%s speech: %s', (form, words, told) => {
  expect(toldShort(words, form, 30)).toBe(told)
})
