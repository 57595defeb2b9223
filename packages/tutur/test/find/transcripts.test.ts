import { expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { english } from '../../src/languages/en/pack.ts'
import { readText } from '../../src/read/read-text.ts'

/** Speaker and words of each turn; `?` where it is not told who asks. */
function turns(text: string): string[] {
  const document = readText(text, { packs: [english], language: 'en' })
  return analyse(document, [english]).statements.map(({ speaker, content }) => {
    const words = content.map(({ start, end }) => document.text.slice(start, end).trim())
    return `${speaker?.name ?? '?'}: ${words.join(' … ')}`
  })
}

test('a label may have a bracket behind it, and whoever asks is not told', () => {
  const text = [
    'MINISTER VARGA: We will not sell it.',
    'QUESTION (Lindale Post): Not even the pier?',
    'MINISTER VARGA: Not even the pier.',
    'QUESTION (Ana Lund, Harbour Radio): And the boats?',
    'MINISTER VARGA: The boats are not ours.',
  ].join('\n\n')
  expect(turns(text)).toEqual([
    'MINISTER VARGA: We will not sell it.',
    '?: Not even the pier?',
    'MINISTER VARGA: Not even the pier.',
    '?: And the boats?',
    'MINISTER VARGA: The boats are not ours.',
  ])
})

test('a label may stand alone over its words, and a direction is nobody’s', () => {
  const text = [
    'HOST, ANA VARGA:\nThis is the harbour hour.',
    'ERIK DAHL, BYLINE:\nThe pier is closed.',
    'VARGA:\n(Off-mike.)',
    'DAHL:\nIt is still closed.',
    'VARGA:\nThank you.',
  ].join('\n\n')
  expect(turns(text)).toEqual([
    'ANA VARGA: This is the harbour hour.',
    'ERIK DAHL: The pier is closed.',
    'DAHL: It is still closed.',
    'VARGA: Thank you.',
  ])
})
