import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DateRead } from 'tutur'
import { readDates, readText } from 'tutur'
import type { Measured } from '../baseline.ts'
import { wilson } from '../intervals.ts'
import { packs } from '../packs.ts'
import { chronoDates } from './chrono-dates.ts'
import { type DatePhrase, readDatePhrases } from './date-phrases.ts'
import { type DateExample, ducklingLanguages, newsLikeExamples } from './duckling.ts'

/** Duckling's examples, beside the marked texts. */
export const ducklingFile = 'temporal/duckling-corpus.jsonl'

type Set = Measured & { readonly documents: number }

/** The dates of `text` as one paragraph. */
function datesOf(text: string, language: string, published: string | null): readonly DateRead[] {
  const document = readText(text, { packs, language, ...(published !== null && { published }) })
  const whole = { start: 0, end: text.length, role: 'paragraph' as const }
  return readDates({ ...document, blocks: [whole] }, packs)
}

/**
 * Of the news-like examples of each language, the share that is read as Duckling's makers have it, and how many
 * `chrono-node` alone reads so. Right is one date, and it lies within the time meant; where weeks, months or years are
 * counted (`two years ago`), Duckling names a day or a month, and the week, month or year around it is right.
 */
export function measureDuckling(path: string): Set {
  const examples = newsLikeExamples(path)
  return {
    name: 'duckling',
    hash: hashOf(readFileSync(path)),
    documents: examples.length,
    measures: ducklingLanguages.map((language) => {
      const own = examples.filter((example) => example.language === language)
      const right = own.filter((example) => isRead(example)).length
      const alone = chronoRight(own)
      const compared = alone === null ? 'chrono-node has none' : `chrono-node alone ${alone}`
      return shareOf(`dates ${language}`, { right, all: own.length, compared })
    }),
  }
}

function isRead(example: DateExample): boolean {
  const { text, language, published, value } = example
  const [date, more] = datesOf(text, language, published)
  if (date === undefined || more !== undefined || date.from === null || date.to === null)
    return false
  if (liesIn(date.from, example) && liesIn(date.to, example)) return true
  return date.precision !== 'day' && counts.test(text) && date.from <= value && value <= date.to
}

const counts =
  /week|month|year|woche|monat|jahr|недел|месяц|год|hafta|(?<!\p{L})ay(?!\p{L})|yıl|ago/iu

/** Whether a day lies in the time that an example means. */
function liesIn(day: string, { grain, value }: DateExample): boolean {
  if (grain !== 'week') return day.startsWith(value)
  const days = (Date.parse(day) - Date.parse(value)) / 86_400_000
  return days >= 0 && days < 7
}

/** How many examples chrono-node dates within the time meant; `null` where it does not know the language. */
function chronoRight(examples: readonly DateExample[]): number | null {
  const found = examples.map((example) => {
    const days = chronoDates(example.text, example.language, example.published)
    return days === null ? null : days.length === 1 && liesIn(days[0] ?? '', example)
  })
  return found.includes(null) ? null : found.filter((right) => right).length
}

/** The tables of our own sentences in `folder`: all of them, and those that nobody tunes on. */
export function measureDatePhrases(folder: string): Set {
  const files = ['indonesian.tsv', 'heldout.tsv']
    .map((name) => join(folder, name))
    .filter(existsSync)
  const sets = files.map(readDatePhrases)
  return {
    name: 'corpus/dates',
    hash: hashOf(files.map((file) => readFileSync(file, 'utf8')).join('\u0000')),
    documents: sets.flat().length,
    measures: sets.map((phrases, index) => {
      const right = phrases.filter(isPhraseRead).length
      const alone = phrases.filter(isReadByChrono).length
      const compared = `chrono-node alone ${alone}`
      return shareOf(index === 0 ? 'dates id' : 'dates held out', {
        right,
        all: phrases.length,
        compared,
      })
    }),
  }
}

/** The same words and the same value, and nothing else in the sentence. */
function isPhraseRead({ text, words, edtf, published }: DatePhrase): boolean {
  const dates = datesOf(text, 'id', published)
  if (words === null) return dates.length === 0
  const [date, more] = dates
  if (date === undefined || more !== undefined) return false
  return text.slice(date.anchor.start, date.anchor.end) === words && date.edtf === edtf
}

/** Chrono-node gives a day: it is right where that lies in the value, or on the side of it that is open. */
function isReadByChrono({ text, words, edtf, published }: DatePhrase): boolean {
  const days = published === null ? [] : (chronoDates(text, 'id', published) ?? [])
  if (words === null || edtf === null || edtf.endsWith('?')) return days.length === 0
  const [day, more] = days
  if (day === undefined || more !== undefined) return false
  const [from = '', to = from] = edtf.split('/')
  if (from === '..') return day.startsWith(to)
  if (to === '..') return day.startsWith(from)
  return from <= day && day.slice(0, to.length) <= to
}

function shareOf(
  name: string,
  {
    right,
    all,
    compared,
  }: { readonly right: number; readonly all: number; readonly compared: string },
): Measured['measures'][number] {
  return {
    name,
    value: right / all,
    interval: wilson(right, all),
    marked: all,
    detail: `${right} of ${all}, ${compared}`,
  }
}

function hashOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
