import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldName, plainWords, queryStems, stemsOf } from '../src/index.ts'

describe('foldName', () => {
  test.each([
    ['Путин', 'Putin', ['putin']],
    ['Əliyev', 'Aliyev', ['aliyev']],
    ['Никол Пашинян', 'Nikol Paşinyan', ['nikol', 'pashinyan']],
    ['Recep Tayyip Erdoğan', 'RECEP TAYYIP ERDOGAN', ['recep', 'tayyip', 'erdogan']],
    ["O'Neill", 'O’Neill', ['oneill']],
    ['Jean-Noël Barrot', 'Jean Noel Barrot', ['jean', 'noel', 'barrot']],
    ['  習近平 ', '習近平', ['習近平']],
    ['«…»', '', []],
  ])('%s and %s are %j', (one, other, words) => {
    expect(foldName(one)).toEqual(words)
    expect(foldName(other)).toEqual(words)
  })

  test('words hold letters and digits only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        for (const word of foldName(name)) expect(word).toMatch(/^[\p{L}\p{M}\p{Nd}]+$/u)
      }),
    )
  })
})

describe('stemsOf', () => {
  test.each([
    ['id', 'perbatasannya, Perbatasan dan batas', ['batas', 'batas', 'dan', 'batas']],
    ['ms', 'perbatasannya', ['batas']],
    ['en', 'Negotiating the negotiations', ['negoti', 'the', 'negoti']],
    ['en-GB', "the minister's café", ['the', 'minist', 's', 'cafe']],
    ['de', 'Größe der Häuser', ['gross', 'der', 'haus']],
    ['ru', 'Переговоры, переговоров; ещё', ['переговор', 'переговор', 'ещ']],
    ['tr', 'SINIR sınırları İstanbul', ['sinir', 'sinir', 'istanbul']],
    ['az', 'ILIQ ilıq', ['iliq', 'iliq']],
    ['hy', 'սահմա՞նին', ['սահմ']],
    ['uk', 'її', ['її']],
    ['und', 'Señor 2024', ['senor', '2024']],
    ['zh', '北京 said 和平', ['北', '京', 'said', '和', '平']],
    ['ar', 'أَكَّدَ', ['اكد']],
    ['', '…', []],
  ])('%s: %s', (language, text, stems) => {
    expect(stemsOf(text, language)).toEqual(stems)
  })

  test('a run of letters without end is cut, not carried along', () => {
    expect(stemsOf('a'.repeat(100_000), 'en')).toEqual(['a'.repeat(64)])
  })

  const languages = fc.constantFrom('id', 'ms', 'en', 'de', 'ru', 'tr', 'az', 'hy', 'und', 'fr')
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.stringMatching(/^[A-ZÇĞİIÖŞÜa-zçğıöşüа-яёА-ЯЁա-ֆ '’ʼ-]{0,60}$/u),
  )

  test('stems hold letters and digits only, and are never empty', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        for (const stem of stemsOf(text, language)) expect(stem).toMatch(/^[\p{L}\p{M}\p{Nd}]+$/u)
      }),
    )
  })

  test('a query finds the words of a text in any language, at the same positions', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const stems = stemsOf(text, language)
        const asked = queryStems(text)
        expect(asked).toHaveLength(stems.length)
        stems.forEach((stem, i) => {
          expect(asked[i]).toContain(stem)
        })
      }),
    )
  })
})

test.each([
  ['tolak', 'menolak ditolak penolakan penolakannya'],
  ['menolak', 'ditolak tolak'],
  ['ditolak', 'menolak'],
  ['kirim', 'mengirim mengirimkan dikirim pengiriman'],
  ['mengirimkan', 'dikirim kiriman'],
  ['pakai', 'memakai dipakai pemakaian'],
  ['serang', 'menyerang diserang penyerangan serangannya'],
  ['kata', 'mengatakan dikatakan'],
  ['ambil', 'mengambil diambil'],
])('in Indonesian, %s finds %s', (asked, held) => {
  const [alternatives] = queryStems(asked)
  for (const stem of stemsOf(held, 'id')) expect(alternatives).toContain(stem)
})

test('exact words are whole words in a row, whatever stands between them', () => {
  const text = plainWords('“Kami TIDAK akan…  mundur,” katanya')
  expect(text).toBe(' kami tidak akan mundur katanya ')
  expect(text.includes(plainWords('"tidak akan mundur"'))).toBe(true)
  expect(text.includes(plainWords('tidak akan mun'))).toBe(false)
})
