import { describe, expect, test } from 'vitest'
import { joinReports } from '../../src/join/join-reports.ts'
import { namesOf } from '../../src/join/origins/newsroom.ts'
import { originRules } from '../../src/join/origins/rules.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'
import { type Page, reportsOfPages, type Said } from './invented-reports.ts'

const packs = [english, indonesian, russian]

/** The rules by which the origins of one page's words are told. */
function rulesOf(page: Partial<Page>, said: Partial<Said>): readonly string[] {
  const reports = reportsOfPages([
    { outlet: 'Harbour Post', ...page, says: [{ words: '"The pier is rotten,"', ...said }] },
  ])
  const { utterances } = joinReports(reports, { packs })
  return utterances.flatMap(({ standing }) => standing.origins.map(({ rule }) => rule))
}

describe('how an outlet came by words', () => {
  test.each<[string, Partial<Page>, Partial<Said>]>([
    ['told-reporters', {}, { frame: '{} Torvel told reporters.' }],
    ['own-interview', {}, { frame: '{} Torvel told this newspaper.' }],
    ['own-interview', { language: 'id' }, { frame: '{} kata Torvel kepada kami.' }],
    ['agency-own', { kind: 'wire' }, { frame: '{} Torvel said.' }],
    ['official-site', { kind: 'ministry' }, { frame: '{}' }],
    ['written-statement', {}, { frame: '{} Torvel said in a written statement.' }],
    ['written-statement', { language: 'ru' }, { frame: '{} — говорится в заявлении министра.' }],
    ['public-post', {}, { frame: '{} Torvel wrote on Telegram.' }],
    ['public-post', {}, { frame: '{} Torvel says on her channel.' }],
    ['public-post', { language: 'id' }, { frame: '{} tulis Torvel lewat kanalnya.' }],
    ['public-post', { language: 'ru' }, { frame: '{} — написал министр на своей странице.' }],
    [
      'written-statement',
      { language: 'id' },
      { frame: '{} kata Torvel dalam keterangan yang diterima redaksi.' },
    ],
    ['public-post', { language: 'id' }, { frame: '{} tulis Torvel di media sosial.' }],
    ['carrier', {}, { frame: '{} Torvel said.', cites: ['Coast Wire'] }],
    ['own-dateline', { dateline: 'LANTA - ' }, { frame: '{} Torvel said.' }],
    ['unsourced-alone', {}, { frame: '{} Torvel said.' }],
    ['unsourced-alone', {}, { frame: 'Torvel had said last year that {}', saidAt: '2030-05-02' }],
  ])('%s: %o %o', (rule, page, said) => {
    expect(rulesOf(page, said)).toEqual([rule])
  })

  test('a place from which an outlet writes up others tells nothing of being there', () => {
    const pages: readonly Page[] = [
      {
        outlet: 'Harbour Post',
        dateline: 'BRENNIK - ',
        says: [{ words: 'nobody swims', cites: ['Coast Wire'] }],
      },
      {
        outlet: 'Harbour Post',
        dateline: 'BRENNIK - ',
        says: [{ words: '"The pier is rotten,"', speaker: 'Belo Marek' }],
      },
    ]
    const { utterances } = joinReports(reportsOfPages(pages), { packs })
    expect(utterances.map(({ standing }) => standing.origins[0]?.rule)).toEqual([
      'carrier',
      'unsourced-alone',
    ])
  })

  test('where words are told first and where they were said only behind them, that holds for both', () => {
    const pages: readonly Page[] = [
      {
        outlet: 'Harbour Post',
        says: [
          { words: '"Nobody will swim in the harbour,"', frame: '{} Torvel said.' },
          { words: '"The pier is rotten,"', frame: 'Separately, {} Torvel told reporters.' },
        ],
      },
    ]
    const { utterances } = joinReports(reportsOfPages(pages), { packs })
    expect(utterances.map(({ standing }) => standing.origins.map(({ rule }) => rule))).toEqual([
      ['told-reporters'],
      ['told-reporters'],
    ])
  })

  test('a withdrawn report takes with it the origin that the withdrawing page names, and no other', () => {
    const words = '"The pier is rotten and will be closed on Monday,"'
    const wire: Page = {
      outlet: 'Coast Wire',
      kind: 'wire',
      says: [{ words, frame: '{} Torvel told reporters.' }],
    }
    const post: Page = {
      outlet: 'Harbour Post',
      says: [{ words, frame: '{} Torvel said.', cites: ['Coast Wire'] }],
    }
    const knowledge = {
      actors: [],
      offices: [],
      terms: [],
      outlets: [
        {
          key: 'Coast Wire',
          names: ['Coast Wire'],
          domains: [],
          kind: 'wire' as const,
          owner: null,
          country: null,
          languages: [],
        },
      ],
    }
    const independent = (says: string): readonly number[] => {
      const reports = reportsOfPages([wire, post])
      const [, withdrawn] = reports.map(({ source }) => source.document)
      if (withdrawn === undefined) throw new Error('both pages have a report')
      const by = { ...withdrawn, text: says }
      const withdrawals = [{ by, withdrawn: withdrawn.id }]
      const { utterances } = joinReports(reports, { packs, knowledge, withdrawals })
      return utterances.map(({ standing }) => standing.independent)
    }
    expect(independent('We withdraw our report.')).toEqual([1])
    expect(independent('We withdraw our report, which came from Coast Wire.')).toEqual([0])
  })

  test('every rule has its words', () => {
    for (const words of Object.values(originRules['en'])) expect(words).toMatch(/^\p{Lu}.*\.$/u)
  })
})

describe('names of an outlet', () => {
  const publisher = { key: 'v', domains: [], kind: null, owner: null, country: null, languages: [] }
  test.each([
    ['Вестник', 'сказал он «вестнику» вчера', true],
    ['The Harbour Post (HP)', 'told the harbour post on friday', true],
    ['The Harbour Post (HP)', 'told hp on friday', true],
    ['Post', 'the outpost fell', false],
  ])('%s in: %s', (name, text, wanted) => {
    const names = namesOf({ ...publisher, names: [name] })
    expect(names !== null && text.match(names) !== null).toBe(wanted)
  })
})
