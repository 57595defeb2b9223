import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  KnowledgeImport,
  KnowledgeReader,
  knowledgeLines,
  knowledgeOf,
  parseDossier,
} from '../src/index.ts'

function imported(lines: readonly unknown[]) {
  const taking = new KnowledgeImport()
  for (const line of lines) taking.add(typeof line === 'string' ? line : JSON.stringify(line))
  return taking.end()
}

function money(id: string, schema: string, properties: Record<string, unknown[]>) {
  return { id, schema, properties }
}

/** Invented people of Romania and Bulgaria, in the form of OpenSanctions. */
const moneyLines = [
  {
    ...money('NK-1', 'Person', {
      name: ['VASILE, Teodor', 'Teodor Vasile'],
      alias: ['Teo', 'Теодор Василе', 'teo the brave'],
      country: ['ro', 'xx'],
    }),
    caption: 'Teodor Vasile',
  },
  money('Q999001', 'Person', {
    name: ['Ilinca  Marin (politician)'],
    nationality: ['ro'],
    wikidataId: ['Q999001'],
  }),
  money('NK-2', 'Person', { name: ['Dragan'], country: ['bg'] }),
  money('NK-3', 'Person', { name: ['Anton Nobody'] }),
  money('NK-4', 'Person', { name: ['Old King'], country: ['ro'], deathDate: ['1947-12-30'] }),
  money('NK-5', 'PublicBody', { name: ['Danube Water Board', 'Board', 'DWB'], country: ['ro'] }),
  money('NK-6', 'Organization', { name: ['Unity'], country: ['ro'] }),
  money('NK-7', 'Organization', { name: ['Brigade of the Marsh'], topics: ['crime.terror'] }),
  money('P-1', 'Position', { name: ['Prime Minister of Romania'], country: ['ro'] }),
  money('P-2', 'Position', { name: ['Romanian senator'], country: ['ro'] }),
  money('P-3', 'Position', { name: ['Member of the Council'], country: ['ro', 'bg'] }),
  money('O-1', 'Occupancy', {
    holder: ['NK-1'],
    post: ['P-1'],
    startDate: ['2021-03'],
    endDate: ['2023-06-15'],
  }),
  {
    ...money('O-2', 'Occupancy', {
      holder: ['Q999001'],
      post: ['P-2'],
      startDate: ['2020'],
      status: ['current'],
    }),
    last_seen: '2025-02-03T10:00:00',
  },
  money('O-3', 'Occupancy', { holder: ['NK-1'], post: ['P-3'] }),
  money('O-4', 'Occupancy', {
    holder: ['NK-1'],
    post: ['P-2'],
    startDate: ['2024'],
    endDate: ['2022'],
  }),
  money('O-5', 'Occupancy', { holder: ['NK-2'], post: ['P-2'] }),
  money('C-1', 'Company', { name: ['Marsh Trading'] }),
  money('C-2', 'Company', { name: ['Delta Trading'] }),
  money('A-1', 'Address', { full: ['1 Quay'] }),
]

