import { wordClass } from '../../languages/pack.ts'
import { firstIndex } from '../../text/first-index.ts'
import { tokenKind } from '../../text/tokens.ts'
import { opensInterview, startsInterview } from '../chains/citations.ts'
import { namesItsOwnTime, samePassage } from '../chains/passages.ts'
import { isCapital, type Reading, type TokenRange } from '../words/reading.ts'
import { type Attributed, lieIn, tokensOfRelation } from '../words/relation-tokens.ts'
import { dateWordsAt, scanOf, startWithOn } from './date-words.ts'
import type { DateFound } from './dates.ts'
import { dayOfDate, type SaidOn, unknownDay } from './day-of-date.ts'
import {
  breaksClause,
  closesSentence,
  datesBefore,
  datesCitation,
  datesIn,
  isComma,
  isMeanwhile,
  standsAlone,
} from './free-dates.ts'
import { type Occasion, occasionsOf, type Saying, sameDayIn } from './occasions.ts'
import { releaseDay } from './release-day.ts'

/**
 * The day of each saying, in the order given (that of the text): the date that belongs to the cue (`ujarnya, Sabtu
 * (7/6/2025)`, `said on Thursday`), never one inside what is said and never that of a citing outlet (`dilansir AFP,
 * Selasa`). A statement without a date takes that of the statement before it by the same speaker in the same
 * passage, or of a sentence that only tells the occasion (`Hal itu disampaikan X di Jakarta, Sabtu`) or puts the
 * speaker before others (`X tiba di Oslo, Sabtu`); one said within hours of what is told before has that day. The words of
 * a release were said on its day.
 */
