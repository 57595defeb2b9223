import { describe, expect, it } from 'vitest'
import { type Column, csvHead, csvRows } from '../src/rows/csv-record.ts'

const columns: readonly Column<string | number | null>[] = [['words', (cell) => cell]]

describe('a record of CSV', () => {
  it('has its names first and ends its lines as RFC 4180 has it', () => {
    expect(csvHead(columns) + csvRows(columns, ['a, b', 'say "no"', null, 3])).toBe(
      'words\r\n"a, b"\r\n"say ""no"""\r\n\r\n3\r\n',
    )
  })

  it.each(['=HYPERLINK("http://x.example")', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'never begins a formula: %j',
    (cell) => {
      const record = csvRows(columns, [cell])
      expect(record.replace(/^"/u, '').startsWith("'")).toBe(true)
    },
  )

  it.each([-3, 0.5])('leaves the number %s as it is', (cell) => {
    expect(csvRows(columns, [cell])).toBe(`${cell}\r\n`)
  })

  it.each(['a = b', '"=1"', "don't", '— he said'])('leaves %j as it is', (cell) => {
    expect(csvRows(columns, [cell]).trim().replaceAll('""', '"')).toContain(cell)
    expect(csvRows(columns, [cell])).not.toContain("'".concat(cell))
  })
})
