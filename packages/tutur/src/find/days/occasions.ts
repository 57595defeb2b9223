import { cueTakes, wordClass } from '../../languages/pack.ts'
import { fold, tokenKind } from '../../text/tokens.ts'
import { isCapital, type Reading, type TokenRange } from '../words/reading.ts'
import type { Attributed, RelationTokens } from '../words/relation-tokens.ts'
import { look } from '../words/word-looks.ts'
import { dayNumberOf } from './calendar.ts'
import { dateWordsAt, scanOf, startWithOn } from './date-words.ts'
import type { DateFound } from './dates.ts'
import { publishedOn } from './dates.ts'
import { dayOfDate, type SaidOn, unknownDay } from './day-of-date.ts'
import {
  breaksClause,
  closesSentence,
  datesCitation,
  datesIn,
  isComma,
  standsAlone,
} from './free-dates.ts'

/** A statement with its tokens and the dates of its sentence that lie outside what is said. */
export interface Saying {
  readonly attributed: Attributed
  readonly tokens: RelationTokens
  readonly sentence: TokenRange
  /** Where the next statement of the sentence begins: its dates are not this one's. */
  readonly end: number
}

/** A sentence that tells when somebody said what stands around it, or was before others. */
export interface Occasion {
  readonly sentence: number
  /** `null` when whoever it names has no saying of their own. */
  readonly speaker: string | null
  /** `null` when it was within hours of what is told before. */
  readonly said: SaidOn | null
  /**
   * `pointing`: it tells of the words before it (`Hal itu disampaikan X`); `scene`: where somebody was (`X tiba di
   * Oslo`); `other`: it names a day of something else, and a scene before it is over.
   */
  readonly kind: 'pointing' | 'scene' | 'other'
}

// `Hal itu disampaikan ...`: how soon the pointing word and the cue must come.
const pointingReach = 4
const cueReach = 8

/** The sentences that tell the occasion of what others say, in order. */
export function occasionsOf(
  reading: Reading,
  dates: readonly DateFound[],
  sayings: readonly Saying[],
): Occasion[] {
  const holding = holdersOf(sayings)
  const speakers = speakersByWord(sayings)
  const occasions: Occasion[] = []
  let before: string | null = null
  let next = 0
  reading.sentences.forEach((range, sentence) => {
    for (; (sayings[next]?.attributed.relation.sentence ?? sentence) < sentence; next++)
      before = sayings[next]?.attributed.speaker ?? before
    if (holding.has(sentence)) return
    const place = { sentence, range, speakers }
    const occasion =
      pointingAt(reading, dates, { ...place, before }) ??
      sceneAt(reading, dates, place) ??
      otherAt(reading, dates, place)
    if (occasion !== null) occasions.push(occasion)
  })
  return occasions
}

/** Sentences with a saying of their own; one that is retold as a whole (`Об этом сообщило радио`) may still set a scene. */
function holdersOf(sayings: readonly Saying[]): ReadonlySet<number> {
  const own = sayings.filter(({ attributed }) => attributed.relation.rule !== 'anaphoric')
  return new Set(own.map(({ attributed }) => attributed.relation.sentence))
}

interface Place {
  readonly sentence: number
  readonly range: TokenRange
  readonly speakers: ReadonlyMap<string, string | null>
}

/** `Hal itu disampaikan X, Sabtu`, `Pengakuan itu ditulis X di akunnya, Jumat`. */
function pointingAt(
  reading: Reading,
  dates: readonly DateFound[],
  { sentence, range, speakers, before }: Place & { readonly before: string | null },
): Occasion | null {
  if (!pointsBack(reading, range)) return null
  const date = datesIn(dates, range.from, range.to).find((found) => standsAlone(reading, found))
  const cue = passiveCue(reading, range)
  if (date === undefined || cue === null || cue.to > date.from) return null
  const named = { from: cue.to, to: date.from }
  const speaker = cue.clitic ? before : namedIn(reading, speakers, named)
  return { sentence, speaker, said: dayOfDate(reading, date), kind: 'pointing' }
}

/* ---- Scenes ---- */

// How soon the verb of a scene comes.
const verbReach = 24

/** `X turun ke tepi sungai, Minggu (20/7/2025)`, `X addressed parliament an hour earlier`: what X says next belongs there. */
function sceneAt(
  reading: Reading,
  dates: readonly DateFound[],
  { sentence, range, speakers }: Place,
): Occasion | null {
  const verb = sceneVerb(reading, range)
  if (verb === null) return null
  const speaker = onlyNamedIn(reading, speakers, { from: range.from, to: verb })
  if (speaker === null) return null
  const said = sceneDay(reading, dates, { from: range.from, to: range.to })
  return said === undefined ? null : { sentence, speaker, said, kind: 'scene' }
}

/** A day named outside quotations, of which nobody is said to speak. */
function otherAt(
  { quotationOf }: Reading,
  dates: readonly DateFound[],
  { sentence, range }: Place,
): Occasion | null {
  const named = datesIn(dates, range.from, range.to)
  const isNamed = named.some(({ from }) => (quotationOf[from] ?? -1) < 0)
  return isNamed ? { sentence, speaker: null, said: unknownDay, kind: 'other' } : null
}

/** The verb of the main clause that puts its subject before others: `tiba`, `met`, `выступил`. */
function sceneVerb(reading: Reading, { from, to }: TokenRange): number | null {
  for (let token = from; token < Math.min(to, from + verbReach); token++) {
    if (reading.tokens.kind[token] === tokenKind.quote) return null
    if (((reading.looks[token] ?? 0) & look.appears) === 0) continue
    return breaksClause(reading, from, token) ? null : token
  }
  return null
}

