import { cueTakes, wordClass } from '../../languages/pack.ts'
import type { Span } from '../../model/model.ts'
import { firstIndex } from '../../text/first-index.ts'
import { tokenKind } from '../../text/tokens.ts'
import { skipConnectives } from '../contents/contents.ts'
import {
  isPersonLike,
  leadingPhrase,
  speakerAfter,
  subjectBefore,
} from '../phrases/speaker-phrases.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import {
  type ItemRange,
  type Items,
  is,
  isQuote,
  isSpeech,
  lastInside,
  spanOf,
} from '../words/items.ts'
import { type Line, lineOf, opensSentence, quoteStops } from '../words/line.ts'
import type { Reading, Relation } from '../words/reading.ts'
import { colonSpeaker } from './case-colons.ts'
import { signatureIn } from './signatures.ts'

/** The relations found so far, and the sentence in which the last quotation was added. */
export interface Book {
  readonly relations: Relation[]
  lastQuoted: number
  /** The content that grew last. Only the book holds it, so it is added to where a copy for each quotation would take too long. */
  growing: Span[]
}

/** A book without a relation. */
export function emptyBook(): Book {
  return { relations: [], lastQuoted: -2, growing: [] }
}

/** The content of `before` with `more` behind it; that of `before` must not be used any more. */
function contentWith(book: Book, before: Relation, more: readonly Span[]): readonly Span[] {
  if (before.content !== book.growing) book.growing = [...before.content]
  for (const span of more) book.growing.push(span)
  return book.growing
}

/** Adds what a sentence says, and joins the paragraphs of one quotation before it. */
export function addRelations(book: Book, line: Line, found: readonly Relation[]): void {
  for (const relation of found) {
    const last = book.relations.at(-1)
    const goesOn = last !== undefined && continuesOpen(line.items.reading, last, relation)
    if (goesOn) book.relations.pop()
    book.relations.push(
      goesOn ? { ...relation, content: contentWith(book, last, relation.content) } : relation,
    )
    if (relation.form !== 'indirect') book.lastQuoted = line.sentence
  }
}

/** `“A.` in a paragraph of its own, not closed, and `“B,” X said`. */
function continuesOpen(reading: Reading, last: Relation, next: Relation): boolean {
  const [first] = next.content
  if (last.rule !== 'quote.bare' || first === undefined) return false
  const index = quotationAt(reading, first.start)
  const before = reading.quotations[index - 1]
  return (
    reading.quotations[index]?.continues === true && before?.start === last.content.at(-1)?.start
  )
}

/** Index of the quotation that begins at `start`, or -1. */
function quotationAt({ quotations }: Reading, start: number): number {
  const index = firstIndex(quotations.length, (i) => (quotations[i]?.start ?? 0) >= start)
  return quotations[index]?.start === start ? index : -1
}

/** A quotation that no words in its sentence introduce: the rest of the one before, or a statement of its own. */
export function addBareQuote(book: Book, line: Line): void {
  const { items } = line
  if (!isSpeech(items, line.from) || isHeading(items, line.from)) return
  const span = spanOf(items, { from: line.from, to: line.from + 1 })
  const signature = signed(line, span)
  const index = signature === null ? goesOnFrom(book, line) : -1
  const before = book.relations[index]
  if (before !== undefined) {
    book.relations[index] = { ...before, content: contentWith(book, before, [span]) }
    book.lastQuoted = line.sentence
    return
  }
  addRelations(book, line, [
    signature ?? introduced(line, span) ?? follows(book, line, span) ?? bare(line, span),
  ])
}

/** Marks around a whole paragraph without a stop inside: a title, not speech. */
function isHeading(items: Items, quote: number): boolean {
  const quotation = items.reading.quotations[items.quote[quote] ?? -1]
  if (quotation === undefined || !quotation.closed || items.reading.pack.grammar.headFirst)
    return false
  // `«C».`: where a sentence in marks has its stop behind them.
  if (items.reading.pack.grammar.namesInMarks && items.kind[quote + 1] === tokenKind.stop)
    return false
  const last = items.reading.tokens.kind[lastInside(items, quote)]
  return last !== tokenKind.stop && last !== tokenKind.comma
}

/** Index of the relation whose quotation ends in the sentence before, or -1. */
function goesOnFrom(book: Book, line: Line): number {
  const { relations } = book
  const last = relations.at(-1)
  if (last === undefined || line.sentence - Math.max(last.sentence, book.lastQuoted) > 1) return -1
  let mixed = -1
  for (let i = relations.length - 1; relations[i]?.sentence === last.sentence; i--) {
    if (relations[i]?.rule === 'transcript') return -1
    if (relations[i]?.form === 'direct') return i
    if (mixed < 0 && relations[i]?.form === 'mixed') mixed = i
  }
  return mixed
}

/** `X said C. “Q.”`: within a paragraph the quotation behind a report is by the same speaker. */
function follows(book: Book, line: Line, content: Span): Relation | null {
  const { sentences } = line.items.reading
  const last = book.relations.at(-1)
  const before = line.sentence - 1
  if (sentences[before]?.block !== sentences[line.sentence]?.block) return null
  if (last?.sentence !== before || last.wide) return beside(line, content)
  if (last.source === null) return null
  return { ...bare(line, content), source: last.source, rule: 'quote.follows' }
}

