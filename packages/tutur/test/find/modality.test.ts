import { expect, test } from 'vitest'
import { modalityOf } from '../../src/find/modality.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import type { LanguagePack } from '../../src/languages/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'
import type { Act } from '../../src/model/model.ts'
import { readMarked } from './marked-reading.ts'

function modality(marked: string, pack: LanguagePack, act: Act = 'say'): string {
  const { reading, relations } = readMarked(marked, pack, { act })
  return relations.map((relation) => modalityOf(reading, relation).join(' ')).join('; ')
}

test.each([
  ['⟨Dara⟩ ‹mengatakan› ⟦bahwa Merane menyerang⟧.', ''],
  ['⟨Dara⟩ ‹mengatakan› ⟦Merane tidak akan menyerang⟧.', 'negated future'],
  ['⟦"Kami akan menyerang. Kami tidak takut,"⟧ ‹kata› ⟨Dara⟩.', 'future'],
  ['⟦"Jika Merane menyerang, kami akan membalas,"⟧ ‹kata› ⟨Dara⟩.', 'future conditional'],
  ['⟨Dara⟩ ‹mengatakan› ⟦jika pembicaraan akan berlanjut⟧.', 'future'],
  ['⟨Dara⟩ ‹mengatakan› ⟦kapal yang tidak diizinkan akan ditahan⟧.', 'future'],
  ['⟨Dara⟩ ‹mengatakan› ⟦WNI asal Merane pulang⟧.', ''],
  ['⟨Dara⟩ akan ‹mengumumkan› ⟦sanksi bagi Merane⟧.', 'future'],
  ['⟨Dara⟩ ‹meminta› ⟦Polri tidak menahan siapa pun⟧.', 'negated'],
  ['⟨Dara⟩ ‹mengatakan› ⟦ia bisa menunggu⟧.', ''],
  ['⟨Dara⟩ ‹mengatakan› ⟦ia tidak dapat menunggu⟧.', 'negated'],
  ['⟨Dara⟩ ‹mengatakan› ⟦Merane mungkin menyerang⟧.', 'hypothetical'],
  ['⟨Dara⟩ ‹mengatakan› ⟦barangkali Merane bisa menyerang⟧.', 'hypothetical'],
  ['⟨Dara⟩ ‹menyebut› ⟦kabar itu "tidak berdasar"⟧.', ''],
  ['⟨Dara⟩ ‹menyebut› ⟦kabar itu belum dapat "dibuktikan"⟧.', 'negated'],
  ['⟨Dara⟩ ‹mengatakan› ⟦bahwa kabar itu "belum lengkap"⟧.', 'negated'],
  ['⟦"Kita siap, tetapi tidak tanpa syarat,"⟧ ‹kata› ⟨Dara⟩.', ''],
  ['⟦"Kita siap meski tidak senang,"⟧ ‹kata› ⟨Dara⟩.', ''],
  ['⟨Dara⟩ ‹meminta› ⟦untuk tidak menyerang⟧.', 'negated'],
  ['⟨Dara⟩ ‹mengatakan› ⟦pasukan dan kapal tidak bergerak⟧.', 'negated'],
])('Indonesian: %s', (text, expected) => {
  expect(modality(text, indonesian)).toBe(expected)
})

test.each([
  ['⟨Dara⟩ ‹said› ⟦that Merane attacked⟧.', ''],
  ['⟨Dara⟩ ‹said› ⟦Merane will not attack⟧.', 'negated future'],
  ['⟨Dara⟩ ‹said› ⟦if Merane attacked, she would answer⟧.', 'future conditional'],
  ['⟨Dara⟩ ‹said› ⟦she would answer if Merane attacked⟧.', 'future conditional'],
  ['⟦"We won\'t wait,"⟧ ‹said› ⟨Dara⟩.', 'negated future'],
  ['⟨Dara⟩ ‹said› ⟦it felt as if nothing moved⟧.', ''],
  ['⟨Dara⟩ ‹said› ⟦Merane agreed not to attack⟧.', ''],
  ['⟨Dara⟩ ‹urged› ⟦Merane not to attack⟧.', 'negated'],
  ['⟨Merane⟩ ‹said› ⟦it would free ten sailors⟧.', 'future'],
  ['⟨Dara⟩ was quoted ‹as saying› ⟦that Merane would wait⟧.', 'future'],
  ['⟨Dara⟩ did not ‹say› ⟦that Merane would wait⟧.', 'negated future'],
  ['⟨Dara⟩ ‹says› ⟦it would be wrong⟧.', 'hypothetical'],
  ['Critics ‹say› ⟦it would be wrong⟧.', 'hypothetical'],
  ['⟦"It would be wrong,"⟧ ‹said› ⟨Dara⟩.', 'hypothetical'],
  ['⟦"If they came, we would answer,"⟧ ‹said› ⟨Dara⟩.', 'conditional hypothetical'],
  ['⟨Dara⟩ ‹said› ⟦Merane should leave⟧.', ''],
  ['⟨Dara⟩ ‹said› ⟦the two could sign on Friday⟧.', ''],
  ['⟨Dara⟩ ‹said› ⟦Merane may leave⟧.', 'hypothetical'],
  ['⟨Dara⟩ ‹said› ⟦Merane might leave⟧.', 'hypothetical'],
  ['⟨Dara⟩ ‹said› ⟦the treaty of May will hold⟧.', 'future'],
])('English: %s', (text, expected) => {
  expect(modality(text, english)).toBe(expected)
})

test('a reported question has no condition', () => {
  expect(modality('⟨Dara⟩ ‹asked› ⟦if Merane attacked⟧.', english, 'ask')).toBe('')
})

test('a silence is not negated', () => {
  expect(modality('⟨Dara⟩ ⟦will not ‹comment›⟧.', english, 'decline-comment')).toBe('')
})

test.each([
  ['⟨Дорн⟩ ‹заявила› ⟦что мир близок⟧.', ''],
  ['⟨Дорн⟩ ‹не исключила› ⟦что мир близок⟧.', 'hypothetical'],
  ['⟨Дорн⟩ якобы ‹заявила› ⟦что мир близок⟧.', 'hypothetical'],
  ['⟨Дорн⟩ ‹заявила› ⟦что министр исключил войну⟧.', ''],
])('Russian: %s', (text, expected) => {
  expect(modality(text, russian)).toBe(expected)
})