export function findSaidOn(
  reading: Reading,
  dates: readonly DateFound[],
  statements: readonly Attributed[],
): SaidOn[] {
  const sayings = sayingsOf(reading, statements)
  const found = sayings.map((saying) => {
    const date = ownDate(reading, dates, saying)
    return date === null ? onlyCited(reading, dates, saying) : dayOfDate(reading, date)
  })
  const released = releaseDay(reading, statements)
  sayings.forEach(({ attributed }, i) => {
    if (attributed.relation.rule === 'spoken') found[i] = released
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

/**
 * A doubt about the day of a citing outlet, when the sentence gives no other and the page does not settle it. A full
 * one (`dilansir AFP, Rabu (18/6/2025)`) is settled and is that of the report: the day of the words stays unknown.
 */
function onlyCited(reading: Reading, dates: readonly DateFound[], saying: Saying): SaidOn {
  const { sentence, tokens, end } = saying
  const first = Math.min(sentence.from, tokens.from)
  const cited = datesIn(dates, first, end).find((date) => datesCitation(reading, date))
  if (cited === undefined) return unknownDay
  const { when, doubt } = dayOfDate(reading, cited)
  return when === null ? { when, doubt } : unknownDay
}

/* ---- The date of the saying itself ---- */

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

/** Outside what is said, not that of a citing outlet, and not part of a longer phrase (`before Monday`, `the Monday talks`). */
function isFree(reading: Reading, { tokens }: Saying, date: DateFound): boolean {
  if ((reading.quotationOf[date.from] ?? -1) >= 0 || lieIn(tokens.content, date.from)) return false
  return !datesCitation(reading, date) && standsAlone(reading, date)
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
  if (!isPlace) return token
  return isCapital(reading, at + 1) || isBeforeSpeaker(reading, at + 2) ? at + 2 : token
}

/** `накануне в парламенте Гареш заявил`: behind one word for a place comes a name. */
function isBeforeSpeaker(reading: Reading, token: number): boolean {
  return reading.tokens.kind[token] === tokenKind.word && isCapital(reading, token)
}

/** `Выступая в четверг в парламенте, X заявил`: the words before say what the speaker was doing while speaking. */
function speaksMeanwhile({ pack, tokens }: Reading, { from, to }: TokenRange): boolean {
  if (!isMeanwhile({ pack, tokens }, from)) return false
  for (let token = from; token < to - 1; token++)
    if (tokens.kind[token] === tokenKind.comma) return false
  return tokens.kind[to - 1] === tokenKind.comma
}

/** Nothing but marks, adverbs and connectives stand between. */
function isOnlyMarks({ classes, tokens }: Reading, from: number, to: number): boolean {
  const light = wordClass.adverb | wordClass.connective | wordClass.time | wordClass.auxiliary
  for (let token = from; token < to; token++) {
    if (tokens.kind[token] === tokenKind.word && ((classes[token] ?? 0) & light) === 0) return false
  }
  return true
}

/* ---- Dates that hold for more than one statement ---- */

interface Dated {
  readonly sayings: readonly Saying[]
  readonly found: readonly SaidOn[]
  readonly occasions: readonly Occasion[]
}

/** The last date given for a speaker, and the sentence that gave it or took it. */
interface Latest {
  readonly said: SaidOn
  readonly sentence: number
  readonly kind: Occasion['kind'] | 'saying'
}

/** What has been dated so far: for each speaker, and whatever came last. */
interface Course {
  readonly latest: Map<string, Latest>
  told: Latest | null
}

/** Gives statements without a date that of the last dated one by the same speaker in the same passage. */
function passOn(reading: Reading, { sayings, found, occasions }: Dated): SaidOn[] {
  const course: Course = { latest: new Map(), told: null }
  let next = 0
  const result = sayings.map((saying, i): SaidOn => {
    const { speaker, relation } = saying.attributed
    const { sentence } = relation
    for (; (occasions[next]?.sentence ?? sentence) < sentence; next++)
      enter(reading, course, occasions[next])
    const own = found[i] ?? unknownDay
    const { said, kind } =
      own === unknownDay
        ? passedOn(reading, course, saying)
        : { said: own, kind: 'saying' as const }
    if (said === unknownDay) return said
    if (said.when !== null) course.told = { said, sentence, kind }
    if (speaker !== null) course.latest.set(speaker, { said, sentence, kind })
    return said
  })
  for (const occasion of occasions)
    if (occasion.kind === 'pointing') passBack(result, sayings, occasion)
  passToLead(reading, result, { sayings, found })
  return result
}

/** Takes an occasion into account for whoever speaks after it. */
function enter(reading: Reading, course: Course, occasion: Occasion | undefined): void {
  if (occasion === undefined) return
  const { sentence, kind, speaker } = occasion
  if (kind === 'other') endScenes(course)
  const said = occasion.said ?? toldShortlyBefore(reading, course, sentence)
  if (said === unknownDay) return
  if (said.when !== null) course.told = { said, sentence, kind }
  if (speaker !== null) course.latest.set(speaker, { said, sentence, kind })
}

function endScenes({ latest }: Course): void {
  for (const [speaker, { kind }] of latest) if (kind === 'scene') latest.delete(speaker)
}

function passedOn(reading: Reading, course: Course, saying: Saying): Pick<Latest, 'said' | 'kind'> {
  const { speaker, relation } = saying.attributed
  const { sentence } = relation
  if (isSameDay(reading, course, saying))
    return { said: toldShortlyBefore(reading, course, sentence), kind: 'saying' }
  const earlier = course.latest.get(speaker ?? '')
  const reaches =
    earlier !== undefined &&
    earlier.said.when !== null &&
    samePassage(reading, earlier.sentence, sentence) &&
    !namesItsOwnTime(reading, saying.tokens, sentence) &&
    !(earlier.kind === 'scene' && isInterviewed(reading, saying))
  return reaches ? earlier : { said: unknownDay, kind: 'saying' }
}

function toldShortlyBefore(reading: Reading, { told }: Course, sentence: number): SaidOn {
  return told !== null && samePassage(reading, told.sentence, sentence) ? told.said : unknownDay
}

/** `She said an hour later`; `She later told parliament`, where what is told before is of the day of publication. */
function isSameDay(reading: Reading, { told }: Course, saying: Saying): boolean {
  const { tokens, sentence, end } = saying
  const inContent = (token: number) => lieIn(tokens.content, token)
  if (sameDayIn(reading, { from: sentence.from, to: end }, inContent)) return true
  const published = reading.document.publishedAt?.to
  const day = told?.said.when
  const isToday = day?.from === published && day?.to === published && published !== undefined
  return isToday && isLater(reading, saying)
}

/** `later` beside the cue, with no length of time before it. */
function isLater(reading: Reading, { tokens }: Saying): boolean {
  const [cue] = tokens.cue
  if (cue === undefined) return false
  const scan = scanOf(reading, false)
  const isAt = (token: number) =>
    dateWordsAt(scan, token, 'later') !== null && !isTime(reading, token - 1)
  return isAt(cue.from - 1) || isAt(cue.to)
}

function isTime({ classes }: Reading, token: number): boolean {
  return ((classes[token] ?? 0) & wordClass.time) !== 0
}

/** `told SPW by telephone`: said to an outlet, on an occasion of its own. */
function isInterviewed(reading: Reading, { tokens, sentence, end }: Saying): boolean {
  for (let token = sentence.from; token < end; token++) {
    if (lieIn(tokens.content, token)) continue
    if (startsInterview(reading, token) || opensInterview(reading, token)) return true
  }
  return false
}

// The words stand in the sentence or two before the one that tells their occasion.
const sentencesBack = 3

/** To the words of the speaker it names, and to the sentence that it points at, whoever speaks there. */
function passBack(result: SaidOn[], sayings: readonly Saying[], occasion: Occasion): void {
  const { said, sentence, speaker } = occasion
  const first = firstInSentence(sayings, sentence - sentencesBack)
  for (let i = first; i < sayings.length; i++) {
    const { attributed } = sayings[i] ?? {}
    if (attributed === undefined || attributed.relation.sentence > sentence) return
    const isMeant =
      attributed.relation.sentence === sentence - 1 ||
      (speaker !== null && attributed.speaker === speaker)
    if (result[i] === unknownDay && said !== null && isMeant) result[i] = said
  }
}

function firstInSentence(sayings: readonly Saying[], sentence: number): number {
  return firstIndex(
    sayings.length,
    (i) => (sayings[i]?.attributed.relation.sentence ?? 0) >= sentence,
  )
}

/** How many paragraphs the words lie behind the lead that tells them in short. */
const leadReach = 2

/** `X membantah ...` opens the report, and its words, dated, come next: the lead tells of the same occasion. */
function passToLead(
  reading: Reading,
  result: SaidOn[],
  { sayings, found }: Omit<Dated, 'occasions'>,
): void {
  const lead = sayings.findIndex(({ attributed }) => !attributed.relation.headline)
  const [first, next] = [sayings[lead], sayings[lead + 1]]
  const said = found[lead + 1]
  if (first === undefined || next === undefined || said === undefined) return
  const { speaker, relation } = first.attributed
  const gap = blockOf(reading, next) - blockOf(reading, first)
  const goesOn = speaker !== null && next.attributed.speaker === speaker && gap <= leadReach
  const isOpen = result[lead] === unknownDay && said.when !== null && opensBody(reading, first)
  const isShort = relation.form === 'indirect' && next.attributed.relation.form === 'direct'
  if (goesOn && isOpen && isShort && !namesItsOwnTime(reading, first.tokens, relation.sentence))
    result[lead] = said
}

function blockOf({ sentences }: Reading, { attributed }: Saying): number {
  return sentences[attributed.relation.sentence]?.block ?? 0
}

function opensBody(reading: Reading, saying: Saying): boolean {
  const first = reading.document.blocks.findIndex(({ role }) => role === 'paragraph')
  return first === blockOf(reading, saying)
}
