import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDates } from '../../src/find/days/dates.ts'
import { german } from '../../src/languages/de/pack.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import type { LanguagePack } from '../../src/languages/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'
import { readMarked } from './marked-reading.ts'

/** Every date of a text as `words = day`, a range as `first..last`, unsettled ones as `?`. */
function show(text: string, pack: LanguagePack, published?: string): string[] {
  const options = published === undefined ? {} : { published }
  const { reading } = readMarked(text, pack, options)
  return findDates(reading).map(({ start, end, when }) => {
    const words = text.slice(start, end)
    if (when === null) return `${words} = ?`
    const days = when.from === when.to ? when.from : `${when.from}..${when.to}`
    return `${words} = ${days} ${when.basis}`
  })
}

describe('dates written in full', () => {
  test.each([
    ['Ia tiba Senin (19/8/2024) pagi.', 'Senin (19/8/2024) = 2024-08-19 stated'],
    ['Jumat, 29 Mei 2026, ia pulang.', 'Jumat, 29 Mei 2026 = 2026-05-29 stated'],
    ['Sidang digelar 6 Juni 2025.', '6 Juni 2025 = 2025-06-06 stated'],
    ['Survei pada 13-16 Juni 2025 itu selesai.', '13-16 Juni 2025 = 2025-06-13..2025-06-16 stated'],
    ['Sejak Mei 2025 ia diam.', 'Mei 2025 = 2025-05-01..2025-05-31 stated'],
    ['Ia berangkat akhir Maret 2017.', 'akhir Maret 2017 = 2017-03-21..2017-03-31 stated'],
    ['Ia menulis (18/10/2025) begini.', '18/10/2025 = 2025-10-18 stated'],
    ['Selasa (2392025) ia datang.', 'Selasa (2392025) = 2025-09-23 stated'],
    ['Berkas 2024-08-19 dibuka.', '2024-08-19 = 2024-08-19 stated'],
  ])('Indonesian: %s', (text, expected) => {
    expect(show(text, indonesian)).toEqual([expected])
  })

  test.each([
    ['They met on Aug. 20, 2020 in Oslo.', 'Aug. 20, 2020 = 2020-08-20 stated'],
    ['They met on Thursday, August 20, 2020.', 'Thursday, August 20, 2020 = 2020-08-20 stated'],
    ['They met on the 20th of August 2020.', '20th of August 2020 = 2020-08-20 stated'],
    ['They met in June 2017 there.', 'June 2017 = 2017-06-01..2017-06-30 stated'],
    ['They met on 31/10/1974 there.', '31/10/1974 = 1974-10-31 stated'],
    ['They met on Friday (10/7/2020) there.', 'Friday (10/7/2020) = 2020-07-10 stated'],
  ])('English: %s', (text, expected) => {
    expect(show(text, english)).toEqual([expected])
  })

  test.each([
    ['Посол уехал 6 ноября 2025 года.', '6 ноября 2025 года = 2025-11-06 stated'],
    ['Посол (6 ноября 2025 г.) уехал.', '6 ноября 2025 г. = 2025-11-06 stated'],
    ['В марте 2024 года он уехал.', 'марте 2024 года = 2024-03-01..2024-03-31 stated'],
    ['В 2014 году он уехал.', '2014 году = 2014-01-01..2014-12-31 stated'],
    [
      'В понедельник, 10 ноября 2025 года, он уехал.',
      'понедельник, 10 ноября 2025 года = 2025-11-10 stated',
    ],
    ['Во вторник, 10 ноября 2025 года, он уехал.', 'вторник, 10 ноября 2025 года = ?'],
  ])('Russian: %s', (text, expected) => {
    expect(show(text, russian)).toEqual([expected])
  })

  test.each([
    ['Sie kam am 6. November 2025 an.', '6. November 2025 = 2025-11-06 stated'],
    ['Sie kam am Dienstag, dem 5. November 2025.', 'Dienstag, dem 5. November 2025 = ?'],
  ])('German: %s', (text, expected) => {
    expect(show(text, german)).toEqual([expected])
  })

  test('words that look like Russian days are none', () => {
    expect(show('Министр охраны окружающей среды, мая и Марта. Город 2014.', russian)).toEqual([])
    expect(show('Накануне выборов он уехал.', russian)).toEqual([])
  })

  test('parts that contradict each other settle nothing', () => {
    expect(show('Ia tiba Senin (20/8/2024).', indonesian)).toEqual(['Senin (20/8/2024) = ?'])
    expect(show('Ia lahir 31 Februari 2024.', indonesian)).toEqual(['31 Februari 2024 = ?'])
  })

  test('English leaves 6/7 open, since both orders are in use', () => {
    expect(show('They met on 6/7/2020 there.', english)).toEqual(['6/7/2020 = ?'])
    expect(show('Mereka bertemu 6/7/2020 di sana.', indonesian)).toEqual([
      '6/7/2020 = 2020-07-06 stated',
    ])
  })

  test('numbers that are no dates stay numbers', () => {
    expect(show('Skor 7/6 dan pukul 13.30 WIB, naik 1,5 persen, siaga 24/7.', indonesian)).toEqual(
      [],
    )
    expect(show('They may march. Of 12 people 1/3 left; 9/11 is a name.', english)).toEqual([])
  })
})

