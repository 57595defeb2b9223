import { describe, expect, test } from 'vitest'
import { tables } from '../../src/knowledge/tables.ts'
import { wordsOfName } from '../../src/knowledge/words-of-name.ts'
import { rowsOf } from '../../src/languages/pack.ts'
import { tokenise } from '../../src/text/tokens.ts'

const rows = (table: string) => rowsOf(tables[table])
const keys = (table: string) => rows(table).map(([key = '']) => key)

describe('keys and items', () => {
  test.each(['people', 'organisations', 'offices', 'office-titles', 'renowned', 'territories'])(
    '%s: each key once, sorted',
    (table) => {
      expect(keys(table)).toEqual([...new Set(keys(table))].sort())
    },
  )

  test('no two rows have one Wikidata item, and each is well formed', () => {
    const items = ['people', 'organisations', 'territories']
      .flatMap((table) => rows(table).map(([, item = '']) => item))
      .filter((item) => item !== '')
    expect(items.filter((item) => !/^Q[1-9]\d*$/u.test(item))).toEqual([])
    expect(items.filter((item, i) => items.indexOf(item) !== i)).toEqual([])
  })

  test('what a row points at is there', () => {
    const places = new Set(keys('territories'))
    const bodies = new Set([...places, ...keys('organisations')])
    const titles = new Set(keys('office-titles'))
    const people = new Set(keys('people'))
    const offices = new Set(keys('offices'))
    const missing = [
      ...rows('territories').flatMap((row) => row.slice(4, 7).flatMap(named).filter(notIn(places))),
      ...rows('organisations').flatMap((row) => named(row[3]).filter(notIn(places))),
      ...rows('offices').flatMap(([, of]) => named(of).filter(notIn(bodies))),
      ...rows('offices').flatMap(([, , , title]) => named(title).filter(notIn(titles))),
      ...rows('metonyms').flatMap(([, , key]) =>
        named(key).filter(notIn(new Set([...bodies, ...offices]))),
      ),
      ...rows('terms').flatMap(([person]) => named(person).filter(notIn(people))),
      ...rows('renowned').flatMap(([person]) => named(person).filter(notIn(people))),
      ...rows('terms').flatMap(([, office]) => named(office).filter(notIn(offices))),
    ]
    expect(missing).toEqual([])
  })

  test('every state that places know is a territory', () => {
    const items = new Set(rows('territories').map(([, item]) => item))
    expect(rows('states').filter(([item]) => !items.has(item))).toEqual([])
  })
})

describe('names', () => {
  const latin = ['latin', /^[\p{Script=Latin}\p{M}\p{N}\p{P} ]+$/u] as const
  const cyrillic = ['cyrillic', /^(?:[\p{Script=Cyrillic}\p{N}\p{P} ]|\b[IVX]+$)+$/u] as const
  const armenian = ['armenian', /^(?:[\p{Script=Armenian}\p{N}\p{P} ]|\b[IVX]+$)+$/u] as const
  const scripts = [latin, latin, cyrillic, latin, latin, latin, armenian, cyrillic]

  test.each([
    ['people', 4, scripts],
    ['organisations', 4, scripts],
    ['office-titles', 1, scripts.slice(0, 7)],
    ['territories', 7, scripts.slice(0, 7)],
  ] as const)(
    '%s: in the script of their column, NFC, without stray blanks',
    (table, from, columns) => {
      const wrong = rows(table).flatMap((row) =>
        columns.flatMap(([, script], i) =>
          named(row[from + i]).filter((name) => !script.test(name)),
        ),
      )
      expect(wrong).toEqual([])
      const text = tables[table] ?? ''
      expect(text.normalize('NFC') === text).toBe(true)
      expect(
        rows(table)
          .flat()
          .flatMap(named)
          .filter((name) => name !== name.trim()),
      ).toEqual([])
    },
  )
})

test('a name is cut into words as a text is', () => {
  const names = ['people', 'organisations', 'territories', 'states', 'outlets'].flatMap((table) =>
    rows(table).flat().flatMap(named),
  )
  expect(names.map(wordsOfName)).toEqual(names.map((name) => tokenise(name).folded))
})

describe('terms', () => {
  test('are days, months or years, in order, and have an end or a last day known', () => {
    const wrong = rows('terms').filter(([, , from = '', to = '', knownTo = '', source = '']) => {
      const dates = [from, to || knownTo]
      const written = dates.every((date) => /^\d{4}(-\d{2}(-\d{2})?)?$/u.test(date))
      const ordered = common(from, dates[1] ?? '').every(
        (date, i, all) => date >= (all[i - 1] ?? ''),
      )
      return (
        !written ||
        !ordered ||
        (to !== '' && knownTo !== '') ||
        !/^(factbook|written)$/u.test(source)
      )
    })
    expect(wrong).toEqual([])
  })

  test('of an office that one person holds do not overlap by more than a day', () => {
    const shared = new Set(
      rows('offices').flatMap(([key, , , , kind]) => (kind === 'shared' ? key : [])),
    )
    const terms = rows('terms').filter(([, office]) => !shared.has(office))
    const overlaps = terms.filter(([, office, from = ''], i) => {
      const [, before, , to = ''] = terms[i - 1] ?? []
      if (before !== office) return false
      const [end = '', start = ''] = common(to, from)
      return to === '' || end > start
    })
    expect(overlaps).toEqual([])
  })
})

function named(cell: string | undefined): string[] {
  return (cell ?? '') === '' ? [] : (cell ?? '').split('|')
}

function notIn(known: ReadonlySet<string>): (key: string) => boolean {
  return (key) => !known.has(key)
}

/** Both dates, as exact as the coarser one. */
function common(one: string, other: string): string[] {
  const length = Math.min(one.length, other.length)
  return [one.slice(0, length), other.slice(0, length)]
}
