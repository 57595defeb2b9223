import { describe, expect, test } from 'vitest'
import { dayRange, inMarks, queryPart, withPart } from '../../src/pages/ledger/query-part.ts'

describe('a part of a query', () => {
  test.each([
    [queryPart('speaker', 'putin'), 'speaker:putin'],
    [queryPart('via', 'The Moscow Times'), 'via:"The Moscow Times"'],
    [queryPart('act', 'deny', true), '-act:deny'],
    [queryPart('words', 'cease fire'), 'cease fire'],
    [queryPart('words', '"cease fire"', true), '-"cease fire"'],
    [queryPart('speaker', 'a "b", c'), String.raw`speaker:"a \"b\", c"`],
  ])('%s is written as it is typed', (part, typed) => {
    expect(part).toBe(typed)
  })

  test('comes behind the others', () => {
    expect(withPart('', 'act:deny')).toBe('act:deny')
    expect(withPart(' speaker:putin ', 'act:deny')).toBe('speaker:putin act:deny')
  })

  test('may be a range of days, open at either side', () => {
    expect(dayRange('2026-01-02', '2026-01-02')).toBe('2026-01-02')
    expect(dayRange('2026-01-02', '')).toBe('2026-01-02..')
    expect(dayRange('', '2026-01-02')).toBe('..2026-01-02')
  })

  test('keeps marks within exact words', () => {
    expect(inMarks('he said "no"')).toBe(String.raw`"he said \"no\""`)
  })
})
