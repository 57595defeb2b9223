import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ActorsAcross,
  analyse,
  type Identity,
  joinKnowledge,
  type Knowledge,
  type KnowledgeActor,
  readText,
  type Statement,
} from '../../src/index.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'

const packs = [indonesian, english, russian]

function actor(key: string, given: Partial<KnowledgeActor>): KnowledgeActor {
  return {
    key,
    type: 'person',
    standing: 'own',
    names: [],
    shortNames: [],
    adjectives: [],
    seats: [],
    sides: [],
    wikidata: null,
    ...given,
  }
}

/** What the people of a fictional dossier know. */
const merane: Knowledge = {
  actors: [
    actor('lantara', {
      type: 'state',
      names: ['Lantara', 'Лантара'],
      adjectives: ['Lantaran'],
      seats: ['Port Lantar'],
    }),
    actor('sarvia', { type: 'state', names: ['Sarvia', 'Сарвия'], adjectives: ['Sarvian'] }),
    actor('gulf-council', { type: 'organisation', names: ['Gulf Council', 'Dewan Teluk', 'GLC'] }),
    actor('ratna-wirasena', {
      names: ['Ratna Wirasena', 'Ратна Вирасена'],
      shortNames: ['Wirasena', 'Вирасена'],
    }),
    actor('pavel-doran', { names: ['Pavel Doran'] }),
    actor('ivo-stanvik', { names: ['Ivo Stanvik'], shortNames: ['Stanvik'] }),
    actor('mira-stanvik', { names: ['Mira Stanvik'], shortNames: ['Stanvik'] }),
    actor('putin', { names: ['Vladimir Putin', 'Volodya Nevsky'], wikidata: 'Q7747' }),
  ],
  offices: [
    { key: 'lantara.foreign-minister', of: 'lantara', names: ['foreign minister'], shared: false },
    { key: 'sarvia.president', of: 'sarvia', names: ['president'], shared: false },
    { key: 'sarvia.envoy', of: 'sarvia', names: ['special envoy'], shared: false },
  ],
  terms: [
    term('ratna-wirasena', 'lantara.foreign-minister', ['2024-10-21', null]),
    term('pavel-doran', 'sarvia.president', ['2020', '2025-06-30']),
    term('ivo-stanvik', 'sarvia.president', ['2025-07-01', null]),
    term('mira-stanvik', 'sarvia.envoy', ['2021', null]),
  ],
  outlets: [
    {
      key: 'kabarselat.example',
      names: ['Kabar Selat', 'KS'],
      domains: ['kabarselat.example'],
      kind: 'daily',
      owner: 'Selat Media',
      country: 'lantara',
      languages: ['id'],
    },
    {
      key: 'volna',
      names: ['Волна', 'Утренняя Волна'],
      domains: [],
      kind: 'daily',
      owner: null,
      country: null,
      languages: ['ru'],
    },
    {
      key: 'ports',
      names: ['situs Kementerian Pelabuhan', 'сайт Министерства портов'],
      domains: [],
      kind: 'ministry',
      owner: null,
      country: 'lantara',
      languages: [],
    },
  ],
}

function term(person: string, office: string, [from, to]: readonly [string, string | null]) {
  const knownTo = to === null ? '9999' : null
  return { person, office, from, to, knownTo, standing: 'own' } as const
}

function statementsOf(
  text: string,
  {
    published = '2025-08-14',
    knowledge = merane,
  }: { published?: string; knowledge?: Knowledge } = {},
): readonly Statement[] {
  const document = readText(text, { packs, published, outlet: 'Kabar Selat' })
  return analyse(document, packs, { knowledge }).statements
}

function briefly(identity: Identity | undefined): string {
  return identity === undefined
    ? '-'
    : `${identity.id} by ${identity.by}, ${identity.office ?? '-'}`
}

/** Who the last speaker of a text is. */
function speakerOf(text: string, options: Parameters<typeof statementsOf>[1] = {}): string {
  return briefly(statementsOf(text, options).at(-1)?.speaker?.identity)
}

describe('an office alone, without its state', () => {
  const named =
    'Ratna Wirasena said that the strait was calm.\n\nMira Stanvik said that it was not.'

  test.each([
    [
      '“We wait,” the foreign minister told us.',
      'ratna-wirasena by office, lantara.foreign-minister',
    ],
    ['“We wait,” a foreign minister told us.', '-'],
    ['“We wait,” the president told us.', '-'],
    ["“We wait,” Sarvia's president told us.", 'ivo-stanvik by office, sarvia.president'],
  ])('is whoever of those named holds it: %s', (sentence, who) => {
    expect(speakerOf(`${named}\n\n${sentence}`)).toBe(who)
  })
})

