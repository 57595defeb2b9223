import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { english } from '../../../src/languages/en/pack.ts'
import { tables } from '../../../src/languages/en/tables.ts'
import { cueTakes, wordClass } from '../../../src/languages/pack.ts'
import { describePack } from '../describe-pack.ts'

const examples = readFileSync(new URL('examples.tsv', import.meta.url), 'utf8')

describePack({ name: 'English', pack: english, tables, examples })

test('knows its months and weekdays by number', () => {
  expect(english.months.get('august')).toBe(8)
  expect(english.months.get('sept')).toBe(9)
  expect(english.weekdays.get('thursday')).toBe(4)
  expect(english.relativeDays.get('yesterday')).toBe(-1)
})

test('tells what may follow a cue', () => {
  const [told] = english.cues.get('told') ?? []
  expect((told?.takes ?? 0) & cueTakes.addressee).not.toBe(0)
  const asking = english.cues
    .get('urged')
    ?.find(({ form }) => form === 'urged')
    ?.rows.filter((row) => row.takes & cueTakes.request)
  expect(asking?.map((row) => row.act)).toEqual(['demand'])
})

test('keeps belief apart from speech', () => {
  const wide = (form: string) =>
    english.cues.get(form)?.[0]?.rows.map((row) => (row.takes & cueTakes.wide) !== 0)
  expect(new Set(wide('believes'))).toEqual(new Set([true]))
  expect(new Set(wide('said'))).toEqual(new Set([false]))
})

test('gives a word all its classes', () => {
  expect(english.words.get('that')).toBe(
    wordClass.complementiser | wordClass.relative | wordClass.demonstrative | wordClass.determiner,
  )
  expect((english.words.get('spokeswoman') ?? 0) & wordClass.role).not.toBe(0)
})
