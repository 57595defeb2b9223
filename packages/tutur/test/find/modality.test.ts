import { expect, test } from 'vitest'
import { modalityOf } from '../../src/find/modality.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import type { LanguagePack } from '../../src/languages/pack.ts'
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
])('Indonesian: %s', (text, expected) => {
  expect(modality(text, indonesian)).toBe(expected)
})

test.each([
  ['⟨Dara⟩ ‹said› ⟦that Merane attacked⟧.', ''],
  ['⟨Dara⟩ ‹said› ⟦Merane will not attack⟧.', 'negated future'],
  ['⟨Dara⟩ ‹said› ⟦if Merane attacked, she would answer⟧.', 'conditional hypothetical'],
  ['⟨Dara⟩ ‹said› ⟦she would answer if Merane attacked⟧.', 'conditional hypothetical'],
  ['⟦"We won\'t wait,"⟧ ‹said› ⟨Dara⟩.', 'negated future'],
  ['⟨Dara⟩ ‹said› ⟦it felt as if nothing moved⟧.', ''],
  ['⟨Dara⟩ ‹said› ⟦Merane agreed not to attack⟧.', ''],
  ['⟨Dara⟩ ‹urged› ⟦Merane not to attack⟧.', 'negated'],
])('English: %s', (text, expected) => {
  expect(modality(text, english)).toBe(expected)
})

test('a reported question has no condition', () => {
  expect(modality('⟨Dara⟩ ‹asked› ⟦if Merane attacked⟧.', english, 'ask')).toBe('')
})
