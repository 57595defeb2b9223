import { describe, expect, test } from 'vitest'
import { inLanguage } from '../../src/api/in-language.ts'

const front = () => ({
  key: 'oyra-front',
  name: 'Oyra Front',
  called: { id: 'Front Oyra' },
  names: ['Front Oyra', 'Фронт Ойры'],
})
const answer = () => ({
  rows: [{ speaker: front(), words: 'Oyra Front' }, { speaker: null }],
  of: { key: 'csw', name: 'CSW' },
})

describe('an answer in the language of the page', () => {
  test('calls actors as that language does, wherever they stand, and changes no words', () => {
    const { rows, of } = inLanguage(answer(), 'id')
    expect(rows[0]).toEqual({
      speaker: { ...front(), name: 'Front Oyra', names: ['Oyra Front', 'Фронт Ойры'] },
      words: 'Oyra Front',
    })
    expect(of.name).toBe('CSW')
  })

  test('is left as it is in a language in which nobody is called otherwise', () => {
    expect(inLanguage(answer(), 'en')).toEqual(answer())
  })
})
