import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { analyse, type Model, readModel, readText, textOf } from 'tutur'
import { english } from 'tutur/languages/en'
import { afterAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'tutur-train-'))
afterAll(() => rmSync(folder, { recursive: true }))

const heldout = fileURLToPath(new URL('../../../corpus/heldout', import.meta.url))
const script = fileURLToPath(new URL('../src/train.ts', import.meta.url))

function train(...args: readonly string[]): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, ['--conditions=source', script, ...args], {
    encoding: 'utf8',
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

const people = ['Mira Landau', 'Tomas Valen', 'Ratna Salt', 'the harbour council', 'Ida Bern']
const claims = [
  'the strait was open again',
  'no ship had left the island',
  'the talks would go on in spring',
  'the patrol boats had turned back',
  'nobody had seen the letter',
]

/** Texts with a verb that stands in no table. */
function invented(): string {
  const lines = people.flatMap((person, p) =>
    claims.map((claim, c) => {
      const opening = `The ferry sailed on day ${p + c}. `
      const text = `${opening}${person} blorped that ${claim}.`
      const source = opening.length
      const cue = source + person.length + 1
      const content = cue + 'blorped '.length
      return JSON.stringify({
        id: `${p}-${c}`,
        lang: 'en',
        text,
        relations: [
          {
            type: 'indirect',
            content: [[content, text.length - 1]],
            cue: [[cue, cue + 'blorped'.length]],
            source: [[source, source + person.length]],
            speaker: person,
          },
        ],
      })
    }),
  )
  return `${lines.join('\n')}\n`
}

const gold = join(folder, 'invented.jsonl')
writeFileSync(gold, invented())

function trained(name: string): Model {
  const run = train('--language', 'en', '--gold', gold, '--out', folder, '--name', name)
  expect(run).toMatchObject({ code: 0 })
  const read = readModel(readFileSync(join(folder, name)))
  if (!read.ok) throw new Error(read.problem.message)
  return read.value
}

describe('npm run train', () => {
  const model = trained('a.bin')

  test('teaches a verb that no table knows', () => {
    const text = 'The crew went home. Captain Orla Finn blorped that the crane was stuck.'
    const document = readText(text, { packs: [english], language: 'en' })
    expect(analyse(document, [english]).statements).toEqual([])
    const [statement] = analyse(document, [english], { models: [model] }).statements
    expect(statement?.content.map((piece) => textOf(document, piece))).toEqual([
      'that the crane was stuck',
    ])
    expect(statement?.speaker?.name).toBe('Orla Finn')
    expect(statement?.madeBy).toMatchObject({ rule: 'learned', model: model.id })
  })

  test('lets rows alone count in the ledger', () => {
    expect(model.schemes.ledger?.shares.every((weight) => weight === 0)).toBe(true)
    expect(model.schemes.ledger?.acceptance.some((weight) => weight !== 0)).toBe(true)
  })

  test('writes the same bytes for the same sets and seed', () => {
    trained('b.bin')
    expect(readFileSync(join(folder, 'b.bin')).equals(readFileSync(join(folder, 'a.bin')))).toBe(
      true,
    )
  })

  test('writes a card that names the set, its terms and the scores', () => {
    const card = readFileSync(join(folder, 'a.md'), 'utf8')
    expect(card).toContain('| invented | 25 | 25 |')
    expect(card).toContain('not listed')
    expect(card).toMatch(/\| ledger \| \d+ \| \d+ \| 25 \|/u)
  })

  test('refuses sets that may be measured only', () => {
    const path = join(folder, 'german.train.jsonl')
    writeFileSync(path, invented())
    const run = train('--language', 'de', '--gold', path, '--out', folder)
    expect(run.code).toBe(2)
    expect(run.err).toContain('no weights may be trained on it (CC BY-NC-SA 4.0')
  })

  test('refuses texts that are kept for measuring', () => {
    const run = train('--language', 'en', '--gold', heldout, '--out', folder)
    expect(run.code).toBe(2)
    expect(run.err).toContain('nobody trains or tunes on it')
  })

  test.each([
    [['--language', 'en_US', '--gold', gold], 'there are no tables for --language en_US'],
    [['--language', 'id', '--gold', gold], 'none of the sets holds a text with "lang" id'],
    [['--language', 'en', '--gold', gold, '--folds', '1'], '--folds takes a whole number from 2'],
    [['--gold', gold], 'say which language'],
    [['--language', 'en'], 'name the marked sets'],
    [['--language', 'en', '--gold', join(folder, 'none.jsonl')], 'there is no'],
    [['--language', 'en', '--gold', gold, '--seed', 'x'], '--seed takes a whole number'],
  ])('explains %j', (args, words) => {
    const run = train(...args)
    expect(run.code).toBe(2)
    expect(run.err).toContain(words)
    expect(run.err).not.toContain('    at ')
  })
})
