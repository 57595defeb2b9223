import { expect, test } from 'vitest'
import { look, wordLooks } from '../../../src/find/words/word-looks.ts'
import { english } from '../../../src/languages/en/pack.ts'
import { indonesian } from '../../../src/languages/id/pack.ts'
import type { LanguagePack } from '../../../src/languages/pack.ts'
import { tokenise } from '../../../src/text/tokens.ts'

function looksOf(text: string, pack: LanguagePack): string[] {
  const tokens = tokenise(text)
  const bits = wordLooks(pack).ofTokens(tokens)
  return tokens.folded.map((word, token) => {
    const names = Object.entries(look).filter(([, bit]) => ((bits[token] ?? 0) & bit) !== 0)
    return [word, ...names.map(([name]) => name)].join(' ')
  })
}

test('the patterns of each grammar, and the ending of an owner', () => {
  expect(looksOf("She says Varga's plan was leaked, warning of it", english)).toEqual([
    'she subject',
    'says singular',
    "varga's singular owner",
    'plan',
    'was singular copula',
    'leaked past',
    ',',
    'warning participle',
    'of',
    'it subject',
  ])
  expect(looksOf('Ia menegaskan sikap itu', indonesian)).toEqual([
    'ia',
    'menegaskan verb',
    'sikap',
    'itu',
  ])
})
