import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { german } from '../../../src/languages/de/pack.ts'
import { tables } from '../../../src/languages/de/tables.ts'
import { cueTakes, wordClass } from '../../../src/languages/pack.ts'
import { classesOfWord } from '../../../src/languages/word-ending.ts'
import { describePack } from '../describe-pack.ts'

const examples = readFileSync(new URL('examples.tsv', import.meta.url), 'utf8')

describePack({ name: 'German', pack: german, tables, examples })

test('knows its months and weekdays by number', () => {
  expect(german.months.get('jänner')).toBe(1)
  expect(german.months.get('dezember')).toBe(12)
  expect(german.weekdays.get('sonnabend')).toBe(6)
  expect(german.relativeDays.get('vorgestern')).toBe(-2)
})

test('tells a broken cue from one of its words', () => {
  const forms = german.cues.get('teilte')?.map(({ form, tail }) => [form, tail])
  expect(forms).toEqual([['teilte … mit', ['mit']]])
})

test('knows a compound by its last part', () => {
  expect(classesOfWord('hafenminister', german) & wordClass.role).not.toBe(0)
  expect(classesOfWord('fischereibehörde', german) & wordClass.organisation).not.toBe(0)
  expect(classesOfWord('rat', german) & wordClass.organisation).not.toBe(0)
  expect(classesOfWord('beobachtern', german) & wordClass.people).not.toBe(0)
  expect(classesOfWord('ministeriums', german) & wordClass.organisation).not.toBe(0)
  expect(classesOfWord('brotkruste', german)).toBe(0)
})

test('keeps belief apart from speech', () => {
  const wide = (form: string) =>
    german.cues.get(form)?.[0]?.rows.every(({ takes }) => (takes & cueTakes.wide) !== 0)
  expect(wide('glaubt')).toBe(true)
  expect(wide('sagte')).toBe(false)
})

test('has every pattern that verb-second languages need', () => {
  const { grammar } = german
  expect(grammar.verbSecond && grammar.capitalNouns && grammar.ordinalDots).toBe(true)
  expect(grammar.oblique?.test('dem')).toBe(true)
  expect(grammar.feminineOblique?.test('der')).toBe(true)
  expect(grammar.feminine?.test('zeitung')).toBe(true)
  expect(grammar.feminine?.test('sprecher')).toBe(false)
  expect(grammar.genitive?.test('des')).toBe(true)
  expect(grammar.neuter?.test('das')).toBe(true)
  expect(grammar.relative?.test('der')).toBe(true)
  expect(grammar.pointer?.test('dies')).toBe(true)
  expect(grammar.likeness?.test('wie')).toBe(true)
  expect(grammar.perfect?.test('hat')).toBe(true)
  expect(grammar.copula?.test('wurde')).toBe(true)
  expect(grammar.joinedInfinitive?.test('mitzuteilen')).toBe(true)
})

test.each(['sei', 'habe', 'werde', 'müsse', 'könne', 'wäre'])('%s is a subjunctive', (form) => {
  expect(german.grammar.subjunctive?.test(form)).toBe(true)
})

test.each(['gehe', 'leide', 'befürchte', 'warte'])('%s looks like a subjunctive', (form) => {
  expect(german.grammar.subjunctiveLook?.test(form)).toBe(true)
})

test.each(['sagte', 'kam', 'ging', 'meldete'])('%s does not', (form) => {
  expect(german.grammar.subjunctiveLook?.test(form)).toBe(false)
})
