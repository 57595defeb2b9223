import { describe, expect, test } from 'vitest'
import { readDateline } from '../../src/read/dateline.ts'

describe('a dateline', () => {
  test.each([
    ['Jakarta, IDN Times - Presiden tiba.', 'Jakarta, IDN Times -', 'IDN Times'],
    ['JAKARTA, KOMPAS.com - Presiden tiba.', 'JAKARTA, KOMPAS.com -', 'KOMPAS.com'],
    ['TEL AVIV, KOMPAS.com -- Sebuah rudal jatuh.', 'TEL AVIV, KOMPAS.com --', 'KOMPAS.com'],
    ['KOMPAS.com - sebuah kapal tiba.', 'KOMPAS.com -', 'KOMPAS.com'],
    ['Liputan6.com, Jakarta Ketua DPR tiba.', 'Liputan6.com, Jakarta', 'Liputan6.com'],
    [
      'REPUBLIKA.CO.ID,  JAKARTA -- Menteri tiba.',
      'REPUBLIKA.CO.ID,  JAKARTA --',
      'REPUBLIKA.CO.ID',
    ],
    ['Jakarta (ANTARA News) - Menteri tiba.', 'Jakarta (ANTARA News) -', 'ANTARA News'],
    ['JAKARTA (Pos Kota) –Presiden tiba.', 'JAKARTA (Pos Kota) –', 'Pos Kota'],
    ['MOSCOW, Feb 10 (Reuters) - Talks ended.', 'MOSCOW, Feb 10 (Reuters) -', 'Reuters'],
    ['BEIJING (REUTERS, AFP) - Talks ended.', 'BEIJING (REUTERS, AFP) -', 'REUTERS'],
    ['FLINT, Mich., Oct. 4 (UPI) — Talks ended.', 'FLINT, Mich., Oct. 4 (UPI) —', 'UPI'],
    ['New Delhi (CNN) India said so.', 'New Delhi (CNN)', 'CNN'],
    ['(CNN) India said so.', '(CNN)', 'CNN'],
    ['BRUSSELS, 3 March (dpa) Talks ended.', 'BRUSSELS, 3 March (dpa)', 'dpa'],
    ['Washington, United States — Talks ended.', 'Washington, United States —', null],
    ['LONDON -- Talks ended.', 'LONDON --', null],
    ['CNN — Israel said so.', 'CNN —', null],
    ['Jakarta - Menteri tiba.', 'Jakarta -', null],
    [
      'DORHAM/NEW VESK, Nov 6 (Reuters) - Talks ended.',
      'DORHAM/NEW VESK, Nov 6 (Reuters) -',
      'Reuters',
    ],
    ['МОСКВА, 7 февраля. /ТАСС/. Мост закрыт.', 'МОСКВА, 7 февраля. /ТАСС/.', 'ТАСС'],
    [
      'МОСКВА, 7 февраля. /Корр. ТАСС Иван Громов/. Мост закрыт.',
      'МОСКВА, 7 февраля. /Корр. ТАСС Иван Громов/.',
      null,
    ],
    ['Москва. 7 февраля. ИНТЕРФАКС – Мост закрыт.', 'Москва. 7 февраля. ИНТЕРФАКС –', 'ИНТЕРФАКС'],
    ['МОСКВА, 7 фев — РИА Новости. Мост закрыт.', 'МОСКВА, 7 фев — РИА Новости.', 'РИА Новости'],
    [
      'Москва, 7 февраля - АиФ-Москва. Мост закрыт.',
      'Москва, 7 февраля - АиФ-Москва.',
      'АиФ-Москва',
    ],
    ['BASEL, 3 March 2025 – The Council welcomes it.', 'BASEL, 3 March 2025 –', null],
  ])('%s', (paragraph, written, outlet) => {
    const read = readDateline(paragraph)
    expect(read === null ? null : paragraph.slice(0, read.units)).toBe(written)
    expect(read?.outlet).toBe(outlet)
  })
})

describe('no dateline', () => {
  test.each([
    'Rusia-Ukraina bertemu di Jenewa.',
    'Mehmet Oz — who hosts a show — said so.',
    'Prabowo Subianto - Gibran Rakabuming menang.',
    'Talks ended - at last.',
    'Поезд Москва/Тарсенна/. Мост закрыт.',
    'Menteri - dan semua orang - tiba.',
    '"Kami siap - selalu," katanya.',
    '- satu',
    'Pada 10-12 Mei, mereka bertemu.',
    'The minister (who left early) - said no.',
    'What the minister told the agency (Xinhua) is not known.',
    '',
  ])('%j', (paragraph) => {
    expect(readDateline(paragraph)).toBeNull()
  })
})
