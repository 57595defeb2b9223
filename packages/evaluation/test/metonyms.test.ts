import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { halvesOf, measureMetonyms, metonymErrors, metonymMeasures } from '../src/metonyms.ts'

const line = (words: string, tags: string): string =>
  JSON.stringify({ tokens: words.split(' '), tags: tags.split(' ') })

const lines = [
  line('Северная Корея отвергла предложение .', 'B-LOCORG I-LOCORG O O O'),
  line('Встреча прошла в Баку .', 'O O O B-LOC O'),
  line('Москва отвергла предложение МИД Турции .', 'B-LOCORG O O B-ORG I-ORG O'),
  line('Он живет в Берлине .', 'O O O B-LOCORG O'),
].join('\n')

const folder = mkdtempSync(join(tmpdir(), 'metonyms-'))
const path = join(folder, 'set.jsonl')
writeFileSync(path, lines)
afterAll(() => rmSync(folder, { recursive: true }))

test('the set is cut in the middle, with the characters of its places', () => {
  const { read, measured } = halvesOf(lines)
  expect(read.map(({ text }) => text)).toEqual([
    'Северная Корея отвергла предложение .',
    'Встреча прошла в Баку .',
  ])
  expect(read.map(({ places }) => places)).toEqual([
    [{ start: 0, end: 14, use: 'party' }],
    [{ start: 17, end: 21, use: 'place' }],
  ])
  expect(measured).toHaveLength(2)
})

test('of parties F1, of places found the share with the right use', () => {
  const { read, measured } = halvesOf(lines)
  expect(metonymMeasures(read).map(({ name, value }) => [name, value])).toEqual([
    ['party', 1],
    ['use', 1],
  ])
  // Moscow is found; Turkey is part of a body's name; Berlin is marked as a party and taken for a place.
  expect(metonymMeasures(measured).map(({ name, detail }) => [name, detail])).toEqual([
    ['party', '1 right of 1 found and 2 marked'],
    ['use', '1 of 2'],
  ])
})

test('only the half that nobody reads is scored, and no line of it is shown', () => {
  expect(measureMetonyms(path).documents).toBe(2)
  expect(metonymErrors(path)).toEqual([])
})
