import { expect, test } from 'vitest'
import type { Statement } from '../../src/api/shapes.ts'
import { rowsAsCsv } from '../../src/pages/paste/rows-as-text.ts'

function saying(words: string): Statement {
  return {
    speaker: null,
    act: 'say',
    form: 'direct',
    words,
    saidAt: null,
    chain: { hops: [] },
    content: [{ start: 3, end: 9, text: '' }],
    madeBy: { score: 0.5 },
  } as unknown as Statement
}

test.each([...'=+-@\t＝＋－＠'])('a cell that begins with "%s" is no formula', (sign) => {
  expect(rowsAsCsv([saying(`${sign}1+1`)])).toContain(`,'${sign}1+1,`)
})

test('rows as CSV keep commas and marks, and nothing that a spreadsheet would run', () => {
  const csv = rowsAsCsv([saying('=HYPERLINK("http://x.example"), he said')])
  expect(csv.split('\r\n')[1]).toBe(
    `1,,,say,direct,"'=HYPERLINK(""http://x.example""), he said",,,,3,9,0.5`,
  )
})
