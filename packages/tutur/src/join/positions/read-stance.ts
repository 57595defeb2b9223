import { type LanguagePack, wordClass } from '../../languages/pack.ts'
import { anchor } from '../../model/ids.ts'
import type { Anchor, Document, Span } from '../../model/model.ts'
import { tokenKind } from '../../text/tokens.ts'
import type { Report } from '../report.ts'
import { sentenceAround } from '../surroundings.ts'
import type { IssueWords } from './issue-words.ts'
import { keywordsAt, type Stretch, spanOf, touchesAt } from './keywords.ts'
import { readSentence } from './read-sentence.ts'
import type { SentenceStance } from './scene.ts'
import { settleStance } from './settle-stance.ts'
import type { StanceRead } from './stance.ts'
import { marksIn, type StanceToken, tokensAt } from './stance-tokens.ts'

/** Names by which the parties are known, folded words each. */
export interface PartyNames {
  readonly own: readonly (readonly string[])[]
  readonly others: readonly (readonly string[])[]
}

/** How a report is read for an issue. */
export interface StanceFrame {
  readonly issue: IssueWords
  readonly pack: LanguagePack
  readonly names: PartyNames
  /** What shows elsewhere that it is about the issue: a report of the same words, the sentence around it, or what was said before. */
  readonly about: readonly Anchor[]
}

/** Where the words of a report touch each of some issues; none where they do not, or say that they do not. */
export function touchingOf(
  { statement, source }: Report,
  issues: readonly IssueWords[],
  pack: LanguagePack,
): readonly (readonly Anchor[])[] {
  return touchesIn(source.document, statement.content, { issues, pack })
}

/** The keywords of each of some issues in the sentence around a report. */
export function touchingAround(
  { statement, source }: Report,
  issues: readonly IssueWords[],
  pack: LanguagePack,
): readonly (readonly Anchor[])[] {
  const { content, cue, frame } = statement
  const around = sentenceAround(source.document, [
    ...content,
    ...(cue === null ? [] : [cue]),
    ...(frame ?? []),
  ])
  return touchesIn(source.document, [around], { issues, pack })
}

interface Sought {
  readonly issues: readonly IssueWords[]
  readonly pack: LanguagePack
}

function touchesIn(
  document: Document,
  spans: readonly Span[],
  { issues, pack }: Sought,
): readonly (readonly Anchor[])[] {
  const pieces = spans.map((span) => tokensAt(document.text, span, pack))
  return issues.map((issue) =>
    pieces.flatMap((tokens) =>
      touchesAt(tokens, issue, pack).map((key) => anchor(document, spanOf(tokens, key))),
    ),
  )
}

/** The last token at which the subject of a question can begin. */
const latestSubject = 4

/** Whether the question names the party of the speaker before any other: it is the one to do what is asked. */
function decides({ issue, names, pack }: StanceFrame): boolean {
  const { question, keywords } = issue
  const [own] = keywordsAt(question, names.own, pack)
  if (own === undefined || own.from > latestSubject) return false
  const [other] = keywordsAt(question, names.others, pack)
  // `Should Lantara and Sarvia run …?`
  const isJoined = other !== undefined && other.to + 1 === own.from
  const isBehind = other !== undefined && other.from < own.from && !isJoined
  // `Should the Sarvian sailors be freed?`
  const isOfObject = keywordsAt(question, keywords, pack).some(({ from }) => from <= own.to)
  return !isBehind && !isOfObject
}

/** Acts whose verb stands beside the content as a word of it: `rejects the fee`, `supports the plan`. */
const joined = new Set(['indirect', 'mixed'])

