import { expect, test } from 'vitest'
import { findAddressees } from '../../src/find/people/addressees.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import type { LanguagePack } from '../../src/languages/pack.ts'
import { readMarked } from './marked-reading.ts'

function addressees(marked: string, pack: LanguagePack): string[][] {
  const { reading, relations } = readMarked(marked, pack)
  return relations.map((relation) =>
    findAddressees(reading, relation).map(({ start, end }) =>
      reading.document.text.slice(start, end),
    ),
  )
}

test.each([
  ['⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩ kepada wartawan, Selasa (7/11/2023).', 'wartawan'],
  ['⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩ kepada para wartawan di Oslo.', 'para wartawan'],
  [
    '⟨Dara⟩ ‹mengatakan› kepada kantor berita ISNA ⟦bahwa kapal itu tenggelam⟧.',
    'kantor berita ISNA',
  ],
  ['⟨Dara⟩ ‹mengatakan› kepada wartawan ⟦perundingan berlanjut⟧.', 'wartawan'],
  ['⟦"Kami siap,"⟧ ‹ujar› ⟨Dara⟩ pada Kompas.com, Selasa.', 'Kompas.com'],
  ['⟦"Kami siap,"⟧ ‹kata› ⟨Dara⟩ saat diwawancarai Sky News.', 'Sky News'],
  ['⟨Dara⟩ ‹meminta› ⟦pemerintah berhati-hati memberi izin⟧.', 'pemerintah'],
  ['⟨Dara⟩ ‹meminta› ⟦Polri tidak menahan siapa pun⟧.', 'Polri'],
  ['⟨Dara⟩ ‹mendesak› ⟦warga sipil untuk pergi⟧.', 'warga sipil'],
  ['⟨Dara⟩ ‹meminta› ⟦agar TNI menjelaskan surat itu⟧.', 'TNI'],
  ['⟨Dara⟩ ‹memperingatkan› Merane beberapa waktu lalu ⟦bahwa ia akan membalas⟧.', 'Merane'],
  ['⟨Dara⟩ ‹mengatakan› kepadanya ⟦bahwa kapal itu tenggelam⟧.', 'nya'],
  [
    '⟨Dara⟩ ‹mengatakan› kepada Rusia, Jepang serta China ⟦bahwa ia siap⟧.',
    'Rusia, Jepang serta China',
  ],
])('Indonesian: %s', (text, expected) => {
  expect(addressees(text, indonesian)).toEqual([[expected]])
})

test.each([
  ['⟨Dara⟩ ‹told› reporters in Oslo ⟦that she was ready⟧.', 'reporters'],
  ['⟦"We are ready,"⟧ ⟨Dara⟩ ‹told› a Moscow news briefing.', 'a Moscow news briefing'],
  ['⟨Dara⟩ ‹told› reporters ⟦Merane would pay⟧.', 'reporters'],
  ['⟨Dara⟩ ‹warned› Israel last week ⟦that it would pay⟧.', 'Israel'],
  ['⟨Dara⟩ ‹urged› ⟦western governments to denounce the strikes⟧.', 'western governments'],
  ['⟨Dara⟩ ‹called on› ⟦the government of Merane to hold the vote⟧.', 'the government of Merane'],
  ['In a speech to Parliament, ⟨Dara⟩ ‹said› ⟦she was ready⟧.', 'Parliament'],
  ['⟦"We are ready,"⟧ ⟨Dara⟩ ‹said› in an interview with the Kyiv Post.', 'the Kyiv Post'],
])('English: %s', (text, expected) => {
  expect(addressees(text, english)).toEqual([[expected]])
})

test.each([
  ['⟨Dara⟩ ‹mengecam› ⟦Merane sebagai penjajah⟧.'],
  ['⟨Dara⟩ ‹memperingatkan› ⟦bahwa Merane akan membalas⟧.'],
  ['⟨Dara⟩ ‹mengajak› ⟦untuk mendoakan Merane yang merdeka⟧.'],
  ['⟨Dara⟩, yang dituduh menjual kapal kepada Merane, ‹membantah› ⟦tuduhan itu⟧.'],
  ['⟨Dara⟩ ‹memperingatkan› ⟦jatuhnya Merane dapat memecah negara itu⟧.'],
  ['⟨Dara⟩ ‹meminta› ⟦bantuan kemanusiaan⟧.'],
  ['⟨Dara⟩ ‹mengatakan› ⟦bahwa surat itu dikirim kepada Merane⟧.'],
  ['⟦"Kepada Merane kami tulis,"⟧ ‹kata› ⟨Dara⟩.'],
])('nobody: %s', (text) => {
  expect(addressees(text, indonesian)).toEqual([[]])
})
