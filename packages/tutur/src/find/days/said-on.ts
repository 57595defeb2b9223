import { cueTakes, wordClass } from '../../languages/pack.ts'
import { anchor } from '../../model/ids.ts'
import type { Doubt, When } from '../../model/model.ts'
import { firstIndex } from '../../text/first-index.ts'
import { fold, tokenKind } from '../../text/tokens.ts'
import { describesOccasion, endsCitation, opensInterview } from '../chains/citations.ts'
import { namesItsOwnTime, samePassage } from '../chains/passages.ts'
import { isCapital, type Reading, type TokenRange } from '../words/reading.ts'
import {
  type Attributed,
  lieIn,
  type RelationTokens,
  tokensOfRelation,
} from '../words/relation-tokens.ts'
import { startWithOn } from './date-words.ts'
import type { DateFound } from './dates.ts'

/** When a statement was made, as far as the text says. */
export interface SaidOn {
  /** `null` when the text names no day for it or the page does not settle which. */
  readonly when: When | null
  /** `date-ambiguous` when words name a day that the page does not settle; its `statement` is left to the caller. */
  readonly doubt: Doubt | null
}

/** A statement with its tokens and the dates of its sentence that lie outside what is said. */
interface Saying {
  readonly attributed: Attributed
  readonly tokens: RelationTokens
  readonly sentence: TokenRange
  /** Where the next statement of the sentence begins: its dates are not this one's. */
  readonly end: number
}

const unknown: SaidOn = { when: null, doubt: null }

/**
 * The day of each saying, in the order given (that of the text): the date that belongs to the cue (`ujarnya, Sabtu
 * (7/6/2025)`, `said on Thursday`), never one inside what is said and never that of a citing outlet (`dilansir AFP,
 * Selasa`). A statement without a date takes that of the statement before it by the same speaker in the same
 * passage, or of a sentence that only tells the occasion (`Hal itu disampaikan X di Jakarta, Sabtu`).
 */
export function findSaidOn(
  reading: Reading,
  dates: readonly DateFound[],
  statements: readonly Attributed[],
): SaidOn[] {
  const sayings = sayingsOf(reading, statements)
  const found = sayings.map((saying) => {
    const date = ownDate(reading, dates, saying)
    return date === null ? onlyCited(reading, dates, saying) : saidOn(reading, date)
  })
  return passOn(reading, { sayings, found, occasions: occasionsOf(reading, dates, sayings) })
}

function sayingsOf(reading: Reading, statements: readonly Attributed[]): Saying[] {
  const cueOf = ({ relation }: Attributed) => relation.cue[0]?.start ?? Number.POSITIVE_INFINITY
  const tokens = statements.map(({ relation }) => tokensOfRelation(reading, relation))
  return statements.map((attributed, i) => {
    const { sentence } = attributed.relation
    const next = statements[i + 1]
    const shares = next?.relation.sentence === sentence && cueOf(next) > cueOf(attributed)
    const range = reading.sentences[sentence] ?? { from: 0, to: 0 }
    const own = tokens[i] ?? tokensOfRelation(reading, attributed.relation)
    const end = shares ? (tokens[i + 1]?.cue[0]?.from ?? range.to) : range.to
    return { attributed, tokens: own, sentence: range, end }
  })
}

function saidOn(reading: Reading, date: DateFound): SaidOn {
  if (date.when === null || isAhead(reading, date.when)) return inDoubt(reading, date)
  return {
    when: { ...upToPublication(reading, date.when), anchor: anchor(reading.document, date) },
    doubt: null,
  }
}

type Days = NonNullable<DateFound['when']>

/** `this week`: words already said were said before the rest of it. */
function upToPublication({ document }: Reading, when: Days): Days {
  const published = document.publishedAt?.to
  const isOpen = published !== undefined && when.basis === 'relative'
  return isOpen && when.from <= published && published < when.to ? { ...when, to: published } : when
}

/** A day without its year that is nearest after publication: words already said need an earlier one. */
function isAhead({ document }: Reading, when: Pick<When, 'from' | 'basis'>): boolean {
  const published = document.publishedAt?.to
  return published !== undefined && when.basis === 'relative' && when.from > published
}

function inDoubt({ document }: Reading, date: DateFound): SaidOn {
  const detail = document.text.slice(date.start, date.end)
  const place = anchor(document, date)
  return { when: null, doubt: { code: 'date-ambiguous', anchor: place, statement: null, detail } }
}

/**
 * A doubt about the day of a citing outlet, when the sentence gives no other and the page does not settle it. A full
 * one (`dilansir AFP, Rabu (18/6/2025)`) is settled and is that of the report: the day of the words stays unknown.
 */
