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