describe('dates that need the day of publication', () => {
  // 2025-06-09 is a Monday.
  test.each([
    ['Ia bicara Sabtu (7/6) lalu.', 'Sabtu (7/6) = 2025-06-07 relative'],
    ['Rabu kemarin ia bicara.', 'Rabu kemarin = 2025-06-04 relative'],
    ['Hal itu kemarin ramai.', 'kemarin = 2025-06-08 relative'],
    ['Rapat hari ini batal.', 'hari ini = 2025-06-09 relative'],
    ['Perang pecah 27 September.', '27 September = 2025-09-27 relative'],
    ['Perang pecah 27 Desember lalu.', '27 Desember lalu = 2024-12-27 relative'],
    ['Ia bicara pekan lalu di Oslo.', 'pekan lalu = 2025-06-02..2025-06-08 relative'],
    ['Ia bicara Kamis pekan lalu.', 'Kamis pekan lalu = 2025-06-05 relative'],
    ['Ia bicara dua hari lalu.', 'dua hari lalu = 2025-06-07 relative'],
    ['Ia bicara 3 hari lalu.', '3 hari lalu = 2025-06-06 relative'],
    ['Ia bicara pada Oktober tahun lalu.', 'Oktober tahun lalu = 2024-10-01..2024-10-31 relative'],
    ['Ia bicara awal bulan lalu.', 'awal bulan lalu = 2025-05-01..2025-05-10 relative'],
    ['Ia bicara kemarin (8/6) malam.', 'kemarin (8/6) = 2025-06-08 relative'],
    ['Ia bicara Senin di Oslo.', 'Senin = 2025-06-09 relative'],
    ['Ia bicara Senin lalu di Oslo.', 'Senin lalu = 2025-06-02 relative'],
  ])('Indonesian: %s', (text, expected) => {
    expect(show(text, indonesian, '2025-06-09')).toEqual([expected])
  })

  // 2020-08-24 is a Monday.
  test.each([
    ['He spoke on Thursday (Aug 20) there.', 'Thursday (Aug 20) = 2020-08-20 relative'],
    ['He spoke on Thursday there.', 'Thursday = 2020-08-20 relative'],
    ['He spoke last Thursday there.', 'last Thursday = 2020-08-20 relative'],
    ['He spoke on Thursday last week.', 'Thursday last week = 2020-08-20 relative'],
    ['He spoke last month there.', 'last month = 2020-07-01..2020-07-31 relative'],
    ['He spoke in late July there.', 'late July = 2020-07-21..2020-07-31 relative'],
    ['He spoke last October there.', 'last October = 2019-10-01..2019-10-31 relative'],
    ['He spoke three days ago there.', 'three days ago = 2020-08-21 relative'],
    ['He spoke yesterday there.', 'yesterday = 2020-08-23 relative'],
    ['He spoke on June 5 last year.', 'June 5 last year = 2019-06-05 relative'],
    ['He will speak next Friday there.', 'next Friday = ?'],
  ])('English: %s', (text, expected) => {
    expect(show(text, english, '2020-08-24')).toEqual([expected])
  })

  // 2025-11-10 is a Monday.
  test.each([
    ['Он уехал в четверг, 6 ноября.', 'четверг, 6 ноября = 2025-11-06 relative'],
    ['Он уехал во вторник, 6 ноября.', 'вторник, 6 ноября = ?'],
    ['Он уехал 6 ноября, в четверг, и ждёт.', '6 ноября, в четверг = 2025-11-06 relative'],
    ['Он уехал в воскресенье.', 'воскресенье = 2025-11-09 relative'],
    ['Он уехал в среду вечером.', 'среду = 2025-11-05 relative'],
    ['Он уехал в прошлую пятницу.', 'прошлую пятницу = 2025-11-07 relative'],
    ['На прошлой неделе, в среду, он уехал.', 'На прошлой неделе, в среду = 2025-11-05 relative'],
    ['Он уехал в начале октября.', 'начале октября = 2025-10-01..2025-10-10 relative'],
    ['Он уехал 2 мая прошлого года.', '2 мая прошлого года = 2024-05-02 relative'],
    ['Он уехал 20 декабря.', '20 декабря = 2025-12-20 relative'],
    ['Накануне посол уехал.', 'Накануне = 2025-11-09 relative'],
  ])('Russian: %s', (text, expected) => {
    expect(show(text, russian, '2025-11-10')).toEqual([expected])
  })

  test('the day before counts from the day told of before', () => {
    expect(show('В четверг посол уехал. Накануне он ждал.', russian, '2025-11-10')).toEqual([
      'четверг = 2025-11-06 relative',
      'Накануне = 2025-11-05 relative',
    ])
    expect(show('Мир подписан 1 мая. Накануне он ждал.', russian, '2025-11-10').at(-1)).toBe(
      'Накануне = ?',
    )
    expect(show('Er kam am Dienstag. Am Vortag schwieg er.', german, '2025-11-10').at(-1)).toBe(
      'Vortag = 2025-11-03 relative',
    )
  })

  test('a weekday that fits only another year contradicts its day', () => {
    expect(show('Sie kam am Dienstag (5. November).', german, '2025-11-10')).toEqual([
      'Dienstag (5. November) = ?',
    ])
  })

  test('Minggu at the head of a sentence may be Sunday or week', () => {
    expect(show('Minggu depan ia bicara.', indonesian, '2025-06-09')).toEqual(['Minggu depan = ?'])
    // Last Sunday lies in last week.
    expect(show('Minggu lalu ia bicara.', indonesian, '2025-06-09')).toEqual([
      'Minggu lalu = 2025-06-02..2025-06-08 relative',
    ])
    expect(show('Ia bicara minggu lalu.', indonesian, '2025-06-09')).toEqual([
      'minggu lalu = 2025-06-02..2025-06-08 relative',
    ])
  })
})

