import { describe, expect, test } from 'vitest'
import { findStatements } from '../../src/find/statements.ts'
import { readWords } from '../../src/find/words/read-words.ts'
import { english } from '../../src/languages/en/pack.ts'
import {
  type Cue,
  cueTakes,
  type LanguagePack,
  rowsOf,
  type Tables,
} from '../../src/languages/pack.ts'
import type { Act, Document, Span } from '../../src/model/model.ts'
import { fold, tokenise } from '../../src/text/tokens.ts'

/** A language as its test hands it over. */
export interface PackUnderTest {
  readonly name: string
  readonly pack: LanguagePack
  readonly tables: Tables
  /** Content of `examples.tsv`: sentence, speaker, cue, content, act; `-` where the sentence has none, ` … ` between the parts of a content. */
  readonly examples: string
}

/** One example sentence with the statement it makes. */
export interface Example {
  readonly sentence: string
  readonly speaker: string
  readonly cue: string
  readonly content: string
  readonly act: string
}

// Typed as a record so that a new act in the model fails to compile here until it is listed.
const acts: Readonly<Record<Act, true>> = {
  say: true,
  assert: true,
  deny: true,
  accuse: true,
  demand: true,
  offer: true,
  promise: true,
  threaten: true,
  ask: true,
  agree: true,
  refuse: true,
  praise: true,
  hope: true,
  'decline-comment': true,
}

const needed = [
  'words',
  'cues',
  'grammar',
  'traits',
  'titles',
  'citing',
  'dates',
  'abbreviations',
  'clitics',
  'place-uses',
  'joins',
  'spoken',
]
/** Tables whose rows have no order of their own; dates, citing formulas, words for joining and furniture are grouped by meaning. */
const sorted = [
  'words',
  'cues',
  'grammar',
  'traits',
  'titles',
  'kinds',
  'abbreviations',
  'clitics',
  'place-uses',
  'spoken',
]
const position =
  cueTakes.before |
  cueTakes.after |
  cueTakes.passive |
  cueTakes.told |
  cueTakes.agent |
  cueTakes.preposition |
  cueTakes.postposition |
  cueTakes['noun-cue'] |
  cueTakes.clitic

/** The rows of an `examples.tsv`. */
export function examplesOf(table: string): Example[] {
  return rowsOf(table).map(([sentence = '', speaker = '', cue = '', content = '', act = '']) => ({
    sentence,
    speaker,
    cue,
    content,
    act,
  }))
}

/** The suite that every language passes. */
export function describePack(language: PackUnderTest): void {
  describe(`language pack: ${language.name}`, () => {
    describeTables(language.tables)
    describeWords(language.tables)
    describeCues(language)
    describeExamples(language)
  })
}

function describeTables(tables: Tables): void {
  test.each(needed)('has a table %s', (name) => {
    expect(tables[name]).toBeDefined()
  })
  test.each(Object.keys(tables))(
    '%s is NFC, without stray blanks and says what it holds',
    (name) => {
      const table = tables[name] ?? ''
      expect(table.normalize('NFC')).toBe(table)
      expect(
        table.split('\n').filter((line) => /^[ \t]|[ \t]$| {2}| ?\t | \t|\r|\u00a0/u.test(line)),
      ).toEqual([])
      expect(table).toMatch(/^# /u)
    },
  )
  test.each(sorted)('%s is sorted', (name) => {
    const lines = linesOf(tables[name])
    expect(lines).toEqual(lines.toSorted())
  })
  test.each(Object.keys(tables))('%s has each row once', (name) => {
    expect(repeated(linesOf(tables[name]))).toEqual([])
  })
}

function describeWords(tables: Tables): void {
  const words = rowsOf(tables['words']).map(([word = '']) => word)
  test('each word stands once, folded, and is one word of the text', () => {
    expect(repeated(words)).toEqual([])
    expect(words.filter((word) => !isFolded(word) || tokenise(word).count !== 1)).toEqual([])
  })
}

function describeCues({ pack, tables }: PackUnderTest): void {
  const cues = [...pack.cues.values()].flat()
  test('each cue is folded and made of words as the text is cut', () => {
    const forms = cues.filter((cue) => cue.clitic === 0).map((cue) => cue.form)
    expect(
      forms.filter((form) => !isFolded(form) || tokenise(form).folded.join(' ') !== form),
    ).toEqual([])
  })
  test('each cue has a known act and says where its speaker stands', () => {
    const known = (cue: Cue) => cue.rows.every(({ act }) => act in acts)
    expect(cues.filter((cue) => !known(cue)).map((cue) => cue.form)).toEqual([])
    expect(cues.filter((cue) => (cue.takes & position) === 0).map((cue) => cue.form)).toEqual([])
  })
  test('no form is given twice for one act and one surrounding', () => {
    const given = rowsOf(tables['cues']).flatMap(([forms = '', act, takes]) =>
      forms.split('|').map((form) => `${form} ${act} ${takes}`),
    )
    expect(repeated(given)).toEqual([])
  })
  test('every act that English has a cue for has one here', () => {
    const known = actsOf(pack)
    expect([...actsOf(english)].filter((act) => !known.has(act))).toEqual([])
  })
}

function describeExamples({ pack, examples: table }: PackUnderTest): void {
  const examples = examplesOf(table)
  test('has ten example sentences', () => {
    expect(examples.length).toBeGreaterThanOrEqual(10)
  })
  test.each(examples)('$sentence', (example) => {
    expect(statementsIn(example.sentence, pack)).toContainEqual(example)
  })
}

/** What is found in one sentence, written as its row in the table. */
function statementsIn(sentence: string, pack: LanguagePack): Example[] {
  const role = /[.?!]["”»]?$/u.test(sentence) ? 'paragraph' : 'title'
  const document: Document = {
    id: 'example' as Document['id'],
    outlet: null,
    url: null,
    language: pack.tag,
    text: sentence,
    blocks: [{ start: 0, end: sentence.length, role }],
    publishedAt: null,
    labels: [],
    doubts: [],
  }
  const words = (span: Span | null | undefined) =>
    span == null ? '-' : sentence.slice(span.start, span.end)
  return findStatements(readWords(document, pack)).map(({ source, cue, content, act }) => ({
    sentence,
    speaker: words(source),
    cue: words(cue[0]),
    content: content.map(words).join(' … '),
    act,
  }))
}

function actsOf(pack: LanguagePack): ReadonlySet<Act> {
  return new Set([...pack.cues.values()].flat().flatMap((cue) => cue.rows.map(({ act }) => act)))
}

function linesOf(table: string | undefined): string[] {
  return (table ?? '').split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

function isFolded(form: string): boolean {
  return form !== '' && fold(form) === form
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>()
  return values.filter((value) => seen.size === seen.add(value).size)
}
