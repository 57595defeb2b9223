import { describe, expect, test } from 'vitest'
import { type Fit, fitOf, type Window } from '../../src/join/utterances/days.ts'
import { numbersIn } from '../../src/join/utterances/numbers-in.ts'
import { foldedWords, newSignNumbers, signsOf } from '../../src/join/utterances/signs.ts'
import { sharedWeight, weighSigns, weightOf } from '../../src/join/utterances/weigh-signs.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'

const packs = { en: english, id: indonesian, ru: russian }

describe('numbers', () => {
  test.each([
    ['en', 'two hundred and forty-six days, and 3,720 crowns', [246, 3720]],
    ['en', 'from the tenth of May, three or four ferries', [10, 3, 4]],
    ['en', 'two thousand three hundred and forty-one', [2341]],
    ['id', 'seratus empat puluh enam hari', [146]],
    ['id', 'delapan belas orang dan lima ratus ton', [18, 500]],
    ['id', 'dua juta rupiah, 3.720 kapal', [2_000_000, 3720]],
    ['ru', 'сто сорок шесть дней', [146]],
    ['ru', 'свыше пятисот тонн с десятого мая', [500, 10]],
    ['en', 'one ferry, no pier', []],
  ] as const)('%s: %s', (language, text, wanted) => {
    expect(numbersIn(foldedWords(text), packs[language].joinWords)).toEqual(wanted)
  })
})

describe('signs', () => {
  const numbers = newSignNumbers()
  const meant = (text: string, language: keyof typeof packs) =>
    signsOf(text, packs[language], numbers).meanings
  const shared = (one: Int32Array, other: Int32Array) =>
    [...one].filter((sign) => other.includes(sign)).length

  test('what languages have in common is one sign: concepts, numbers, months, names', () => {
    const english = meant('No joint patrol leaves Brennik before the tenth of May', 'en')
    const indonesian = meant('Patroli bersama tidak berangkat dari Brennik sebelum 10 Mei', 'id')
    const russian = meant('Совместный патруль не выйдет из Бренника до 10 мая', 'ru')
    for (const [one, other] of [
      [english, indonesian],
      [english, russian],
      [indonesian, russian],
    ] as const)
      expect(shared(one, other)).toBeGreaterThanOrEqual(4)
  })

  test('a negation is told, small words are not signs', () => {
    const { words, negated, length } = signsOf('it is not with us', english, newSignNumbers())
    expect({ negated, length }).toEqual({ negated: true, length: 5 })
    expect(words.length).toBeLessThanOrEqual(1)
  })

  test('what one speaker says on one day counts once, however often it is copied', () => {
    const known = newSignNumbers()
    const texts = ['rotten pier', 'rotten pier', 'rotten pier', 'rotten boat'].map((text) =>
      signsOf(text, english, known),
    )
    const weights = weighSigns(texts, [0, 0, 0, 1], known.numbers.size)
    const [one, , , other] = texts.map(({ words }) => words)
    if (one === undefined || other === undefined) throw new Error('four texts were given')
    const pier = weightOf(one, weights) - sharedWeight(one, other, weights)
    const boat = weightOf(other, weights) - sharedWeight(one, other, weights)
    expect(pier).toBeCloseTo(boat)
    expect(sharedWeight(one, other, weights)).toBeLessThan(pier)
  })
})

describe('days', () => {
  const told = (from: number, to = from): Window => ({ from, to, told: true })
  const news = (published: number): Window => ({ from: published - 2, to: published, told: false })

  test.each<[string, readonly [Window | null, Window | null], Fit]>([
    ['the same day', [told(10), told(10)], 'same'],
    ['a day apart: clocks differ', [told(10), told(11)], 'same'],
    ['two days that both reports tell', [told(10), told(13)], 'apart'],
    ['news of the next morning', [told(10), news(11)], 'same'],
    ['published weeks later', [told(10), news(40)], 'later'],
    ['published before it was said', [told(40), news(10)], 'apart'],
    ['within the month that is recalled', [told(1, 31), told(10)], 'same'],
    ['no day at all', [told(10), null], 'open'],
  ])('%s', (_, [one, other], wanted) => {
    expect([fitOf(one, other), fitOf(other, one)]).toEqual([wanted, wanted])
  })
})