describe('own knowledge tells of', () => {
  test.each([
    [
      'a person by the whole name',
      'Ratna Wirasena said that the strait was calm.',
      'ratna-wirasena by name, -',
    ],
    [
      'the same in another script',
      'Ратна Вирасена заявила, что пролив спокоен.',
      'ratna-wirasena by name, -',
    ],
    [
      'the same in another case',
      'По словам Ратны Вирасены, пролив спокоен.',
      'ratna-wirasena by name, -',
    ],
    [
      'a spelling that sounds the same',
      'Pavell Doran said that the strait was calm.',
      'pavel-doran by name, -',
    ],
    [
      'a person with the office',
      'Lantaran Foreign Minister Ratna Wirasena said that the strait was calm.',
      'ratna-wirasena by name, lantara.foreign-minister',
    ],
    [
      'an office on its day',
      'The Lantaran foreign minister said that the strait was calm.',
      'ratna-wirasena by office, lantara.foreign-minister',
    ],
    [
      'an office in a language in which nobody named it',
      'Menlu Lantara mengatakan bahwa selat itu tenang.',
      'ratna-wirasena by office, lantara.foreign-minister',
    ],
    ['a state', 'Lantara said that it would wait.', 'lantara by name, -'],
    ['the seat of its government', 'Port Lantar said that it would wait.', 'lantara by place, -'],
    ['a body', 'Dewan Teluk mengatakan bahwa selat itu tenang.', 'gulf-council by name, -'],
    ['a body by its letters', 'GLC said that it would wait.', 'gulf-council by name, -'],
    [
      'the one word that stands for a person',
      'Wirasena said that the strait was calm.',
      'ratna-wirasena by name, -',
    ],
    [
      'an actor of the tables under a name that they have not',
      'Volodya Nevsky said that the strait was calm.',
      'putin by name, -',
    ],
    [
      'and those of the tables are known as before',
      'Armenian Prime Minister Nikol Pashinyan said that the border was calm.',
      'pashinyan by name, am.head-of-government',
    ],
  ])('%s', (_, text, who) => {
    expect(speakerOf(text)).toBe(who)
  })

  test('who held an office, day by day', () => {
    const text = 'Presiden Sarvia mengatakan bahwa selat itu tenang.'
    expect(speakerOf(text, { published: '2025-06-29' })).toBe(
      'pavel-doran by office, sarvia.president',
    )
    expect(speakerOf(text, { published: '2025-07-02' })).toBe(
      'ivo-stanvik by office, sarvia.president',
    )
    expect(speakerOf(text, { published: '2019-01-01' })).toBe(
      'sarvia.president by office, sarvia.president',
    )
  })

  test('places that act, and that do not', () => {
    const document = readText('Lantara menolak usulan itu. Kapal itu tiba di Lantara.', { packs })
    const { places } = analyse(document, packs, { knowledge: merane })
    expect(places.map(({ of, use, party }) => [of, use, party?.id])).toEqual([
      ['lantara', 'party', 'lantara'],
      ['lantara', 'place', undefined],
    ])
  })

  test('outlets, by which the words came', () => {
    const [statement] = statementsOf(
      'Selat itu tenang, kata Ratna Wirasena seperti dikutip Reuters dari KS.',
    )
    expect(
      statement?.chain.hops.map(({ outlet, publisher }) => [
        outlet,
        publisher?.id,
        publisher?.owner,
      ]),
    ).toEqual([
      ['Kabar Selat', 'kabarselat.example', 'Selat Media'],
      ['Reuters', 'reuters.com', 'Thomson Reuters'],
    ])
  })

  test.each([
    ['"Kami siap," kata Ratna Wirasena, dikutip dari situs Kementerian Pelabuhan.', ['ports']],
    ['«Мы готовы», — сказала Ратна Вирасена на сайте Министерства портов.', ['ports']],
    ['«Мы готовы», — сказала Ратна Вирасена в разговоре с «Волной».', ['volna']],
    ['«Мы готовы», — сказала в среду Ратна Вирасена в разговоре с «Утренней Волной».', ['volna']],
    ['Волной в среду смыло причал. «Мы готовы», — сказала на это Ратна Вирасена.', []],
  ])('outlets in any case, and with a small word first: %s', (text, keys) => {
    const [{ chain }] = statementsOf(text) as [Statement]
    const others = chain.hops.filter(({ relation }) => relation !== 'published')
    expect(others.map(({ publisher }) => publisher?.id)).toEqual(keys)
  })

  test('a place in another case, which is nobody whom a pronoun means', () => {
    const text =
      'Ратна Вирасена заметила, что не ждёт солдат Лантары. «Пусть спят», — добавила она.'
    expect(speakerOf(text)).toBe('ratna-wirasena by name, -')
  })

  test('sides of roles, when actors of documents are joined', () => {
    const actors = new ActorsAcross(packs, merane)
    for (const text of [
      'Lantaran miner Jonas Pelvik said that the pits were wet.',
      'Sarvian miner Jonas Pelvik said that the pits were dry.',
    ])
      actors.add(analyse(readText(text, { packs }), packs, { knowledge: merane }))
    expect(actors.actors).toHaveLength(2)
  })
})

