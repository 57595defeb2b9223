import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conceptsIn, conceptsOfStems, nameOfConcept } from '../../src/knowledge/concepts.ts'
import { tables } from '../../src/knowledge/tables.ts'
import { rowsOf } from '../../src/languages/pack.ts'
import { stemsOf } from '../../src/text/stems.ts'

const rows = rowsOf(tables['concepts'])
const languages = ['id', 'en', 'ru', 'de']
const named = (text: string, language: string) =>
  conceptsIn(text, language).map((concept) => nameOfConcept(concept))

describe('the table', () => {
  test('each concept once, with words in every language, in NFC', () => {
    const keys = rows.map(([key]) => key)
    expect(keys).toEqual([...new Set(keys)])
    expect(rows.filter((row) => row.length !== 5 || row.includes(''))).toEqual([])
    expect(tables['concepts']?.normalize('NFC')).toBe(tables['concepts'])
  })

  test.each(languages)('every form of %s is found', (language) => {
    const column = languages.indexOf(language) + 1
    const lost = rows.flatMap((row, concept) =>
      (row[column] ?? '')
        .split('|')
        .filter((form) => !conceptsIn(form, language).includes(concept))
        .map((form) => `${row[0]}: ${form}`),
    )
    expect(lost).toEqual([])
  })

  test('no form stands for more than three concepts', () => {
    const many = rows
      .flatMap((row) => languages.map((tag, i) => [tag, row[i + 1] ?? ''] as const))
      .flatMap(([tag, cell]) => cell.split('|').map((form) => [tag, form] as const))
      .filter(([tag, form]) => stemsOf(form, tag).length === 1 && conceptsIn(form, tag).length > 3)
    expect(many.map(([tag, form]) => `${tag} ${form}: ${named(form, tag)}`)).toEqual([])
  })
})

describe('concepts of a text', () => {
  test.each([
    ['Kedua pihak menyepakati gencatan senjata.', 'id', ['both sides', 'agree', 'ceasefire']],
    ['Both sides agreed to a ceasefire.', 'en', ['both sides', 'agree', 'ceasefire']],
    ['Обе стороны согласились на прекращение огня.', 'ru', ['both sides', 'agree', 'ceasefire']],
    ['Beide Seiten stimmten einer Waffenruhe zu.', 'de', ['both sides', 'ceasefire']],
    ['Kedua pihak menyepakati gencatan senjata.', 'ms-MY', ['both sides', 'agree', 'ceasefire']],
    ['Både sidene', 'nb', []],
    ['', 'en', []],
  ])('%s (%s)', (text, language, wanted) => {
    const found = named(text, language)
    expect(wanted.filter((concept) => !found.includes(concept))).toEqual([])
    if (wanted.length === 0) expect(found).toEqual([])
  })

  test('no concept has a number that the table lacks', () => {
    expect(nameOfConcept(-1)).toBeNull()
    expect(nameOfConcept(rows.length)).toBeNull()
  })

  test('a text beside another adds its concepts, save where a phrase spans both', () => {
    const words = fc.constantFrom(
      'ceasefire',
      'sign',
      'the',
      'fire',
      'water',
      'security',
      'council',
    )
    fc.assert(
      fc.property(fc.array(words), (list) => {
        const stems = stemsOf(list.join(' '), 'en')
        const apart = [...conceptsOfStems(stems, 'en'), ...conceptsOfStems(['the'], 'en')]
        expect(conceptsOfStems([...stems, 'the', 'the'], 'en')).toEqual(apart)
      }),
    )
  })
})
