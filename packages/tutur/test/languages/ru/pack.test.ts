import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { nominativeAdjective, nominativeName } from '../../../src/languages/nominative.ts'
import { russian } from '../../../src/languages/ru/pack.ts'
import { tables } from '../../../src/languages/ru/tables.ts'
import { describePack } from '../describe-pack.ts'

const examples = readFileSync(new URL('examples.tsv', import.meta.url), 'utf8')

describePack({ name: 'Russian', pack: russian, tables, examples })

test('knows its months and weekdays by number', () => {
  expect(russian.months.get('августа')).toBe(8)
  expect(russian.weekdays.get('среду')).toBe(3)
  expect(russian.relativeDays.get('вчера')).toBe(-1)
})

test('declines the nouns of its tables', () => {
  const forms = russian.declension.forms.get('министром') ?? []
  expect(forms.map(({ lemma, gender }) => `${lemma} ${gender}`)).toEqual(['министр m'])
})

describe('the nominative', () => {
  test.each([
    ['Лещуковым', 'm', 'Лещуков'],
    ['Лещуковой', 'f', 'Лещукова'],
    ['Ветринского', 'm', 'Ветринский'],
    ['Дмитрия', 'm', 'Дмитрий'],
    ['Анной', 'f', 'Анна'],
    // `ё` is read as `е` and stays where it is printed.
    ['Алёны', 'f', 'Алёна'],
    ['АЛЁНЫ', 'f', 'АЛЁНА'],
    ['Ковалёвым', 'm', 'Ковалёв'],
    // No ending tells: the name stays as printed.
    ['Бербок', 'f', 'Бербок'],
    ['Порошко', 'm', 'Порошко'],
  ] as const)('of the name %s (%s) is %s', (printed, gender, nominative) => {
    expect(nominativeName(russian.declension, printed, gender)).toBe(nominative)
  })

  test.each([
    ['украинских', 'p', 'украинские'],
    ['российском', 'm', 'российский'],
    ['новой', 'f', 'новая'],
  ] as const)('of the adjective %s (%s) is %s', (printed, gender, nominative) => {
    expect(nominativeAdjective(russian, printed, gender)).toBe(nominative)
  })
})
