import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publisherAt, publisherNamed, sameOwner } from '../../src/knowledge/knowledge.ts'
import { tables } from '../../src/knowledge/tables.ts'
import { rowsOf } from '../../src/languages/pack.ts'
import { fold } from '../../src/text/tokens.ts'

const rows = rowsOf(tables['publishers'])
const cell = (text: string | undefined) =>
  text === undefined || text === '' ? [] : text.split('|')

describe('the table', () => {
  test('has at least 200 publishers, each once, sorted', () => {
    const keys = rows.map(([key = '']) => key)
    expect(keys).toEqual([...new Set(keys)].sort())
    expect(keys.length).toBeGreaterThanOrEqual(200)
  })

  test('has well-formed domains, each once', () => {
    const domains = rows.flatMap(([domain, further]) => [...cell(domain), ...cell(further)])
    expect(domains.filter((one) => !/^(?:[a-z\d-]+\.)+[a-z]{2,}$/u.test(one))).toEqual([])
    expect(domains.filter((one, i) => domains.indexOf(one) !== i)).toEqual([])
  })

  test('has kinds of the list, countries that are territories, and languages that are tags', () => {
    const kinds =
      /^(?:wire|state-agency|daily|weekly|broadcaster|online|ministry|community|fact-checker)$/u
    const territories = new Set(rowsOf(tables['territories']).map(([key]) => key))
    expect(rows.filter(([, , kind = '']) => !kinds.test(kind))).toEqual([])
    expect(rows.filter((row) => row[4] !== '' && !territories.has(row[4]))).toEqual([])
    const languages = rows.flatMap((row) => cell(row[5]))
    expect(languages.filter((tag) => !/^[a-z]{2,3}$/u.test(tag))).toEqual([])
  })

  test('has names that mean one publisher, but for those known to mean two', () => {
    const keys = rows.flatMap((row) => [
      ...new Set(cell(row[6]).map((name) => fold(name).replace(/^the /u, ''))),
    ])
    const shared = keys.filter((key, i) => keys.indexOf(key) !== i)
    expect(shared.sort()).toEqual(['abc', 'apa', 'cna'])
    expect(shared.map(publisherNamed)).toEqual([null, null, null])
  })
})

test.each([
  ['reuters.com', 'Reuters', 'REUTERS', "Reuters'", 'Рейтер', 'Ռոյթերս'],
  ['kompas.com', 'Kompas', 'Kompas.com', 'Harian Kompas', 'kompas.id'],
  ['theguardian.com', 'The Guardian', 'Guardian', "The Guardian's", 'Guardian’s'],
  ['armenpress.am', 'Armenpress', 'Арменпресс', 'Արմենպրես'],
  ['tass.ru', 'TASS', 'ТАСС', 'ՏԱՍՍ', 'tass.com'],
  ['azertag.az', 'Azertac', 'АЗЕРТАДЖ', 'AZƏRTAC'],
  ['azatutyun.am', 'Azatutyun', 'Ազատություն'],
  ['aa.com.tr', 'Anadolu', 'Анадолу', 'Անադոլու'],
  ['apa.az', 'apa.az', 'АПА'],
  ['pravda.com.ua', 'Ukrainska Pravda', 'Українська правда', 'Украинская правда'],
  ['hurriyet.com.tr', 'Hürriyet', 'Hurriyet'],
  ['rappler.com', 'Rappler.com'],
])('%s by its names', (domain, ...names) => {
  expect(names.map((name) => publisherNamed(name)?.key)).toEqual(names.map(() => domain))
})

test('what is not known has no publisher', () => {
  expect(['', 'The', 'Nobody Gazette', '.com'].map(publisherNamed)).toEqual([
    null,
    null,
    null,
    null,
  ])
})

test.each([
  ['https://www.kompas.com/global/read?x=1', 'kompas.com'],
  ['http://user@EN.armradio.am:8080/2020', 'armradio.am'],
  ['timesofindia.indiatimes.com', 'timesofindia.indiatimes.com'],
  ['https://notkompas.com/kompas.com', undefined],
  ['indiatimes.com', undefined],
])('at %s', (address, domain) => {
  expect(publisherAt(address)?.key).toBe(domain)
})

test('one owner, two, or not known', () => {
  expect(sameOwner('Kompas', 'Tribunnews')).toBe(true)
  expect(sameOwner('Hetq', 'hetq.am')).toBe(true)
  expect(sameOwner('Kompas', 'detikcom')).toBe(false)
  expect(sameOwner('Hetq', 'Kompas')).toBe(null)
  expect(sameOwner('Nobody Gazette', 'Nobody Gazette')).toBe(null)
})

test('any string is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.webUrl(), (name, url) => {
      for (const one of [name, url, `https://${name}`]) {
        expect(publisherAt(one)?.key).not.toBe('')
        expect(publisherNamed(one)?.key).not.toBe('')
        expect(sameOwner(one, 'Kompas')).not.toBe(undefined)
      }
    }),
  )
})
