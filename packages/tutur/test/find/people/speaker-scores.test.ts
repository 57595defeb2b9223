import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type FoundParty, findParties } from '../../../src/find/parties.ts'
import { measured, scoreOf } from '../../../src/find/people/speaker-scores.ts'
import { findStatements } from '../../../src/find/statements.ts'
import { readWords } from '../../../src/find/words/read-words.ts'
import type { Relation } from '../../../src/find/words/reading.ts'
import { english } from '../../../src/languages/en/pack.ts'
import { indonesian } from '../../../src/languages/id/pack.ts'
import { russian } from '../../../src/languages/ru/pack.ts'
import { packFor, readText } from '../../../src/read/read-text.ts'

// Finds again what speaker-scores.ts holds: `SHOW_SPEAKERS=1` prints right and all cases of each rule.
const root = fileURLToPath(new URL('../../../../..', import.meta.url))
const folder = resolve(root, process.env['TUTUR_GOLD'] ?? '../shared/gold', 'attribution')
const names = ['indonesian.train-a', 'indonesian.train-b', 'english.train', 'russian.train']
const sets = names.map((name) => resolve(folder, `${name}.jsonl`))
const absent = sets.filter((path) => !existsSync(path))
const packs = [indonesian, english, russian]

interface MarkedRelation {
  readonly content: readonly (readonly [number, number])[]
  readonly cue: readonly (readonly [number, number])[]
  readonly speaker?: string | null
  readonly optional?: boolean
}

interface MarkedDocument {
  readonly text: string
  readonly lang: string
  readonly relations: readonly MarkedRelation[]
}

type Count = [right: number, all: number]

test('a rule seen in few cases promises little', () => {
  expect(scoreOf('name.like')).toBe(0.5)
  expect(scoreOf('name.whole')).toBeGreaterThan(0.99)
})

describe.skipIf(absent.length > 0)(`marked texts (skipped without ${folder})`, () => {
  const counts = new Map<string, Count>()
  for (const path of absent.length > 0 ? [] : sets)
    for (const document of documentsOf(path)) countRules(document, counts)
  if (process.env['SHOW_SPEAKERS'] !== undefined) console.log(tableOf(counts))

  test.each([...counts].filter(([, [, all]]) => all >= 20))('%s keeps its score', (rule, count) => {
    const [right, all] = measured[rule as keyof typeof measured]
    expect(count[0] / count[1]).toBeCloseTo(right / all, 1)
  })
})

function documentsOf(path: string): MarkedDocument[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as MarkedDocument)
}

/** Adds each statement that the rules find and the marks have to the cases of the rule that told its speaker. */
function countRules({ text, lang, relations }: MarkedDocument, counts: Map<string, Count>): void {
  const document = readText(text, { packs, language: lang })
  const reading = readWords(document, packFor(document.language, packs))
  const finds = findStatements(reading).filter(({ wide }) => !wide)
  const core = relations.filter(({ optional }) => optional !== true)
  findParties(reading, finds).forEach(({ speaker, found }, i) => {
    const marked = core.find((one) => isSame(one, finds[i]))
    if (found === null || speaker === null || marked === undefined) return
    count(counts, found, sameName(marked.speaker ?? '', speaker.name ?? '', lang))
  })
}

function count(counts: Map<string, Count>, { rule }: FoundParty, isRight: boolean): void {
  const [right, all] = counts.get(rule) ?? [0, 0]
  counts.set(rule, [right + Number(isRight), all + 1])
}

/** They stand at one cue, and more than half of what both say together they say alike. */
function isSame({ content, cue }: MarkedRelation, found: Relation | undefined): boolean {
  const [verb] = found?.cue ?? []
  const [place] = cue
  if (verb !== undefined && place !== undefined && (place[0] >= verb.end || verb.start >= place[1]))
    return false
  const marked = placesOf(content.map(([start, end]) => ({ start, end })))
  const other = placesOf(found?.content ?? [])
  const both = [...marked].filter((place) => other.has(place)).length
  return 2 * both >= marked.size + other.size - both
}

function placesOf(spans: Relation['content']): Set<number> {
  return new Set(
    spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  )
}

/** All words of one name are in the other; what stands in brackets may be the name alone. */
function sameName(marked: string, found: string, language: string): boolean {
  // Russian words are the same whatever their endings.
  const same = language === 'ru' ? sameStem : (a: string, b: string): boolean => a === b
  return readingsOf(marked).some((a) =>
    readingsOf(found).some((b) => isIn(a, b, same) || isIn(b, a, same)),
  )
}

function sameStem(a: string, b: string): boolean {
  let stem = 0
  while (stem < a.length && a[stem] === b[stem]) stem++
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)]
  return a === b || (short >= 4 && stem >= Math.max(3, short - 2) && long - stem <= 3)
}

function readingsOf(name: string): string[][] {
  const inner = /\(([^)]*)\)/u.exec(name)?.[1]
  const whole = wordsOf(name.replace(/\([^)]*\)/u, ''))
  return inner === undefined ? [whole] : [whole, wordsOf(inner)]
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function isIn(
  words: readonly string[],
  others: readonly string[],
  same: (a: string, b: string) => boolean,
): boolean {
  const isThere = (word: string): boolean => others.some((other) => same(word, other))
  return (words.length > 0 || others.length === 0) && words.every(isThere)
}

function tableOf(counts: ReadonlyMap<string, Count>): string {
  return [...counts]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([rule, [right, all]]) => `${rule.padEnd(24)} ${right} of ${all}`)
    .join('\n')
}
