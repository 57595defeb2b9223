import { describe, expect, test } from 'vitest'
import { sureStepOf } from '../../src/parts/certainty.tsx'
import { en, type Words } from '../../src/words/en.ts'
import { id } from '../../src/words/id.ts'
import { moreEn } from '../../src/words/more-en.ts'
import { moreId } from '../../src/words/more-id.ts'
import { type DayRange, tellDay, tellMoment } from '../../src/words/tell-day.ts'

/** All words with the way to them; of those with a gap, what a few values make of them. */
function wordsOf(value: unknown, way: string): [string, string][] {
  if (typeof value === 'string') return [[way, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => wordsOf(inner, `${way}.${key}`))
}

/** Words that are the same in both languages. */
const same = new Set(['tutur', 'CSV', 'Tutur', 'admin'])

/** Queries are written the same in every language. */
const isQuery = (way: string) => way.startsWith('.ledger.') && way.endsWith('.example')

describe('the words of the interface', () => {
  const english = new Map(wordsOf({ ...en, ...moreEn }, ''))

  test.each([
    ['English', { ...en, ...moreEn }],
    ['Indonesian', { ...id, ...moreId }],
  ])('none is empty in %s', (_, words) => {
    expect(wordsOf(words, '').filter(([, word]) => word.trim() === '')).toEqual([])
  })

  test('none is left in English among the Indonesian ones', () => {
    const left = wordsOf({ ...id, ...moreId }, '').filter(
      ([way, word]) => english.get(way) === word && !same.has(word) && !isQuery(way),
    )
    expect(left).toEqual([])
  })

  test('numbers have the form that the language gives them', () => {
    expect(en.parts.originsInOutlets(1, 1, false)).toBe('*1* origin in 1 outlet')
    expect(en.parts.originsInOutlets(3, 7, false)).toBe('*3* origins in 7 outlets')
    expect(id.parts.originsInOutlets(1, 7, true)).toBe('sedikitnya *1* asal dalam 7 media')
    expect(en.parts.rows(100_000)).toBe('100,000 rows')
    expect(id.parts.rows(100_000)).toBe('100.000 baris')
  })

  test('languages have names, and what is no language keeps its own', () => {
    expect(en.speech.languageName('ru')).toBe('Russian')
    expect(id.speech.languageName('ru')).toBe('Rusia')
    expect(en.speech.languageName('not a tag')).toBe('not a tag')
  })
})

describe('days', () => {
  const days: readonly [DayRange, english: string, indonesian: string][] = [
    [{ from: '2025-03-10', to: '2025-03-10' }, '10 Mar 2025', '10 Mar 2025'],
    [{ from: '2025-10-11', to: '2025-10-17' }, 'c. 14 Oct 2025', 'sek. 14 Okt 2025'],
    [{ from: '2025-10-01', to: '2025-10-31' }, 'in Oct 2025', 'pada Okt 2025'],
    [{ from: null, to: '2025-02-28' }, 'before Mar 2025', 'sebelum Mar 2025'],
    [{ from: null, to: '2025-03-12' }, 'before 13 Mar 2025', 'sebelum 13 Mar 2025'],
    [{ from: '2025-03-01', to: null }, 'after Feb 2025', 'sesudah Feb 2025'],
    [{ from: null, to: null }, 'not stated', 'tidak disebut'],
  ]

  test.each(days)('%o', (range, english, indonesian) => {
    const told = (words: Words) => {
      const { precision, day } = tellDay(range, words)
      return precision === null ? day : `${precision} ${day}`
    }
    expect(told(en)).toBe(english)
    expect(told(id)).toBe(indonesian)
  })

  test('a week says its first and last day when it is pointed at', () => {
    expect(tellDay({ from: '2025-10-11', to: '2025-10-17' }, en).more).toBe(
      'known to the week: 11 Oct 2025 to 17 Oct 2025',
    )
  })

  test('a stretch is told by both ends', () => {
    const told = tellDay({ from: '2025-03-01', to: '2026-04-18' }, en)
    expect(told.day.replaceAll(/\s/gu, ' ')).toBe('1 Mar 2025 – 18 Apr 2026')
    expect(told.machine).toBeNull()
  })

  test('a moment says in which zone it is told', () => {
    expect(tellMoment('2026-04-18T02:12:00Z', en)).toMatch(/ 2026, \d\d:12 \(UTC[^)]*\)$/u)
  })
})

test('certainty has four steps', () => {
  expect([1, 0.9, 0.89, 0.7, 0.5, 0.45, 0.44, 0].map(sureStepOf)).toEqual([
    'sure',
    'sure',
    'likely',
    'likely',
    'unsure',
    'unsure',
    'unlikely',
    'unlikely',
  ])
})