describe('without a day of publication', () => {
  test('nothing relative is settled', () => {
    expect(show('Kemarin, 27 September, pekan lalu, dan Rabu.', indonesian)).toEqual([
      'Kemarin = ?',
      '27 September = ?',
      'pekan lalu = ?',
      'Rabu = ?',
    ])
  })

  test('a full date of the text pins the same day', () => {
    expect(
      show('Sabtu (7/6/2025) ia bicara. Sabtu itu ramai. Minggu pun tenang.', indonesian),
    ).toEqual(['Sabtu (7/6/2025) = 2025-06-07 stated', 'Sabtu = 2025-06-07 relative', 'Minggu = ?'])
  })

  test('a weekday confirms the year that the text names', () => {
    expect(
      show('Dilansir Jumat (29/5/2026), ia bicara Kamis (28/5). Pada 27 Mei sepi.', indonesian),
    ).toEqual([
      'Jumat (29/5/2026) = 2026-05-29 stated',
      'Kamis (28/5) = 2026-05-28 relative',
      '27 Mei = ?',
    ])
  })

  test('two days with the same name pin none', () => {
    expect(
      show('Sabtu (7/6/2025) dan Sabtu (14/6/2025) ramai. Sabtu itu sepi.', indonesian).at(-1),
    ).toBe('Sabtu = ?')
  })
})

test('every date lies in the text, in order and without overlap, whatever the text', () => {
  const words = fc.constantFrom(
    ...'Senin kemarin lalu ( ) , . 7/6 7/6/2025 2392025 Juni 2025 13-16 akhir bulan pekan dua hari Minggu 31 \uD800 " tanggal'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const text = parts.join(' ')
      let last = 0
      for (const { start, end } of findDates(readMarked(text, indonesian).reading)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        last = end
      }
    }),
    { numRuns: 300 },
  )
})
