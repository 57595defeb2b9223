import { expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import type { LanguagePack } from '../../src/languages/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'
import { textOf } from '../../src/model/ids.ts'
import { readText } from '../../src/read/read-text.ts'

/** Each statement as `speaker | content`. */
function rowsOf(text: string, pack: LanguagePack): string[] {
  const document = readText(text, { packs: [pack], language: pack.tag })
  return analyse(document, [pack]).statements.map(({ speaker, content }) => {
    const said = content.map((piece) => textOf(document, piece)).join(' … ')
    return `${speaker?.name} | ${said}`
  })
}

test.each([
  ['Both sides blamed each other.', english, []],
  ['Perundingan ditunda, kedua pihak saling menyalahkan.', indonesian, []],
  ['Стороны обвинили друг друга.', russian, []],
  [
    'The two sides accused each other of shooting first.',
    english,
    ['two sides | each other of shooting first'],
  ],
  [
    'Kedua pihak saling menuduh melepaskan tembakan.',
    indonesian,
    ['Kedua pihak | melepaskan tembakan'],
  ],
  ['The Herald misquoted Varga, "Minister vows to shut the port by June".', english, []],
  ['The daily misreported Varga as saying "the port will be closed".', english, []],
  ['The Star wrongly quoted the minister as saying that the talks were dead.', english, []],
  [
    'Ana Varga, who was misquoted, said the port was open.',
    english,
    ['Ana Varga | the port was open'],
  ],
  ['Koran itu salah mengutip Varga yang mengatakan "pelabuhan akan ditutup".', indonesian, []],
  ['Varga salah dikutip mengatakan bahwa pelabuhan akan ditutup.', indonesian, []],
  ['Издание неверно процитировало Варгу: «Порт закроют к лету».', russian, []],
  [
    'Министр Анна Варга опровергла, что угрожала закрыть порт.',
    russian,
    ['Анна Варга | что угрожала закрыть порт'],
  ],
])('%s', (text, pack, rows) => {
  expect(rowsOf(text, pack)).toEqual(rows)
})

test('of the halves of a headline the second has a speaker of its own', () => {
  const text =
    'Utusan Velmark Tinggalkan Perundingan Feri, Norrland Bantah Geser Pelampung\n\nKapal tetap di pelabuhan.'
  expect(rowsOf(text, indonesian)).toEqual(['Norrland | Geser Pelampung'])
})

test('a headline of which both halves are no words of anybody', () => {
  const text = 'Perundingan Ditunda, Kedua Pihak Saling Menyalahkan\n\nKapal tetap di pelabuhan.'
  expect(rowsOf(text, indonesian)).toEqual([])
})

test('whoever speaks of a place behind a comma is not of that name', () => {
  const text =
    'Ana Lund, the minister, met fishermen. Ships would stay in Kaluna Bay, the minister said.\n' +
    'Norland denied any claim to Kaluna Bay, the spokesman said on Monday.'
  expect(rowsOf(text, english)).toEqual([
    'Ana Lund | Ships would stay in Kaluna Bay',
    'spokesman | Norland denied any claim to Kaluna Bay',
  ])
})
