import { namesOutlet } from '../knowledge/outlets.ts'
import { cueTakes, wordClass } from '../languages/pack.ts'
import type { Act, Span } from '../model/model.ts'
import { tokenKind } from '../text/tokens.ts'
import { outletNamedBy, unnamedOutletAt } from './chains/citations.ts'
import { holdsOutlet, isOutletSource } from './chains/outlet-source.ts'
import { formOf } from './contents/quoted-share.ts'
import { anaphoraIn } from './frames/anaphora.ts'
import {
  addBareQuote,
  addRelations,
  type Book,
  emptyBook,
  opensWithQuote,
} from './frames/bare-quotes.ts'
import { caseAnaphora } from './frames/case-anaphora.ts'
import { caseHeadline } from './frames/case-headlines.ts'
import { caseContinued, caseRelations } from './frames/case-relations.ts'
import { addEnumerated } from './frames/enumerations.ts'
import type { Found } from './frames/found.ts'
import {
  beforeDenial,
  colonQuote,
  firstHalf,
  headlineColon,
  isSpeakerFirst,
  secondHalf,
} from './frames/headline-colon.ts'
import { interviewTurns } from './frames/interviews.ts'
import { restoreLostQuotes } from './frames/lost-quotes.ts'
import { questionTurns } from './frames/spoken/questions.ts'
import { releaseTurns } from './frames/spoken/releases.ts'
import { transcriptTurns } from './frames/transcripts.ts'
import type { Turn } from './frames/turn.ts'
import { unlistedQuotes } from './frames/unlisted-quotes.ts'
import { frames, lateFrames } from './frames.ts'
import { coordinateSubject } from './phrases/coordinate-subject.ts'
import { leadingPhrase } from './phrases/speaker-phrases.ts'
import { freeIndirect } from './verb-second/free-indirect.ts'
import { pointsBackIn } from './verb-second/points-back.ts'
import { withQuotesInside } from './verb-second/quotes-within.ts'
import { reportsIn } from './verb-second/reports.ts'
import type { CueMatch } from './words/cue-matches.ts'
import { actWith, rowOf } from './words/cue-row.ts'
import { citingEnd, type ItemRange, type Items, is, itemsOf, spanOf } from './words/items.ts'
import { type Line, lineOf, linesOf, opensSentence } from './words/line.ts'
import { has, type Reading, type Relation } from './words/reading.ts'

/**
 * Every attribution in a document, in the order of the text: what is said, the cue, and the words for the speaker.
 * Who that is, is settled later.
 */
export function findStatements(reading: Reading, items: Items = itemsOf(reading)): Relation[] {
  const book = emptyBook()
  const turns = turnsOf(reading)
  for (let index = 0, turn = 0; index < reading.sentences.length; index++) {
    const next = turns[turn]
    if (next?.from !== index) for (const line of linesOf(items, index)) readLine(line, book)
    else {
      if (next.relation !== null) book.relations.push(next.relation)
      // Whatever is a verb of saying in somebody's own words, no weights find a speaker for it.
      items.noCue.fill(1, items.sentences[next.from], items.sentences[next.to])
      index = next.to - 1
      turn++
    }
  }
  if (reading.pack.grammar.verbSecond) return withQuotesInside(reading, book.relations)
  return reading.quotations.length === 0 ? restoreLostQuotes(items, book.relations) : book.relations
}

/** What is said in the paragraphs of a release, of a transcript, or of an interview without labels. */
function turnsOf(reading: Reading): readonly Turn[] {
  const released = releaseTurns(reading)
  if (released.length > 0) return released
  const answered = questionTurns(reading)
  if (answered.length > 0) return answered
  const turns = transcriptTurns(reading)
  return turns.length > 0 ? turns : interviewTurns(reading)
}

function readLine(line: Line, book: Book): void {
  if (line.items.reading.pack.grammar.verbSecond) {
    readVerbSecond(line, book)
    return
  }
  const listed = pointingBack(line, book.relations) ?? relationsOf(line)
  const found = [...listed, ...unlistedQuotes(line, listed)]
  if (found.length === 0 && addEnumerated(book, line)) return
  if (found.length === 0 && isNothingBut(line)) addBareQuote(book, line)
  else if (opensWithQuote(line, found)) addBareQuote(book, line)
  addRelations(book, line, found.length > listed.length ? inOrder(found) : found)
}

function readVerbSecond(line: Line, book: Book): void {
  const found = (pointsBackIn(line, book.relations) ?? reportsIn(line)).map((relation) =>
    withAccount(relation, book.relations),
  )
  const isBare = (found.length === 0 && isNothingBut(line)) || opensWithQuote(line, found)
  if (isBare) addBareQuote(book, line)
  if (found.length > 0) addRelations(book, line, found)
  else addFreeIndirect(book, line)
}

