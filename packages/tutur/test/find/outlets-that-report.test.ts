import { expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import type { LanguagePack } from '../../src/languages/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'
import { textOf } from '../../src/model/ids.ts'
import { readText } from '../../src/read/read-text.ts'

/** Each statement as `speaker: what is said < outlets of the chain, nearest first`. */
function rowsOf(text: string, pack: LanguagePack): string[] {
  const document = readText(text, { packs: [pack], language: pack.tag })
  return analyse(document, [pack]).statements.map(({ speaker, content, chain }) => {
    const said = content.map((piece) => textOf(document, piece)).join(' … ')
    return [`${speaker?.name ?? '?'}: ${said}`, ...chain.hops.map(({ outlet }) => outlet)].join(
      ' < ',
    )
  })
}

test.each([
  [
    'Kabar Teluk, mengutip kantor berita Norvapress, melaporkan bahwa Menteri Luar Negeri Dina Halm pada Jumat (5/6/2026) mengatakan jembatan itu tidak akan ditutup.',
    'Dina Halm: jembatan itu tidak akan ditutup < Kabar Teluk < Norvapress',
  ],
  [
    'Warta Selat menulis Presiden Oskar Lind mengatakan "kami tidak perlu izin" untuk membangun jembatan itu.',
    'Oskar Lind: "kami tidak perlu izin" < Warta Selat',
  ],
  [
    'Reuters melaporkan bahwa Presiden Oskar Lind mengatakan jembatan akan dibuka.',
    'Oskar Lind: jembatan akan dibuka < Reuters',
  ],
  [
    'Reuters melaporkan bahwa pasukan sudah mundur dari kota.',
    'Reuters: bahwa pasukan sudah mundur dari kota < Reuters',
  ],
  [
    'Menteri Sari Dewi melaporkan bahwa Presiden Oskar Lind mengatakan jembatan akan dibuka.',
    'Sari Dewi: bahwa Presiden Oskar Lind mengatakan jembatan akan dibuka',
  ],
])('an outlet that reports what somebody said stands in the chain: %s', (text, row) => {
  expect(rowsOf(`Jembatan Dibuka\n\n${text}`, indonesian)).toEqual([row])
})

test.each([
  [
    'The Star reported that Foreign Minister Piet Varga said on Friday that the gas would be cut off.',
    'Piet Varga: that the gas would be cut off < The Star',
  ],
  [
    'The Courier wrote that President Piet Varga had asked the envoy to leave.',
    'Piet Varga: the envoy to leave < Courier',
  ],
  [
    'State agency Norvapress reported that President Piet Varga denied the charge.',
    'Piet Varga: the charge < Norvapress',
  ],
  [
    'State agency Norvapress reported that the president had denied the charge.',
    'president: the charge < Norvapress',
  ],
  [
    'The Star reported that people who said they were hungry had left.',
    'Star: that people who said they were hungry had left < The Star',
  ],
  [
    'The Star reported that the army had left after Piet Varga said it should.',
    'Star: that the army had left after Piet Varga said it should < The Star',
  ],
  [
    'Minister Ana Lund reported that Piet Varga said the gas would be cut off.',
    'Ana Lund: that Piet Varga said the gas would be cut off',
  ],
])('the same in English: %s', (text, row) => {
  expect(rowsOf(`Gas flows\n\n${text}`, english)).toEqual([row])
})

test.each([
  [
    'Газета «Листок» сообщила, что министр Карл Вебер заявил в пятницу, что мост откроют в марте.',
    'Карл Вебер: что мост откроют в марте < Листок',
  ],
  [
    'Reuters сообщило, что президент Карл Вебер заявил: «Мы готовы».',
    'Карл Вебер: «Мы готовы» < Reuters',
  ],
])('the same in Russian: %s', (text, row) => {
  expect(rowsOf(`Мост открыт\n\n${text}`, russian)).toEqual([row])
})

test.each([
  [
    'Menteri Dara Sule mengatakan armada siap, lapor kantor berita itu.',
    indonesian,
    ['Dara Sule: armada siap'],
  ],
  [
    'Menteri Dara Sule menegaskan armada siap, lapor kantor berita Norvapress.',
    indonesian,
    ['Dara Sule: armada siap < Norvapress'],
  ],
  [
    'Minister Dara Sule said the fleet was ready, Reuters reported.',
    english,
    ['Dara Sule: the fleet was ready < Reuters'],
  ],
])(
  'words that an outlet behind them passes on are those of whoever said them: %s',
  (text, pack, rows) => {
    expect(rowsOf(text, pack)).toEqual(rows)
  },
)

test('words that the page heard itself end the credit of its first paragraph, as those that another outlet was told', () => {
  const lead = 'The talks will resume, Reuters reported on Tuesday, citing a minister.'
  const own = 'Minister Pavel Krost told this newspaper that he had no orders.'
  const other = 'Minister Pavel Krost told AFP that he had no orders.'
  const last = 'Opposition leader Petra Vohl said that the talks were a mistake.'
  for (const between of [own, other])
    expect(rowsOf(`${lead}\n\n${between}\n\n${last}`, english).at(-1)).toBe(
      'Petra Vohl: that the talks were a mistake',
    )
})
