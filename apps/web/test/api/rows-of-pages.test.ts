import { expect, test } from 'vitest'
import { rowsOfPages, withoutRepeats } from '../../src/api/rows-of-pages.ts'

const rows = (ids: string) => [...ids].map((id) => ({ id }))
const idOf = ({ id }: { readonly id: string }) => id
const told = (them: readonly { readonly id: string }[] | null) =>
  them?.map(({ id }) => id).join('') ?? null

test.each([
  { now: 'abc', kept: 'abcdefg', is: 'abcdefg', when: 'nothing has changed' },
  { now: 'XYa', kept: 'abcdefg', is: 'XYabcdefg', when: 'rows have come in at the top' },
  { now: 'acd', kept: 'abcdefg', is: 'acdefg', when: 'a row of the first page is gone' },
  { now: 'abX', kept: 'abcdefg', is: 'abXcdefg', when: 'the last row of the first page is new' },
  { now: 'fab', kept: 'abcdefg', is: 'fabcdeg', when: 'a row has come up' },
  { now: 'XYZ', kept: 'abcdefg', is: null, when: 'nobody knows what lies between' },
])('further pages stay when the first is asked for again: $when', ({ now, kept, is }) => {
  expect(told(rowsOfPages(rows(now), rows(kept), idOf))).toBe(is)
})

test('a row that comes in two pages is shown once, where it came first', () => {
  expect(told(withoutRepeats(rows('abcbda'), idOf))).toBe('abcd')
})