describe('own knowledge tells of nobody', () => {
  test.each([
    ['by a word that two have', 'Stanvik said that the strait was calm.'],
    [
      'by a word that the text has of somebody else',
      'Lina Wirasena came home. Wirasena said that the soup was cold.',
    ],
    ['by a name with a trade', 'Ratna Wirasena, a nurse, said that the ward was full.'],
    [
      'by the title of another side',
      'Sarvian Foreign Minister Ratna Wirasena said that the strait was calm.',
    ],
    [
      'by an office that it has not',
      'Menteri Pertahanan Lantara mengatakan bahwa selat itu tenang.',
    ],
  ])('%s', (_, text) => {
    expect(speakerOf(text)).toBe('-')
  })

  test('the two whom a word means are told apart by the office', () => {
    expect(speakerOf('Presiden Stanvik mengatakan bahwa selat itu tenang.')).toBe(
      'ivo-stanvik by name, sarvia.president',
    )
  })
})

describe('one of a large set', () => {
  const set: Knowledge = {
    actors: [
      actor('Q1', { standing: 'further', names: ['Teodor Vasile'], sides: ['ro'] }),
      actor('Q2', { standing: 'further', names: ['Ivan Petrov'], sides: ['bg'] }),
      actor('Q3', { standing: 'further', names: ['Ivan Petrov'], sides: ['ru'] }),
      actor('Q7747', { standing: 'further', names: ['Volodya Putin'], wikidata: 'Q7747' }),
      actor('Q5', { standing: 'further', names: ['Budi Gunawan'], sides: ['id'] }),
    ],
    offices: [],
    terms: [],
    outlets: [],
  }

  test.each([
    [
      'with the title of its side',
      'Romanian senator Teodor Vasile said that he agreed.',
      'Q1 by name, -',
    ],
    [
      'in a text that speaks of its side',
      'Romania held back. Teodor Vasile said that he agreed.',
      'Q1 by name, -',
    ],
    ['in a text that does not', 'Teodor Vasile said that the soup was cold.', '-'],
    [
      'by the side alone of those who share the name',
      'Bulgarian envoy Ivan Petrov said that he agreed.',
      'Q2 by name, -',
    ],
    [
      'not where the text speaks of both sides',
      'Bulgaria and Russia met. Ivan Petrov said that he agreed.',
      '-',
    ],
    [
      'as the one of the tables with its item',
      'Volodya Putin said that he agreed.',
      'putin by name, -',
    ],
    [
      'as the one of the tables with its name and side',
      'Budi Gunawan mengatakan bahwa ia setuju.',
      'budi-gunawan by name, -',
    ],
  ])('is known %s', (_, text, who) => {
    expect(speakerOf(text, { knowledge: set })).toBe(who)
  })

  test('stands behind own entries', () => {
    const both = joinKnowledge([
      { ...merane, actors: [...merane.actors, actor('vasile', { names: ['Teodor Vasile'] })] },
      set,
    ])
    expect(speakerOf('Teodor Vasile said that the soup was cold.', { knowledge: both })).toBe(
      'vasile by name, -',
    )
  })
})

describe('knowledge', () => {
  const text =
    'Presiden Prabowo Subianto mengatakan kepada Tempo bahwa Lantara menolak. "Kami siap," kata Menlu Rusia.'

  test('of nothing changes nothing', () => {
    const none: Knowledge = { actors: [], offices: [], terms: [], outlets: [] }
    const document = readText(text, { packs, published: '2025-05-01' })
    const plain = JSON.stringify(analyse(document, packs))
    expect(JSON.stringify(analyse(document, packs, { knowledge: none }))).toBe(plain)
    expect(JSON.stringify(analyse(document, packs, { knowledge: merane }))).not.toBe(plain)
    expect(JSON.stringify(analyse(document, packs))).toBe(plain)
  })

  test('gives the same for the same, whatever order its people stand in', () => {
    const document = readText(
      'Ratna Wirasena menolak. Presiden Sarvia mengatakan bahwa ia setuju. Dewan Teluk membantah.',
      { packs, published: '2025-05-01' },
    )
    const once = JSON.stringify(analyse(document, packs, { knowledge: merane }))
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...merane.actors], { minLength: merane.actors.length }),
        (actors) => {
          const knowledge = { ...merane, actors }
          expect(JSON.stringify(analyse(document, packs, { knowledge }))).toBe(once)
        },
      ),
      { numRuns: 5 },
    )
  })
})
