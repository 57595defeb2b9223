import { describe, expect, test } from 'vitest'
import { edgeOf, tellPartialDay, tellSpan } from '../../src/positions/tell-span.ts'
import { issueName, textIn } from '../../src/positions/text-in.ts'
import { en } from '../../src/words/en.ts'
import { id } from '../../src/words/id.ts'

const told = { noDates: 'dates not known', noStart: 'start not known' }

describe('when somebody held an office', () => {
  test('a day, a month or a year is told as precisely as it is known', () => {
    expect(tellPartialDay('2025-07-14', en)).toBe('14 Jul 2025')
    expect(tellPartialDay('2025-07', en)).toBe('Jul 2025')
    expect(tellPartialDay('2025', en)).toBe('2025')
    expect(tellPartialDay('2025-05', id)).toBe('Mei 2025')
  })

  test('what is open at one side says so', () => {
    expect(tellSpan({ from: '2025-07-14', to: null }, en, told)).toBe('14 Jul 2025 – now')
    expect(tellSpan({ from: null, to: '2024' }, en, told)).toBe('start not known – 2024')
    expect(tellSpan({ from: null, to: null }, en, told)).toBe('dates not known')
  })

  test('a month and a year have a first and a last day', () => {
    expect([edgeOf('2024-02', 'first'), edgeOf('2024-02', 'last')]).toEqual([
      '2024-02-01',
      '2024-02-29',
    ])
    expect([edgeOf('2024', 'first'), edgeOf('2024', 'last')]).toEqual(['2024-01-01', '2024-12-31'])
    expect(edgeOf('2024-05-06', 'last')).toBe('2024-05-06')
  })
})

describe('texts and names', () => {
  test('a text is chosen in the reader’s language, else one for all, else English, else any', () => {
    expect(textIn({ en: 'Fee', id: 'Tarif' }, 'id')).toBe('Tarif')
    expect(textIn({ und: 'Tarif', en: 'Fee' }, 'ru')).toBe('Tarif')
    expect(textIn({ en: 'Fee', ru: 'Сбор' }, 'id')).toBe('Fee')
    expect(textIn({ ru: 'Сбор' }, 'id')).toBe('Сбор')
    expect(textIn({}, 'id')).toBe('')
  })

  test('an issue is named by its key', () => {
    expect(issueName('joint-patrols')).toBe('Joint patrols')
  })
})
