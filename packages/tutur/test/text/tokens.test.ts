import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, type Tokens, tokenise, tokenKind } from '../../src/text/tokens.ts'

function written(text: string): string[] {
  const { start, end } = tokenise(text)
  return Array.from(start, (from, token) => text.slice(from, end[token]))
}

test.each([
  ['“Kami siap,” ujar Ratna.', ['“', 'Kami', 'siap', ',', '”', 'ujar', 'Ratna', '.']],
  ['PDI-P dan Sana’a: U.S.A', ['PDI-P', 'dan', 'Sana’a', ':', 'U.S.A']],
  ['di Lantara.Dia pergi', ['di', 'Lantara', '.', 'Dia', 'pergi']],
  ['kata Kabar.Com itu', ['kata', 'Kabar.Com', 'itu']],
  ["7.000 orang, 19/8/2024, ke-7, ''tamat''", null],
  ['𝐀𝐛 😀😀 e\u0301a', ['𝐀𝐛', '😀', '😀', 'e\u0301a']],
])('%s', (text, tokens) => {
  const expected = tokens ?? [
    '7.000',
    'orang',
    ',',
    '19/8/2024',
    ',',
    'ke-7',
    ',',
    "''",
    'tamat',
    "''",
  ]
  expect(written(text)).toEqual(expected)
})

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom('Ratna', 'said', '’', '.', ' ', '\n', "''", 'É', '7', '-', '😀', '\ud83d'),
    )
    .map((pieces) => pieces.join('')),
)

test('tokens cover all but white space, and are folded as each alone would be', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { start, end, folded, kind, count } = tokenise(text)
      let at = 0
      for (let token = 0; token < count; token++) {
        expect(text.slice(at, start[token]).trim()).toBe('')
        at = end[token] ?? 0
        const word = text.slice(start[token], at)
        const isWord = kind[token] === tokenKind.word || kind[token] === tokenKind.number
        expect(folded[token]).toBe(isWord ? fold(word) : word)
      }
      expect(text.slice(at).trim()).toBe('')
    }),
  )
})

test('what was read before changes nothing', () => {
  const plain = ({ vocabulary: _, word: __, ...rest }: Tokens) => rest
  fc.assert(
    fc.property(texts, texts, (text, other) => {
      const before = plain(tokenise(text))
      tokenise(other + text)
      expect(plain(tokenise(text))).toEqual(before)
    }),
  )
})
