import { expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { german } from '../../src/languages/de/pack.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import type { LanguagePack } from '../../src/languages/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'
import { readText } from '../../src/read/read-text.ts'

function speakersOf(headline: string, pack: LanguagePack): (string | null | undefined)[] {
  const text = `${headline}\n\n${pack === english ? 'People waited since the morning.' : 'Warga menunggu sejak pagi.'}`
  const document = readText(text, { packs: [pack], language: pack.tag })
  return analyse(document, [pack]).statements.map(({ speaker }) => speaker?.name)
}

test.each([
  ['Interview: The harbour is not lost', english, []],
  ['Fakta: Kapal itu tenggelam', indonesian, []],
  ['Kommentar: Der Hafen ist verloren', german, []],
  ['Онлайн: переговоры в Тарсенне', russian, []],
  ['Kutipan: Kapal itu tenggelam', indonesian, []],
  ['Wawancara Karel Varga: Kapal itu tenggelam', indonesian, ['Karel Varga']],
  ['Menlu Varga: Kapal itu tenggelam', indonesian, ['Varga']],
  ['Harbour board: The harbour is not lost', english, ['Harbour board']],
])('%s', (headline, pack, speakers) => {
  expect(speakersOf(headline, pack)).toEqual(speakers)
})
