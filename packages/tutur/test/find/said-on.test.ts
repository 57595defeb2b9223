import { describe, expect, test } from 'vitest'
import { findDates } from '../../src/find/days/dates.ts'
import { findSaidOn } from '../../src/find/days/said-on.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import type { LanguagePack } from '../../src/languages/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'
import { type MarkedOptions, readMarked } from './marked-reading.ts'

/** The day of each saying; `? words` where it stays open, `-` where the text has none. */
function saidOn(marked: string, pack: LanguagePack, options: MarkedOptions = {}): string[] {
  const { reading, relations } = readMarked(marked, pack, options)
  const attributed = relations.map((relation) => ({
    relation,
    speaker:
      relation.source && reading.document.text.slice(relation.source.start, relation.source.end),
  }))
  return findSaidOn(reading, findDates(reading), attributed).map(({ when, doubt }) =>
    when === null ? (doubt === null ? '-' : `? ${doubt.detail}`) : when.from,
  )
}

describe('the date beside the saying', () => {
  test.each([
    ['⟦"Kami siap,"⟧ ‹ujar› ⟨Dara⟩, Sabtu (7/6/2025).', '2025-06-07'],
    [
      '⟦"Kami siap,"⟧ ‹ujar› ⟨Dara⟩ kepada Kompas.com, melalui pesan singkat, Senin (2/6/2025).',
      '2025-06-02',
    ],
    ['⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩ saat ditemui di Oslo, Senin (2/6/2025).', '2025-06-02'],
    ['⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩ saat dihubungi, Senin (2/6/2025) malam.', '2025-06-02'],
    ['Pada Rabu (27/5/2026), ⟨Dara⟩ ‹mengumumkan› ⟦bahwa ia siap⟧.', '2026-05-27'],
    ['⟨Dara⟩, Rabu (27/5/2026), ‹mengatakan› ⟦bahwa ia siap⟧.', '2026-05-27'],
    ['⟨Dara⟩ ‹mengatakan› pada Selasa (26/5/2026) ⟦bahwa ia siap⟧.', '2026-05-26'],
    ['⟨Dara⟩ ‹mengatakan› ⟦bahwa ia siap⟧, Selasa (26/5/2026).', '2026-05-26'],
    [
      '⟦"Kami siap,"⟧ ‹ujar› ⟨Dara⟩ dalam pidato yang disiarkan televisi nasional, Senin (23/3/2026).',
      '2026-03-23',
    ],
    [
      '⟦"Kami siap,"⟧ ‹ujar› ⟨Dara⟩ dalam pidato yang disiarkan televisi nasional pada Senin (23/3/2026).',
      '2026-03-23',
    ],
    [
      '⟨Dara Utami⟩ ‹mengatakan› ⟦bahwa ia siap⟧. Hal itu disampaikan Dara dalam pidato yang disiarkan TV nasional, Senin (23/3/2026).',
      '2026-03-23',
    ],
  ])('Indonesian: %s', (text, expected) => {
    expect(saidOn(text, indonesian)).toEqual([expected])
  })

  // 2020-08-24 is a Monday.
  test.each([
    ['⟦She was ready⟧, ⟨Dara⟩ ‹said› on Thursday (Aug 20).', '2020-08-20'],
    ['⟨Dara⟩ ‹told› reporters Thursday ⟦that she was ready⟧.', '2020-08-20'],
    ['On Thursday ⟨Dara⟩ ‹said› ⟦she was ready⟧.', '2020-08-20'],
    ['⟨Dara⟩ late last month ‹said› ⟦she was ready⟧.', '2020-07-21'],
    ['On Thursday, hours before the talks, ⟨Dara⟩ ‹said› ⟦she was ready⟧.', '2020-08-20'],
    ['On Thursday, ⟦the ship sank⟧, ⟨Dara⟩ ‹said›.', '-'],
  ])('English: %s', (text, expected) => {
    expect(saidOn(text, english, { published: '2020-08-24' })).toEqual([expected])
  })

  // 2025-11-10 is a Monday.
  test.each([
    ['⟨Дорн⟩ ‹заявила› в четверг, 6 ноября, ⟦что готова⟧.', '2025-11-06'],
    ['⟦«Мы готовы»⟧, — ‹сказала› ⟨Дорн⟩ в среду журналистам.', '2025-11-05'],
    ['⟦«Мы готовы»⟧, — ‹сказала› ⟨Дорн⟩ в интервью газете «Вестник» 5 ноября.', '2025-11-05'],
    ['В субботу, 8 ноября, в Осло ⟨Дорн⟩ ‹заявила› ⟦что готова⟧.', '2025-11-08'],
    ['Выступая в пятницу в парламенте, ⟨Дорн⟩ ‹заявила› ⟦что готова⟧.', '2025-11-07'],
    ['⟨Дорн⟩, выступая в пятницу в парламенте, ‹заявила› ⟦что готова⟧.', '2025-11-07'],
    ['После обстрела 6 ноября ⟨Дорн⟩ ‹заявила› ⟦что готова⟧.', '-'],
    ['⟨Дорн⟩ ‹заявила› после обстрела 6 ноября, ⟦что готова⟧.', '-'],
    ['Задержанная 6 ноября ⟨Дорн⟩ ‹заявила› ⟦что готова⟧.', '-'],
    ['⟨Дорн⟩, прибывшая в четверг в Осло, ‹заявила› ⟦что готова⟧.', '-'],
    ['⟦«Мы готовы»⟧, — ‹сказала› ⟨Дорн⟩ на встрече, прошедшей 6 ноября.', '-'],
    ['⟨Дорн⟩ ‹заявила› ⟦что 6 ноября готова⟧.', '-'],
    ['Во вторник, 6 ноября, ⟨Дорн⟩ ‹заявила› ⟦что готова⟧.', '? вторник, 6 ноября'],
  ])('Russian: %s', (text, expected) => {
    expect(saidOn(text, russian, { published: '2025-11-10' })).toEqual([expected])
  })

  test('words already said were said before the rest of this week', () => {
    const { reading, relations } = readMarked(
      '⟨Дорн⟩ ‹заявила› на этой неделе, ⟦что готова⟧.',
      russian,
      { published: '2025-11-12' },
    )
    const said = relations.map((relation) => ({ relation, speaker: 'Дорн' }))
    expect(findSaidOn(reading, findDates(reading), said)[0]?.when).toMatchObject({
      from: '2025-11-10',
      to: '2025-11-12',
    })
  })

  test.each([
    ['inside what is said', '⟨Dara⟩ ‹mengatakan› ⟦bahwa ia tiba Sabtu (7/6/2025)⟧.'],
    [
      'of another event',
      'Setelah serangan pada Jumat (29/5/2026), ⟨Dara⟩ ‹mengatakan› ⟦bahwa ia siap⟧.',
    ],
    [
      'of a relative clause',
      '⟨Dara⟩, yang tiba pada Jumat (29/5/2026), ‹mengatakan› ⟦bahwa ia siap⟧.',
    ],
    ['before which', '⟨Dara⟩ ‹mengatakan› sebelum Jumat (29/5/2026) ⟦bahwa ia siap⟧.'],
  ])('not the date %s', (_, text) => {
    expect(saidOn(text, indonesian)).toEqual(['-'])
  })

  test('the full day of a citing outlet is not that of the words, and leaves no doubt', () => {
    const text = '⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩ dilansir AFP, Selasa (26/5/2026).'
    expect(saidOn(text, indonesian)).toEqual(['-'])
  })

  test('one that the page does not settle is a doubt', () => {
    const text = '⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩ dilansir AFP, Selasa.'
    expect(saidOn(text, indonesian)).toEqual(['? Selasa'])
  })

  test('the words before `Hal itu ia sampaikan` are of that day', () => {
    const text =
      '⟨Dara⟩ ‹menegaskan›, ⟦ia siap⟧.\nHal itu ia sampaikan dalam jumpa pers di Oslo, Senin (1/6/2026).'
    expect(saidOn(text, indonesian)).toEqual(['2026-06-01'])
  })

  test('a day that the page does not settle is a doubt', () => {
    const text = '⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩, Rabu.'
    expect(saidOn(text, indonesian)).toEqual(['? Rabu'])
    expect(saidOn(text, indonesian, { published: '2025-06-09' })).toEqual(['2025-06-04'])
  })

  test.each([
    ['Pada Januari, ⟨Dara⟩ ‹mengatakan› ⟦ia siap⟧.', indonesian, '2026-01-01'],
    ['In January ⟨Dara⟩ ‹said› ⟦she was ready⟧.', english, '2026-01-01'],
    ['On January 9, ⟨Dara⟩ ‹said› ⟦she was ready⟧.', english, '2026-01-09'],
    ['В январе ⟨Дара⟩ ‹заявила›, ⟦что готова⟧.', russian, '2026-01-01'],
    // As near to come as it is long ago for what is said of it.
    ['In December ⟨Dara⟩ ‹said› ⟦she was ready⟧.', english, '? December'],
  ])('a month of which the nearest is to come was the last one: %s', (text, pack, day) => {
    expect(saidOn(text, pack, { published: '2026-10-20' })).toEqual([day])
  })

  test('words already said were not said after publication', () => {
    const text = 'Pada 24 Juni, ⟨Dara⟩ ‹mengatakan› ⟦bahwa ia siap⟧.'
    expect(saidOn(text, indonesian, { published: '2026-06-01' })).toEqual(['? 24 Juni'])
  })
})

