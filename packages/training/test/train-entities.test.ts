import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findEntities, readEntityModel, readText, textOf } from 'tutur'
import { english } from 'tutur/languages/en'
import { afterAll, describe, expect, test } from 'vitest'
import { trainEntities } from '../src/train-entities.ts'

const folder = mkdtempSync(join(tmpdir(), 'tutur-names-'))
afterAll(() => rmSync(folder, { recursive: true }))

const people = ['Mira Landau', 'Tomas Valen', 'Ida Bern', 'Orla Finn']
const places = ['Merane', 'Sarvia', 'Lantara']

/** Sentences in which somebody blorps somewhere. */
const lines = people.flatMap((person) =>
  places.map((place) =>
    JSON.stringify({
      tokens: [...person.split(' '), 'blorped', 'in', place, 'again', '.'],
      tags: ['B-PER', 'I-PER', 'O', 'O', 'B-LOC', 'O', 'O'],
    }),
  ),
)
const gold = join(folder, 'invented.train.jsonl')
writeFileSync(gold, lines.join('\n'))

describe('npm run train -- entities', () => {
  test('teaches names by what stands around them, and writes a card', () => {
    trainEntities(['--language', 'en', '--gold', gold, '--out', folder, '--least', '0'])
    const read = readEntityModel(readFileSync(join(folder, 'entities.bin')))
    if (!read.ok) throw new Error(read.problem.message)
    const document = readText('Jonas Wald blorped in Tervia again.', {
      packs: [english],
      language: 'en',
    })
    const found = findEntities(document, [english], { models: [read.value] }) ?? []
    expect(found.map(({ anchor, type }) => [type, textOf(document, anchor)])).toEqual([
      ['person', 'Jonas Wald'],
      ['place', 'Tervia'],
    ])
    expect(readFileSync(join(folder, 'entities.md'), 'utf8')).toContain(
      '| invented.train | 12 | 24 |',
    )
  })

  test.each([
    [['--gold', gold], 'say which language'],
    [['--language', 'en'], 'name the sets'],
    [['--language', 'xx', '--gold', gold], 'there are no tables for xx'],
  ])('explains %j', (args, words) => {
    expect(() => trainEntities(args)).toThrow(words)
  })
})
