import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { measured, scoreOf } from '../../../src/find/people/speaker-scores.ts'
import { findPeople } from '../../../src/find/people.ts'
import { createSpeakers, type SpeakerResolution } from '../../../src/find/speakers.ts'
import { readWords } from '../../../src/find/words/read-words.ts'
import { english } from '../../../src/languages/en/pack.ts'
import { indonesian } from '../../../src/languages/id/pack.ts'
import { readText } from '../../../src/read/read-text.ts'

// Finds again what speaker-scores.ts holds: `SHOW_SPEAKERS=1` prints right and all cases of each rule.
const root = fileURLToPath(new URL('../../../../..', import.meta.url))
const folder = resolve(root, process.env['TUTUR_GOLD'] ?? '../shared/gold', 'attribution')
const sets = ['indonesian.train-a', 'indonesian.train-b', 'english.train'].map((name) =>
  resolve(folder, `${name}.jsonl`),
)
const absent = sets.filter((path) => !existsSync(path))

interface MarkedRelation {
  readonly content: readonly (readonly [number, number])[]
  readonly cue: readonly (readonly [number, number])[]
  readonly source: readonly (readonly [number, number])[]
  readonly type: string
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

/** Resolves the marked source words in the order of the text and adds each to the cases of its rule. */
function countRules({ text, lang, relations }: MarkedDocument, counts: Map<string, Count>): void {
  const packs = [indonesian, english]
  const reading = readWords(
    readText(text, { packs, language: lang }),
    lang === 'id' ? indonesian : english,
  )
  const speakers = createSpeakers(reading, findPeople(reading))
  const ordered = relations.toSorted((a, b) => placeOf(a) - placeOf(b))
  for (const relation of ordered) {
    const at = placeOf(relation)
    const sentence = reading.sentences.findLastIndex(({ start }) => start <= at)
    const [first, last] = [relation.source[0], relation.source.at(-1)]
    const source =
      first === undefined || last === undefined ? null : { start: first[0], end: last[1] }
    const context = {
      sentence: Math.max(0, sentence),
      cueStart: at,
      direct: relation.type === 'direct',
    }
    const found = speakers.resolve(source, context)
    if (relation.optional !== true && found.state !== 'absent') count(counts, relation, found)
  }
}

function count(
  counts: Map<string, Count>,
  { speaker }: MarkedRelation,
  found: Exclude<SpeakerResolution, { state: 'absent' }>,
): void {
  const rule = found.state === 'resolved' ? found.rule : found.state
  const [right, all] = counts.get(rule) ?? [0, 0]
  const isRight = sameName(speaker ?? '', found.mention.name ?? '')
  counts.set(rule, [right + Number(isRight), all + 1])
}

function placeOf({ cue, content }: MarkedRelation): number {
  return cue[0]?.[0] ?? content[0]?.[0] ?? 0
}

/** All words of one name are in the other; what stands in brackets may be the name alone. */
function sameName(marked: string, found: string): boolean {
  return readingsOf(marked).some((a) => readingsOf(found).some((b) => isIn(a, b) || isIn(b, a)))
}

function readingsOf(name: string): string[][] {
  const inner = /\(([^)]*)\)/u.exec(name)?.[1]
  const whole = wordsOf(name.replace(/\([^)]*\)/u, ''))
  return inner === undefined ? [whole] : [whole, wordsOf(inner)]
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function isIn(words: readonly string[], others: readonly string[]): boolean {
  return (words.length > 0 || others.length === 0) && words.every((word) => others.includes(word))
}

function tableOf(counts: ReadonlyMap<string, Count>): string {
  return [...counts]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([rule, [right, all]]) => `${rule.padEnd(24)} ${right} of ${all}`)
    .join('\n')
}