describe('dates that hold on', () => {
  const first = '⟦"Kami siap,"⟧ ‹ujar› ⟨Dara⟩, Sabtu (7/6/2025).'

  test('for the same speaker in the same passage', () => {
    const text = `${first}\n⟦"Kami tenang,"⟧ ‹kata› ⟨Dara⟩.\n⟦"Kami tidak,"⟧ ‹kata› ⟨Lestari⟩.`
    expect(saidOn(text, indonesian)).toEqual(['2025-06-07', '2025-06-07', '-'])
  })

  test('not beyond a heading or a new date', () => {
    const heading = `${first}\n2. Babak baru\n⟦"Kami tenang,"⟧ ‹kata› ⟨Dara⟩.`
    expect(saidOn(heading, indonesian, { roles: ['paragraph', 'heading'] })).toEqual([
      '2025-06-07',
      '-',
    ])
    const later = `${first}\n⟦"Kami tenang,"⟧ ‹kata› ⟨Dara⟩, Minggu.\n⟦"Ya,"⟧ ‹kata› ⟨Dara⟩.`
    expect(saidOn(later, indonesian)).toEqual(['2025-06-07', '? Minggu', '-'])
  })

  test('from a sentence that only tells the occasion, for the words before and after it', () => {
    const text =
      '⟨Dara⟩ ‹mengatakan› ⟦bahwa ia siap⟧.\nHal itu disampaikan Dara dalam rapat di Oslo, Sabtu (7/6/2025).\n⟦"Kami tenang,"⟧ ‹kata› ⟨Dara⟩.'
    expect(saidOn(text, indonesian)).toEqual(['2025-06-07', '2025-06-07'])
  })
})

