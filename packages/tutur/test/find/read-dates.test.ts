import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDates } from '../../src/find/days/read-dates.ts'
import { german } from '../../src/languages/de/pack.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'
import { readText } from '../../src/read/read-text.ts'

const packs = [indonesian, english, german, russian]

/** Every date of a text as `words = value (precision, how it is known)`; a problem stands in place of both. */
function show(text: string, language: string, published?: string): string[] {
  const document = readText(text, { packs, language, ...(published && { published }) })
  return readDates(document, packs).map(({ anchor, edtf, precision, basis, problem }) => {
    const words = text.slice(anchor.start, anchor.end)
    return `${words} = ${edtf ?? '?'} (${problem ?? `${precision}, ${basis}`})`
  })
}

/** The values alone. */
function values(text: string, language: string, published?: string): (string | null)[] {
  const document = readText(text, { packs, language, ...(published && { published }) })
  return readDates(document, packs).map(({ edtf }) => edtf)
}

describe('what is told of a date', () => {
  // 2025-09-17 is a Wednesday.
  test.each([
    ['They met on 12 September 2025.', '12 September 2025 = 2025-09-12 (day, written)'],
    ['They met on Monday.', 'Monday = 2025-09-15 (day, weekday)'],
    ['They met last week.', 'last week = 2025-09-08/2025-09-14 (week, published)'],
    ['They met two months ago.', 'two months ago = 2025-07 (month, published)'],
    ['They met in late August.', 'late August = 2025-08-21/2025-08-31 (part-of-month, published)'],
    ['They met in the 1990s.', '1990s = 199X (decade, written)'],
    ['They have met since 2020.', 'since 2020 = 2020/.. (year, written)'],
    [
      'They met from Monday to Wednesday.',
      'Monday to Wednesday = 2025-09-15/2025-09-17 (day, weekday)',
    ],
    ['They met from March to May 2024.', 'March to May 2024 = 2024-03/2024-05 (month, written)'],
    ['They met from Friday to Monday.', 'Friday to Monday = 2025-09-12/2025-09-15 (day, weekday)'],
    [
      'Prices fell over the last two weeks.',
      'last two weeks = 2025-09-03/2025-09-17 (week, published)',
    ],
    [
      'Prices fell in the second quarter of 2025.',
      'second quarter of 2025 = 2025-34 (quarter, written)',
    ],
    [
      'Prices fell in the first half of last year.',
      'first half of last year = 2024-40 (half-year, published)',
    ],
    [
      'They meet on the first Monday of October.',
      'first Monday of October = 2025-10-06 (day, published)',
    ],
    [
      'They met in the last week of September 2014.',
      'last week of September 2014 = 2014-09-22/2014-09-28 (week, written)',
    ],
  ])('%s', (text, expected) => {
    expect(show(text, 'en', '2025-09-17')).toEqual([expected])
  })

  test('a date that the text gives in full settles a weekday where nobody says when it was published', () => {
    expect(show('Sabtu (7/6/2025) ia bicara. Sabtu itu ramai.', 'id')).toEqual([
      'Sabtu (7/6/2025) = 2025-06-07 (day, written)',
      'Sabtu = 2025-06-07 (day, text)',
    ])
  })
})

describe('nothing is made up', () => {
  test.each([
    ['Ia tiba 17 Agustus.', '17 Agustus = XXXX-08-17 (unpublished)'],
    ['Ia tiba pada Agustus.', 'Agustus = XXXX-08 (unpublished)'],
    ['Ia tiba kemarin.', 'kemarin = ? (unpublished)'],
    ['Ia tiba Jumat.', 'Jumat = ? (unpublished)'],
    ['Ia tiba sejak 17 Agustus.', 'sejak 17 Agustus = XXXX-08-17/.. (unpublished)'],
    ['Ia tiba 31 Februari 2024.', '31 Februari 2024 = ? (no-such-day)'],
    ['Ia tiba Kamis (12/9/2025).', 'Kamis (12/9/2025) = 2025-09-12? (weekday-contradicts)'],
    [
      'Ia tiba Kamis, 12 September 2025.',
      'Kamis, 12 September 2025 = 2025-09-12? (weekday-contradicts)',
    ],
  ])('%s', (text, expected) => {
    expect(show(text, 'id')).toEqual([expected])
  })

  test('a choice stays open', () => {
    expect(show('They met on 6/7/2020.', 'en')).toEqual(['6/7/2020 = ? (ambiguous)'])
    // On a Wednesday the next Friday may be in two days or in nine; the next Monday is one day, whoever counts.
    expect(values('They meet next Friday.', 'en', '2025-09-17')).toEqual([null])
    expect(values('They meet next Monday.', 'en', '2025-09-17')).toEqual(['2025-09-22'])
  })

  test('a year without a century is of the last hundred years', () => {
    expect(values('Ia lahir 31/10/74 dan wafat 3/4/21.', 'id')).toEqual([
      '1974-10-31',
      '2021-04-03',
    ])
  })
})

describe('what is to come', () => {
  test.each([
    ['Presiden akan berpidato pada Jumat.', 'id', '2025-09-19'],
    ['Presiden berpidato pada Jumat.', 'id', '2025-09-12'],
    ['Ia datang Jumat mendatang.', 'id', '2025-09-19'],
    ['The president will speak on Friday.', 'en', '2025-09-19'],
    ['The president said he would speak on Friday.', 'en', null],
    ['Der Präsident wird am Freitag sprechen.', 'de', '2025-09-19'],
  ])('%s', (text, language, expected) => {
    expect(values(text, language, '2025-09-17')).toEqual([expected])
  })
})

