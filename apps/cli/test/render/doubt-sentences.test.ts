import { analyse, anchor, type Doubt, type Id, readText, type Statement } from 'tutur'
import { indonesian } from 'tutur/languages/id'
import { expect, test } from 'vitest'
import { cutSentences, doubtSentences } from '../../src/render/doubt-sentences.ts'
import { selat } from './selat.ts'

const [statement] = selat.statements
if (statement === undefined) throw new Error('the example has statements')

function about(id: Id<'statement'> | null, more: Partial<Doubt> = {}): Doubt {
  return { code: 'date-ambiguous', anchor: null, statement: id, detail: 'Rabu', ...more }
}

function rows(count: number): Statement[] {
  return Array.from({ length: count }, (_, index) => ({
    ...statement,
    id: `s${index}` as Id<'statement'>,
  })) as Statement[]
}

test('a few rows are listed, many are counted', () => {
  const sentencesOf = (count: number): string[] => {
    const statements = rows(count)
    return doubtSentences({ ...selat, statements, doubts: statements.map(({ id }) => about(id)) })
  }
  expect(sentencesOf(1)[0]).toMatch(/^Row 1: the page/u)
  expect(sentencesOf(3)[0]).toMatch(/^Rows 1, 2 and 3: the page/u)
  expect(sentencesOf(350)[0]).toMatch(/^350 rows, the first 1, 2, 3: the page/u)
})

test('a quotation without its closing mark is shown by its first words', () => {
  const text =
    'Lantara menolak usulan itu.\n\n"Jika kapal itu datang, kami akan membalas, ujar Ratna pada Senin malam di Lantara.\n'
  const { document, ...rest } = analyse(readText(text, { packs: [indonesian], language: 'id' }), [
    indonesian,
  ])
  const sentence = doubtSentences({ document, ...rest }).find((each) => each.includes('no closing'))
  expect(sentence).toBe(
    'Line 3: the quotation that begins "Jika kapal itu datang, kami akan membalas, ujar Ratna pada ... has no closing mark; the end of its paragraph was taken.',
  )
})

test('what is said of the language', () => {
  const said = (code: Doubt['code'], detail: string): string | undefined =>
    doubtSentences({ ...selat, doubts: [about(null, { code, detail })] })[0]
  expect(said('language-uncertain', 'id or ms')).toBe(
    'The language is not certain (id or ms). Say which it is with --lang.',
  )
  expect(said('language-uncertain', 'given as en, looks like id')).toBe(
    'The language was given as en, but the text looks like id: without --lang it is found out.',
  )
  expect(said('language-unsupported', 'ms, read as id')).toBe(
    'Tutur has no tables for the language (ms): it was read as id, which is near it.',
  )
  expect(said('language-unsupported', 'de')).toMatch(/^The language \(de\) is not one of those/u)
})

test('only a text that was cut warns beside the rows', () => {
  const cut = about(null, { code: 'text-cut', detail: '1000000 of 3003753' })
  expect(cutSentences({ ...selat, doubts: [about(null), cut] })).toEqual([
    'only the first 1,000,000 of 3,003,753 characters were searched: cut the text into its articles, or give it as records.',
  ])
})

test('words that stand for somebody are told apart, and whom they perhaps mean is told', () => {
  const [first, second, third] = rows(3)
  if (first === undefined || second === undefined || third === undefined) throw new Error('no rows')
  const meant = (words: string, { id }: Statement, detail: string): Doubt => {
    const start = selat.document.text.indexOf(words)
    const place = anchor(selat.document, { start, end: start + words.length })
    return { code: 'speaker-unresolved', anchor: place, statement: id, detail }
  }
  const open = 'it is not settled who is meant'
  const doubts = [
    meant('Ia ', first, open),
    meant('Ia ', second, open),
    meant('juru bicara', third, 'perhaps Ida Bern'),
  ]
  expect(doubtSentences({ ...selat, statements: rows(3), doubts })).toEqual([
    'Rows 1 and 2: the text does not settle who "Ia" stands for.',
    'Row 3: the text does not settle who "juru bicara" stands for (perhaps Ida Bern).',
  ])
})
