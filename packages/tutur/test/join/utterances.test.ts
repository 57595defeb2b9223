import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinReports } from '../../src/join/join-reports.ts'
import { explainStanding } from '../../src/join/origins/explain-standing.ts'
import type { Report } from '../../src/join/report.ts'
import type { Utterance } from '../../src/join/utterances/utterance.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'
import { type Page, readPages, reportsOfPages } from './invented-reports.ts'

const packs = [english, indonesian, russian]
const folder = join(import.meta.dirname, 'fixtures', 'utterances')

describe('utterances to be read', () => {
  const names = readdirSync(folder).filter((name) => !name.includes('.expected.'))
  test.each(names)('%s', async (name) => {
    const shown = shownUtterances(
      reportsOfPages(readPages(readFileSync(join(folder, name), 'utf8'))),
    )
    await expect(shown).toMatchFileSnapshot(join(folder, `${basename(name, '.txt')}.expected.txt`))
  })
})

/** Utterances as people read them: who, when, which statements by which joins, and where from. */
function shownUtterances(reports: readonly Report[]): string {
  const { utterances } = joinReports(reports, { packs })
  const reportOf = new Map(reports.map((report) => [report.statement.id, report]))
  const shown = (id: Report['statement']['id']): string => {
    const report = reportOf.get(id)
    return `${report?.source.outlet} ${report?.source.published}: ${report?.words}`
  }
  const numberOf = (id: Utterance['id'] | null): number =>
    utterances.findIndex((one) => one.id === id) + 1
  const parts = utterances.map((utterance, at) => {
    const { name, saidAt, joins, denies } = utterance
    const head = `${at + 1}. ${name ?? 'Somebody'}, ${saidAt?.from ?? 'no day'}${denies === null ? '' : `, denies ${numberOf(denies)}`}`
    const reasons = joins.map(
      ({ one, other, reason, doubtful }) =>
        `   ${reason}${doubtful ? ' (doubtful)' : ''}: ${shown(one)} = ${shown(other)}`,
    )
    const tree = explainStanding(utterance, { nameOf: (key) => key, statement: shown })
    return [head, ...reasons, ...tree.map((line) => `   ${line}`)].join('\n')
  })
  return `${parts.join('\n\n')}\n`
}