describe('scenes: the speaker stands before others', () => {
  test.each([
    [
      'Bupati Dara turun ke pasar yang terbakar, Sabtu (7/6/2025).\n⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩ kepada pedagang.',
      indonesian,
      '2025-06-07',
    ],
    [
      'Мэр Келль в субботу приехала на рынок.\n⟦«Мы готовы»⟧, — ‹сказала› ⟨Келль⟩.',
      russian,
      '2025-06-07',
    ],
    [
      'Mayor Kell arrived at the market on Saturday morning. ⟦"We want the map,"⟧ ⟨Kell⟩ ‹said›.',
      english,
      '2025-06-07',
    ],
  ])('%s', (text, pack, expected) => {
    expect(saidOn(text, pack, { published: '2025-06-08' })).toEqual([expected])
  })

  test.each([
    ['of somebody else', 'Mayor Kell arrived on Saturday. ⟦"We do,"⟧ ⟨Lind⟩ ‹said›.'],
    ['long past', 'Mayor Kell visited the yard on May 2. ⟦"We do,"⟧ ⟨Kell⟩ ‹said›.'],
    [
      'followed by another day',
      'Mayor Kell arrived on Saturday. The market burned in May. ⟦"We do,"⟧ ⟨Kell⟩ ‹said›.',
    ],
    ['in no part of it', 'Mayor Kell owned the market on Saturday. ⟦"We do,"⟧ ⟨Kell⟩ ‹said›.'],
    [
      'before words told to an outlet',
      'Mayor Kell arrived on Saturday. ⟦"We do,"⟧ ⟨Kell⟩ ‹told› Reuters by telephone.',
    ],
  ])('not one %s', (_, text) => {
    expect(saidOn(text, english, { published: '2025-06-08' })).toEqual(['-'])
  })
})