function onlyCited(reading: Reading, dates: readonly DateFound[], saying: Saying): SaidOn {
  const { sentence, tokens, end } = saying
  const first = Math.min(sentence.from, tokens.from)
  const cited = datesIn(dates, first, end).find((date) => datesCitation(reading, date))
  if (cited === undefined) return unknown
  const { when, doubt } = saidOn(reading, cited)
  return when === null ? { when, doubt } : unknown
}

/* ---- The date of the saying itself ---- */

// More dates than this beside one cue are a list, not the day of the saying.
const mostDates = 8

/** The date that belongs to the cue: after it, then between speaker and cue, then before the speaker. */
function ownDate(reading: Reading, dates: readonly DateFound[], saying: Saying): DateFound | null {
  const { tokens, sentence, end } = saying
  const cue = tokens.cue[0]
  if (cue === undefined) return null
  const after = datesIn(dates, cue.to, end).filter((date) => isFree(reading, saying, date))
  const before = datesBefore(dates, sentence.from, cue.from).filter((date) =>
    isFree(reading, saying, date),
  )
  return (
    after.find((date) => followsCue(reading, saying, date)) ??
    before.find((date) => leadsToCue(reading, saying, date)) ??
    null
  )
}

/** The first dates that begin in `[from, to)`. */
function datesIn(dates: readonly DateFound[], from: number, to: number): readonly DateFound[] {
  const first = firstFrom(dates, from)
  return dates.slice(first, first + mostDates).filter((date) => date.from < to)
}

/** The last dates that begin in `[from, to)`, nearest to the end first. */
function datesBefore(dates: readonly DateFound[], from: number, to: number): readonly DateFound[] {
  const last = firstFrom(dates, to)
  const near = dates.slice(Math.max(0, last - mostDates), last)
  return near.filter((date) => date.from >= from).toReversed()
}

function firstFrom(dates: readonly DateFound[], token: number): number {
  return firstIndex(dates.length, (i) => (dates[i]?.from ?? 0) >= token)
}

/** Outside what is said, not that of a citing outlet, and not part of a longer phrase (`before Monday`, `the Monday talks`). */
function isFree(reading: Reading, { tokens }: Saying, date: DateFound): boolean {
  if ((reading.quotationOf[date.from] ?? -1) >= 0 || lieIn(tokens.content, date.from)) return false
  return !datesCitation(reading, date) && standsAlone(reading, date)
}

/** `dilansir AFP, Selasa (26/5/2026)`: the day of the report, which may be later than that of the words. */
function datesCitation(reading: Reading, date: DateFound): boolean {
  const before = startWithOn(reading, date.from) - 1
  const isComma = reading.tokens.kind[before] === tokenKind.comma
  const end = isComma ? before : before + 1
  return endsCitation(reading, end)
}

const bindsDate =
  wordClass.preposition |
  wordClass.subordinator |
  wordClass.determiner |
  wordClass.infinitive |
  wordClass.relative

function standsAlone(reading: Reading, date: DateFound): boolean {
  const start = startWithOn(reading, date.from)
  const { pack, tokens, classes } = reading
  // `прибывший 6 ноября министр`: the day of what the participle tells.
  if (pack.patterns.participle.test(tokens.folded[start - 1] ?? '')) return false
  return (
    start < date.from ||
    isMeanwhile(reading, start - 1) ||
    ((classes[date.from - 1] ?? 0) & bindsDate) === 0
  )
}

function followsCue(reading: Reading, saying: Saying, date: DateFound): boolean {
  const { cue, content, source } = saying.tokens
  const last = cue.at(-1)?.to ?? 0
  const speaker =
    source !== null && source.from >= last && source.to <= date.from ? source.to : last
  const said = content.find((part) => part.from >= last && part.to <= date.from)
  const start = startWithOn(reading, date.from)
  if (said !== undefined) {
    const isSetOff = start < date.from || isComma(reading, date.from - 1)
    const gap = { from: said.to, to: start }
    const isNear = isOnlyMarks(reading, gap.from, gap.to) || isInterview(reading, gap)
    return isSetOff && closesSentence(reading, date.to) && isNear
  }
  const open = !breaksClause(reading, speaker, start)
  return open || (isComma(reading, start - 1) && closesSentence(reading, date.to))
}

/** `saat dihubungi Tempo`: nothing but how the words came to be said. */
function isInterview(reading: Reading, { from, to }: TokenRange): boolean {
  const first = isComma(reading, from) ? from + 1 : from
  return first < to && opensInterview(reading, first) && !breaksClause(reading, first, to)
}