describe('German', () => {
  test.each([
    ['Sie kam vor drei Wochen.', '2025-08-25/2025-08-31'],
    ['Sie kam am Mittwoch vor zwei Wochen.', '2025-09-03'],
    ['Sie kam am 15.8. nach Bonn.', '2025-08-15'],
    ['Sie kam im zweiten Quartal 2025.', '2025-34'],
    ['Sie ist seit 2019 hier.', '2019/..'],
    ['Sie bleibt bis Ende des Jahres.', '../2025-12'],
    ['Sie kam in den 1990er Jahren.', '199X'],
    ['Sie kam am ersten Mai.', '2025-05-01'],
    ['Sie kam in den letzten zwei Wochen.', '2025-09-03/2025-09-17'],
    ['Sie kam am Montag der vergangenen Woche.', '2025-09-08'],
  ])('%s', (text, expected) => {
    expect(values(text, 'de', '2025-09-17')).toEqual([expected])
  })
})

describe('Russian', () => {
  test.each([
    ['Он приехал две недели назад.', '2025-09-01/2025-09-07'],
    ['Он уедет через неделю.', '2025-09-22/2025-09-28'],
    ['Он здесь с 2020 года.', '2020/..'],
    ['Он здесь с понедельника.', '2025-09-15/..'],
    ['Он был там с 3 по 5 июня.', '2025-06-03/2025-06-05'],
    ['Он приехал первого сентября.', '2025-09-01'],
    ['Он приехал во втором квартале 2025 года.', '2025-34'],
    ['Он приехал в 1990-х годах.', '199X'],
    ['За последние две недели он приехал.', '2025-09-03/2025-09-17'],
    ['Он приехал в первый понедельник октября 2014 года.', '2014-10-06'],
  ])('%s', (text, expected) => {
    expect(values(text, 'ru', '2025-09-17')).toEqual([expected])
  })
})

describe('languages of which only the dates are known', () => {
  test.each([
    ['12 Eylül 2025 Cuma günü geldi.', 'tr', '2025-09-12'],
    ["Bakan 12 Eylül'de geldi.", 'tr', '2025-09-12'],
    ["2014'te geldi.", 'tr', '2014'],
    ['Bakan iki hafta önce geldi.', 'tr', '2025-09-01/2025-09-07'],
    ['Bakan pazartesi günü geldi.', 'tr', '2025-09-15'],
    ['11 Eylül 2025 Cuma günü geldi.', 'tr', '2025-09-11?'],
    ['Nazir sentyabrın 12-də gəldi.', 'az', '2025-09-12'],
    ['Nazir 2025-ci il sentyabrın 12-də gəldi.', 'az', '2025-09-12'],
    ['Nazir çərşənbə axşamı gəldi.', 'az', '2025-09-16'],
    ['Nazir çərşənbə gəldi.', 'az', '2025-09-17'],
    ['Նախարարը եկավ 2025 թ. սեպտեմբերի 12-ին։', 'hy', '2025-09-12'],
    ['Նախարարը եկավ սեպտեմբերի 12-ին։', 'hy', '2025-09-12'],
    ['Նախարարը եկավ ուրբաթ օրը։', 'hy', '2025-09-12'],
  ])('%s', (text, language, expected) => {
    expect(values(text, language, '2025-09-17')).toEqual([expected])
  })
})

test('what looks like a date and is none', () => {
  expect(
    values('Warga Pasar Minggu tiba. Universitas Sebelas Maret menang.', 'id', '2025-09-17'),
  ).toEqual([])
  expect(
    values('He told the Mail on Sunday that Good Friday was over.', 'en', '2025-09-17'),
  ).toEqual([])
})

test('dates stand in bylines, datelines and captions too', () => {
  const text = 'МОСКВА, 27 ноября - РИА Новости. Посол уехал в среду.'
  expect(values(text, 'ru', '2025-11-28')).toEqual(['2025-11-27', '2025-11-26'])
})

const words = fc.constantFrom(
  ...'Senin kemarin lalu ( ) , . 7/6 Juni 13-16 akhir bulan pekan dua hari Minggu 31 sejak hingga terakhir semester pertama kuartal II tahun ini depan lagi malam akan pada 99 " \uD800 \n'.split(
    ' ',
  ),
)
const texts = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' '))

test('dates lie in the text, in order and without overlap, first day before last, whatever the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const document = readText(text, { packs, language: 'id', published: '2025-09-17' })
      let last = 0
      for (const { anchor, from, to, edtf, problem } of readDates(document, packs)) {
        expect(anchor.start).toBeGreaterThanOrEqual(last)
        expect(anchor.end).toBeGreaterThan(anchor.start)
        expect(anchor.end).toBeLessThanOrEqual(text.length)
        last = anchor.end
        if (problem === null) expect(edtf).not.toBeNull()
        else expect([from, to]).toEqual([null, null])
        if (from !== null && to !== null) expect(from <= to).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('no text without a year and a day of publication gets a year', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const document = readText(text, { packs, language: 'id' })
      for (const { edtf, from, to } of readDates(document, packs)) {
        expect([from, to]).toEqual([null, null])
        expect(edtf ?? '').not.toMatch(/^[12]\d/u)
      }
    }),
    { numRuns: 500 },
  )
})