describe('an import of FollowTheMoney', () => {
  const { knowledge, report } = imported(moneyLines)

  test('takes people with names that mean them, on the side of their states', () => {
    expect(knowledge.actors.filter(({ type }) => type === 'person')).toEqual([
      {
        key: 'NK-1',
        type: 'person',
        standing: 'further',
        names: ['Teodor Vasile', 'Teodor VASILE', 'Теодор Василе'],
        shortNames: [],
        adjectives: [],
        seats: [],
        sides: ['ro'],
        wikidata: null,
      },
      {
        key: 'Q999001',
        type: 'person',
        standing: 'further',
        names: ['Ilinca Marin'],
        shortNames: [],
        adjectives: [],
        seats: [],
        sides: ['ro'],
        wikidata: 'Q999001',
      },
    ])
  })

  test('takes bodies that speak, and no common word for one', () => {
    expect(
      knowledge.actors
        .filter(({ type }) => type !== 'person')
        .map(({ key, type, names }) => [key, type, names]),
    ).toEqual([
      ['NK-5', 'organisation', ['Danube Water Board', 'DWB']],
      ['NK-7', 'armed-group', ['Brigade of the Marsh']],
    ])
  })

  test('takes offices of one state, under the keys of the tables where they have them, and who held them', () => {
    expect(knowledge.offices).toEqual([
      {
        key: 'ro.head-of-government',
        of: 'ro',
        names: ['Prime Minister'],
        shared: false,
      },
      { key: 'ro.senator', of: 'ro', names: ['senator'], shared: true },
    ])
    expect(knowledge.terms).toEqual([
      {
        person: 'NK-1',
        office: 'ro.head-of-government',
        from: '2021-03',
        to: '2023-06-15',
        knownTo: null,
        standing: 'further',
      },
      {
        person: 'Q999001',
        office: 'ro.senator',
        from: '2020',
        to: null,
        knownTo: '2025-02-03',
        standing: 'further',
      },
    ])
  })

  test('tells what was taken and what was left', () => {
    expect(report).toEqual({
      taken: { people: 2, bodies: 2, offices: 2, terms: 2 },
      left: [
        ['Company', 2],
        ['Address', 1],
        ['bodies without a name of two words', 1],
        ['people of no known state', 1],
        ['people who died before 1990', 1],
        ['people without a name of two words', 1],
        ['terms in positions of no one state', 1],
        ['terms that end before they begin', 1],
      ],
      troubles: [],
      troubleCount: 0,
    })
  })

  test('reads entities that stand in others', () => {
    const byId = (sought: string) => moneyLines.find(({ id }) => id === sought)
    const [person, post] = ['NK-1', 'P-1'].map(byId)
    const term = money('O-9', 'Occupancy', { holder: [person], post: [post], startDate: ['2021'] })
    expect(imported([term]).knowledge.terms).toMatchObject([
      { person: 'NK-1', office: 'ro.head-of-government', from: '2021' },
    ])
  })

  test('gives the same whatever the order of lines', () => {
    const once = [...knowledgeLines(knowledge)]
    fc.assert(
      fc.property(fc.shuffledSubarray(moneyLines, { minLength: moneyLines.length }), (lines) => {
        expect([...knowledgeLines(imported(lines).knowledge)]).toEqual(once)
      }),
      { numRuns: 20 },
    )
  })
})

const item = (id: string) => ({ mainsnak: { datavalue: { value: { id } } }, rank: 'normal' })
const time = (day: string, precision = 11) => [
  { datavalue: { value: { time: `+${day}T00:00:00Z`, precision } } },
]
const labels = (given: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(given).map(([language, value]) => [language, { language, value }]),
  )

/** Invented people, in the form of Wikidata. */
const wikidataEntities = [
  {
    id: 'Q999101',
    type: 'item',
    labels: labels({ fr: 'Jean Autre', ru: 'Теодор Василе', en: 'Teodor Vasile' }),
    aliases: {
      en: [
        { language: 'en', value: 'T. Vasile' },
        { language: 'en', value: 'Teo' },
      ],
    },
    claims: {
      P31: [item('Q5')],
      P27: [item('Q218')],
      P39: [
        {
          ...item('Q999201'),
          qualifiers: { P580: time('2021-03-00', 10), P582: time('2023-06-15') },
        },
        { ...item('Q999201'), rank: 'deprecated', qualifiers: { P580: time('1999-01-01') } },
        item('Q999999'),
      ],
    },
  },
  {
    id: 'Q999102',
    labels: labels({ en: 'Ana Baker' }),
    claims: { P31: [item('Q5')], P106: [item('Q156839')] },
  },
  {
    id: 'Q999103',
    labels: labels({ en: 'Marsh Party' }),
    claims: { P31: [item('Q7278')], P17: [item('Q218')] },
  },
  { id: 'Q999104', labels: labels({ en: 'A Hill' }), claims: { P31: [item('Q8502')] } },
  {
    id: 'Q999201',
    labels: labels({
      en: 'Prime Minister of Romania',
      id: 'Perdana Menteri Rumania',
    }),
    claims: { P31: [item('Q4164871')], P1001: [item('Q218')] },
  },
  { id: 'P39', labels: labels({ en: 'position held' }), claims: {} },
]