/** The only day of the news that the clause names; `null` for one within hours of what is told before, `undefined` for none. */
function sceneDay(
  reading: Reading,
  dates: readonly DateFound[],
  { from, to }: TokenRange,
): SaidOn | null | undefined {
  const own = datesIn(dates, from, to)
  const [date] = own
  if (date === undefined) return sameDayIn(reading, { from, to }) ? null : undefined
  const isFree = standsAlone(reading, date) && !datesCitation(reading, date)
  const isQuoted = (reading.quotationOf[date.from] ?? -1) >= 0
  const start = startWithOn(reading, date.from)
  const isSetOff = isComma(reading, start - 1) && closesSentence(reading, date.to)
  const isHere = isSetOff || !breaksClause(reading, from, start)
  if (own.length > 1 || !isFree || isQuoted || !isHere) return undefined
  return isNews(reading, date) ? dayOfDate(reading, date) : undefined
}

// A day further back is one of history.
const newsDays = 7

/** One day, in full or shortly before publication. */
function isNews(reading: Reading, { when }: DateFound): boolean {
  if (when === null || when.from !== when.to) return false
  const day = dayNumberOf(when.from)
  const published = publishedOn(reading)
  if (published === null || day === null) return when.basis === 'stated'
  return day <= published && published - day <= newsDays
}

/** Words outside quotations that put what is told within hours of what was told before: `an hour earlier`. */
export function sameDayIn(
  reading: Reading,
  { from, to }: TokenRange,
  skip: (token: number) => boolean = () => false,
): boolean {
  const scan = scanOf(reading, false)
  for (let token = from; token < to; token++) {
    if ((reading.quotationOf[token] ?? -1) >= 0 || skip(token)) continue
    if (dateWordsAt(scan, token, 'same-day') !== null) return true
  }
  return false
}

/** The one speaker whose name stands in the range; `null` for none and for several. */
function onlyNamedIn(
  reading: Reading,
  speakers: Place['speakers'],
  { from, to }: TokenRange,
): string | null {
  const named = new Set<string>()
  for (let token = from; token < to; token++) {
    const speaker = speakers.get(reading.tokens.folded[token] ?? '')
    if (speaker !== undefined && speaker !== null && isCapital(reading, token)) named.add(speaker)
  }
  const [only] = named
  return named.size === 1 && only !== undefined ? only : null
}

/* ---- Sentences that point back ---- */

function pointsBack({ classes }: Reading, { from, to }: TokenRange): boolean {
  for (let token = from; token < Math.min(from + pointingReach, to); token++) {
    if (((classes[token] ?? 0) & wordClass.demonstrative) !== 0) return true
  }
  return false
}

/** A passive cue near the start of the range, and whether it carries its speaker as a clitic. */
function passiveCue(
  { pack, tokens, classes }: Reading,
  { from, to }: TokenRange,
): { readonly to: number; readonly clitic: boolean } | null {
  for (let token = from; token < Math.min(from + cueReach, to); token++) {
    const word = tokens.folded[token] ?? ''
    // `Hal itu ia sampaikan`: a pronoun between the words pointed at and the verb.
    const isFronted = ((classes[token - 1] ?? 0) & wordClass.pronoun) !== 0 && token > from + 1
    if (isFronted && saysBare(pack.cues.get(word))) return { to: token + 1, clitic: true }
    if (pack.grammar.writtenDown?.test(word) === true) return { to: token + 1, clitic: false }
    const cue = pack.cues.get(word)?.find(({ takes }) => (takes & cueTakes.passive) !== 0)
    if (cue !== undefined) return { to: token + 1, clitic: cue.clitic > 0 }
    const stem = pack.clitics.map((clitic) => word.slice(0, -clitic.length))
    if (stem.some((form) => takesPassive(pack.cues.get(form))))
      return { to: token + 1, clitic: true }
  }
  return null
}

function saysBare(
  cues: readonly { readonly takes: number; readonly words: readonly string[] }[] | undefined,
): boolean {
  return (
    cues?.some(({ takes, words }) => words.length === 1 && (takes & cueTakes.before) !== 0) ?? false
  )
}

function takesPassive(cues: readonly { readonly takes: number }[] | undefined): boolean {
  return cues?.some(({ takes }) => (takes & cueTakes.passive) !== 0) ?? false
}

/** Speakers by the words of their names, where only one speaker has the word. */
function speakersByWord(sayings: readonly Saying[]): ReadonlyMap<string, string | null> {
  const speakers = new Map<string, string | null>()
  for (const { attributed } of sayings) {
    const { speaker } = attributed
    if (speaker === null) continue
    for (const word of fold(speaker).split(' ')) {
      const known = speakers.get(word)
      speakers.set(word, known === undefined || known === speaker ? speaker : null)
    }
  }
  return speakers
}

/** The first speaker with a word of their name in the range. */
function namedIn(
  reading: Reading,
  speakers: ReadonlyMap<string, string | null>,
  { from, to }: TokenRange,
): string | null {
  const { tokens } = reading
  for (let token = from; token < to; token++) {
    const speaker = speakers.get(tokens.folded[token] ?? '')
    if (speaker !== undefined && speaker !== null && isCapital(reading, token)) return speaker
  }
  return null
}
