import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse, isActing, placesSaid, readText, textOf } from '../../src/index.ts'
import { german } from '../../src/languages/de/pack.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'

const packs = [indonesian, english, german, russian]

function analysisOf(language: string, text: string) {
  return analyse(readText(text, { packs, language }), packs)
}

/** `Baku: party speaks`, one for each place of a text. */
function usesIn(language: string, text: string): string[] {
  const { document, places } = analysisOf(language, text)
  return places.map(
    ({ anchor, use, why }) => `${textOf(document, anchor)}: ${use}${why === null ? '' : ` ${why}`}`,
  )
}

const cases = {
  id: [
    ['Baku menolak usulan itu.', 'Baku: party speaks'],
    ['Pertemuan itu berlangsung di Baku.', 'Baku: place where'],
    ['Menteri itu berkunjung ke Baku pada Senin.', 'Baku: place where'],
    ['Armenia meminta Baku menarik pasukannya.', 'Armenia: party speaks', 'Baku: party addressed'],
    ['Perundingan antara Moskow dan Kyiv gagal.', 'Moskow: party dealings', 'Kyiv: party dealings'],
    ['Sikap Moskow tidak berubah.', 'Moskow: party stance'],
    ['Warga Baku menunggu.', 'Baku: party people'],
    ['Harga rumah di kota Baku naik, kata Moskow.', 'Baku: place land', 'Moskow: party speaks'],
    ['Menurut Moskow, serangan itu gagal.', 'Moskow: party speaks'],
    ['Langkah itu dianggap Beijing berbahaya.', 'Beijing: party acts'],
    ['MOSKOW, Kabar Pesisir - Kremlin menolak.', 'MOSKOW: place dateline', 'Kremlin: party speaks'],
    ['Presiden Azerbaijan tiba dari Kremlin.', 'Azerbaijan: party office', 'Kremlin: place way'],
    ['Di Rusia, Ukraina menyatakan menang.', 'Rusia: place where', 'Ukraina: party speaks'],
    [
      'Korea Utara (Korut) mengatakan uji coba itu berhasil.',
      'Korea Utara: party speaks',
      'Korut: place aside',
    ],
  ],
  en: [
    ['Baku rejected the proposal.', 'Baku: party speaks'],
    ['The talks were held in Baku.', 'Baku: place where'],
    ['The minister flew to Moscow.', 'Moscow: place way'],
    ['Yerevan accused Baku of a breach.', 'Yerevan: party speaks', 'Baku: party addressed'],
    ["Moscow's position has not changed.", 'Moscow: party stance'],
    ['A flight from Moscow to Baku was late.', 'Moscow: place way', 'Baku: place way'],
    ['The message from Tehran was clear.', 'Tehran: party stance'],
    ['Hong Kong on Thursday accused nobody.', 'Hong Kong: party speaks'],
    [
      'It waits as Washington urges Israel to leave.',
      'Washington: party speaks',
      'Israel: party addressed',
    ],
    ['US officials met residents of Moscow.', 'US: party office', 'Moscow: party people'],
    [
      'The White House said he was in the White House.',
      'White House: party speaks',
      'White House: place where',
    ],
    ['They fought in northern Syria.', 'Syria: place where'],
    ['He studied at Moscow State University.'],
  ],
  de: [
    ['Moskau lehnte den Vorschlag ab.', 'Moskau: party speaks'],
    ['Die Gespräche fanden in Baku statt.', 'Baku: place where'],
    [
      'Der Präsident der Ukraine sprach mit Moskau.',
      'Ukraine: party office',
      'Moskau: party dealings',
    ],
    ['Nach Auffassung Russlands ist das falsch.', 'Russlands: party owner'],
  ],
  ru: [
    ['Баку отверг предложение.', 'Баку: party speaks'],
    ['Встреча прошла в Баку.', 'Баку: place where'],
    ['В Москве заявили, что переговоры продолжатся.', 'Москве: party speaks'],
    ['Переговоры продолжатся, сообщили в Кремле.', 'Кремле: party speaks'],
    ['Президент находится в Кремле.', 'Кремле: place where'],
    [
      'Переговоры между Москвой и Киевом сорвались.',
      'Москвой: party dealings',
      'Киевом: party dealings',
    ],
    ['Расстояние между Москвой и Киевом велико.', 'Москвой: place way', 'Киевом: place way'],
    ['Позиция Москвы не изменилась.', 'Москвы: party stance'],
    ['Улицы Москвы пусты.', 'Москвы: place land'],
    ['Давление на Иран растет.', 'Иран: party dealings'],
    ['Он поехал на Украину.', 'Украину: place way'],
    ['Посол Японии в России уехал.', 'Японии: party office', 'России: party dealings'],
    ['Делегация посетила Ереван.', 'Ереван: place way'],
    ['Ереван обвинил Баку в обстреле.', 'Ереван: party speaks', 'Баку: party addressed'],
    [
      'Экономика Китая растет, и с Китаем считаются.',
      'Китая: party owner',
      'Китаем: party dealings',
    ],
    ['Читаем «Голос Америки» о России.', 'России: open'],
  ],
} as const

describe('what the name of a place is used for', () => {
  for (const [language, sentences] of Object.entries(cases))
    test.each(sentences.map(([text, ...uses]) => [text, uses] as const))(
      `${language}: %s`,
      (text, uses) => {
        expect(usesIn(language, text)).toEqual(uses)
      },
    )

  test('a party is known by the name of the state or by its seat; a place is nobody', () => {
    const [armenia, baku, kremlin] = analysisOf(
      'en',
      'Armenia told Baku that the talks in the Kremlin had failed.',
    ).places
    expect(armenia?.party).toMatchObject({ id: 'am', by: 'name' })
    expect(baku?.party).toMatchObject({ id: 'az', by: 'place', wikidata: 'Q227' })
    expect(kremlin).toMatchObject({ of: 'ru.head-of-state', use: 'place', party: null })
  })

  test('who is named with a place that nobody acts in is nobody of the tables', () => {
    const text = 'Staff outside the building in London were told by police that it was safe.'
    const [statement] = analysisOf('en', text).statements
    expect(statement?.addressees.map(({ identity }) => identity)).toEqual([undefined])
  })

  test('of a statement only the places in its words', () => {
    const analysis = analysisOf('en', 'In Geneva, Armenia said that Baku blocked the road to Iran.')
    const said = analysis.statements.flatMap((statement) => placesSaid(analysis, statement))
    expect(said.map(({ of, use }) => `${of} ${use}`)).toEqual(['az party', 'ir place'])
    expect(said.filter(isActing).map(({ of }) => of)).toEqual(['az'])
  })

  test('places stand in order, without overlap, and their anchors hold in any text', () => {
    const words = [
      'Baku',
      'di',
      'in',
      'Moskow',
      "China's",
      'menolak',
      'said',
      ',',
      '.',
      '(',
      'dan',
      'в',
      'Москве',
      '«',
      '»',
      'to',
      'Türkei',
    ]
    const texts = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((all) => all.join(' '))
    const languages = fc.constantFrom('id', 'en', 'de', 'ru')
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const { places } = analysisOf(language, text)
        let end = 0
        for (const { anchor, use, why, party } of places) {
          expect(anchor.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(anchor.start, anchor.end)).toMatch(/^\p{Lu}[\p{L} ]*$/u)
          expect(why === null).toBe(use === 'open')
          expect(party === null).toBe(use !== 'party')
          end = anchor.end
        }
      }),
    )
  })
})
