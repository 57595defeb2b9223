import { describe, expect, test } from 'vitest'
import type { Statement, Text } from '../../src/api/shapes.ts'
import { passagesOf } from '../../src/reading/passages-of.ts'

const page =
  'Menu\n\nMill shut\n\n"No flour," Marsh said. He added that ovens are cold.\n\nRead also: Tides'

describe('passagesOf', () => {
  test('puts every statement into the passage that holds its words', () => {
    const passages = passagesOf(textOf(page, ['chrome', 'title', 'paragraph', 'related']), [
      statement({ content: '"No flour,"', cue: 'said', speaker: 'Marsh' }),
      statement({ content: 'that ovens are cold', cue: 'added', speaker: 'He', form: 'pronoun' }),
    ])
    expect(passages.map(({ kind, rows }) => [kind, rows.map(({ number }) => number)])).toEqual([
      ['furniture', []],
      ['title', []],
      ['paragraph', [1, 2]],
      ['furniture', []],
    ])
    const [first, second] = passages[2]?.rows ?? []
    expect(page.slice(first?.start, first?.end)).toBe('"No flour," Marsh said')
    expect(page.slice(second?.start, second?.end)).toBe('He added that ovens are cold')
  })

  test('marks speakers, cues, contents and pronouns, each once', () => {
    const one = statement({ content: '"No flour,"', cue: 'said', speaker: 'Marsh' })
    const other = statement({ content: 'ovens are cold', cue: 'added', speaker: 'Marsh' })
    const passages = passagesOf(textOf(page, ['chrome', 'title', 'paragraph', 'related']), [
      one,
      other,
    ])
    const marks = (passages[2]?.marks ?? []).map(
      ({ kind, start, end }) => `${kind} ${page.slice(start, end)}`,
    )
    expect(marks.toSorted()).toEqual([
      'content "No flour,"',
      'content ovens are cold',
      'cue added',
      'cue said',
      'speaker Marsh',
    ])
  })

  test('leaves no characters out that lie in no block', () => {
    const passages = passagesOf({ ...textOf(page, []), blocks: [] }, [])
    expect(passages.map(({ start, end }) => page.slice(start, end))).toEqual(page.split('\n\n'))
  })

  test('marks a speaker who stands in another passage than the words', () => {
    const passages = passagesOf(textOf(page, ['chrome', 'title', 'paragraph', 'related']), [
      statement({ content: 'that ovens are cold', cue: 'added', speaker: 'Mill' }),
    ])
    expect(passages[1]?.marks.map(({ kind }) => kind)).toEqual(['speaker'])
    expect(passages[2]?.rows.map(({ number }) => number)).toEqual([1])
  })
})

/** The text in blocks of these roles, divided by empty lines. */
function textOf(text: string, roles: readonly string[]): Text {
  let at = 0
  const blocks = text.split('\n\n').map((line, index) => {
    const block = { role: roles[index] ?? 'paragraph', start: at, end: at + line.length }
    at = block.end + 2
    return block
  })
  return { text, blocks, labels: [], language: 'en', outlet: null, url: null, published: null }
}

function statement(words: {
  readonly content: string
  readonly cue: string
  readonly speaker: string
  readonly form?: 'name' | 'pronoun'
}): Statement {
  return {
    id: '0123456789abcdef',
    document: {
      id: 'fedcba9876543210',
      article: 'fedcba9876543210',
      title: null,
      outlet: null,
      url: null,
      language: 'en',
      published: null,
    },
    form: 'direct',
    act: 'say',
    modality: [],
    content: [anchor(words.content)],
    words: words.content,
    cue: anchor(words.cue),
    speaker: {
      anchor: anchor(words.speaker),
      form: words.form ?? 'name',
      name: words.speaker,
      role: null,
      identity: null,
      score: 1,
    },
    addressees: [],
    actors: [],
    saidAt: null,
    chain: { hops: [], basis: 'stated', origin: 'unclear', score: 1 },
    madeBy: { version: '0', rule: 'test', model: null, score: 1 },
    sureness: { score: 1, weak: [] },
    status: 'open',
    decisions: [],
    doubts: [],
    utterance: null,
  }
}

function anchor(words: string) {
  const start = page.indexOf(words)
  return { start, end: start + words.length, text: words }
}
