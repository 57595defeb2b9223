import { describe, expect, test } from 'vitest'
import { finalChains } from '../../src/join/origins/chains.ts'
import { candidatePairs } from '../../src/join/utterances/candidates.ts'
import type { Window } from '../../src/join/utterances/days.ts'
import { gather } from '../../src/join/utterances/gather.ts'
import type { Match } from '../../src/join/utterances/match-points.ts'
import type { Point } from '../../src/join/utterances/point.ts'
import { saidAtOf } from '../../src/join/utterances/said-by.ts'
import { speakingIn } from '../../src/join/utterances/speakers.ts'
import { tell } from '../../src/join/utterances/told.ts'
import { bundled } from '../../src/knowledge/known.ts'
import { english } from '../../src/languages/en/pack.ts'
import type { Day } from '../../src/model/model.ts'
import { type Page, reportsOfPages } from './invented-reports.ts'

const packs = [english]

interface Placed {
  readonly document: string
  readonly day?: number
  /** Key of a speaker, and whether it is a body. */
  readonly speaker?: string
  readonly isBody?: boolean
}

/** Points of which only where and when they stand matters. */
function pointsAt(placed: readonly Placed[]): readonly Point[] {
  return placed.map(({ document, day, speaker = 'torvel', isBody = false }): Point => {
    const window: Window | null = day === undefined ? null : { from: day, to: day, told: true }
    const none = { words: new Int32Array(), meanings: new Int32Array(), negated: false, length: 0 }
    return {
      statements: [],
      document,
      speaking: {
        certainty: 'known',
        key: speaker,
        actor: speaker,
        name: speaker,
        spelling: [],
        isBody,
      },
      language: 'en',
      window,
      signs: none,
      quoted: null,
      wordWeight: 0,
      meaningWeight: 0,
      denied: null,
      tellsAgain: false,
      titleOnly: false,
    }
  })
}

function match(one: number, other: number, odds: number): Match {
  return { one, other, odds, reason: 'paraphrase', isOpen: false }
}

describe('points become utterances', () => {
  test('where a report without a day stands between two with days, only with the better of them', () => {
    const points = pointsAt([
      { document: 'a', day: 1 },
      { document: 'b' },
      { document: 'c', day: 30 },
    ])
    const { groups, doubtful } = gather(points, [match(0, 1, 3), match(1, 2, 2.5)])
    expect(groups).toEqual([[0, 1], [2]])
    expect(doubtful.map(({ other }) => other)).toEqual([2])
  })

  test('with a second point of one document only where that matches well by itself', () => {
    const points = pointsAt([{ document: 'a' }, { document: 'a' }, { document: 'b' }])
    expect(gather(points, [match(0, 2, 2), match(1, 2, 0.2)]).groups).toEqual([[0, 2], [1]])
    const [together = []] = gather(points, [match(0, 2, 2), match(1, 2, 0.8)]).groups
    expect([...together].sort()).toEqual([0, 1, 2])
  })

  test('by all pairs and not by the best alone', () => {
    const points = pointsAt([{ document: 'a' }, { document: 'b' }, { document: 'c' }])
    expect(gather(points, [match(0, 1, 3), match(1, 2, 1)]).groups).toEqual([[0, 1], [2]])
    const close = [match(0, 1, 3), match(1, 2, 1), match(0, 2, 0.1)]
    expect(gather(points, close).groups).toEqual([[0, 1, 2]])
  })

  test('are compared where a person speaks for the body of another point of those days, whatever the words', () => {
    const known = { ...bundled, sidesOf: () => ['lantara'] }
    const points = pointsAt([
      { document: 'a', day: 3, speaker: 'lantara', isBody: true },
      { document: 'b', day: 4, speaker: 'torvel' },
      { document: 'c', day: 40, speaker: 'torvel' },
    ])
    const { keys, of } = candidatePairs(points, { weights: new Float64Array(), known })
    expect([...keys].map(of)).toEqual([{ one: 0, other: 1 }])
  })
})

describe('one utterance', () => {
  const ferry = { words: '"The ferry will not run,"' }

  test('was said when it was reported as news, rather than in the month that others recall', () => {
    const reports = reportsOfPages([
      { outlet: 'Coast Wire', published: '2031-05-10', says: [ferry] },
      { outlet: 'Harbour Post', published: '2031-06-20', says: [ferry] },
    ])
    const recalled = reports.map((report, at) => ({
      ...report,
      statement: {
        ...report.statement,
        saidAt:
          at === 0
            ? null
            : {
                from: '2031-05-01' as Day,
                to: '2031-05-31' as Day,
                basis: 'relative' as const,
                anchor: null,
              },
      },
    }))
    const { told } = tell(recalled, packs)
    const believed = told.map((one, at) =>
      at === 0 ? one : { ...one, window: { from: 1, to: 31, told: true } },
    )
    expect(saidAtOf(believed)).toMatchObject({ from: '2031-05-10', basis: 'publication' })
  })

  test('is of nobody known where an outlet that passes it on is taken for its speaker', () => {
    const [passed, own] = reportsOfPages([
      {
        outlet: 'Harbour Post',
        says: [{ ...ferry, speaker: 'Coast Wire', cites: ['Coast Wire'] }],
      },
      { outlet: 'Harbour Post', says: [{ ...ferry, speaker: 'Ana Torvel' }] },
    ])
    if (passed === undefined || own === undefined) throw new Error('two reports were made')
    expect(speakingIn(passed)).toMatchObject({ certainty: 'open', key: null, actor: null })
    expect(speakingIn(own)).toMatchObject({ certainty: 'known', key: 'ana-torvel' })
  })

  test('comes the way that a report names, though its text is a copy', () => {
    const pages: readonly Page[] = [
      { outlet: 'Coast Wire', kind: 'wire', published: '2031-05-02', says: [ferry] },
      {
        outlet: 'Harbour Post',
        published: '2031-05-03',
        says: [{ ...ferry, cites: ['Bay Courier'] }],
      },
    ]
    const reports = reportsOfPages(pages)
    const [original, copy] = reports.map(({ source }) => source.document.id)
    const copies = new Map([[copy ?? '', new Set([original ?? ''])]])
    const chains = finalChains(reports, copies)
    expect(reports.map((report) => chains.get(report)?.outlets)).toEqual([
      ['Coast Wire'],
      ['Harbour Post', 'Bay Courier'],
    ])
  })
})
