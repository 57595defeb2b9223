import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CopyDocument } from '../../../src/join/copies/copy-document.ts'
import { CopyIndex } from '../../../src/join/copies/copy-index.ts'
import { copyPairOf } from '../../../src/join/copies/copy-pair-of.ts'
import { copyProfileOf } from '../../../src/join/copies/copy-profile.ts'
import { correctionsOf } from '../../../src/join/copies/corrections-of.ts'
import { differencesOf } from '../../../src/join/copies/differences-of.ts'
import { findCopies } from '../../../src/join/copies/find-copies.ts'

const words = [
  ...['pass', 'goat', 'salt', 'bell', 'road', 'snow', 'table', 'soup', 'gate', 'chair', 'map'],
  ...['minister', 'said', 'will', 'the', 'open', 'count', 'return', 'cold', 'old', 'over', 'seven'],
]
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 6, maxLength: 14 })
  .map((list) => `${list.join(' ')}.`)
const story = fc.array(sentence, { minLength: 4, maxLength: 9 })
const day = fc.option(
  fc.integer({ min: 1, max: 28 }).map((number) => `2031-03-${String(number).padStart(2, '0')}`),
)

/** Paragraphs as a document, with lines of the page before and behind. */
function documentOf(
  id: string,
  paragraphs: readonly string[],
  more: Partial<CopyDocument> & { readonly furniture?: readonly string[] } = {},
): CopyDocument {
  const { furniture = [], ...rest } = more
  const lines = [
    ...furniture.map((line) => ({ role: 'chrome' as const, line })),
    ...paragraphs.map((line) => ({ role: 'paragraph' as const, line })),
  ]
  let text = ''
  const blocks = lines.map(({ role, line }) => {
    const start = text.length
    text += `${line}\n`
    return { role, start, end: start + line.length }
  })
  return { id, text, blocks, language: 'en', url: null, outlet: null, publishedAt: null, ...rest }
}

const shelf = fc
  .array(
    fc.record({ story, publishedAt: day, copyOf: fc.nat({ max: 5 }), url: fc.nat({ max: 30 }) }),
    {
      minLength: 2,
      maxLength: 12,
    },
  )
  .map((made) =>
    made.map(({ story: own, publishedAt, copyOf, url }, i) =>
      documentOf(`d${i}`, copyOf < i ? (made[copyOf]?.story ?? own) : own, {
        publishedAt,
        url: `https://press.example/${url}`,
      }),
    ),
  )

test('the order in which documents come makes no difference', () => {
  const shelves = shelf.chain((documents) =>
    fc.tuple(
      fc.constant(documents),
      fc.shuffledSubarray(documents, { minLength: documents.length }),
    ),
  )
  fc.assert(
    fc.property(shelves, ([documents, shuffled]) => {
      expect(findCopies(shuffled)).toEqual(findCopies(documents))
      expect(correctionsOf(shuffled)).toEqual(correctionsOf(documents))
    }),
    { numRuns: 60 },
  )
})

test('a text under other furniture is a verbatim copy', () => {
  const line = fc.array(fc.constantFrom('Menu', 'Search', 'Log in', 'Share'), { maxLength: 4 })
  fc.assert(
    fc.property(story, line, line, (paragraphs, mine, theirs) => {
      const one = documentOf('one', paragraphs, { furniture: mine, publishedAt: '2031-03-01' })
      const other = documentOf('other', paragraphs, {
        furniture: theirs,
        publishedAt: '2031-03-02',
      })
      expect(findCopies([other, one]).pairs).toMatchObject([
        { earlier: 'one', later: 'other', relation: 'verbatim', score: 1 },
      ])
    }),
  )
})

test('what ties two documents does not depend on which is named first', () => {
  fc.assert(
    fc.property(shelf, (documents) => {
      const [one, other] = documents.map(copyProfileOf)
      if (one === undefined || other === undefined) throw new Error('the shelf has two at least')
      expect(copyPairOf(one, other)).toEqual(copyPairOf(other, one))
    }),
  )
})

test('no document is in two families, and every pair is within one', () => {
  fc.assert(
    fc.property(shelf, (documents) => {
      const { pairs, families } = findCopies(documents)
      const members = families.flatMap((family) => family.members)
      expect(members).toEqual([...new Set(members)])
      for (const { earlier, later } of pairs)
        expect(
          families.filter(
            (family) => family.members.includes(earlier) && family.members.includes(later),
          ),
        ).toHaveLength(1)
    }),
  )
})

test('differences go through both stories, word by word', () => {
  fc.assert(
    fc.property(story, story, (mine, theirs) => {
      const [one, other] = [documentOf('one', mine), documentOf('other', theirs)]
      const stretches = differencesOf(one, other)
      const said = (document: CopyDocument, side: 'earlier' | 'later'): string[] =>
        stretches.flatMap(({ [side]: span }) =>
          span === null ? [] : (document.text.slice(span.start, span.end).match(/\w+/gu) ?? []),
        )
      expect(said(one, 'earlier')).toEqual(mine.join(' ').match(/\w+/gu))
      expect(said(other, 'later')).toEqual(theirs.join(' ').match(/\w+/gu))
      for (const { in: where, earlier, later } of stretches)
        expect([earlier !== null, later !== null]).toEqual([where !== 'later', where !== 'earlier'])
    }),
  )
})

test('added one by one, the index gives each copy what was there before', () => {
  fc.assert(
    fc.property(story, fc.array(story, { maxLength: 8 }), (paragraphs, others) => {
      const index = new CopyIndex()
      for (const [i, other] of others.entries()) index.add(documentOf(`other${i}`, other))
      index.add(documentOf('first', paragraphs))
      expect(index.size).toBe(others.length + 1)
      const found = index.candidatesOf(documentOf('second', paragraphs))
      expect(found).toContainEqual({ id: 'first', by: 'words' })
      expect(index.candidatesOf(documentOf('first', paragraphs)).map(({ id }) => id)).not.toContain(
        'first',
      )
    }),
  )
})

test('a text that no paragraph makes up, of any characters, is compared as it is', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      (mine, theirs) => {
        const documents = [mine, theirs].map((text, i) => ({ ...documentOf(`d${i}`, []), text }))
        const [one, other] = documents
        if (one === undefined || other === undefined) throw new Error('there are two')
        expect(findCopies(documents).pairs).toEqual([])
        for (const { earlier, later } of differencesOf(one, other)) {
          if (earlier !== null) expect(mine.slice(earlier.start, earlier.end)).not.toBe('')
          if (later !== null) expect(theirs.slice(later.start, later.end)).not.toBe('')
        }
      },
    ),
  )
})
