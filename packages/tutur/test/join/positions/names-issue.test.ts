import { describe, expect, test } from 'vitest'
import type { CaseIssue } from '../../../src/join/case.ts'
import { issueWordsOf } from '../../../src/join/positions/issue-words.ts'
import { issuesNamed } from '../../../src/join/positions/names-issue.ts'
import { positionsOf } from '../../../src/join/positions/positions-of.ts'
import { english } from '../../../src/languages/en/pack.ts'
import { indonesian } from '../../../src/languages/id/pack.ts'
import { russian } from '../../../src/languages/ru/pack.ts'
import { known, lantaraAndSarvia } from './case-of-merane.ts'
import { type Said, spoken } from './spoken.ts'

const packs = [english, indonesian, russian]
const patrol: CaseIssue = {
  key: 'patrol',
  question: {
    en: 'Should Lantara and Sarvia run a joint patrol?',
    id: 'Haruskah Lantara dan Sarvia menjalankan patroli bersama?',
    ru: 'Нужен ли Лантаре и Сарвии совместный патруль?',
  },
  keywords: { en: ['joint patrol'], id: ['patroli bersama'], ru: ['совместный патруль'] },
  exclude: {},
}

function names(text: string, tag: string): boolean | undefined {
  const pack = packs.find((one) => one.tag === tag) ?? english
  return issuesNamed(text, [issueWordsOf(patrol, pack, packs)], pack)[0]
}

describe('a text names an issue', () => {
  test.each([
    ['en', 'A joint patrol would help. "The patrol starts in May."'],
    ['en', 'Lantara will not budge. "The patrol starts in May," it said.'],
    ['id', 'Patroli bersama itu baik. "Patroli dimulai Mei."'],
    ['ru', 'О совместном патруле спорят. «Патруль выйдет в мае».'],
  ])('%s: %s', (tag, text) => {
    expect(names(text, tag)).toBe(true)
  })
  test.each([
    ['en', 'Police sent another patrol through Lantara. "The patrol starts in May."'],
    ['en', 'The patrol of the market police in Lantara starts in May.'],
    ['en', 'The patrol starts in May.'],
    ['id', 'Polisi Lantara menambah patroli di pasar.'],
    ['ru', 'Патруль полиции Лантары вышел на рынок.'],
  ])('or does not, %s: %s', (tag, text) => {
    expect(names(text, tag)).toBe(false)
  })
})

function issuesOf(...said: readonly [Said, ...Said[]]): string[] {
  const asked = { ...lantaraAndSarvia, issues: [patrol] }
  const { stances } = positionsOf([spoken('one', ...said)], asked, { packs, knowledge: known })
  return stances.map(({ issue, stance }) => `${issue} ${stance}`)
}

test('the head of a keyword touches nothing where no report names the whole', () => {
  const said = { speaker: 'ratna', words: 'We reject another patrol in the market.' }
  expect(issuesOf(said)).toEqual([])
  const whole = { speaker: 'ratna', words: 'Kami menolak patroli bersama.', language: 'id' }
  expect(issuesOf(said, whole)).toEqual(['patrol opposes'])
})