describe('within hours of what is told before', () => {
  const first = '⟦It was late⟧, ⟨Dara⟩ ‹said› on Saturday.'

  test.each([
    ['Harkin spoke to parliament an hour earlier. ⟦"We do,"⟧ ⟨Harkin⟩ ‹said›.', '2025-06-07'],
    ['⟦"We do,"⟧ ⟨Harkin⟩ ‹said› two hours later.', '2025-06-07'],
  ])('%s', (text, expected) => {
    expect(saidOn(`${first}\n${text}`, english, { published: '2025-06-08' })).toEqual([
      '2025-06-07',
      expected,
    ])
  })

  test('later is the same day only where that is the day of publication', () => {
    const text = `${first}\n⟨Dara⟩ later ‹told› parliament ⟦that it was early⟧.`
    expect(saidOn(text, english, { published: '2025-06-07' })).toEqual(['2025-06-07', '2025-06-07'])
    expect(saidOn(text, english, { published: '2025-06-08' })).toEqual(['2025-06-07', '-'])
    const weeks = `${first}\n⟨Dara⟩ a week later ‹told› parliament ⟦that it was early⟧.`
    expect(saidOn(weeks, english, { published: '2025-06-07' })).toEqual(['2025-06-07', '-'])
  })

  test('nothing is told before', () => {
    const text = '⟦"We do,"⟧ ⟨Harkin⟩ ‹said› an hour later.'
    expect(saidOn(text, english, { published: '2025-06-08' })).toEqual(['-'])
  })
})

describe('the same occasion', () => {
  test('a length of time names no other day', () => {
    const text =
      '⟦It was late⟧, ⟨Dara⟩ ‹said› on Saturday.\n⟦"We do,"⟧ ⟨Dara⟩ ‹told› reporters after two days of talks.'
    expect(saidOn(text, english, { published: '2025-06-08' })).toEqual(['2025-06-07', '2025-06-07'])
    const ago = text.replace('after two days of talks', 'two days ago')
    expect(saidOn(ago, english, { published: '2025-06-08' })[1]).not.toBe('2025-06-07')
  })

  test('a post told of behind the words of a group', () => {
    const text =
      '⟨Front Oyra⟩ ‹mengaku› ⟦menyandera dua orang⟧. Pengakuan itu ditulis komandannya, Kado Ruun, di akun miliknya, Sabtu (7/6/2025).\n⟦"Hitunglah hari,"⟧ ‹tulis› ⟨Kado Ruun⟩.'
    expect(saidOn(text, indonesian)).toEqual(['2025-06-07', '2025-06-07'])
  })

  test('the lead of a report whose words come next', () => {
    const words = '⟦"Saya tidak,"⟧ ‹kata› ⟨Dara⟩, Sabtu (7/6/2025).'
    expect(saidOn(`⟨Dara⟩ ‹membantah› ⟦ia pergi⟧.\n${words}`, indonesian)).toEqual([
      '2025-06-07',
      '2025-06-07',
    ])
    expect(saidOn(`⟨Lestari⟩ ‹membantah› ⟦ia pergi⟧.\n${words}`, indonesian)).toEqual([
      '-',
      '2025-06-07',
    ])
  })

  test('a place between the day and the speaker', () => {
    const text = 'Накануне в совете ⟨Келль⟩ ‹заявила›, ⟦что готова⟧.'
    expect(saidOn(text, russian, { published: '2025-06-08' })).toEqual(['2025-06-07'])
  })
})
