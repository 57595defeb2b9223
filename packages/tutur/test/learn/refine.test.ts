import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { readWords } from '../../src/find/words/read-words.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'
import { readText } from '../../src/read/read-text.ts'
import { modelWith, weightsFrom } from './made-model.ts'

const sarvia = readFileSync(
  new URL('../../../../docs/examples/sarvia.txt', import.meta.url),
  'utf8',
)
const packs = [indonesian, english]

/** The example's lines in any order and number, some cut. */
const text = fc
  .array(fc.tuple(fc.constantFrom(...sarvia.split('\n')), fc.integer({ min: 1, max: 400 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((lines) => lines.map(([line, length]) => line.slice(0, length)).join('\n'))

describe('whatever the weights and the text,', () => {
  const seed = fc.integer({ min: 1, max: 1e6 })

  test('quotations are kept whole, and the same input gives the same rows', () => {
    fc.assert(
      fc.property(text, seed, (words, chance) => {
        const document = readText(words, { packs, language: 'en' })
        const models = [modelWith(weightsFrom(chance))]
        const found = analyse(document, packs, { models })
        const { quotations } = readWords(document, english)
        for (const { start, end } of found.statements.flatMap(({ content }) => content))
          for (const quotation of quotations) {
            const touches = start < quotation.end && quotation.start < end
            const holds = start <= quotation.start && quotation.end <= end
            expect(!touches || holds).toBe(true)
          }
        expect(analyse(document, packs, { models })).toEqual(found)
      }),
      { numRuns: 20 },
    )
  })

  test('rows stand in the order of the text, with scores from the table and the id of the weights', () => {
    fc.assert(
      fc.property(text, seed, (words, chance) => {
        const document = readText(words, { packs, language: 'en' })
        const models = [modelWith(weightsFrom(chance))]
        const { statements } = analyse(document, packs, { models })
        const starts = statements.map(({ cue, content }) => (cue ?? content[0]).start)
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
        for (const { madeBy } of statements) {
          expect(madeBy.model).toBe('0123456789ab')
          expect(madeBy.score).toBeGreaterThanOrEqual(0.5)
          expect(madeBy.score).toBeLessThanOrEqual(0.99)
        }
      }),
      { numRuns: 20 },
    )
  })
})

test('a refusal to comment stays, whatever the weights', () => {
  const words = 'The ferry sailed. The harbour council declined to comment.'
  const document = readText(words, { packs, language: 'en' })
  const acts = analyse(document, packs, { models: [modelWith(weightsFrom(5))] }).statements
  expect(acts.map(({ act }) => act)).toContain('decline-comment')
})

test('weights of another language or scheme change nothing', () => {
  const document = readText(sarvia, { packs, language: 'en' })
  const model = modelWith(weightsFrom(1))
  const alone = analyse(document, packs)
  expect(alone.statements.every(({ madeBy }) => madeBy.model === null)).toBe(true)
  expect(analyse(document, packs, { models: [{ ...model, language: indonesian.tag }] })).toEqual(
    alone,
  )
  expect(analyse(document, packs, { models: [model], scheme: 'polnear' })).toEqual(
    analyse(document, packs, { scheme: 'polnear' }),
  )
})

test('what somebody was told is nobody’s, and whom an outlet cites has no row, whatever the weights', () => {
  const words =
    'Ministers were told that the fund was empty.\nThe Herald reported, citing a cabinet source, that the deal was dead.'
  const document = readText(words, { packs, language: 'en' })
  for (let chance = 1; chance <= 20; chance++) {
    const { statements } = analyse(document, packs, { models: [modelWith(weightsFrom(chance))] })
    const told = statements.filter(({ addressees }) => addressees[0]?.name === 'Ministers')
    expect(told.map(({ speaker }) => speaker)).toEqual([null])
    const spoken = statements.map(({ content: [first] }) => words.slice(first.start, first.end))
    expect(spoken).not.toContain('a cabinet source')
    expect(spoken).not.toContain('a cabinet source, that the deal was dead')
  }
})

test.each([
  [
    english,
    'The paper left out what Lena Marsok, the spokeswoman of the ministry, had said.',
    'the spokeswoman of the ministry',
  ],
  [russian, 'Ссылаясь на агентство «Орвинформ», газета сообщила об этом.', 'агентство «Орвинформ»'],
])('who speaks or passes on is not what is said, whatever the weights: %#', (pack, words, name) => {
  const document = readText(words, { packs: [pack], language: pack.tag })
  for (let chance = 1; chance <= 20; chance++) {
    const model = { ...modelWith(weightsFrom(chance)), language: pack.tag }
    const { statements } = analyse(document, [pack], { models: [model] })
    const learned = statements.filter(({ madeBy }) => madeBy.rule === 'learned')
    const said = learned.map(({ content }) =>
      content.map(({ start, end }) => words.slice(start, end)).join(' '),
    )
    expect(said).not.toContain(name)
    expect(said).not.toContain(`Ссылаясь на ${name}`)
  }
})
