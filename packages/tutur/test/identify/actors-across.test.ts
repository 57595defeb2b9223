import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ActorsAcross, type Analysis, analyse, readText } from '../../src/index.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'

const packs = [indonesian, english, russian]

const harvest =
  'Menteri Pertanian Vostra Ratna Kusuma Dewi mengatakan bahwa panen raya di pesisir utara ditunda karena hujan belum turun. "Kami masih menunggu hujan itu," kata Ratna.'
const institute =
  'Arga Wirawan, director of the Coastal Studies Institute, said the decision was late. Ratna Kusuma Dewi told reporters that the harvest was postponed.'
const fisherman =
  'Arga Wirawan, a fisherman from Cilacap, said the sea was empty. "Nobody comes," Wirawan said.'
const border =
  'Olena Shevchuk, spokeswoman for the Ukrainian border service, said the road was closed. Vladimir Putin said that the war must end.'
const borderInRussian =
  'Пресс-секретарь пограничной службы Украины Олена Шевчук заявила, что дорога закрыта. Путин заявил, что война должна закончиться.'
const namesake =
  'Olena Shevchuk, spokeswoman for the Polish border service, said the road was open.'
const deputies = 'Wirawan said that nobody had asked him. Officials said the road was closed.'

function analysisOf(text: string): Analysis {
  return analyse(readText(text, { packs }), packs)
}

/** The actors of texts: names, how often each speaks, and the names of those whom it may be. */
function joined(...texts: readonly string[]): string[] {
  const across = new ActorsAcross(packs)
  for (const text of texts) across.add(analysisOf(text))
  const nameOf = new Map(across.actors.map(({ id, names }) => [id, names.join(' = ')]))
  return across.actors.map(
    ({ names, statements, maybe }) =>
      `${names.join(' = ')} ${statements}${maybe.map((id) => ` or ${nameOf.get(id)}`).join('')}`,
  )
}

describe('actors of several documents', () => {
  test('a name of three words is one actor', () => {
    expect(joined(harvest, institute)).toEqual(['Ratna Kusuma Dewi 3', 'Arga Wirawan 1'])
  })

  test('a name of two words alone is left to people', () => {
    expect(joined(institute, fisherman)).toEqual([
      'Arga Wirawan 1 or Arga Wirawan',
      'Ratna Kusuma Dewi 1',
      'Arga Wirawan 2 or Arga Wirawan',
    ])
  })

  test('names in two scripts are one actor where the roles name one state', () => {
    expect(joined(border, borderInRussian)).toEqual([
      'Olena Shevchuk = Олена Шевчук 2',
      'Vladimir Putin = Путин 2',
    ])
  })

  test('roles of two states keep namesakes apart', () => {
    expect(joined(border, namesake)).toEqual([
      'Olena Shevchuk 1',
      'Vladimir Putin 1',
      'Olena Shevchuk 1',
    ])
  })

  test('one word joins nothing, and nobody is made of people without a name', () => {
    expect(joined(fisherman, deputies)).toEqual(['Arga Wirawan 2', 'Wirawan 1'])
  })
})

const all = [harvest, institute, fisherman, border, borderInRussian, namesake, deputies].map(
  analysisOf,
)

test('each mention of a name belongs to one actor, whatever comes in whatever order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(all), (some) => {
      const across = new ActorsAcross(packs)
      for (const analysis of some) across.add(analysis)
      const places = across.actors.flatMap(({ mentions }) =>
        mentions.map(({ document, start }) => `${document} ${start}`),
      )
      expect(new Set(places).size).toBe(places.length)
      const statements = across.actors.reduce((sum, actor) => sum + actor.statements, 0)
      const named = some.flatMap((one) => one.statements).filter((one) => one.speaker !== null)
      expect(statements).toBeLessThanOrEqual(named.length)
      for (const { id, maybe } of across.actors)
        for (const other of maybe)
          expect(across.actors.find((one) => one.id === other)?.maybe).toContain(id)
    }),
  )
})
