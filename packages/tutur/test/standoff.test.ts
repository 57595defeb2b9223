import { describe, expect, test } from 'vitest'
import { anchor } from '../src/model/ids.ts'
import type {
  Analysis,
  Day,
  Document,
  Hop,
  Id,
  LanguageTag,
  Mention,
  Statement,
} from '../src/model/model.ts'
import { toStandoff } from '../src/standoff.ts'

const text = 'Jalan dibuka\n\n"Besok," kata Ida kepada wartawan, Senin.'
const document: Document = {
  id: 'd' as Id<'document'>,
  outlet: null,
  url: null,
  language: 'id' as LanguageTag,
  text,
  blocks: [
    { start: 0, end: 12, role: 'title' },
    { start: 14, end: text.length, role: 'paragraph' },
  ],
  publishedAt: null,
  labels: [],
  doubts: [],
}

function spanOf(words: string) {
  const start = text.indexOf(words)
  return anchor(document, { start, end: start + words.length })
}

function mention(words: string, fields: Partial<Mention> = {}): Mention {
  return { anchor: spanOf(words), form: 'name', name: words, role: null, score: 1, ...fields }
}

function hop(outlet: string, relation: Hop['relation'] = 'cites'): Hop {
  return { outlet, relation, anchor: spanOf('kata') }
}

function relationFor(fields: Partial<Statement>) {
  const statement: Statement = {
    id: 's' as Id<'statement'>,
    document: document.id,
    form: 'direct',
    act: 'say',
    modality: [],
    content: [spanOf('"Besok,"')],
    cue: spanOf('kata'),
    speaker: mention('Ida'),
    addressees: [],
    saidAt: null,
    chain: { hops: [], basis: 'stated', origin: 'unclear', score: 1 },
    madeBy: { version: '0', rule: 'quote.after', model: null, score: 0.9 },
    ...fields,
  }
  const analysis: Analysis = { document, statements: [statement], places: [], doubts: [] }
  return toStandoff(analysis).relations[0]
}

describe('toStandoff', () => {
  test('gives offsets, names and the score', () => {
    expect(relationFor({ speaker: mention('Ida', { name: 'Ida Salt', role: 'Menteri' }) })).toEqual(
      {
        type: 'direct',
        content: [[14, 22]],
        cue: [[23, 27]],
        source: [[28, 31]],
        speaker: 'Ida Salt',
        speakerScore: 1,
        role: 'Menteri',
        rule: 'quote.after',
        score: 0.9,
        act: 'say',
        modality: [],
      },
    )
  })

  test('knows somebody unnamed by the words, and nobody by a pronoun', () => {
    expect(
      relationFor({ speaker: mention('Ida', { name: null, form: 'description' }) })?.speaker,
    ).toBe('Ida')
    expect(
      relationFor({ speaker: mention('Ida', { name: null, form: 'pronoun' }) })?.speaker,
    ).toBeNull()
    expect(relationFor({ speaker: null, cue: null })).toMatchObject({
      speaker: null,
      source: [],
      cue: [],
    })
  })

  test('gives addressees by place and by name', () => {
    const addressees = [
      mention('wartawan'),
      mention('Ida'),
      mention('kata', { name: null, form: 'pronoun' }),
    ]
    expect(relationFor({ addressees })).toMatchObject({
      addressee: [
        [39, 47],
        [28, 31],
        [23, 27],
      ],
      addresseeName: 'wartawan, Ida',
    })
  })

  test.each([
    ['the last outlet cited', [hop('A'), hop('B')], 'stated', 'B'],
    ['none that is inherited', [hop('A')], 'inherited', undefined],
    [
      'none that only publishes or syndicates',
      [hop('A', 'published'), hop('B', 'syndicates')],
      'stated',
      undefined,
    ],
    ['no platform', [hop('A'), hop('X', 'quotes-post')], 'stated', 'A'],
    ['none without words that show it', [{ ...hop('A'), anchor: null }], 'stated', undefined],
  ] as const)('names %s', (...[, hops, basis, outlet]) => {
    const chain = { hops, basis, origin: 'unclear', score: 1 } as const
    expect(relationFor({ chain })?.outletCited).toBe(outlet)
  })

  test('gives a day or a stretch of days', () => {
    const [from, to] = ['2027-03-01' as Day, '2027-03-03' as Day]
    expect(relationFor({ saidAt: { from, to: from, basis: 'stated', anchor: null } })?.saidOn).toBe(
      from,
    )
    expect(relationFor({ saidAt: { from, to, basis: 'stated', anchor: null } })?.saidOn).toBe(
      `${from}/${to}`,
    )
  })

  test('marks what stands in a title', () => {
    expect(relationFor({ content: [spanOf('Jalan dibuka')] })?.headline).toBe(true)
    expect(relationFor({})?.headline).toBeUndefined()
  })
})
