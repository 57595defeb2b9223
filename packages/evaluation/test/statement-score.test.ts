import { describe, expect, test } from 'vitest'
import type { GoldDocument, GoldRelation } from '../src/gold.ts'
import type { FoundRelation } from '../src/statement-score.ts'
import { judge, scoresOf, sumTallies, tally } from '../src/statement-score.ts'
import type { Offsets } from '../src/units.ts'

const text = 'Ida Salt mengatakan bahwa jalan dibuka. "Besok," ujarnya kepada Radio Arda. Ia diam.'

/** The span of the only occurrence of `words`. */
function span(words: string): Offsets[number] {
  const start = text.indexOf(words)
  return [start, start + words.length]
}

function relation(content: string, fields: Partial<GoldRelation> = {}): GoldRelation {
  return {
    type: 'indirect',
    content: [span(content)],
    cue: [],
    source: [],
    speaker: 'Ida Salt',
    ...fields,
  }
}

function documentWith(
  relations: readonly GoldRelation[],
  fields: Partial<GoldDocument> = {},
): GoldDocument {
  return { id: 'x', text, relations, ...fields }
}

function allOf(document: GoldDocument, found: readonly FoundRelation[]) {
  return tally(judge(document, found)).get('all')
}

describe('judge', () => {
  test('leaves the complementiser free', () => {
    const judgement = judge(documentWith([relation('bahwa jalan dibuka')]), [
      relation('jalan dibuka'),
    ])
    expect(judgement.matches).toMatchObject([{ jaccard: 1 }])
  })

  test('pairs one to one, the better first', () => {
    const found = [relation('jalan'), relation('jalan dibuka')]
    const judgement = judge(documentWith([relation('jalan dibuka')]), found)
    expect(judgement.matches[0]?.found).toBe(found[1])
    expect(judgement.falseFinds).toEqual([found[0]])
  })

  test('needs half of the letters', () => {
    const judgement = judge(documentWith([relation('jalan dibuka')]), [relation('jal')])
    expect(judgement).toMatchObject({ matches: [], missed: [{}], falseFinds: [{}] })
  })

  test('prefers the same cue', () => {
    const gold = [
      relation('jalan dibuka', { cue: [span('mengatakan')] }),
      relation('jalan dibuka', { cue: [span('ujar')] }),
    ]
    const found = [relation('jalan dibuka', { cue: [span('ujar')] })]
    expect(judge(documentWith(gold), found).missed).toEqual([gold[0]])
  })

  test('neither wants nor punishes what is optional', () => {
    const document = documentWith([relation('jalan dibuka', { optional: true })])
    expect(judge(document, [])).toEqual({ matches: [], missed: [], falseFinds: [] })
    expect(judge(document, [relation('jalan dibuka')])).toEqual({
      matches: [],
      missed: [],
      falseFinds: [],
    })
    // A worse find beside it is excused too, as long as it resembles it.
    expect(judge(document, [relation('dibuka')]).falseFinds).toEqual([])
  })

  test('excuses a find whose cue is to be ignored, or whose content is when it has no cue', () => {
    const document = documentWith([], { ignore: [span('diam')] })
    expect(judge(document, [relation('jalan', { cue: [span('diam')] })]).falseFinds).toEqual([])
    expect(judge(document, [relation('Ia diam')]).falseFinds).toEqual([])
    expect(judge(document, [relation('Ia diam', { cue: [span('ujar')] })]).falseFinds).toHaveLength(
      1,
    )
  })

  test('counts a find in page furniture as false', () => {
    const document = documentWith([], { boilerplate: [span('Ia diam.')] })
    expect(judge(document, [relation('Ia diam')]).falseFinds).toHaveLength(1)
  })

  test('can leave headlines out', () => {
    const document = documentWith([relation('jalan dibuka', { headline: true })])
    expect(judge(document, [], { withoutHeadlines: true }).missed).toEqual([])
    expect(judge(document, []).missed).toHaveLength(1)
  })
})

describe('tally', () => {
  test('counts by type of the gold, and false finds by their own', () => {
    const document = documentWith([
      relation('jalan dibuka'),
      relation('"Besok,"', { type: 'direct' }),
    ])
    const counts = tally(
      judge(document, [relation('jalan dibuka'), relation('Ia diam', { type: 'mixed' })]),
    )
    expect(counts.get('indirect')).toMatchObject({ right: 1, missed: 0, falseFinds: 0 })
    expect(counts.get('direct')).toMatchObject({ right: 0, missed: 1 })
    expect(counts.get('mixed')).toMatchObject({ falseFinds: 1 })
    expect(counts.get('all')).toMatchObject({ right: 1, missed: 1, falseFinds: 1 })
  })

  test('counts outlets and addressees where either side names one', () => {
    const gold = relation('"Besok,"', { outletCited: 'Radio Arda', addressee: 'Radio Arda' })
    const document = documentWith([gold, relation('jalan dibuka')])
    const unaddressed = relation('"Besok,"', { outletCited: 'Radio Arda' })
    const found = [unaddressed, relation('jalan dibuka', { outletCited: 'Kabar' })]
    expect(allOf(document, found)).toMatchObject({
      outletNamed: 2,
      outletRight: 1,
      addresseeNamed: 1,
      addresseeRight: 0,
    })
  })

  test('takes two unknown speakers for the same, one for wrong', () => {
    const document = documentWith([relation('jalan dibuka', { speaker: null })])
    expect(allOf(document, [relation('jalan dibuka', { speaker: null })])).toMatchObject({
      speakerRight: 1,
    })
    expect(allOf(document, [relation('jalan dibuka')])).toMatchObject({ speakerRight: 0 })
  })

  test('asks for a source only where the gold has one', () => {
    const document = documentWith([relation('jalan dibuka')])
    expect(
      allOf(document, [relation('jalan dibuka', { source: [span('Ida Salt')] })]),
    ).toMatchObject({
      sourceMarked: 0,
      sourceRight: 0,
    })
  })
})

test('scores of nothing are 0, not a number that is none', () => {
  expect(
    scoresOf({ ...(tally(judge(documentWith([]), [])).get('all') ?? sumTallies([])) }),
  ).toEqual({
    precision: 0,
    recall: 0,
    f1: 0,
  })
})
