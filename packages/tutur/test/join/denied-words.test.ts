import { expect, test } from 'vitest'
import { deniedWords } from '../../src/join/utterances/denied-words.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'
import type { Act } from '../../src/model/model.ts'
import { report } from './positions/spoken.ts'

test.each([
  [english, 'he had never said that Norland wanted war', 'say', 'he had that wanted war'],
  [english, '"I never said that. The market stays."', 'say', 'that'],
  [english, 'having said that ships would be seized', 'deny', 'having that ships would be seized'],
  [english, 'that the pier had sunk', 'deny', null],
  [indonesian, 'pernah mengatakan akan menjual dermaga', 'deny', 'akan menjual dermaga'],
  [russian, 'что никогда не говорила о продаже порта', 'say', 'что о продаже порта'],
  [english, 'The market stays.', 'say', null],
] as const)('$1', (pack, words, act, denied) => {
  const one = report({ speaker: 'ana', words, act: act as Act })
  expect(deniedWords(one, pack)?.replace(/\s+/gu, ' ') ?? null).toBe(denied)
})
