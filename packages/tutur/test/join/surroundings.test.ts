import { expect, test } from 'vitest'
import { sentenceAround, surroundingsOf } from '../../src/join/surroundings.ts'
import { reportsOfPages } from './invented-reports.ts'

test.each([
  ['Snow fell. Torvel said {the pier is rotten}. Nobody swam.', 'torvel said … .'],
  ['Snow fell. {The pier is rotten}, Torvel told us. Nobody swam.', '… , torvel told us.'],
  ['Snow fell! {"The pier is rotten,"} Torvel said.\nNobody swam.', '… torvel said.'],
  ['Torvel paid 4.5 crowns and said {it was no pier}.', 'torvel paid 4.5 crowns and said … .'],
])('the words around what is said end with its sentence: %s', (text, around) => {
  const words = /\{(?<words>[^}]*)\}/u.exec(text)?.groups?.['words'] ?? ''
  const [report] = reportsOfPages([
    { outlet: 'Harbour Post', says: [{ words, frame: text.replace(`{${words}}`, '{}') }] },
  ])
  if (report === undefined) throw new Error('there is one report')
  expect(surroundingsOf(report).replace(/\s+/gu, ' ').trim()).toBe(around)
  const { document } = report.source
  const { start, end } = sentenceAround(document, report.statement.content)
  expect(document.text.slice(start, end)).toContain(words)
})
