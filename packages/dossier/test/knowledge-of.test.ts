import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { knowledgeOf, parseDossier } from '../src/index.ts'

const { dossier } = parseDossier(readFileSync(new URL('merane/dossier.yaml', import.meta.url)))
if (dossier === null) throw new Error('the example has mistakes')
const knowledge = knowledgeOf(dossier)

test('a dossier knows its actors under its keys, before all others', () => {
  expect(knowledge.actors.map(({ key }) => key)).toEqual(dossier.actors.map(({ key }) => key))
  expect(knowledge.actors.find(({ key }) => key === 'ratna-wirasena')).toEqual({
    key: 'ratna-wirasena',
    type: 'person',
    standing: 'own',
    names: ['Ratna Wirasena', 'Ратна Вирасена'],
    shortNames: ['Wirasena', 'Вирасена'],
    adjectives: [],
    seats: [],
    sides: [],
    wikidata: null,
  })
  expect(knowledge.actors.find(({ key }) => key === 'lantara')).toMatchObject({
    adjectives: ['Lantaran', 'лантарский'],
    seats: ['Port Lantar'],
  })
  expect(knowledge.actors.find(({ key }) => key === 'harbour-union')).toMatchObject({
    sides: ['lantara'],
  })
})

test('a state without adjectives has the regular ones of its name', () => {
  const yaml = `title: Sarvia
languages: [en, ru]
actors:
  - { key: sarvia, type: state, names: { en: [Sarvia, Old Port], ru: Сарвия } }
  - { key: orvern, type: state, names: { en: Orvern, ru: Орверн }, adjectives: { en: Orvernese } }
  - { key: ana-lund, names: { en: Ana Lunda } }
`
  const made = parseDossier(yaml).dossier
  const actors = made === null ? [] : knowledgeOf(made).actors
  expect(actors.map(({ adjectives }) => adjectives)).toEqual([
    ['Sarvian', 'сарвийский'],
    ['Orvernese', 'орвернский'],
    [],
  ])
})

test('terms without end run as long as anybody asks', () => {
  expect(knowledge.terms).toEqual([
    {
      person: 'ratna-wirasena',
      office: 'lantara.deputy-foreign-minister',
      from: '2020',
      to: '2024-10-20',
      knownTo: null,
      standing: 'own',
    },
    {
      person: 'ratna-wirasena',
      office: 'lantara.foreign-minister',
      from: '2024-10-21',
      to: null,
      knownTo: '9999',
      standing: 'own',
    },
    {
      person: 'pavel-doran',
      office: 'sarvia.president',
      from: '2023-05-09',
      to: null,
      knownTo: '9999',
      standing: 'own',
    },
  ])
  expect(knowledge.offices.find(({ key }) => key === 'lantara.foreign-minister')).toEqual({
    key: 'lantara.foreign-minister',
    of: 'lantara',
    names: ['foreign minister', 'menteri luar negeri', 'menlu'],
    shared: false,
  })
})

test('outlets stand under every name', () => {
  expect(knowledge.outlets[0]).toEqual({
    key: 'kabarselat.example',
    names: ['Kabar Selat', 'KS'],
    domains: ['kabarselat.example', 'ks.example'],
    kind: 'daily',
    owner: 'Selat Media',
    country: 'lantara',
    languages: ['id'],
  })
})
