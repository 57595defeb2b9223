import type { LanguagePack } from '../../languages/pack.ts'
import { perPack } from '../../languages/per-pack.ts'
import { standAt } from '../../text/stand-at.ts'
import type { Tokens } from '../../text/tokens.ts'
import {
  indexPhrases,
  type PhraseFound,
  type PhraseIndex,
  phraseAt,
  phrasesFrom,
} from '../words/phrases.ts'
import type { Reading } from '../words/reading.ts'

/** What a phrase of `dates.tsv` does: its name up to the colon; `day` for one without a colon. */
export type DateUnit =
  | StepUnit
  | `unit-${CountedUnit}`
  | `one-${CountedUnit}`
  | 'past'
  | 'next'
  | 'this'
  | 'part'
  | 'number'
  | 'ago'
  | 'before'
  | 'span'
  | 'hour'
  | 'link'
  | 'on'
  | 'eve'
  | 'year-word'
  | 'year-before'
  | 'decade'
  | 'quarter'
  | 'half'
  | 'nth'
  | 'since'
  | 'until'
  | 'to'
  | 'none'
  | 'beside'
  | 'same-day'
  | 'later'
  | 'length'

/** What words count: `three weeks ago`. */
export type CountedUnit = 'day' | 'week' | 'month' | 'year'

/** What a step from the day of publication goes by. */
export type StepUnit = CountedUnit | 'weekend'

/** A phrase of `dates.tsv`. */
export interface DatePhrase {
  readonly unit: DateUnit
  readonly value: number
}

/** Phrases that stand within a date, or beside it: a date that a saying is dated by may begin with `two` or `last`, not with `on`. */
const openNone: ReadonlySet<DateUnit> = new Set([
  'ago',
  'beside',
  'hour',
  'later',
  'length',
  'link',
  'on',
  'same-day',
  'since',
  'to',
  'until',
])

interface DateWords {
  readonly phrases: PhraseIndex<DatePhrase>
  /** Those that dates begin with, weekdays and months. */
  readonly openings: PhraseIndex<true>
  readonly dayFirst: boolean
  /** Months and weekdays are written with a small letter inside a sentence. */
  readonly smallLetters: boolean
  /** Months and weekdays are written with a small letter or a capital. */
  readonly eitherLetters: boolean
  /** The weekday may stand behind its day: `6 ноября, в четверг,`. */
  readonly weekdayBehind: boolean
}

/** A text seen through the date words of its language. */
export interface Scan {
  readonly tokens: Tokens
  readonly classes: Int32Array
  readonly pack: LanguagePack
  readonly words: DateWords
  /** Also stretches of time that no saying is dated by: `the last two weeks`, `the second quarter of 2025`. */
  readonly wide: boolean
}

/** Part of a date: its value and one past its last token. */
export type Piece<Value> = PhraseFound<Value>

/** A reading as a scan for dates sees it. */
export function scanOf({ tokens, classes, pack }: Reading, wide: boolean): Scan {
  return { tokens, classes, pack, words: dateWordsOf(pack), wide }
}

const dateWordsOf: (pack: LanguagePack) => DateWords = perPack((pack) => {
  const smallLetters = pack.relativeDays.has('letters:small')
  const eitherLetters = pack.relativeDays.has('letters:either')
  return {
    phrases: indexPhrases(phrasesOf(pack)),
    openings: indexPhrases(openingsOf(pack)),
    dayFirst: pack.relativeDays.has('order:day-first'),
    smallLetters,
    eitherLetters,
    weekdayBehind: smallLetters || eitherLetters,
  }
})

function phrasesOf(pack: LanguagePack): (readonly [form: string, phrase: DatePhrase])[] {
  return [...pack.relativeDays].map(([name, value]) => {
    const colon = name.indexOf(':')
    const unit = (colon < 0 ? 'day' : name.slice(0, colon)) as DateUnit
    return [name.slice(colon + 1), { unit, value }]
  })
}

function openingsOf(pack: LanguagePack): (readonly [form: string, opens: true])[] {
  const opening = phrasesOf(pack).filter(([, { unit }]) => !openNone.has(unit))
  const forms = [...opening.map(([form]) => form), ...pack.weekdays.keys(), ...pack.months.keys()]
  return forms.map((form) => [form, true])
}

/** The longest phrase of one of the units that starts at `token`. */
export function dateWordsAt(
  { words, tokens }: Pick<Scan, 'words' | 'tokens'>,
  token: number,
  ...units: readonly DateUnit[]
): Piece<DatePhrase> | null {
  // Not by `phraseAt`: asked of nearly every word, and what would have to be made for each asking costs more than the answer.
  for (const { words: form, value } of phrasesFrom(words.phrases, tokens.folded, token))
    if (units.includes(value.unit) && standAt(tokens.folded, token, form))
      return { value, to: token + form.length }
  return null
}

/** A weekday, a month or a phrase that dates begin with stands at `token`; most of the words that begin phrases (`the`) go on otherwise. */
export function opensDate({ words, tokens }: Scan, token: number): boolean {
  return phraseAt(words.openings, tokens.folded, { token }) !== null
}

const longestOn = 2

/** The first token of a date together with the words that put it beside what happened then: `on`, `pada hari`. */
export function startWithOn(reading: Pick<Reading, 'pack' | 'tokens'>, token: number): number {
  const scan = { tokens: reading.tokens, words: dateWordsOf(reading.pack) }
  for (let first = token - longestOn; first < token; first++)
    if (dateWordsAt(scan, first, 'on')?.to === token) return first
  return token
}
