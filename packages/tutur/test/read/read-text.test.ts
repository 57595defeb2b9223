import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { any } from '../../src/languages/any/pack.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import type { Document, Span } from '../../src/model/model.ts'
import { furnitureOf, type ReadOptions, readText } from '../../src/read/read-text.ts'
import { showDocument } from './show-document.ts'

const packs = [indonesian, english]
const fixtures = join(import.meta.dirname, 'fixtures')
const names = readdirSync(fixtures)
  .filter((name) => name.endsWith('.txt') && !name.endsWith('.expected.txt'))
  .map((name) => name.slice(0, -'.txt'.length))

describe('fixtures', () => {
  test.each(names)('%s', async (name) => {
    const text = readFileSync(join(fixtures, `${name}.txt`), 'utf8')
    const expected = join(fixtures, `${name}.expected.txt`)
    await expect(showDocument(readText(text, { packs }))).toMatchFileSnapshot(expected)
  })
})

/** Lines that pages are made of, so that arbitrary texts meet the rules and not only each other. */
const pieces = fc.constantFrom(
  'Baca Juga: Judul Lain di Sini',
  'Jakarta, IDN Times - ',
  '[video.1]',
  'ADVERTISEMENT',
  'RELATED',
  'Topik:',
  '(abc/def)',
  'Tidak ada kode iklan yang tersedia. Baca Juga ',
  '"Kami siap," kata menteri itu kepada wartawan di Jakarta pada hari Senin.',
  'The minister said on Monday that the talks would go on for another week in the capital.',
  ' | Reuters',
  'A',
  '1. ',
  '“',
  '\n',
  '\n\n',
  '\r\n',
  '\u2028',
  '\u00a0',
  ' ',
  '\ud800',
  'OTHER HEADLINE SET IN CAPITALS HERE',
)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.oneof(pieces, fc.string({ maxLength: 30 })), { maxLength: 30 })
    .map((parts) => parts.join('')),
)

describe('any text', () => {
  test('is kept unchanged, its blocks in order, disjoint and within it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { blocks, text: kept } = readText(text, { packs })
        expect(kept).toBe(text)
        let at = 0
        for (const { start, end } of blocks) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(at).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test('has every character but white space in a block, and none at the end of one', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { blocks } = readText(text, { packs })
        expect(outside(text, blocks)).toMatch(/^\s*$/u)
        for (const { start, end } of blocks) {
          const written = text.slice(start, end)
          expect(written.trim()).toBe(written)
        }
      }),
    )
  })

  test('gives the same document each time, whatever was read before', () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const first = readText(text, { packs })
        readText(other, { packs })
        expect(readText(text, { packs })).toEqual(first)
      }),
    )
  })
})

function outside(text: string, spans: readonly Span[]): string {
  const rest: string[] = []
  let at = 0
  for (const { start, end } of spans) {
    rest.push(text.slice(at, start))
    at = end
  }
  return rest.concat(text.slice(at)).join('')
}

describe('what the caller knows', () => {
  const text =
    'Menteri Tiba di Jenewa\n\nJAKARTA, NUSANTARA.com - Menteri tiba di Jenewa pada Senin untuk bertemu utusan khusus dari kedua pihak.'

  test('wins over what the page says', () => {
    const document = readText(text, {
      packs,
      outlet: 'Harian Lain',
      published: '2024-08-19',
      url: 'https://example.com/a',
    })
    expect(document.outlet).toBe('Harian Lain')
    expect(document.url).toBe('https://example.com/a')
    expect(document.publishedAt).toEqual({
      from: '2024-08-19',
      to: '2024-08-19',
      basis: 'metadata',
      anchor: null,
    })
  })

  test('shows a text that another outlet has written as syndicated', () => {
    expect(labels(text, { packs, outlet: 'Harian Lain' })).toEqual(['syndicated'])
    expect(labels(text, { packs, outlet: 'Nusantara' })).toEqual([])
    expect(labels(text, { packs })).toEqual([])
  })

  test('decides the language without a doubt', () => {
    const document = readText('Putin tiba.', { packs, language: 'id' })
    expect(document.language).toBe('id')
    expect(document.doubts).toEqual([])
  })

  test('gives each document its own id', () => {
    expect(readText(text, { packs }).id).toBe(readText(text, { packs }).id)
    expect(readText(text, { packs, url: 'https://example.com/b' }).id).not.toBe(
      readText(text, { packs }).id,
    )
  })
})

