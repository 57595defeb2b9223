import { describe, expect, test } from 'vitest'
import { cuesWith } from '../../../src/find/words/cues-by-words.ts'
import { german } from '../../../src/languages/de/pack.ts'
import { english } from '../../../src/languages/en/pack.ts'
import { indonesian } from '../../../src/languages/id/pack.ts'

describe.each([english, indonesian, german])('cues of $tag', (pack) => {
  test('each cue is met before its own second word, in the order of the table', () => {
    for (const [first, cues] of pack.cues)
      for (const cue of cues) {
        const found = cuesWith(pack, first, cue.words[1] ?? cue.ahead[0] ?? '')
        expect(found).toContain(cue)
        expect(found).toEqual(cues.filter((each) => found.includes(each)))
      }
  })

  test('before a word that goes on with none there are those of one word', () => {
    for (const [first, cues] of pack.cues)
      expect(cuesWith(pack, first, '—')).toEqual(
        cues.filter(({ words, ahead }) => words.length + ahead.length === 1),
      )
  })
})