/** How many sentences before the one may have spoken whom `Demnach C` goes on with. */
const accountReach = 1

/** `Demnach C`: by the account that was given right before. */
function withAccount(relation: Relation, earlier: readonly Relation[]): Relation {
  const before = earlier.at(-1)
  if (relation.rule !== 'thereafter' || relation.source !== null || before === undefined)
    return relation
  const isNear = relation.sentence - before.sentence <= accountReach
  return isNear ? { ...relation, source: before.source } : relation
}

/** Words told in the voice of whoever spoke before. */
function addFreeIndirect(book: Book, line: Line): void {
  const free = freeIndirect(line, book.relations)
  if (free === null) return
  if (free.replaces) book.relations.pop()
  book.relations.push(free.relation)
}

function inOrder(relations: readonly Relation[]): Relation[] {
  const start = ({ content, cue }: Relation): number => cue[0]?.start ?? content[0]?.start ?? 0
  return relations.toSorted((a, b) => start(a) - start(b))
}

/** A quotation, and at most a mark behind it. */
function isNothingBut(line: Line): boolean {
  return line.to - line.from <= 2
}

/** `Hal itu disampaikan Y`: the sentence before is what Y said, unless somebody said it already. `null` when nothing points back. */
function pointingBack(line: Line, earlier: readonly Relation[]): Relation[] | null {
  if (line.items.reading.pack.grammar.cased)
    return caseAnaphora(line, earlier) ?? caseContinued(line, earlier)
  const back = anaphoraIn(line)
  const before = line.sentence - 1
  if (back === null) return null
  if (before < 0 || !opensSentence(line)) return []
  const { items } = line
  const role = items.reading.document.blocks[items.reading.sentences[before]?.block ?? -1]?.role
  if (earlier.at(-1)?.sentence === before || role !== 'paragraph') return []
  const content = lineOf(items, before)
  return [
    {
      form: formOf(items, [content]),
      act: back.act,
      content: [spanOf(items, content)],
      cue: [spanOf(items, back.cue)],
      source: spanOf(items, back.source),
      sentence: line.sentence,
      headline: false,
      wide: false,
      rule: 'anaphoric',
    },
  ]
}

function relationsOf(line: Line): Relation[] {
  const { cues, grammar } = line.items.reading.pack
  if (cues.size === 0) return []
  if (grammar.cased) {
    const relations = caseRelations(line)
    if (relations.length > 0 && !line.headline) return relations
    const claimed = caseHeadline(line)
    return relations.every((one) => isBehind(claimed, one)) ? [...claimed, ...relations] : relations
  }
  const denied = deniedHeadline(line)
  if (denied.length > 0) return denied
  const border = secondHalf(line)
  if (border > line.from) return [...relationsOf(firstHalf(line, border)), ...headlineColon(line)]
  if (isSpeakerFirst(line)) return headlineColon(line)
  const relations = framesIn(line, frames)
  if (relations.some(({ wide }) => !wide)) return relations
  const late = framesIn(line, lateFrames)
  if (late.length > 0 || relations.length > 0) return late.length > 0 ? late : relations
  return [...headlineColon(line), ...colonQuote(line)]
}

/** `Тевик: C; МИД это отрицает`: a row of the headline ends before another begins. */
function isBehind([claimed]: readonly Relation[], { source, cue, content }: Relation): boolean {
  const end = claimed?.content.at(-1)?.end ?? 0
  return [source, ...cue, ...content].every((span) => (span?.start ?? end) >= end)
}

/** `X: C; ministry denies it`: both halves have a row. */
function deniedHeadline(line: Line): Relation[] {
  const mark = beforeDenial(line)
  if (mark < 0) return []
  const claimed = headlineColon({ ...line, to: mark }).map((one) => ({ ...one, settled: true }))
  if (claimed.length === 0) return []
  const cues = line.cues.filter(({ from }) => from > mark)
  return [...claimed, ...framesIn({ ...line, from: mark + 1, cues }, frames)]
}

type Frames = typeof frames

