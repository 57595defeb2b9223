import { readDates } from 'tutur'
import { packs } from 'tutur-intake/reading'
import { describe, expect, test } from 'vitest'
import type { FormatName } from '../../src/render/formats.ts'
import { formats } from '../../src/render/formats.ts'
import { selat } from './selat.ts'

const report = {
  name: 'selat.txt',
  id: 'selat.txt',
  analysis: selat,
  scheme: 'ledger',
  entities: null,
  dates: readDates(selat.document, packs),
} as const

const cases: readonly (readonly [FormatName, number, colours: boolean])[] = [
  ['table', 80, false],
  ['table', 120, false],
  ['table', 80, true],
  ['marked', 80, false],
  ['marked', 80, true],
  ['csv', 80, false],
  ['jsonl', 80, false],
  ['standoff', 80, false],
  ['actors', 80, false],
  ['dates', 80, false],
]

describe('a report printed', () => {
  test.each(cases)('as %s, %i columns, colours: %s', async (name, columns, colours) => {
    const renderer = formats[name]({ columns, colours, interactive: colours })
    const file = `selat.${name}-${columns}${colours ? '-colours' : ''}.expected.txt`
    const printed = renderer.head + renderer.render(report) + (renderer.end?.() ?? '')
    await expect(printed).toMatchFileSnapshot(file)
  })

  test('lays no line of the table beyond the width', () => {
    for (const columns of [40, 60, 80, 100, 160]) {
      const text = formats.table({ columns, colours: false, interactive: false }).render(report)
      const longest = Math.max(...text.split('\n').map((line) => line.length))
      expect(longest).toBeLessThanOrEqual(columns)
    }
  })
})

test('brackets around the same words close in the order they were opened in', () => {
  const renderer = formats.marked({ columns: 80, colours: false, interactive: false })
  const [first] = selat.statements
  const [content] = first?.content ?? []
  if (first === undefined || content === undefined) throw new Error('no statement')
  const alone = { ...selat, statements: [{ ...first, cue: content, speaker: null }] }
  const words = selat.document.text.slice(content.start, content.end)
  expect(renderer.render({ ...report, analysis: alone })).toContain(`[1: <1: ${words}>]`)
})

test('the marked text without its marks is the text', () => {
  const renderer = formats.marked({ columns: 80, colours: false, interactive: false })
  const plain = renderer.render(report).replace(/[[{<][\d,]+: |[\]}>]/gu, '')
  expect(plain).toBe(selat.document.text)
})

test('every anchor of a JSON line carries the characters it covers', () => {
  const renderer = formats.jsonl({ columns: 80, colours: false, interactive: false })
  for (const line of renderer.render(report).trimEnd().split('\n')) {
    const { content, cue, speaker } = JSON.parse(line)
    for (const { start, end, text } of [...content, cue, speaker?.anchor].filter(Boolean)) {
      expect(text).toBe(selat.document.text.slice(start, end))
    }
  }
})

test('what could steer a terminal is not printed', () => {
  const document = { ...selat.document, text: selat.document.text.replace('Kami', '\u001b[2J') }
  const analysis = { ...selat, document }
  for (const name of ['table', 'marked'] as const) {
    const renderer = formats[name]({ columns: 80, colours: false, interactive: true })
    expect(renderer.render({ ...report, analysis })).not.toContain('\u001b')
  }
})