/** `Pada Rabu (27/5), X mengatakan`, `X, Rabu (27/5), mengatakan`, `On Thursday X told`. */
function leadsToCue(reading: Reading, { tokens, sentence }: Saying, date: DateFound): boolean {
  const { source, content, cue } = tokens
  const speaker = source !== null && source.to <= (cue[0]?.from ?? 0) ? source : null
  const start = startWithOn(reading, date.from)
  if (content.some((part) => part.from < start && part.from >= sentence.from)) return false
  if (speaker !== null && speaker.to <= start) return !breaksClause(reading, speaker.to, start)
  const target = speaker?.from ?? cue[0]?.from ?? 0
  if (speaksMeanwhile(reading, { from: sentence.from, to: target })) return true
  const behind = placeBehind(reading, date.to)
  const isSaid = content.some((part) => part.from >= behind && part.from < target)
  if (!isOnlyMarks(reading, behind, target) && (isSaid || !isAside(reading, behind, target)))
    return false
  return isComma(reading, start - 1) || !breaksClause(reading, sentence.from, start)
}

// What stands between two commas and is longer tells of something else.
const longestAside = 16

/** `On Monday, hours before talks opened, X said`: between commas, and no part of what is said. */
function isAside({ tokens }: Reading, from: number, to: number): boolean {
  const { comma } = tokenKind
  const isShort = to - from > 2 && to - from <= longestAside
  if (!isShort || tokens.kind[from] !== comma || tokens.kind[to - 1] !== comma) return false
  for (let token = from + 1; token < to - 1; token++)
    if (tokens.kind[token] === comma || tokens.kind[token] === tokenKind.quote) return false
  return true
}

/** One past the place behind a date: `6 ноября в Осло`. */
function placeBehind(reading: Reading, token: number): number {
  const { pack, tokens } = reading
  const at = isComma(reading, token) ? token + 1 : token
  const isPlace = pack.grammar.placePreposition?.test(tokens.folded[at] ?? '') === true
  return isPlace && isCapital(reading, at + 1) ? at + 2 : token
}

/** `Выступая в четверг в парламенте, X заявил`: the words before say what the speaker was doing while speaking. */
function speaksMeanwhile({ pack, tokens }: Reading, { from, to }: TokenRange): boolean {
  if (!isMeanwhile({ pack, tokens }, from)) return false
  for (let token = from; token < to - 1; token++)
    if (tokens.kind[token] === tokenKind.comma) return false
  return tokens.kind[to - 1] === tokenKind.comma
}

function isMeanwhile({ pack, tokens }: Pick<Reading, 'pack' | 'tokens'>, token: number): boolean {
  return pack.patterns.meanwhile.test(tokens.folded[token] ?? '')
}

const clauseBreaks = wordClass.subordinator | wordClass.relative | wordClass.complementiser

const longestClause = 60

/** Whether a clause of its own begins between the two tokens; a word that also is a preposition does not show it. */
function breaksClause(reading: Reading, from: number, to: number): boolean {
  const { classes } = reading
  if (to - from > longestClause) return true
  for (let token = from; token < to; token++) {
    const bits = classes[token] ?? 0
    const opens = (bits & clauseBreaks) !== 0 && (bits & wordClass.preposition) === 0
    if (opens && !tellsOfSaying(reading, token)) return true
    if (opensSaid(reading, token) || isOfAnother(reading, token)) return true
  }
  return false
}

/** `saat dihubungi Tempo`, `dalam pidato yang`: the clause that opens here tells when and where it was said. */
function tellsOfSaying(reading: Reading, token: number): boolean {
  return (
    describesOccasion(reading, token) ||
    isMeanwhile(reading, token) ||
    opensInterview(reading, token)
  )
}

// Within its marks, the name of an outlet has no more tokens than this.
const longestName = 3

/** A quotation mark, save around a name: `газете «Вестник»`. */
function opensSaid({ pack, tokens, quotationOf, quotations }: Reading, token: number): boolean {
  if (tokens.kind[token] !== tokenKind.quote) return false
  const quotation = quotations[quotationOf[token] ?? -1]
  const isShort = quotation === undefined || quotation.to - quotation.from - 2 <= longestName
  return !(pack.grammar.namesInMarks && isShort)
}

/** `после обстрела 6 ноября`, `на встрече, состоявшейся 6 ноября`: what follows tells of something else. */
function isOfAnother({ pack, tokens }: Reading, token: number): boolean {
  const word = tokens.folded[token] ?? ''
  const { elsewhen, participle } = pack.patterns
  if (elsewhen.test(word)) return true
  return tokens.kind[token - 1] === tokenKind.comma && participle.test(word)
}

/** Nothing but marks, adverbs and connectives stand between. */
function isOnlyMarks({ classes, tokens }: Reading, from: number, to: number): boolean {
  const light = wordClass.adverb | wordClass.connective | wordClass.time | wordClass.auxiliary
  for (let token = from; token < to; token++) {
    if (tokens.kind[token] === tokenKind.word && ((classes[token] ?? 0) & light) === 0) return false
  }
  return true
}

