import { expect, test } from 'vitest'
import { inQuotes, quotedShort } from '../../src/utterances/quoted-short.ts'

test('marks at the ends of words are left out', () => {
  expect(inQuotes('"The mill stays shut,"')).toBe('“The mill stays shut”')
  expect(inQuotes('«Мельница закрыта»')).toBe('“Мельница закрыта”')
})

test('a quotation in pieces has no marks where it was broken off', () => {
  expect(inQuotes('We will never sign one," … "Our millers have waited for years.')).toBe(
    '“We will never sign one … Our millers have waited for years.”',
  )
})

test('what is quoted within becomes single', () => {
  expect(inQuotes('They call it a "free mill", and it is “nothing” of that')).toBe(
    '“They call it a ‘free mill’, and it is ‘nothing’ of that”',
  )
  expect(inQuotes('the answer is "no"')).toBe('“the answer is ‘no’”')
  expect(inQuotes('"No" is the answer')).toBe('“‘No’ is the answer”')
})

test('what is long is cut at a word', () => {
  expect(quotedShort('the mill stays shut for good', 14)).toBe('“the mill…”')
})
