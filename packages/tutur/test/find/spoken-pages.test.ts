import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { german } from '../../src/languages/de/pack.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'
import type { Document, Mention, Statement } from '../../src/model/model.ts'
import { readHtml } from '../../src/read/read-html.ts'
import { readText } from '../../src/read/read-text.ts'

const packs = [english, german, indonesian, russian]
const folder = fileURLToPath(new URL('fixtures/pages/', import.meta.url))

/** Pages of invented ministries and papers, in the manner of real ones, beside the statements found in each. */
describe('pages of what somebody says', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'))
  test.each(names)('%s', async (name) => {
    const page = readHtml(readFileSync(folder + name), { packs })
    if (!page.ok) throw new Error(page.problem.message)
    const rows = analyse(page.value, packs).statements.map((one) => rowOf(page.value, one))
    const shown = [`${page.value.text.split('\n')[0]}\n`, ...rows].join('\n')
    await expect(`${shown}\n`).toMatchFileSnapshot(folder + name.replace('.html', '.expected.txt'))
  })
})

/** `speaker, role | day | origin | rule`, and below the cue and what is said. */
function rowOf({ text }: Document, statement: Statement): string {
  const { speaker, saidAt, chain, cue, content, form, madeBy } = statement
  const words = content.map(({ start, end }) => text.slice(start, end)).join(' … ')
  const head = [called(speaker), saidAt?.from ?? 'no day', chain.origin, form, madeBy.rule]
  const verb = cue === null ? '' : `[${text.slice(cue.start, cue.end)}] `
  return `${head.join(' | ')}\n    ${verb}${words}`
}

function called(speaker: Mention | null): string {
  if (speaker === null) return '?'
  return [speaker.name ?? '?', speaker.role].filter((part) => part !== null).join(', ')
}

/* ---- What holds for every page ---- */

const lines = [
  'Remarks by the Minister of Foreign Affairs of Norland, Ana Lund',
  'Lindale, 10 March 2026.',
  'Good morning, colleagues.',
  'We will not sell the pier.',
  'Question: Not even the crane?',
  'Ms Lund: Not even the crane, and I mean it.',
  'The Minister replied that the crane was old.',
  'Ana Lund,',
  'Minister of Foreign Affairs',
  '— Will you go to Sarvia?',
  'Press Department',
  'A: ',
  '(Laughter.)',
]

test('no statement of a page lies over another, and each has words of the page', () => {
  const page = fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 24 })
  fc.assert(
    fc.property(page, (parts) => {
      const document = readText(parts.join('\n\n'), { packs, language: 'en' })
      const spans = analyse(document, packs)
        .statements.filter(({ madeBy }) => madeBy.rule === 'spoken')
        .flatMap(({ content }) => content)
      for (const [i, { start, end }] of spans.entries()) {
        expect(end).toBeGreaterThan(start)
        expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0)
        expect(end).toBeLessThanOrEqual(document.text.length)
      }
    }),
    { numRuns: 200 },
  )
})

test('a greeting without an end is no statement that takes long', () => {
  const greeting = 'Rekan rekan-rekan para hadirin '.repeat(2000)
  const text = `Sambutan Gubernur Oru, Raka Pradana\n\n${greeting}.\n\nKami tidak akan menjual dermaga.`
  const document = readText(text, { packs, language: 'id' })
  const last = analyse(document, packs).statements.at(-1)
  expect(last?.speaker?.name).toBe('Raka Pradana')
})
