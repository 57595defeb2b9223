import { describe, expect, test } from 'vitest'
import { analyse } from '../../../src/analyse.ts'
import { english } from '../../../src/languages/en/pack.ts'
import { indonesian } from '../../../src/languages/id/pack.ts'
import { readText } from '../../../src/read/read-text.ts'

const packs = [indonesian, english]

/** `speaker → addressees` of each statement; `?` for whoever is not settled. */
function parties(text: string, language: string): string[] {
  const { statements } = analyse(
    readText(`Talks on the Strait End Early\n\n${text.replaceAll('\n', '\n\n')}`, {
      packs,
      language,
    }),
    packs,
  )
  return statements.map(({ speaker, addressees }) => {
    const names = addressees.map(({ name, role }) => [name ?? '?', role ?? []].flat().join(' | '))
    return `${speaker?.name ?? '?'} → ${names.join(', ')}`
  })
}

describe('somebody spoken to', () => {
  test('is named in full', () => {
    const text =
      'President Jon Varga met Foreign Minister Ana Lund in Oslo.\nLund told Varga that the talks were over.'
    expect(parties(text, 'en')).toEqual(['Ana Lund → Jon Varga | President'])
  })

  test('by a pronoun is the one who took part beside the speaker', () => {
    const text =
      'President Jon Varga said on Monday that he was ready.\nForeign Minister Ana Lund told him that the talks were over.'
    expect(parties(text, 'en').at(-1)).toBe('Ana Lund → Jon Varga | President')
  })

  test('by a clitic too', () => {
    const text =
      'Presiden Arga Wirawan mengatakan ia siap.\nMenteri Bayu Laksana mengatakan kepadanya bahwa usul itu mahal.'
    expect(parties(text, 'id').at(-1)).toBe('Bayu Laksana → Arga Wirawan | Presiden')
  })

  test('by a pronoun that could be several is open', () => {
    const text =
      'President Jon Varga said that he was ready.\nEnvoy Erik Dahl said that he was not.\nForeign Minister Ana Lund told him that the talks were over.'
    expect(parties(text, 'en').at(-1)).toBe('Ana Lund → ?')
  })

  test('by a noun stays as printed, and speaks nowhere', () => {
    const text =
      'Presiden Arga Wirawan mengatakan kepada wartawan bahwa usul itu mahal.\n"Terlalu mahal," ujarnya.'
    expect(parties(text, 'id')).toEqual(['Arga Wirawan → wartawan', 'Arga Wirawan → '])
  })
})

test('the subject of the same sentence is who the pronoun behind it means', () => {
  const text =
    'Foreign minister Ana Lund denied the report.\nOpposition leader Erik Dahl has not called for sanctions; he has demanded new elections.'
  expect(parties(text, 'en').at(-1)).toMatch(/^Erik Dahl/u)
})
