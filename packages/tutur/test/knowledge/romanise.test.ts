import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { romanise, sameSpelling, similarity, soundKey } from '../../src/knowledge/romanise.ts'

describe('a name in Latin letters', () => {
  test.each([
    ['Пашинян', '', 'pashinyan'],
    ['Փաշինյան', '', 'pashinyan'],
    ['Հարությունյան', '', 'harutyunyan'],
    ['Paşinyan', 'tr', 'pashinyan'],
    ['Ceyhun', 'az', 'jeyhun'],
    ['Əliyev', 'az', 'aliyev'],
    ['Xankəndi', 'az', 'khankandi'],
    ['Çavuşoğlu', 'tr', 'chavushoglu'],
    ['Сибіга', 'uk', 'sybiha'],
    ['Selenskyj', 'de', 'selenskyy'],
    ['Vučić', '', 'vuchich'],
    ['ყიფიანი', '', 'qipiani'],
    ['Niinistö', '', 'niinisto'],
    ['Ceyhun', 'en', 'ceyhun'],
    ['', '', ''],
  ])('%s (%s) is %s', (name, language, latin) => {
    expect(romanise(name, language)).toBe(latin)
  })
})

test.each([
  ['pashinyan', 'pashinian'],
  ['aliyev', 'aliev'],
  ['bayramov', 'bairamov'],
  ['lavrov', 'lawrow'],
  ['zakharova', 'zaharova'],
  ['erdogan', 'erdogan'],
  ['witkoff', 'uitkoff'],
])('%s and %s are spellings of one name', (one, other) => {
  expect(sameSpelling(one, other)).toBe(true)
})

test.each([
  ['putin', 'pashinyan'],
  ['biden', 'baerbock'],
  ['lavrov', 'lapid'],
  ['', 'lavrov'],
])('%s and %s are not', (one, other) => {
  expect(sameSpelling(one, other)).toBe(false)
})

test('the sound of a name is that of its consonants', () => {
  expect(soundKey('hajiyev')).toBe(soundKey('hacıyev'.replace('c', 'j').replace('ı', 'i')))
  expect(soundKey('aoi')).toBe('')
})

test('likeness is the same either way, between 0 and 1, and 1 for the same', () => {
  const word = fc.stringMatching(/^[a-f]{0,8}$/u)
  fc.assert(
    fc.property(word, word, (one, other) => {
      const found = similarity(one, other)
      expect(found).toBeGreaterThanOrEqual(0)
      expect(found).toBeLessThanOrEqual(1)
      expect(similarity(one, one)).toBe(1)
      expect(found === 1).toBe(one === other)
    }),
  )
})