function isComma({ tokens }: Reading, token: number): boolean {
  return tokens.kind[token] === tokenKind.comma
}

/** A mark, or one word for a part of the day before it: `Kamis (19/11/2026) malam.` */
function closesSentence({ tokens, classes }: Reading, token: number): boolean {
  const isPartOfDay = ((classes[token] ?? 0) & wordClass.time) !== 0
  const kind = tokens.kind[isPartOfDay ? token + 1 : token]
  return kind !== tokenKind.word && kind !== tokenKind.number
}

/* ---- Dates that hold for more than one statement ---- */

/** A sentence that tells only when and where somebody said what stands around it. */
interface Occasion {
  readonly sentence: number
  readonly speaker: string
  readonly said: SaidOn
}

interface Dated {
  readonly sayings: readonly Saying[]
  readonly found: readonly SaidOn[]
  readonly occasions: readonly Occasion[]
}

// `Hal itu disampaikan ...`: how soon the pointing word and the cue must come.
const pointingReach = 4
const cueReach = 8

function occasionsOf(
  reading: Reading,
  dates: readonly DateFound[],
  sayings: readonly Saying[],
): Occasion[] {
  const holding = new Set(sayings.map(({ attributed }) => attributed.relation.sentence))
  const speakers = speakersByWord(sayings)
  const occasions: Occasion[] = []
  let before: string | null = null
  let next = 0
  reading.sentences.forEach((range, sentence) => {
    for (; (sayings[next]?.attributed.relation.sentence ?? sentence) < sentence; next++)
      before = sayings[next]?.attributed.speaker ?? before
    if (holding.has(sentence) || !pointsBack(reading, range)) return
    const date = datesIn(dates, range.from, range.to).find((found) => standsAlone(reading, found))
    const cue = passiveCue(reading, range)
    if (date === undefined || cue === null || cue.to > date.from) return
    const speaker = cue.clitic
      ? before
      : namedIn(reading, speakers, { from: cue.to, to: date.from })
    if (speaker !== null) occasions.push({ sentence, speaker, said: saidOn(reading, date) })
  })
  return occasions
}

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

function namedIn(
  { tokens }: Reading,
  speakers: ReadonlyMap<string, string | null>,
  { from, to }: TokenRange,
): string | null {
  for (let token = from; token < to; token++) {
    const speaker = speakers.get(tokens.folded[token] ?? '')
    if (speaker !== undefined && speaker !== null) return speaker
  }
  return null
}

/** The last date given for a speaker, and the sentence that gave it or took it. */
interface Latest {
  readonly said: SaidOn
  readonly sentence: number
}

/** Gives statements without a date that of the last dated one by the same speaker in the same passage. */
function passOn(reading: Reading, { sayings, found, occasions }: Dated): SaidOn[] {
  const latest = new Map<string, Latest>()
  let next = 0
  const result = sayings.map(({ attributed, tokens }, i): SaidOn => {
    const { speaker, relation } = attributed
    const { sentence } = relation
    for (; (occasions[next]?.sentence ?? sentence) < sentence; next++) {
      const occasion = occasions[next]
      if (occasion !== undefined) latest.set(occasion.speaker, occasion)
    }
    const own = found[i] ?? unknown
    const earlier = latest.get(speaker ?? '')
    const inherits =
      own === unknown &&
      earlier !== undefined &&
      earlier.said.when !== null &&
      samePassage(reading, earlier.sentence, sentence) &&
      !namesItsOwnTime(reading, tokens, sentence)
    const said = inherits ? earlier.said : own
    if (speaker !== null && said !== unknown) latest.set(speaker, { said, sentence })
    return said
  })
  for (const occasion of occasions) passBack(result, sayings, occasion)
  return result
}

// The words stand in the sentence or two before the one that tells their occasion.
const sentencesBack = 3

function passBack(result: SaidOn[], sayings: readonly Saying[], occasion: Occasion): void {
  const first = firstInSentence(sayings, occasion.sentence - sentencesBack)
  for (let i = first; i < sayings.length; i++) {
    const { attributed } = sayings[i] ?? {}
    if (attributed === undefined || attributed.relation.sentence > occasion.sentence) return
    if (result[i] === unknown && attributed.speaker === occasion.speaker) result[i] = occasion.said
  }
}

function firstInSentence(sayings: readonly Saying[], sentence: number): number {
  return firstIndex(
    sayings.length,
    (i) => (sayings[i]?.attributed.relation.sentence ?? 0) >= sentence,
  )
}