/** How long a sentence is at most that brings somebody on who speaks next, in items. */
const longestBringingOn = 24

/** `Varga shook his head. “C.”`: whom the sentence before in the paragraph is about speaks next. */
function beside(line: Line, content: Span): Relation | null {
  const { items } = line
  const before = lineOf(items, line.sentence - 1)
  if (items.reading.pack.grammar.headFirst || before.to - before.from > longestBringingOn)
    return null
  for (let i = before.from; i < before.to; i++) if (items.quote[i] !== -1) return null
  const source = leadingPhrase(items, before)
  if (source === null || source.from !== skipConnectives(before, before.from)) return null
  return { ...bare(line, content), source: spanOf(items, source), rule: 'quote.beside' }
}

/** The sentence begins with a quotation that is over before a new clause begins. */
export function opensWithQuote(line: Line, found: readonly Relation[]): boolean {
  const { items } = line
  if (!isQuote(items, line.from) || !isClosedSentence(items, line.from)) return false
  const start = items.start[line.from]
  return !found.some((relation) => relation.content.some((span) => span.start === start))
}

function isClosedSentence(items: Items, quote: number): boolean {
  return quoteStops(items, quote) && items.capital[quote + 1] === 1
}

/** `X continued:` in the paragraph before. */
function introduced(line: Line, content: Span): Relation | null {
  if (line.sentence === 0 || !opensSentence(line)) return null
  const before = lineOf(line.items, line.sentence - 1)
  if (line.items.kind[before.to - 1] !== tokenKind.colon) return null
  const { cased } = line.items.reading.pack.grammar
  const found = cased ? colonSpeaker(before, before.to - 1) : introduction(before)
  if (found === null) return null
  return {
    ...bare(line, content),
    cue: [spanOf(line.items, found.cue)],
    source: spanOf(line.items, found.source),
    rule: 'quote.introduced',
  }
}

/** The first verb of saying that somebody speaks, else the colon and whom the sentence is about. */
function introduction(line: Line): { cue: ItemRange; source: ItemRange } | null {
  const speaking = cueTakes.before | cueTakes.after
  for (const cue of line.cues) {
    const source = (cue.takes & speaking) === 0 ? null : introducer(line, cue)
    if (source === null) continue
    // `The following statement was issued by X:`: the statement says nothing of itself.
    const isWords = is(line.items, source.to - 1, wordClass.occasion)
    return { cue, source: (isWords ? issuedBy(line) : null) ?? source }
  }
  const source = issuedBy(line) ?? leadingPhrase(line.items, line)
  return source === null ? null : { cue: { from: line.to - 1, to: line.to }, source }
}

/** How long an office with a name is at most, in items. */
const longestAgent = 12

/** `The following statement was issued today by X:`: the agent before the colon. */
function issuedBy({ items, from, to }: Line): ItemRange | null {
  let isGivenOut = false
  for (let i = from; i < to - 1; i++) {
    isGivenOut ||= is(items, i, wordClass.occasion)
    if (!isGivenOut || !is(items, i, wordClass.agent)) continue
    const agent = { from: i + 1, to: to - 1 }
    if (agent.to - agent.from <= longestAgent && isPersonLike(items, agent)) return agent
  }
  return null
}

/** `- Elin Torvald` in the line behind the quotation. */
function signed(line: Line, content: Span): Relation | null {
  const { items } = line
  if (line.sentence + 1 >= items.reading.sentences.length || line.to < endOfSentence(line))
    return null
  const signature = signatureIn(items, lineOf(items, line.sentence + 1))
  if (signature === null) return null
  return {
    ...bare(line, content),
    cue: [spanOf(items, signature.dash)],
    source: spanOf(items, signature.source),
    rule: 'quote.signed',
  }
}

/** One past the last item of the line's sentence, its stop aside. */
function endOfSentence({ items, sentence }: Line): number {
  let end = items.sentences[sentence + 1] ?? 0
  while (end > 0 && items.kind[end - 1] === tokenKind.stop) end--
  return end
}

function introducer(line: Line, cue: CueMatch): ItemRange | null {
  if (cue.from === line.from && (cue.takes & cueTakes.after) !== 0) {
    const behind = speakerAfter(line.items, cue.to, line.to - 1)
    return behind !== null && isPersonLike(line.items, behind) ? behind : null
  }
  const { phrase } = subjectBefore(line.items, line.from, cue.from)
  return phrase !== null && isPersonLike(line.items, phrase) ? phrase : null
}

/** The quotation at `quote` without a speaker. */
export function bareQuote(line: Line, quote: number): Relation {
  return bare(line, spanOf(line.items, { from: quote, to: quote + 1 }))
}

function bare(line: Line, content: Span): Relation {
  return {
    form: 'direct',
    act: 'say',
    content: [content],
    cue: [],
    source: null,
    sentence: line.sentence,
    headline: line.headline,
    wide: false,
    rule: 'quote.bare',
  }
}
