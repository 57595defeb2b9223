import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { chronoDates } from '../src/dates/chrono-dates.ts'
import { readDatePhrases } from '../src/dates/date-phrases.ts'
import { newsLikeExamples } from '../src/dates/duckling.ts'
import { measureDatePhrases, measureDuckling } from '../src/dates/measure-dates.ts'
import { root } from '../src/sets.ts'

const folder = mkdtempSync(join(tmpdir(), 'tutur-dates-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

/** An example as Duckling's tests have it, told on Tuesday 2013-02-12; its grain is told by its value, save a week's. */
function example(lang: string, text: string, value: string): string {
  const grain = { 4: 'year', 7: 'month' }[value.length] ?? (/week/u.test(text) ? 'week' : 'day')
  return JSON.stringify({ lang, ref: '2013-02-12T04:30:00-02:00', text, grain, value })
}

test('news-like examples leave out what only an assistant is told, and turn bare weekdays back', () => {
  const path = fileOf('duckling.jsonl', [
    example('en', 'yesterday', '2013-02-11'),
    example('en', 'yesterday', '2013-02-11'),
    example('en', 'three days after Easter', '2013-04-03'),
    example('en', 'on the 15th', '2013-02-15'),
    example('en', '3 fridays from now', '2013-03-01'),
    example('de', '10.12.', '2013-12-10'),
    example('ka', 'დღეს', '2013-02-12'),
    example('en', 'monday', '2013-02-18'),
    example('ru', 'в пятницу', '2013-02-15'),
  ])
  expect(newsLikeExamples(path).map(({ text, value }) => `${text} ${value}`)).toEqual([
    'yesterday 2013-02-11',
    'Monday 2013-02-11',
    'в пятницу 2013-02-08',
  ])
})

test('right is one date that lies in the time meant, and of counts the unit around it', () => {
  const path = fileOf('measured.jsonl', [
    example('en', 'yesterday', '2013-02-11'),
    example('en', 'last week', '2013-02-04'),
    example('en', 'two years ago', '2011-02'),
    example('en', 'yesterday and tomorrow', '2013-02-11'),
    example('en', 'tomorrow', '2013-02-14'),
  ])
  const [english] = measureDuckling(path).measures
  expect(english).toMatchObject({ name: 'dates en', value: 3 / 5, marked: 5 })
})

test('chrono-node is asked in its own language, and of others nothing', () => {
  expect(chronoDates('Kedua menteri bertemu kemarin.', 'id', '2025-09-17')).toEqual(['2025-09-16'])
  expect(chronoDates('dün', 'tr', '2025-09-17')).toBeNull()
})

test('a line of our own sentences has its date in brackets', () => {
  const path = fileOf('phrases.tsv', [
    '# a comment',
    '2025-09-17\tIa tiba [kemarin].\t2025-09-16',
    '-\tIa tiba [Jumat].\t?',
    '-\tIa pulang.\t',
  ])
  expect(readDatePhrases(path)).toEqual([
    { published: '2025-09-17', text: 'Ia tiba kemarin.', words: 'kemarin', edtf: '2025-09-16' },
    { published: null, text: 'Ia tiba Jumat.', words: 'Jumat', edtf: null },
    { published: null, text: 'Ia pulang.', words: null, edtf: null },
  ])
  expect(() => readDatePhrases(fileOf('broken.tsv', ['2025-09-17 Ia tiba.']))).toThrow(
    'three cells',
  )
})

test('of the sixty Indonesian dates at least 57 are right', () => {
  const [indonesian] = measureDatePhrases(join(root, 'corpus', 'dates')).measures
  expect(indonesian?.marked).toBe(60)
  expect((indonesian?.value ?? 0) * 60).toBeGreaterThanOrEqual(57)
})