describe('joining', () => {
  const twice: readonly Page[] = [
    {
      outlet: 'Coast Wire',
      kind: 'wire',
      says: [
        {
          words: '"The pier is rotten and will be closed on Monday,"',
          frame: '{} Torvel told reporters.',
        },
      ],
    },
    {
      outlet: 'Harbour Post',
      says: [
        {
          words: '"The pier is rotten and will be closed on Monday,"',
          frame: '{} Torvel told us.',
        },
      ],
    },
  ]

  test('gives every statement one utterance', () => {
    fc.assert(
      fc.property(fc.array(pages, { maxLength: 12 }), (all) => {
        const reports = reportsOfPages(all.map((page, at) => ({ ...page, id: `page ${at}` })))
        const { utterances } = joinReports(reports, { packs })
        const ids = utterances.flatMap(({ statements }) => statements)
        expect(ids.toSorted()).toEqual(reports.map(({ statement }) => statement.id).sort())
        for (const { standing, statements } of utterances) {
          expect(standing.independent).toBeLessThanOrEqual(statements.length)
          expect(standing.origins.flatMap(({ paths }) => paths)).toHaveLength(statements.length)
        }
      }),
    )
  })

  test('says the same of the same reports', () => {
    const reports = reportsOfPages(twice)
    expect(joinReports(reports, { packs })).toEqual(joinReports(reports, { packs }))
  })

  test('never makes one of two actors', () => {
    const [one, other] = twice
    const reports = reportsOfPages([
      one,
      { ...other, says: other?.says.map((said) => ({ ...said, speaker: 'Belo Marek' })) },
    ] as Page[])
    expect(joinReports(reports, { packs }).utterances).toHaveLength(2)
  })

  test('does what people decided before all else', () => {
    const reports = reportsOfPages(twice)
    const [one, other] = reports.map(({ statement }) => statement.id)
    if (one === undefined || other === undefined) throw new Error('two reports were made')
    const apart = joinReports(reports, { packs, decisions: { apart: [[one, other]] } })
    expect(apart.utterances).toHaveLength(2)
    const strange = reportsOfPages([
      { outlet: 'Coast Wire', says: [{ words: 'the pier is rotten' }] },
      { outlet: 'Harbour Post', says: [{ words: 'nobody swims in May', speaker: 'Belo Marek' }] },
    ])
    const [a, b] = strange.map(({ statement }) => statement.id)
    if (a === undefined || b === undefined) throw new Error('two reports were made')
    const together = joinReports(strange, { packs, decisions: { together: [[a, b]] } })
    expect(together.utterances).toHaveLength(1)
    expect(together.utterances[0]?.joins).toEqual([
      { one: a, other: b, reason: 'decided', score: 1, doubtful: false },
    ])
  })

  test('asks a model of the user where words have nothing in common', () => {
    const reports = reportsOfPages([
      { outlet: 'Coast Wire', says: [{ words: '"The old pier is a disgrace,"' }] },
      {
        outlet: 'Harbour Post',
        language: 'id',
        says: [{ words: '"Memalukan benar tempat sandar itu,"' }],
      },
    ])
    expect(joinReports(reports, { packs }).utterances).toHaveLength(2)
    const vector = new Float32Array([1, 0])
    expect(joinReports(reports, { packs, vectors: () => vector }).utterances).toHaveLength(1)
  })

  test('gives a copy that credits nobody the chain of what it copies', () => {
    const reports = reportsOfPages([
      { ...twice[0], outlet: 'Coast Wire', says: twice[0]?.says ?? [], published: '2031-05-02' },
      { ...twice[1], outlet: 'Harbour Post', says: twice[0]?.says ?? [], published: '2031-05-03' },
    ])
    const [earlier, later] = reports.map(({ source }) => source.document.id)
    const { chainOf, utterances } = joinReports(reports, {
      packs,
      copies: [{ earlier: earlier ?? '', later: later ?? '' }],
    })
    const copy = reports[1]?.statement.id
    expect(copy === undefined ? null : chainOf.get(copy)?.outlets).toEqual([
      'Harbour Post',
      'Coast Wire',
    ])
    expect(utterances.map(({ standing }) => standing.independent)).toEqual([1])
  })

  test('counts nothing for what was withdrawn', () => {
    const url = 'https://post.example/1'
    const page: Page = {
      outlet: 'Harbour Post',
      url,
      says: [
        { words: '"Lanta will secede from the union of harbours,"', frame: '{} Torvel told us.' },
      ],
    }
    const withdrawn: Page = {
      outlet: 'Harbour Post',
      url,
      published: '2031-05-03',
      says: [{ words: 'this report has been withdrawn', speaker: null, actor: null }],
    }
    const reports = reportsOfPages([page, withdrawn])
    const [before, by] = reports.map(({ source }) => source.document)
    if (before === undefined || by === undefined) throw new Error('both pages have a report')
    const { utterances } = joinReports(reports, {
      packs,
      withdrawals: [{ by, withdrawn: before.id }],
    })
    expect(utterances[0]?.standing).toMatchObject({
      independent: 0,
      origins: [{ rule: 'retracted', counts: false }],
    })
  })
})

const pages = fc.record({
  outlet: fc.constantFrom('Coast Wire', 'Harbour Post', 'Bay Courier'),
  published: fc.constantFrom('2031-05-01', '2031-05-02', '2031-09-01', null),
  language: fc.constantFrom('en', 'id', 'ru', 'xx'),
  says: fc.array(
    fc.record({
      words: fc.constantFrom(
        'the pier is rotten',
        '"The pier is rotten,"',
        'feri berhenti',
        '«Причал сгнил»',
        '1 2 3',
        '…',
      ),
      speaker: fc.constantFrom('Ana Torvel', 'Belo Marek', null),
      actor: fc.constantFrom('ana-torvel', null),
      cites: fc.subarray(['Coast Wire', 'Harbour Post', 'Somewhere Else']),
    }),
    { minLength: 1, maxLength: 4 },
  ),
})

describe('cost', () => {
  test('grows in proportion to the number of reports', () => {
    const compared = (count: number): number =>
      joinReports(reportsOfPages(manyPages(count)), { packs }).compared
    const [some, more] = [compared(300), compared(1200)]
    expect(more).toBeLessThan(6 * some)
  })
})

/** Pages of which several tell each story, by few speakers and in few words. */
function manyPages(count: number): readonly Page[] {
  const word = (at: number): string => `word${(at * 7919) % 997}`
  return Array.from({ length: count }, (_, at): Page => {
    const story = Math.floor(at / 6)
    const words = Array.from({ length: 9 }, (__, n) => word(story * 31 + n * n)).join(' ')
    return {
      id: `page ${at}`,
      outlet: `Outlet ${at % 7}`,
      published: new Date(Date.UTC(2031, 0, 1 + Math.floor(story / 10))).toISOString().slice(0, 10),
      says: [{ words, speaker: `Speaker Number${story % 5}` }],
    }
  })
}
