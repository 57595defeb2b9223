import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { positionsOf } from '../../../src/join/positions/positions-of.ts'
import { english } from '../../../src/languages/en/pack.ts'
import { indonesian } from '../../../src/languages/id/pack.ts'
import { rowsOf } from '../../../src/languages/pack.ts'
import { russian } from '../../../src/languages/ru/pack.ts'
import { known, lantaraAndSarvia, overThePass } from './case-of-merane.ts'
import { spoken } from './spoken.ts'

const cases: Readonly<Record<string, typeof lantaraAndSarvia>> = {
  strait: lantaraAndSarvia,
  pass: overThePass,
}
const readWith = { packs: [english, indonesian, russian], knowledge: known }

const judged = rowsOf(readFileSync(join(import.meta.dirname, 'judged.tsv'), 'utf8')).map(
  ([name = '', language = '', issue = '', speaker = '', stance = '', words = '']) => {
    const said = spoken('u', { speaker, words, language })
    const { stances } = positionsOf([said], cases[name] ?? lantaraAndSarvia, readWith)
    const read = stances.find((one) => one.issue === issue)
    return { words, stance, read: read?.stance ?? 'none' }
  },
)

test('no sentence is read otherwise than it was judged', () => {
  expect(judged.filter(({ stance, read }) => read !== 'none' && read !== stance)).toEqual([])
})

test('nearly all stances that were judged are found', () => {
  const taken = judged.filter(({ stance }) => stance !== 'none')
  const found = taken.filter(({ stance, read }) => read === stance)
  expect(found.length / taken.length).toBeGreaterThan(0.93)
})
