import { describe, expect, test } from 'vitest'
import { mutations } from '../src/mutations.ts'
import { seededRandom } from '../src/random.ts'
import { ownSets, readOwnSet } from '../src/sets.ts'
import { inputOf, tryInput } from '../src/trial.ts'

const articles = ownSets.flatMap((name) => readOwnSet(name).documents.map(({ text }) => text))

describe('mutated inputs', () => {
  test('are the same for the same seed and number', () => {
    expect(inputOf(articles, 3, 17)).toEqual(inputOf(articles, 3, 17))
    expect(inputOf(articles, 3, 17).text).not.toBe(inputOf(articles, 3, 18).text)
  })

  test.each(Object.keys(mutations))('%s takes any text', (name) => {
    for (const text of ['', '\ud800', articles[0] ?? '']) {
      expect(typeof mutations[name]?.(text, seededRandom(1))).toBe('string')
    }
  })

  test('neither throw nor give an anchor that is not true', { timeout: 60_000 }, () => {
    const failed = Array.from({ length: 500 }, (_, number) => number).flatMap((number) => {
      const { fault } = tryInput(inputOf(articles, 1, number))
      return fault === null ? [] : [`${number}: ${fault}`]
    })
    expect(failed).toEqual([])
  })
})
