import { describe, expect, test } from 'vitest'
import type { OwnDocument } from '../src/marked-text.ts'
import { parseMarked } from '../src/marked-text.ts'
import { ownSets, readOwnSet } from '../src/sets.ts'

const small = `id: x
lang: id
outlet: Kabar Samudra
published: 2027-03-02

{f BELMORA -} {c1 "Kami buka,"} ujar{s1,2 nya}, {c1 "besok."} Ia {v2 bilang} {c2 {i tidak}}.
----
1 direct say future; Ida Salt / Menteri; to wartawan; via Radio Belmora; on 2027-03-01
2 indirect say; ?; optional
`

describe('parseMarked', () => {
  test('takes the marks out and keeps where they stood', () => {
    const document = parseMarked(small, 'x')
    expect(document.text).toBe('BELMORA - "Kami buka," ujarnya, "besok." Ia bilang tidak.')
    const words = (spans: OwnDocument['relations'][number]['content']) =>
      spans.map(([start, end]) => document.text.slice(start, end))
    const [first, second] = document.relations
    expect(words(first?.content ?? [])).toEqual(['"Kami buka,"', '"besok."'])
    expect(words(first?.source ?? [])).toEqual(['nya'])
    expect(words(second?.source ?? [])).toEqual(['nya'])
    expect(words(document.boilerplate ?? [])).toEqual(['BELMORA -'])
    expect(words(document.ignore ?? [])).toEqual(['tidak'])
    expect(first).toMatchObject({
      type: 'direct',
      act: 'say',
      modality: ['future'],
      speaker: 'Ida Salt',
      role: 'Menteri',
      addressee: 'wartawan',
      outletCited: 'Radio Belmora',
      saidOn: '2027-03-01',
    })
    expect(second).toMatchObject({ speaker: null, optional: true, cue: [[44, 50]] })
  })

  test.each([
    ['an open mark', small.replace('"besok."}', '"besok."'), /never closed|stray brace/u],
    ['a stray brace', small.replace('Ia ', 'Ia } '), /stray brace/u],
    [
      'a blank at the edge of a mark',
      small.replace('buka,"}', 'buka," }'),
      /leave blanks outside/u,
    ],
    ['an unknown act', small.replace('indirect say', 'indirect shout'), /unknown act shout/u],
    ['an unknown modality', small.replace('say future', 'say maybe'), /unknown modality maybe/u],
    ['a line without content', `${small}3 direct say; ?\n`, /statement 3 has no content/u],
    ['lines out of order', small.replace('2 indirect', '3 indirect'), /statement 2 expected/u],
    ['a mark without a line', small.replace('2 indirect say; ?; optional\n', ''), /has no line/u],
    ['an unknown field', small.replace('to wartawan', 'for wartawan'), /unknown field/u],
    ['a header without language', small.replace('lang: id\n', ''), /lacks lang/u],
    ['a text without notes', small.replace('\n----\n', '\n'), /no "\\n----\\n"/u],
  ])('stops at %s', (_, source, message) => {
    expect(() => parseMarked(source, 'x')).toThrow(message)
  })
})

describe('the marked texts', () => {
  const documents = ownSets.flatMap((name) => readOwnSet(name).documents)

  test('are enough, and each has its own id', () => {
    expect(documents.filter(({ lang }) => lang === 'id').length).toBeGreaterThanOrEqual(12)
    expect(documents.filter(({ lang }) => lang === 'en').length).toBeGreaterThanOrEqual(10)
    expect(documents.filter(({ lang }) => lang === 'ru').length).toBeGreaterThanOrEqual(10)
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length)
  })

  test.each(documents.map((document) => [document.id, document] as const))('%s', (_, document) => {
    expect(document.text).not.toMatch(/[{}]|\n\n\n/u)
    expect(document.text.normalize('NFC')).toBe(document.text)
    for (const { type, content, cue, source, speaker } of document.relations) {
      // Only a bare quotation may stand without a cue, and then it has no source beside it either; or a report told on
      // in the voice of the speaker before, whose words are its source.
      const isBare = type === 'direct' ? source.length === 0 : source.length > 0
      expect(cue.length > 0 || isBare).toBe(true)
      expect(speaker === null || cue.length === 0 || source.length > 0).toBe(true)
      expect(content.every(([start, end]) => start < end)).toBe(true)
    }
  })
})
