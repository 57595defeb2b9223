import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type MarkKind,
  type MarkNode,
  nestMarks,
  type TextMark,
} from '../../src/parts/nest-marks.ts'

const letters: Readonly<Record<MarkKind, string>> = {
  speaker: 'S',
  cue: 'C',
  content: 'K',
  pronoun: 'P',
  here: 'H',
}

/** The tree as text: `K(we P(they) say)`; a piece that goes on has `…` at that end. */
function shown(text: string, nodes: readonly MarkNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return text.slice(node.start, node.end)
      const inside = shown(text, node.inside)
      return `${letters[node.kind]}(${node.opens ? '' : '…'}${inside}${node.closes ? '' : '…'})`
    })
    .join('')
}

function mark(text: string, words: string, kind: MarkKind): TextMark {
  const start = text.indexOf(words)
  return { start, end: start + words.length, kind }
}

describe('nestMarks', () => {
  const text = '"We go," said Ana Torvel of them.'
  const all = { start: 0, end: text.length }

  test('puts one mark after the other and one into the other', () => {
    const marks = [
      mark(text, 'Ana Torvel', 'speaker'),
      mark(text, '"We go," said Ana Torvel', 'here'),
      mark(text, 'We', 'pronoun'),
      mark(text, 'We go', 'content'),
      mark(text, 'said', 'cue'),
    ]
    expect(shown(text, nestMarks(all, marks))).toBe(
      'H("K(P(We) go)," C(said) S(Ana Torvel)) of them.',
    )
  })

  test('cuts what reaches over the end of another', () => {
    const marks = [mark(text, 'said Ana', 'cue'), mark(text, 'Ana Torvel', 'speaker')]
    expect(shown(text, nestMarks(all, marks))).toBe('"We go," C(said S(Ana…))S(… Torvel) of them.')
  })

  test('leaves out what lies outside of the stretch, and tells that a mark goes on', () => {
    const span = { start: text.indexOf('said'), end: text.indexOf(' of') }
    const marks = [mark(text, 'We go', 'content'), mark(text, 'Ana Torvel of', 'speaker')]
    expect(shown(text, nestMarks(span, marks))).toBe('said S(Ana Torvel…)')
  })

  test('content lies around a speaker of the same characters', () => {
    const marks = [mark(text, 'We go', 'speaker'), mark(text, 'We go', 'content')]
    expect(shown(text, nestMarks(all, marks))).toBe('"K(S(We go))," said Ana Torvel of them.')
  })

  const kinds = Object.keys(letters) as MarkKind[]
  const anyMarks = fc.array(
    fc
      .record({
        start: fc.integer({ min: -3, max: 30 }),
        length: fc.integer({ min: 0, max: 20 }),
        kind: fc.constantFrom(...kinds),
      })
      .map(({ start, length, kind }): TextMark => ({ start, end: start + length, kind })),
    { maxLength: 12 },
  )

  test('has every character once, under exactly the marks that cover it', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const span = { start: 2, end: 25 }
        const found = charactersOf(nestMarks(span, marks), [])
        expect(found.map(({ at }) => at)).toEqual(
          Array.from({ length: 23 }, (_, index) => index + 2),
        )
        for (const { at, kinds: covering } of found) {
          const expected = marks.filter(({ start, end }) => start <= at && at < end)
          expect(covering.toSorted()).toEqual(expected.map(({ kind }) => kind).toSorted())
        }
      }),
    )
  })

  test('opens and closes every mark within the stretch once', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const span = { start: -3, end: 60 }
        const seen = marks.filter(({ start, end }) => start < end)
        const pieces = piecesOf(nestMarks(span, marks))
        expect(pieces.filter(({ opens }) => opens)).toHaveLength(seen.length)
        expect(pieces.filter(({ closes }) => closes)).toHaveLength(seen.length)
      }),
    )
  })
})

interface Character {
  readonly at: number
  readonly kinds: readonly MarkKind[]
}

function charactersOf(nodes: readonly MarkNode[], kinds: readonly MarkKind[]): Character[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'text') return charactersOf(node.inside, [...kinds, node.kind])
    return Array.from({ length: node.end - node.start }, (_, index) => ({
      at: node.start + index,
      kinds,
    }))
  })
}

function piecesOf(nodes: readonly MarkNode[]): { opens: boolean; closes: boolean }[] {
  return nodes.flatMap((node) =>
    node.kind === 'text'
      ? []
      : [{ opens: node.opens, closes: node.closes }, ...piecesOf(node.inside)],
  )
}