function framesIn(line: Line, tried: Frames): Relation[] {
  const relations: Relation[] = []
  const outers: Relation[] = []
  const outlets: Relation[] = []
  const taken: Taken = { core: line.from, wide: line.from, cue: -1, object: -1, said: false }
  let speaker: Span | null = null
  for (const cue of line.cues) {
    if (cue.from < (isWideOnly(cue) ? Math.max(taken.core, taken.wide) : taken.core)) continue
    const found = firstFrame(line, cue, tried)
    if (found === null || wraps(line, found, taken) || isTakenUp(line, cue, { taken, found }))
      continue
    const source: Span | null = sourceOf(line, cue, { found, speaker })
    if (found.shared && source === null) continue
    const relation = relationFrom(line, cue, { found, source })
    const passedOn = passedOnIn(line, cue, { found, tried })
    if (passedOn.length > 0) return [...relations, asPassing(relation, passedOn), ...passedOn]
    relations.push(relation)
    if (isOfOutlet(line, found)) outlets.push(relation)
    else if (!holdsOutlet(line.items, found.source)) outers.push(relation)
    speaker = source
    take(taken, cue, found)
  }
  return relations
    .filter((relation) => !outers.some((outer) => holds(outer, relation)))
    .map((relation, _, kept) => passedOnBehind(relation, { kept, outlets }))
}

/** What an outlet tells may hold rows of others. */
function isOfOutlet({ items }: Line, { source }: Found): boolean {
  if (source === null) return false
  return isOutletSource(items, source) || pointsAtOutlet(items, source)
}

/** `kantor berita itu`, `the news agency`. */
function pointsAtOutlet({ reading, token }: Items, { from, to }: ItemRange): boolean {
  const last = token[to - 1] ?? 0
  let first = token[from] ?? 0
  while (first < last && has(reading, first, wordClass.determiner)) first++
  return unnamedOutletAt(reading, first) !== null
}

interface Telling {
  readonly kept: readonly Relation[]
  /** What outlets tell. */
  readonly outlets: readonly Relation[]
}

/** Words are passed on; `X refused to answer, Haaretz reported` tells of a deed. */
const spokenActs: ReadonlySet<Act> = new Set(['say', 'assert'])

/** `X mengatakan C, lapor kantor berita itu`: the row is that of X, which the outlet only passes on. */
function passedOnBehind(relation: Relation, { kept, outlets }: Telling): Relation {
  if (!outlets.includes(relation)) return relation
  const isPassing = kept.some((one) => !one.wide && spokenActs.has(one.act) && holds(relation, one))
  return isPassing ? { ...relation, wide: true, settled: true } : relation
}

/** `Varga sudah menolak tawaran, ujarnya`: what the one says of the other is no statement of its own. */
function holds(outer: Relation, inner: Relation): boolean {
  const [cue] = inner.cue
  if (outer === inner || cue === undefined || !outer.rule.startsWith('clause.')) return false
  return [cue, ...inner.content].every((span) =>
    outer.content.some(({ start, end }) => start <= span.start && span.end <= end),
  )
}

/** First items that another relation, and another of the wider scheme, may use. */
interface Taken {
  core: number
  wide: number
  /** First item of the last cue, and of its object. */
  cue: number
  object: number
  /** Words were passed on, not only a refusal or a demand. */
  said: boolean
}

const speech = cueTakes.clause | cueTakes.that | cueTakes.quote

/** A bare object may hold a relation of its own: `menepis laporan yang menyebut C`; what is still to be said holds none. */
function take(taken: Taken, cue: CueMatch, found: Found): void {
  const end = Math.max(cue.to, found.source?.to ?? 0, ...found.content.map((range) => range.to))
  taken.cue = cue.from
  taken.object = found.takes === cueTakes.noun ? (found.content[0]?.from ?? -1) : -1
  taken.said ||= !isWide(cue, found) && (found.takes & speech) !== 0
  const heldOnly = found.planned !== true && found.wide !== true
  if (isWide(cue, found) && heldOnly) taken.wide = end
  else taken.core = found.takes === cueTakes.noun ? cue.to : end
}

/** How far behind the outlet the words for whoever speaks begin, in items: `on Sunday President Varga said`. */
const passedOnReach = 5

/** Rules by which an outlet speaks before what it tells. */
const outletFirst: ReadonlySet<string> = new Set(['according-to.before', 'outlet.before'])

/** `According to state radio, Varga said C`, `Dikutip dari AKP, Sari mengatakan C`, `The Star wrote that Varga said C`: the outlet passes on what somebody said, who has the row. */
function passedOnIn(line: Line, cue: CueMatch, { found, tried }: Passing): Relation[] {
  const { items } = line
  const { rule, source, content } = found
  const first = content[0]?.from ?? line.to
  if (source === null || first <= source.to) return []
  const reports = rule === 'subject.clause' && isReport(items, cue, found)
  if (!reports && !(outletFirst.has(rule) && isOutlet(items, source))) return []
  const from = is(items, first, wordClass.complementiser) && reports ? first + 1 : first
  const cues = line.cues.filter((one) => one.from > from)
  const relations = framesIn({ ...line, from, cues }, tried)
  const isOwn = reports
    ? relations.some((one) => isOfClause(items, from, one))
    : relations.some((one) => isNearBehind(line, from, one))
  if (!isOwn) return []
  const passedOnBy = spanOf(items, source)
  return reports ? relations.map((one) => ({ passedOnBy, ...one })) : relations
}

