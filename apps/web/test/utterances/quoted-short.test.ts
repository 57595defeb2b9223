import { expect, test } from 'vitest'
import { quotedShort } from '../../src/utterances/quoted-short.ts'

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
