import { expect, test } from 'vitest'
import { isSameWord } from '../../../src/join/positions/word-keys.ts'
import { english } from '../../../src/languages/en/pack.ts'
import { indonesian } from '../../../src/languages/id/pack.ts'
import { russian } from '../../../src/languages/ru/pack.ts'

test('one word with the endings and prefixes of its language, and nothing else', () => {
  const same = [
    [english, 'inspector', 'inspectors'],
    [english, 'patrol', 'patrolling'],
    [english, 'charge', 'charging'],
    [indonesian, 'pungut', 'memungut'],
    [indonesian, 'membayar', 'dibayar'],
    [indonesian, 'tarif', 'tarifnya'],
    [russian, 'наблюдатели', 'наблюдателей'],
    [russian, 'сбор', 'сборы'],
  ] as const
  for (const [pack, one, other] of same)
    expect([other, isSameWord(one, other, pack)]).toEqual([other, true])
})

test('words that only begin or end alike are two', () => {
  const apart = [
    [english, 'toll', 'tolerate'],
    [english, 'dam', 'damage'],
    [indonesian, 'ditahan', 'pertahanan'],
    [indonesian, 'pengamat', 'amat'],
    [russian, 'сбор', 'сборщик'],
    [russian, 'плата', 'платный'],
  ] as const
  for (const [pack, one, other] of apart)
    expect([other, isSameWord(one, other, pack)]).toEqual([other, false])
})