/** What the outlet does itself: outside the ledger, and decided without weights where it reports. */
function asPassing(relation: Relation, passedOn: readonly Relation[]): Relation {
  const reports = passedOn.some(({ passedOnBy }) => passedOnBy !== undefined)
  return { ...relation, wide: true, ...(reports ? { settled: true } : {}) }
}

interface Passing {
  readonly found: Found
  readonly tried: Frames
}

/** `The Star wrote that`, `Reuters melaporkan bahwa`: an outlet tells, and neither denies nor demands. */
function isReport(items: Items, cue: CueMatch, { source, takes, planned }: Found): boolean {
  if (source === null || planned === true) return false
  if (rowOf(cue, takes).act !== 'say' || (takes & speech) === 0) return false
  if (isOutlet(items, source) || holdsOutlet(items, source)) return true
  const { reports } = items.reading.pack.grammar
  return reports?.test(items.word[cue.from] ?? '') === true && seemsOutlet(items, source)
}

const ofPerson = wordClass.role | wordClass['given-name'] | wordClass.people | wordClass.pronoun

/** `State agency Orvinform`, `the Courier`, `Talmirsky Listok, mengutip kantor berita Orvinform`: no person, with a word for an outlet or citing one. */
function seemsOutlet(items: Items, { from, to }: ItemRange): boolean {
  const { citing } = items.reading.pack
  let isCalled = false
  for (let i = from; i < to; i++) {
    if (is(items, i, ofPerson)) return false
    const word = items.word[i] ?? ''
    isCalled ||= items.capital[i] === 1 && namesOutlet(word)
    isCalled ||= citing.get(word)?.some(({ relation }) => relation === 'carrier') === true
  }
  return isCalled || (items.kind[to] === tokenKind.comma && citingEnd(items, to + 1) > to + 1)
}

/** Who speaks or what is said begins shortly behind the outlet. */
function isNearBehind(line: Line, from: number, { wide, source, content }: Relation): boolean {
  const latest = line.items.start[Math.min(from + passedOnReach, line.to - 1)] ?? 0
  return !wide && Math.min(source?.start ?? latest, content[0]?.start ?? latest) < latest
}

const opensClause =
  wordClass.determiner | wordClass.demonstrative | wordClass.time | wordClass.preposition

/** Whoever speaks is the subject of the clause that begins at `from`: `people who said` tells only who they are. */
function isOfClause(items: Items, from: number, { wide, source, cue, content }: Relation): boolean {
  const [said] = cue
  if (wide || source === null || said === undefined || source.start > said.start) return false
  if ((content[0]?.start ?? 0) < said.start || !opensAt(items, from, source.start)) return false
  // `The Star reported that he said C`: who that is, the sentence does not tell.
  if (is(items, from, wordClass.pronoun)) return false
  for (let item = from; (items.start[item] ?? said.start) < said.start; item++)
    if (isDescribing(items, item, source)) return false
  return true
}

/** Nothing but a day, an article or a preposition stands before whoever speaks. */
function opensAt(items: Items, from: number, start: number): boolean {
  for (let item = from; (items.start[item] ?? start) < start; item++) {
    const isWord = items.kind[item] === tokenKind.word
    if (isWord && !is(items, item, opensClause)) return false
  }
  return true
}

/** `people who`: a relative pronoun of the speaker's, without a comma or right before the verb. */
function isDescribing(items: Items, item: number, source: Span): boolean {
  if (!is(items, item, wordClass.relative) || is(items, item, wordClass.determiner)) return false
  return (items.end[item] ?? 0) > source.end || items.kind[item - 1] !== tokenKind.comma
}

/** `X said C, according to Y`, `X said C, Y reported`: Y passes on what X said, which has its row. */
function wraps(line: Line, found: Found, taken: Taken): boolean {
  if (taken.core <= line.from || found.source === null) return false
  if (found.rule === 'clause.subject-after') return taken.said && isOutlet(line.items, found.source)
  if (found.rule !== 'according-to.after') return false
  const { headFirst } = line.items.reading.pack.grammar
  return isOutletSource(line.items, found.source) || (!headFirst && taken.said)
}

