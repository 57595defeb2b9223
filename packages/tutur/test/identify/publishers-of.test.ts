import { describe, expect, test } from 'vitest'
import { analyse, readText, type Statement } from '../../src/index.ts'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import { russian } from '../../src/languages/ru/pack.ts'

const packs = [indonesian, english, russian]

interface Given {
  readonly outlet?: string
  readonly url?: string
}

function firstOf(text: string, given: Given = {}): Statement | undefined {
  return analyse(readText(text, { packs, ...given }), packs).statements[0]
}

/** The outlets of the chain, with what is known of them. */
function chainOf(text: string, given: Given = {}): unknown[] {
  const { hops = [] } = firstOf(text, given)?.chain ?? {}
  return hops.map(({ outlet, publisher }) => [outlet, publisher ?? null])
}

const kompas = { id: 'kompas.com', kind: 'daily', owner: 'Kompas Gramedia', country: 'id' }
const reuters = { id: 'reuters.com', kind: 'wire', owner: 'Thomson Reuters', country: 'gb' }

describe('outlets of a chain', () => {
  test('carry who publishes, where the table knows the name', () => {
    const text = 'Harga beras akan turun, kata Ratna Wirasena seperti dikutip Reuters.'
    expect(chainOf(text, { outlet: 'Kompas.com' })).toEqual([
      ['Kompas.com', kompas],
      ['Reuters', reuters],
    ])
    expect(chainOf(text, { outlet: 'Kabar Pesisir' })).toEqual([
      ['Kabar Pesisir', null],
      ['Reuters', reuters],
    ])
  })

  test('are known by the address of the document where their name means several', () => {
    const text = 'The road is open, Ratna Wirasena said.'
    expect(chainOf(text, { outlet: 'APA' })).toEqual([['APA', null]])
    expect(chainOf(text, { outlet: 'APA', url: 'https://en.apa.az/news/1' })).toMatchObject([
      ['APA', { id: 'apa.az', country: 'az' }],
    ])
  })

  test('stand there once, whatever they are called', () => {
    const text = 'Дорога открыта, заявил Павел Доран в беседе с РИА Новости, сообщает RIA Novosti.'
    const ids = firstOf(text)?.chain.hops.map(({ publisher }) => publisher?.id) ?? []
    expect(ids).toEqual([...new Set(ids)])
    expect(ids).toContain('ria.ru')
  })
})

describe('an outlet that speaks for itself', () => {
  test.each([
    ['Tempo said in an editorial that the law was bad.', 'tempo.co'],
    ['Reuters melaporkan bahwa jalan itu dibuka.', 'reuters.com'],
  ])('is an organisation: %s', (text, id) => {
    expect(firstOf(text)?.speaker?.identity).toMatchObject({ id, type: 'organisation', by: 'name' })
  })

  test.each([
    ['APA said that the road was open.'],
    ['Editor Tempo Wirasena said that the road was open.'],
    ['Kabar Pesisir said in an editorial that the law was bad.'],
  ])('is not known where the name means several, somebody else, or nobody: %s', (text) => {
    expect(firstOf(text)?.speaker?.identity).toBeUndefined()
  })
})
