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
])('%s', (text, pack, rows) => {
  expect(rowsOf(text, pack)).toEqual(rows)
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
