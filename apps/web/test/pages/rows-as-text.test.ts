import { expect, test } from 'vitest'
import type { Statement } from '../../src/api/shapes.ts'
import { rowsAsCsv } from '../../src/pages/paste/rows-as-text.ts'

test('rows as CSV keep commas and marks, and nothing that a spreadsheet would run', () => {
  const csv = rowsAsCsv([
    {
      speaker: null,
      act: 'say',
      form: 'direct',
      words: '=HYPERLINK("http://x.example"), he said',
      saidAt: null,
      chain: { hops: [] },
      content: [{ start: 3, end: 9, text: '' }],
      madeBy: { score: 0.5 },
    } as unknown as Statement,
  ])
  expect(csv.split('\r\n')[1]).toBe(
    `1,,,say,direct,"'=HYPERLINK(""http://x.example""), he said",,,,3,9,0.5`,
  )
})