function labels(text: string, options: ReadOptions): string[] {
  return readText(text, options).labels.map(({ kind }) => kind)
}

describe('little text', () => {
  test.each(['', '   \n\n  ', '\u00a0\n'])('%j has no blocks', (text) => {
    const document = readText(text, { packs })
    expect(document.blocks).toEqual([])
    expect(document.doubts.map(({ code }) => code)).toEqual(['language-unsupported'])
  })

  test('one line is a paragraph', () => {
    expect(roles(readText('Putin said he was ready', { packs }))).toEqual(['paragraph'])
  })

  test('a title with one line after it is a title', () => {
    expect(
      roles(readText('Minister Arrives in Geneva\n\n"We are here," she said.', { packs })),
    ).toEqual(['title', 'paragraph'])
  })
})

function roles({ blocks }: Document): string[] {
  return blocks.map(({ role }) => role)
}

test('a pack without tables reads too', () => {
  const document = readText(
    'Перша новина дня\n\nМіністр заявив, що переговори триватимуть ще один тиждень у столиці, а їх підсумки оголосять згодом.',
    { packs: [any] },
  )
  expect(document.language).toBe('und')
  expect(roles(document)).toEqual(['title', 'paragraph'])
})

const gold = join(import.meta.dirname, '../../../..', process.env['TUTUR_GOLD'] ?? '../shared/gold')
const goldFiles = ['indonesian.dev', 'seeds'].map((name) =>
  join(gold, 'attribution', `${name}.jsonl`),
)

test.skipIf(!goldFiles.every(existsSync))(
  'furniture of the gold articles (skipped where they are absent)',
  () => {
    const counts = { right: 0, wrong: 0, missed: 0 }
    for (const { text, boilerplate } of goldFiles.flatMap(goldArticles)) {
      const wanted = lettersIn(text, boilerplate ?? [])
      const found = lettersIn(text, furnitureOf(readText(text, { packs })).map(pair))
      const right = [...found].filter((place) => wanted.has(place)).length
      counts.right += right
      counts.wrong += found.size - right
      counts.missed += wanted.size - right
    }
    const { right, wrong, missed } = counts
    expect((2 * right) / (2 * right + wrong + missed)).toBeGreaterThanOrEqual(0.95)
  },
)

type Pair = readonly [number, number]

interface GoldArticle {
  readonly text: string
  readonly boilerplate?: readonly Pair[]
}

function goldArticles(file: string): GoldArticle[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}

function pair({ start, end }: Span): Pair {
  return [start, end]
}

/** Where the letters and digits of `text` stand that the spans cover. */
function lettersIn(text: string, spans: readonly Pair[]): Set<number> {
  const places = new Set<number>()
  for (const [start, end] of spans) {
    for (const { index } of text.slice(start, end).matchAll(/[\p{L}\p{N}]/gu))
      places.add(start + index)
  }
  return places
}

describe('above and around the story', () => {
  test('a site, a path and a notice are no title', () => {
    const text = `CNN Indonesia\nHome / Dunia / Asia\nUrl telah tercopy\nLantara Tolak Usulan Sarvia\n\nPORT MERANE, Lantara - Menteri Luar Negeri Lantara menegaskan bahwa negaranya tidak akan menerima usulan itu.`
    const { blocks } = readText(text, { packs })
    const title = blocks.find(({ role }) => role === 'title')
    expect(text.slice(title?.start, title?.end)).toBe('Lantara Tolak Usulan Sarvia')
  })

  test.each([
    ['Port Merane, Kabar Pesisir - ', 'Kabar Pesisir'],
    ['Bandung, Jawa Barat - ', null],
  ])('the dateline %s names its outlet', (dateline, outlet) => {
    const text = `${dateline}Menteri Luar Negeri menegaskan bahwa negaranya tidak akan menerima usulan itu.`
    expect(readText(text, { packs, language: 'id' }).outlet).toBe(outlet)
  })

  test('the word that tells the kind of text is not the headline', () => {
    const text = `Exclusive: Army rejects truce plan, sources say\n\nThe army has rejected a proposal for a truce of three months, two officers said on Thursday.`
    const { blocks } = readText(text, { packs })
    expect(
      blocks.map(({ role, start, end }) => [role, text.slice(start, end)]).slice(0, 2),
    ).toEqual([
      ['chrome', 'Exclusive:'],
      ['title', 'Army rejects truce plan, sources say'],
    ])
  })
})