/** Reads the stance that one report takes on an issue. */
export function readStance(report: Report, frame: StanceFrame): StanceRead {
  const { statement, source } = report
  const { document } = source
  const sentences = sentencesOf(report, frame.pack)
  const framed = {
    ...frame,
    decides: decides(frame),
    isThreat:
      statement.act === 'threaten' || sentences.some((tokens) => hasThreat(tokens, frame.pack)),
    others: (tokens: readonly StanceToken[]) => keywordsAt(tokens, frame.names.others, frame.pack),
    own: (tokens: readonly StanceToken[]) => [
      ...keywordsAt(tokens, frame.names.own, frame.pack),
      ...firstPersons(tokens, frame.pack),
    ],
  }
  const touched = sentences.map((tokens) => touchesAt(tokens, frame.issue, frame.pack).length > 0)
  // A sentence points back at the one before it, the first at what stands before the content.
  const isAbout = (i: number): boolean => {
    const isOutside = !touched.includes(true) && frame.about.length > 0
    return i === 0 ? isOutside : touched[i - 1] === true || isOutside
  }
  const read = sentences.map((tokens, i) => ({
    tokens,
    ...readSentence(tokens, { ...framed, isAbout: isAbout(i) }),
  }))
  const told = read.flatMap(({ tokens, stances }) => stances.map((one) => ({ tokens, one })))
  const at = (list: (one: SentenceStance) => readonly Stretch[]): Anchor[] =>
    told.flatMap(({ tokens, one }) =>
      list(one).map((mark) => anchor(document, spanOf(tokens, mark))),
    )
  const touching = read.flatMap(({ tokens, touching: keys }) =>
    keys.map((key) => anchor(document, spanOf(tokens, key))),
  )
  return {
    ...settleStance(read, statement, frame.issue),
    takesBack: read.some(({ takesBack }) => takesBack),
    touching: once([...touching, ...frame.about]),
    telling: once(at(({ telling }) => telling)),
    conditions: once(at(({ conditions }) => conditions)),
  }
}

function hasThreat(tokens: readonly StanceToken[], pack: LanguagePack): boolean {
  return marksIn(tokens, pack).some(({ kinds }) => kinds.has('threat'))
}

function firstPersons(tokens: readonly StanceToken[], pack: LanguagePack): Stretch[] {
  return tokens.flatMap(({ folded }, from) =>
    ((pack.words.get(folded) ?? 0) & wordClass['first-person']) === 0
      ? []
      : [{ from, to: from + 1 }],
  )
}

function once(anchors: readonly Anchor[]): Anchor[] {
  const seen = new Map(anchors.map((one) => [`${one.document} ${one.start} ${one.end}`, one]))
  return [...seen.values()]
}

/** The content as sentences, the first of a report in other words with its verb before it. */
function sentencesOf({ statement, source }: Report, pack: LanguagePack): StanceToken[][] {
  const { text } = source.document
  const cue =
    statement.cue !== null && joined.has(statement.form)
      ? withWordsBefore(text, statement.cue, pack)
      : []
  const isStance = marksIn(cue, pack).some(
    ({ kinds }) => kinds.has('favour') || kinds.has('against'),
  )
  const content = statement.content.map((piece) => tokensAt(text, piece, pack))
  const sentences = content.flatMap(cutAtStops)
  const [first = [], ...rest] = sentences
  return isStance ? [[...cue, ...first], ...rest] : sentences
}

const unitsBeforeCue = 60

const beforeCue =
  wordClass.auxiliary |
  wordClass.adverb |
  wordClass.negation |
  wordClass.future |
  wordClass.hypothetical |
  wordClass.conjunction

/** A cue with what turns it round before it: `has not yet wanted to accept or reject`. */
function withWordsBefore(text: string, cue: Span, pack: LanguagePack): StanceToken[] {
  const start = Math.max(0, cue.start - unitsBeforeCue, text.lastIndexOf('\n', cue.start) + 1)
  const before = tokensAt(text, { start, end: cue.start }, pack)
  const marks = marksIn(before, pack)
  const belongs = (at: number): boolean =>
    ((pack.words.get(before[at]?.folded ?? '') ?? 0) & beforeCue) !== 0 ||
    marks.some(({ from, to }) => from <= at && at < to)
  let from = before.length
  while (from > 0 && belongs(from - 1)) from--
  return [...before.slice(from), ...tokensAt(text, cue, pack)]
}

/** Words and marks of the longest sentence that is read as one. */
const longestSentence = 160

function cutAtStops(tokens: readonly StanceToken[]): StanceToken[][] {
  const sentences: StanceToken[][] = [[]]
  for (const [i, token] of tokens.entries()) {
    sentences.at(-1)?.push(token)
    const next = tokens[i + 1]
    const isStop = token.kind === tokenKind.stop && (next === undefined || next.start > token.end)
    const ends = isStop || (sentences.at(-1)?.length ?? 0) >= longestSentence
    if (ends) sentences.push([])
  }
  return sentences.filter((sentence) => sentence.some(({ kind }) => kind === tokenKind.word))
}