/** `Sari menolak mengungkap C`: the verb before belongs to no subject; `denied on Monday reports that C`: the object of one is no verb. */
function isTakenUp(
  line: Line,
  cue: CueMatch,
  { taken, found }: { readonly taken: Taken; readonly found: Found },
): boolean {
  const { source, rule } = found
  if (cue.from === taken.object && rule !== 'noun.clause') return true
  if (source !== null && source.from <= taken.cue && taken.cue < source.to) return true
  return isOnlyBefore(line, cue, found)
}

/** `C sebelum menyetujui D`: where heads come first, what is not speech in the first place and stands behind such a word has not been done. */
function isOnlyBefore({ items }: Line, cue: CueMatch, { takes }: Found): boolean {
  if (!items.reading.pack.grammar.headFirst) return false
  const { act } = rowOf(cue, takes)
  const isSpeech = act === 'say' || act === 'assert' || (takes & cueTakes.that) !== 0
  return !isSpeech && is(items, cue.from - 1, wordClass.subordinator)
}

function isOutlet({ reading, token }: Items, { from, to }: ItemRange): boolean {
  const words = { from: token[from] ?? 0, to: (token[to - 1] ?? 0) + 1 }
  return outletNamedBy(reading, words) !== null
}

function isWideOnly(cue: CueMatch): boolean {
  return cue.cue.rows.every(({ takes }) => (takes & (cueTakes.wide | cueTakes.silence)) !== 0)
}

function isWide(cue: CueMatch, found: Found): boolean {
  if (found.planned === true || found.wide === true) return true
  // `suggestions that C` without an owner says only that there is such a thought.
  if (found.rule === 'noun.clause' && found.source === null) return true
  return (rowOf(cue, found.takes).takes & cueTakes.wide) !== 0
}

function firstFrame(line: Line, cue: CueMatch, tried: Frames): Found | null {
  for (const frame of tried) {
    const found = frame(line, cue)
    if (found === null) continue
    const content = found.content.filter((range) => range.to > range.from)
    if (content.length === found.content.length && content.length > 0) return found
    if (content.length > 0) return { ...found, content }
  }
  return null
}

function sourceOf(line: Line, cue: CueMatch, { found, speaker }: AfterSpeaker): Span | null {
  const { items } = line
  if (found.source !== null) return spanOf(items, found.source)
  if (cue.cue.clitic > 0) {
    const end = items.end[cue.to - 1] ?? 0
    return { start: end - cue.cue.clitic, end }
  }
  return found.shared ? sharedSource(line, cue, { found, speaker }) : null
}

/** What a frame found, with the words for who spoke before in the sentence. */
interface AfterSpeaker {
  readonly found: Found
  readonly speaker: Span | null
}

/** Who spoke before in the sentence, or whom the sentence is about, or the subject of the clause that follows. */
function sharedSource(line: Line, cue: CueMatch, { found, speaker }: AfterSpeaker): Span | null {
  const { items } = line
  const { headFirst } = items.reading.pack.grammar
  if (!headFirst && speaker !== null) return speaker
  const beside = headFirst ? null : coordinateSubject(items, line.from, cue.from)
  if (beside !== null) return spanOf(items, beside)
  const end = Math.max(...found.content.map((range) => range.to))
  const phrase =
    leadingPhrase(items, { from: line.from, to: cue.from }) ??
    (headFirst ? null : leadingPhrase(items, { from: end + 1, to: line.to }))
  const span = phrase === null ? null : spanOf(items, phrase)
  return isWithin(span, speaker) ? speaker : (span ?? speaker)
}

/** A part of the words for who spoke before is the same one. */
function isWithin(part: Span | null, whole: Span | null): boolean {
  return part !== null && whole !== null && whole.start <= part.start && part.end <= whole.end
}

function relationFrom(
  line: Line,
  cue: CueMatch,
  { found, source }: { readonly found: Found; readonly source: Span | null },
): Relation {
  const { items } = line
  const whole = spanOf(items, cue)
  return {
    form: formOf(items, found.content),
    act: actWith(items, rowOf(cue, found.takes).act, found.content),
    content: found.content.map((range) => spanOf(items, range)),
    cue: [{ start: whole.start, end: whole.end - cue.cue.clitic }],
    source,
    sentence: line.sentence,
    headline: line.headline,
    wide: isWide(cue, found),
    rule: found.rule,
    ...(found.told ? { addressees: [spanOf(items, found.told)] } : {}),
    ...(found.settled === true ? { settled: true } : {}),
  }
}
