import { describe, expect, test } from 'vitest'
import { type ComparisonRow, comparisonRows } from '../../src/pages/document/comparison-rows.ts'

const head = {
  id: '0123456789abcdef',
  article: '0123456789abcdef',
  title: 'Mill shut',
  outlet: null,
  url: null,
  language: 'en',
  published: null,
}

describe('comparisonRows', () => {
  test('puts lines that share words side by side', () => {
    const rows = rowsOf([
      ['both', 'The mill will close on '],
      ['earlier', 'Monday'],
      ['later', 'Friday'],
      ['both', '.\n\nThe bakers are angry.'],
    ])
    expect(rows.map(told)).toEqual([
      'changed: The mill will close on -Monday-. | The mill will close on +Friday+.',
      'same: The bakers are angry. | The bakers are angry.',
    ])
  })

  test('keeps whole lines that were added or cut apart from their neighbours', () => {
    const rows = rowsOf([
      ['both', 'The mill will close.\n'],
      ['earlier', 'Nobody was asked.\n'],
      ['both', 'The bakers are angry.\n'],
      ['later', 'Correction: it will open.'],
    ])
    expect(rows.map(told)).toEqual([
      'same: The mill will close. | The mill will close.',
      'cut: -Nobody was asked.- | ',
      'same: The bakers are angry. | The bakers are angry.',
      'added:  | +Correction: it will open.+',
    ])
  })

  test('tells another title in a row of its own', () => {
    const rows = comparisonRows({
      earlier: head,
      later: { ...head, title: 'Mill opens' },
      stretches: [],
    })
    expect(rows.map(told)).toEqual(['changed: -Mill shut- | +Mill opens+'])
  })
})

type Where = 'both' | 'earlier' | 'later'

function rowsOf(stretches: readonly (readonly [Where, string])[]): readonly ComparisonRow[] {
  return comparisonRows({
    earlier: head,
    later: head,
    stretches: stretches.map(([where, text]) => ({
      in: where,
      earlier: where === 'later' ? null : { start: 0, end: text.length, text },
      later: where === 'earlier' ? null : { start: 0, end: text.length, text },
    })),
  })
}

const signs = { same: '', gone: '-', added: '+' } as const

function told({ is, earlier, later }: ComparisonRow): string {
  const side = (pieces: ComparisonRow['earlier']) =>
    pieces.map(({ kind, text }) => `${signs[kind]}${text}${signs[kind]}`).join('')
  return `${is}: ${side(earlier)} | ${side(later)}`
}
