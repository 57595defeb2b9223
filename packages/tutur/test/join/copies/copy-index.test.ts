import { describe, expect, test } from 'vitest'
import type { CopyDocument } from '../../../src/join/copies/copy-document.ts'
import { CopyIndex } from '../../../src/join/copies/copy-index.ts'
import { Postings } from '../../../src/join/copies/postings.ts'

describe('postings', () => {
  test('give the newest documents of a key first, and no more than asked for', () => {
    const postings = new Postings()
    for (let document = 0; document < 5000; document++) postings.add(document % 700, document)
    const found: number[] = []
    postings.visit(13, 3, (document) => found.push(document))
    expect(found).toEqual([4913, 4213, 3513])
    postings.visit(9999, 3, () => expect.unreachable('nothing has this key'))
  })

  test('keep keys apart that fall into one slot', () => {
    const postings = new Postings()
    const keys = [0, 2 ** 31, 2 ** 32 - 1, 1 << 10, 1 << 20]
    for (const [document, key] of keys.entries()) postings.add(key, document)
    for (const [document, key] of keys.entries()) {
      const found: number[] = []
      postings.visit(key, 9, (one) => found.push(one))
      expect(found).toEqual([document])
    }
  })
})

const story = [
  'Varenta will open 3 gates on the border with Oslomir in September, the minister Pela Anrud said.',
  'Shepherds want the road and the bridge to stay open for 400 goats and 60 lorries a day.',
  'The price of salt and bread has doubled since winter, and parliament has asked for an agreement.',
]
const translated = [
  'Varenta akan membuka 3 gerbang di perbatasan dengan Oslomir pada September, kata Menteri Pela Anrud.',
  'Gembala ingin jalan dan jembatan tetap dibuka bagi 400 kambing dan 60 truk sehari.',
  'Harga garam dan roti naik dua kali lipat sejak musim dingin, dan parlemen meminta kesepakatan.',
]

function documentOf(
  id: string,
  lines: readonly string[],
  more: Partial<CopyDocument> = {},
): CopyDocument {
  const text = lines.join('\n')
  const blocks = lines.map((line) => {
    const start = text.indexOf(line)
    return { role: 'paragraph' as const, start, end: start + line.length }
  })
  return { id, text, blocks, language: 'en', url: null, outlet: null, publishedAt: null, ...more }
}

describe('candidates for a translation', () => {
  const original = { publishedAt: '2031-09-01' }
  const asked = (
    publishedAt: string | null,
    language = 'id',
    made: Partial<CopyDocument> = original,
  ) => {
    const index = new CopyIndex()
    index.add(documentOf('original', story, made))
    return index.candidatesOf(documentOf('later', translated, { language, publishedAt }))
  }

  test.each([
    ['on the same day', '2031-09-01'],
    ['within a fortnight, before or after', '2031-09-14'],
    ['within a fortnight, before or after', '2031-08-20'],
    ['without a date', null],
  ])('are found %s', (_, publishedAt) => {
    expect(asked(publishedAt)).toEqual([{ id: 'original', by: 'concepts' }])
  })

  test('are found when the original has no date', () => {
    expect(asked('2031-09-01', 'id', {})).toEqual([{ id: 'original', by: 'concepts' }])
  })

  test('are not looked for months away, nor in the same language', () => {
    expect(asked('2031-12-01')).toEqual([])
    expect(asked('2031-09-01', 'en')).toEqual([])
  })
})

test('what has the same address is a candidate whatever it says', () => {
  const index = new CopyIndex()
  const url = 'https://press.example/a'
  index.add(documentOf('first', story, { url }))
  const later = documentOf('second', ['This article has been withdrawn.'], { url })
  expect(index.candidatesOf(later)).toEqual([{ id: 'first', by: 'address' }])
})
