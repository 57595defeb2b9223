import { expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import type { LanguagePack } from '../../src/languages/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'
import { textOf } from '../../src/model/ids.ts'
import { readText } from '../../src/read/read-text.ts'

/** Each statement of a text with a headline as `speaker: what is said`. */
function rowsOf(text: string, pack: LanguagePack): string[] {
  const document = readText(text, { packs: [pack], language: pack.tag })
  return analyse(document, [pack]).statements.map(({ speaker, content }) => {
    const said = content.map((piece) => textOf(document, piece)).join(' … ')
    return `${speaker?.name ?? '?'}: ${said}`
  })
}

const paper =
  'The talks ended on Monday. "We saw the columns," Defence Minister Mara Quill told the Merane Courier.'
const envoy = 'Prime Minister Oskar Lind said he would read the plan of the mediator, Ines Okoro.'

test.each([
  [`Merane accuses Tolland of lying\n\n${paper}`, 'Merane: Tolland of lying'],
  [`Courier says talks are over\n\n${paper}`, 'Merane Courier: talks are over'],
])('the place in the name of an outlet is not the outlet: %s', (text, row) => {
  expect(rowsOf(text, english)[0]).toBe(row)
})

test.each([
  ['Okoro herself declined to comment.', 'Ines Okoro: declined to comment'],
  ['According to Okoro herself, it is not final.', 'Ines Okoro: it is not final'],
  ['"It is late," Okoro herself said.', 'Ines Okoro: "It is late,"'],
  ['The ministers said no. He himself said it was good.', 'Oskar Lind: it was good'],
])('a word that stresses who it is belongs to the name before it: %s', (sentence, row) => {
  expect(rowsOf(`Envoy stays away\n\n${envoy} ${sentence}`, english).at(-1)).toBe(row)
})

test.each([
  ['Menurut Okoro sendiri, naskah belum rampung.', 'Ines Okoro: naskah belum rampung'],
  ['"Naskah belum rampung," kata Okoro sendiri.', 'Ines Okoro: "Naskah belum rampung,"'],
])('the same in Indonesian: %s', (sentence, row) => {
  const text = `Penengah Menjauh\n\nMenteri Oskar Lind memuji penengah, Ines Okoro. ${sentence}`
  expect(rowsOf(text, indonesian).at(-1)).toBe(row)
})

test.each([
  [
    'Tolland membantah tuduhan itu. Perdana Menteri Tolland menyambut baik usulan itu.',
    ['Tolland: tuduhan itu', 'Perdana Menteri Tolland: usulan itu'],
  ],
  [
    'Perdana Menteri Ruth Tolland tiba. Tolland membantah tuduhan itu.',
    ['Ruth Tolland: tuduhan itu'],
  ],
  [
    'Merane menolak usulan itu. Perdana Menteri Merane Oskar Lind mengatakan usulan itu tidak adil.',
    ['Merane: usulan itu', 'Oskar Lind: usulan itu tidak adil'],
  ],
])('a word behind a national office may be the state: %s', (text, rows) => {
  expect(rowsOf(`Perbatasan Ditutup\n\n${text}`, indonesian)).toEqual(rows)
})

test.each([
  [
    'Tabloid Kilat mengutip Dina Halm mengatakan bahwa ia akan mundur.',
    ['Dina Halm: bahwa ia akan mundur'],
  ],
  [
    'Reuters mengutip juru bicara kementerian mengatakan pasukan sudah mundur.',
    ['juru bicara kementerian: pasukan sudah mundur'],
  ],
  [
    'Dikutip dari kantor berita AKP, juru bicara kementerian Ana Lund menyebut tuduhan itu "tidak berdasar".',
    ['Ana Lund: tuduhan itu "tidak berdasar"'],
  ],
  [
    'Menurut Reuters, yang mengutip dua pejabat, pihak Norlandia ragu pada tawaran itu.',
    ['Reuters: pihak Norlandia ragu pada tawaran itu'],
  ],
  [
    'Juru bicara militer, Laksamana Muda Surasan Kong, membantah tuduhan itu.',
    ['Surasan Kong: tuduhan itu'],
  ],
  ['Koran Kilat keliru menyebut Dina Halm akan mundur.', ['Koran Kilat: Dina Halm akan mundur']],
])('whom a paper quotes or cites has the row, by name: %s', (text, rows) => {
  expect(rowsOf(`Menteri Bungkam\n\n${text}`, indonesian)).toEqual(rows)
})

test('what somebody has said since has a row', () => {
  const text =
    'Deputy minister Piet Varga warned in March that the gas would be cut off. He has since said he never threatened anything.'
  expect(rowsOf(`Gas flows\n\n${text}`, english).at(-1)).toBe(
    'Piet Varga: he never threatened anything',
  )
})

test.each([
  ['Карл Вебер отверг план посредников.', 'refuse'],
  ['Карл Вебер отверг обвинения в обстреле.', 'deny'],
])('what is turned down is refused, and what is asserted is denied: %s', (text, act) => {
  const document = readText(`Переговоры\n\n${text}`, { packs: [russian], language: 'ru' })
  expect(analyse(document, [russian]).statements.at(-1)?.act).toBe(act)
})

test('an adjective in the dative behind the speaker belongs to those told', () => {
  const text = '«Мы не подпишем», — сказал Карл Вебер государственному телевидению.'
  const document = readText(`Переговоры\n\n${text}`, { packs: [russian], language: 'ru' })
  const [statement] = analyse(document, [russian]).statements
  expect(statement?.speaker?.name).toBe('Карл Вебер')
  expect(statement?.addressees.map(({ name }) => name)).toEqual(['государственное телевидение'])
})

test.each([
  'Piet Varga was quoted by the Star as threatening to cut off the gas.',
  'The Star misquoted Piet Varga, the deputy, as threatening to cut off the gas.',
])('a paper does not threaten what it gives to somebody: %s', (text) => {
  expect(rowsOf(`Gas flows\n\n${text}`, english)).toEqual([])
})

test('he is no paper', () => {
  const text =
    'Gas flows\n\nThe Star reported in March that the gas would be cut off. He has since said he was misunderstood.'
  expect(rowsOf(text, english).at(-1)).toBe('?: he was misunderstood')
})

test('a state behind an office in a headline is nobody', () => {
  const text =
    'Премьер Остмарка обвинил соседей в срыве встречи\n\nПремьер Остмарка Ингрид Сольберг обвинила Вестланд в срыве встречи.'
  expect(rowsOf(text, russian)).toEqual([
    'Ингрид Сольберг: соседей в срыве встречи',
    'Ингрид Сольберг: Вестланд в срыве встречи',
  ])
})

test('what somebody else answers in a headline is no part of what is said', () => {
  const text =
    'Вебер: мост откроют в марте, МИД опроверг это\n\nМинистр Карл Вебер заявил, что мост откроют.'
  expect(rowsOf(text, russian)[0]).toBe('Карл Вебер: мост откроют в марте')
})

test('words that somebody denies are what is denied', () => {
  const text =
    'Мост открыт\n\nОфициальный представитель МИД Лена Марсо опровергла слова о закрытии моста.'
  expect(rowsOf(text, russian)).toEqual(['Лена Марсо: слова о закрытии моста'])
})

test.each([
  ['Neighbouring Tessaly said that it would wait.', english, 'Tessaly'],
  ['War-torn Sudan said that it would wait.', english, 'Sudan'],
  ['Negara tetangga Tessaly mengatakan akan menunggu.', indonesian, 'Tessaly'],
  ['Negeri jiran Malaysia mengatakan akan menunggu.', indonesian, 'Malaysia'],
  ['Соседняя Тессалия заявила, что подождет.', russian, 'Тессалия'],
  ['Соседняя Армения заявила, что подождет.', russian, 'Армения'],
])('what a state is beside its name is no part of it: %s', (text, pack, name) => {
  expect(rowsOf(text, pack)[0]?.split(':')[0]).toBe(name)
})

test.each([
  [
    'Sekretaris Jenderal Dewan Perairan Bersama Amina Roskell mengatakan air surut.',
    'Amina Roskell',
  ],
  ['Ketua Dewan Perairan Bersama Odran Veshti mengatakan air surut.', 'Odran Veshti'],
  ['Ketua Partai Republik Donal Surya mengatakan air surut.', 'Donal Surya'],
  ['Ketua DPR Puan Lestari mengatakan air surut.', 'Puan Lestari'],
])('the name of a body is no part of that of its head: %s', (text, name) => {
  expect(rowsOf(text, indonesian)[0]?.split(':')[0]).toBe(name)
})

test.each([
  ['The harbour was quiet.', 'Dana Orlec'],
  ['The port was visited by Ana Lund, the president.\n\nThe harbour was quiet.', '?'],
  ['On the quay Maria Lodin watched.\n\nThe harbour was quiet.', '?'],
  ['The port was visited by Peter Lund, the king.\n\nThe harbour was quiet.', 'Dana Orlec'],
])('whoever is named in a paragraph between may be meant by a pronoun: %s', (between, name) => {
  const first = 'Foreign Minister Dana Orlec said the talks would resume.'
  const last = 'She said the talks would go on.'
  const rows = rowsOf(`Strait quiet\n\n${first}\n\n${between}\n\n${last}`, english)
  expect(rows.at(-1)).toBe(`${name}: the talks would go on`)
})
