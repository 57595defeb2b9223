import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelsFor, labelsOfNames, mayFollow, namesOfLabels } from '../../src/entities/labels.ts'

/** Names one after the other, with words between. */
const names = fc
  .array(fc.record({ gap: fc.nat(2), length: fc.integer({ min: 1, max: 4 }), type: fc.nat(2) }))
  .map((drawn) => {
    let at = 0
    return drawn.map(({ gap, length, type }) => {
      const from = at + gap
      at = from + length
      return { from, to: at, type }
    })
  })

test('names come back from their labels, which may follow each other', () => {
  fc.assert(
    fc.property(names, (given) => {
      const count = (given.at(-1)?.to ?? 0) + 1
      const labels = labelsOfNames(given, count)
      expect(namesOfLabels(labels)).toEqual(given)
      const edge = labelsFor(3)
      const chain = [edge, ...labels, edge]
      for (let i = 1; i < chain.length; i++)
        expect(mayFollow(chain[i - 1] ?? 0, chain[i] ?? 0, edge)).toBe(true)
    }),
  )
})

test('a name that was begun goes on with its own type', () => {
  const [first, inside, last, only] = [1, 2, 3, 4]
  expect(mayFollow(first, inside, 13)).toBe(true)
  expect(mayFollow(first, last + 4, 13)).toBe(false)
  expect(mayFollow(first, 0, 13)).toBe(false)
  expect(mayFollow(only, first, 13)).toBe(true)
  expect(mayFollow(13, inside, 13)).toBe(false)
})
