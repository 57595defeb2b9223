import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Relation } from '../../src/find/words/reading.ts'
import { any } from '../../src/languages/any/pack.ts'
import { german } from '../../src/languages/de/pack.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import type { LanguagePack } from '../../src/languages/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'
import { relationsIn, shown } from './statement-rows.ts'

const packs = { de: german, en: english, id: indonesian, ru: russian }

/** Texts made to be read, one to a paragraph group, beside what is found in each. */
describe.each(Object.entries(packs))('statements of %s', (language, pack) => {
  const folder = fileURLToPath(new URL(`fixtures/${language}/`, import.meta.url))
  const names = readdirSync(folder).filter((name) => /^[a-z-]+\.txt$/u.test(name))
  test.each(names)('%s', async (name) => {
    const texts = readFileSync(folder + name, 'utf8')
      .trim()
      .split('\n\n')
    const rows = texts.map((text) => shown(text, pack)).join('\n\n')
    await expect(`${rows}\n`).toMatchFileSnapshot(folder + name.replace('.txt', '.expected.txt'))
  })
})

/** Words that make sentences of saying often, with marks where they do not belong. */
function wordsOf(pack: LanguagePack): string[] {
  const cues = [...pack.cues.values()].flat().map(({ form }) => form)
  const words = [...pack.words.keys()].filter((_, index) => index % 7 === 0)
  const marks = ['“', '”', '"', "'", ',', '.', ':', ' - ', '(', ')', '?', '\n', '\ud800', '5']
  return [...cues.filter((_, index) => index % 3 === 0), ...words, ...marks, 'Varga', 'Sari']
}

function textOf(pack: LanguagePack): fc.Arbitrary<string> {
  const word = fc.constantFrom(...wordsOf(pack))
  return fc.array(word, { maxLength: 60 }).map((words) => words.join(' '))
}

function spansOf(relation: Relation): readonly { start: number; end: number }[] {
  return [
    ...relation.content,
    ...relation.cue,
    ...(relation.source === null ? [] : [relation.source]),
  ]
}

describe.each(Object.entries(packs))('any text in %s', (_, pack) => {
  test('gives spans within it, each with words in it', () => {
    fc.assert(
      fc.property(textOf(pack), (text) => {
        for (const relation of relationsIn(text, pack)) {
          expect(relation.content.length).toBeGreaterThan(0)
          for (const { start, end } of spansOf(relation)) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
  test('gives the parts of a content in order, none over another', () => {
    fc.assert(
      fc.property(textOf(pack), (text) => {
        for (const { content } of relationsIn(text, pack)) {
          content.slice(1).forEach(({ start }, index) => {
            expect(start).toBeGreaterThanOrEqual(content[index]?.end ?? 0)
          })
        }
      }),
      { numRuns: 300 },
    )
  })
  test('gives the same twice', () => {
    fc.assert(
      fc.property(textOf(pack), (text) => {
        expect(relationsIn(text, pack)).toEqual(relationsIn(text, pack))
      }),
      { numRuns: 100 },
    )
  })
})

test('a quotation in a language without a pack has no speaker', () => {
  const text = '„Der Hafen ist verloren“, sagte Varga. Sie nannte ihn „alt“.'
  expect(
    relationsIn(text, any).map(({ content, source, rule }) => [content, source, rule]),
  ).toEqual([[[{ start: 0, end: 24 }], null, 'quote.bare']])
})

test('a mark that opens the text has nothing before it that somebody says', () => {
  expect(relationsIn(', menurutnya', indonesian)).toEqual([])
})

describe('hostile text', () => {
  const long = 40_000
  const texts = {
    'cues without a stop': 'he said '.repeat(long),
    'believers without a stop': 'he believes that '.repeat(long),
    'commas and cues': 'Varga, who said, '.repeat(long / 2),
    'an unclosed quotation': `“${'word '.repeat(long)}`,
    'marks alone': '” “ " \' '.repeat(long / 2),
    'a quotation of stops': `Varga said "${'. '.repeat(long)}"`,
    'lone surrogates': '\ud800 said \udfff '.repeat(long / 2),
    'adverbs and auxiliaries': `${'has also '.repeat(long / 2)} said`,
    'clauses one in the other': `${'saat berlari '.repeat(long / 2)}mengatakan bahwa kapal tiba.`,
    'manners one in the other': `${'wartawan dengan menyelar saya '.repeat(long / 4)}menyebut kapal.`,
  }
  test.each(Object.entries(texts))('%s', (_, text) => {
    for (const pack of [english, indonesian]) expect(() => relationsIn(text, pack)).not.toThrow()
  })
})

describe('quotations without a cue', () => {
  test.each(['\n\n', ' '])('go on with the one before, however many (parted by %j)', (gap) => {
    const text = `“We go home,” Varga said.${`${gap}“It is late.”`.repeat(2000)}`
    const [one, ...others] = relationsIn(text, english)
    expect(others).toEqual([])
    expect(one?.content.length).toBe(2001)
    expect(one?.content.at(-1)?.end).toBe(text.length)
  })

  test('of which each takes up the open one before are one', () => {
    const [one, ...others] = relationsIn('“We go home.\n\n'.repeat(50), english)
    expect(others).toEqual([])
    expect(one?.content.length).toBe(50)
  })
})
