import { expect, test } from 'vitest'
import { wrongWords } from '../../src/pages/ledger/nothing-found.tsx'
import { ledgerWords as en } from '../../src/words/en/ledger.ts'
import { ledgerWords as id } from '../../src/words/id/ledger.ts'

const query = 'Solan act:sing'

/** What the server answers to a query that cannot be read. */
function problemOf(code: string) {
  const detail = 'There is no act “sing”; there are say, deny.'
  const at = { field: 'q', start: 10, end: 14 }
  return { type: '/problems/not-valid', title: 'Not valid', status: 400, code, detail, at }
}

test.each([
  'too-long',
  'quote-unclosed',
  'no-words',
  'field-unknown',
  'value-missing',
  'value-unknown',
  'language-unknown',
  'day-unknown',
  'score-unknown',
  'number-unknown',
  'range-unfit',
  'not-in-dossier',
])('%s is said in the language of the reader', (code) => {
  const problem = problemOf(code)
  expect(wrongWords(problem, { query, words: en })).toBe(problem.detail)
  const told = wrongWords(problem, { query, words: id })
  expect(told).toMatch(/[.]$/u)
  expect(told).not.toBe(problem.detail)
})

test('the part at fault is named; what has no words is said as the server does', () => {
  expect(wrongWords(problemOf('value-unknown'), { query, words: id })).toContain('“sing”')
  const other = problemOf('not-known-here')
  expect(wrongWords(other, { query, words: id })).toBe(other.detail)
})