describe('an import of Wikidata', () => {
  const dump = ['[', ...wikidataEntities.map((entity) => `${JSON.stringify(entity)},`), ']']
  const { knowledge, report } = imported(dump)

  test('takes who holds or held a position, with days as exact as they are', () => {
    expect(knowledge.actors.map(({ key, names, sides }) => [key, names, sides])).toEqual([
      ['Q999101', ['Teodor Vasile', 'T. Vasile', 'Теодор Василе'], ['ro']],
      ['Q999103', ['Marsh Party'], ['ro']],
    ])
    expect(knowledge.offices).toEqual([
      {
        key: 'ro.head-of-government',
        of: 'ro',
        names: ['Prime Minister', 'Perdana Menteri'],
        shared: false,
      },
    ])
    expect(knowledge.terms).toMatchObject([
      { person: 'Q999101', from: '2021-03', to: '2023-06-15' },
    ])
  })

  test('tells what was left', () => {
    expect(report.left).toEqual([
      ['people of other trades who hold no office', 1],
      ['properties and lexemes', 1],
      ['terms in positions of no one state', 1],
      ['things that do not speak', 1],
    ])
  })

  test('is the same of entities as their pages give them', () => {
    const entities = Object.fromEntries(wikidataEntities.map((entity) => [entity.id, entity]))
    expect(imported([{ entities }]).knowledge).toEqual(knowledge)
  })
})

describe('an import tells of', () => {
  test('lines that are no entity, with their numbers, and goes on', () => {
    const { knowledge, report } = imported([
      '{"id": "NK-1", ',
      '[1]',
      '7',
      { id: 'x' },
      '',
      moneyLines[0],
    ])
    expect(knowledge.actors).toHaveLength(1)
    expect(report.troubles).toEqual([
      { line: 1, message: 'not JSON; one entity a line is read' },
      { line: 2, message: expect.stringMatching(/^neither an entity of FollowTheMoney/u) },
      { line: 3, message: expect.stringMatching(/^neither an entity/u) },
      { line: 4, message: expect.stringMatching(/^neither an entity/u) },
    ])
    expect(report.troubleCount).toBe(4)
  })

  test('no more than twenty of them', () => {
    const { report } = imported(Array.from({ length: 100 }, () => 'x'))
    expect([report.troubles.length, report.troubleCount]).toEqual([20, 100])
  })

  test('whatever an entity holds, nothing is thrown', () => {
    const odd = fc.record({
      id: fc.constantFrom('Q1', 'NK-1'),
      schema: fc.constantFrom('Person', 'Position', 'Occupancy', 'Company'),
      properties: fc.dictionary(
        fc.constantFrom('name', 'country', 'holder', 'post', 'startDate', 'topics', '__proto__'),
        fc.jsonValue(),
      ),
      labels: fc.jsonValue(),
      claims: fc.dictionary(fc.constantFrom('P31', 'P39', 'P27', 'P570'), fc.jsonValue()),
    })
    fc.assert(
      fc.property(odd, fc.boolean(), ({ schema, properties, ...rest }, isMoney) => {
        const line = isMoney ? { ...rest, schema, properties } : rest
        const { knowledge } = imported([line])
        expect([...knowledgeLines(knowledge)].length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('a file of knowledge', () => {
  function readBack(lines: Iterable<string>) {
    const reader = new KnowledgeReader()
    const problems = [...lines].flatMap((line) => reader.add(line) ?? [])
    return { knowledge: reader.knowledge, problems }
  }

  test('gives back what went in', () => {
    const { knowledge } = imported(moneyLines)
    expect(readBack(knowledgeLines(knowledge))).toEqual({ knowledge, problems: [] })
    const { dossier } = parseDossier(
      'title: x\nlanguages: [en]\nactors:\n  - { key: a, names: A B, roles: [{ office: envoy, of: ro }] }\noutlets:\n  - { name: KS, domains: ks.example }\n',
    )
    const own = dossier === null ? null : knowledgeOf(dossier)
    expect(own?.outlets).toHaveLength(1)
    if (own !== null)
      expect(readBack(knowledgeLines(own))).toEqual({ knowledge: own, problems: [] })
  })

  test.each([
    [['{"a":1}'], 'neither a dossier'],
    [['{"tutur":"knowledge","version":1}', 'x'], 'line 2 is damaged'],
    [['{"tutur":"knowledge","version":1}', '{"actor":{"key":"a"}}'], 'line 2 is damaged'],
    [['{"tutur":"knowledge","version":1}', '{"other":{}}'], 'line 2 is damaged'],
  ])('tells of another file, or a damaged one: %j', (lines, told) => {
    expect(readBack(lines).problems[0]).toContain(told)
  })
})
