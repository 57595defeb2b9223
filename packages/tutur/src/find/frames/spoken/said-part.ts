import { wordClass } from '../../../languages/pack.ts'
import type { Span } from '../../../model/model.ts'
import { tokenKind } from '../../../text/tokens.ts'
import { has, isCapital, type Reading } from '../../words/reading.ts'
import { tokensIn } from '../../words/relation-tokens.ts'
import type { Paragraph } from './paragraphs.ts'

/** A longer sentence says more than a greeting, in code units. */
const longestCourtesy = 240

/**
 * What a paragraph says: without greetings, thanks and notes at its ends; `null` where nothing else stands in it, and
 * for what is no sentence (a date, a place, the name of an office).
 */
export function saidPart(reading: Reading, paragraph: Paragraph): Span | null {
  const { document, sentences } = reading
  const spans: Span[] = []
  for (let i = paragraph.first; i < paragraph.last; i++) {
    const { start, end, to } = sentences[i] ?? { start: 0, end: 0, to: 0 }
    const begin = Math.max(start, reading.tokens.start[paragraph.from] ?? end)
    if (to > paragraph.from && begin < end) spans.push({ start: begin, end })
  }
  const isSpare = (span: Span) =>
    isSpareText(reading, document.text.slice(span.start, span.end)) || isDateline(reading, span)
  const first = spans.findIndex((span) => !isSpare(span))
  const last = spans.findLastIndex((span) => !isSpare(span))
  const [opening, closing] = [spans[first], spans[last]]
  if (opening === undefined || closing === undefined) return null
  return isSentence(reading, paragraph) ? { start: opening.start, end: closing.end } : null
}

function isSpareText({ pack }: Reading, text: string): boolean {
  const plain = text.trim()
  if (plain.length > longestCourtesy) return false
  return pack.spoken.courtesy.test(plain) || pack.spoken.note.test(plain)
}

const longestDateline = 14

/** `Lindale, 10 March 2025.`: nothing but names, numbers and words of time, with a year among them. */
function isDateline(reading: Reading, span: Span): boolean {
  const { tokens, pack } = reading
  const { from, to } = tokensIn(tokens, span)
  let hasYear = false
  for (let token = from; token < to; token++) {
    const word = tokens.folded[token] ?? ''
    hasYear ||= tokens.kind[token] === tokenKind.number && word.length === yearDigits
    if (tokens.kind[token] !== tokenKind.word || isCapital(reading, token)) continue
    const isOfDate = wordClass.time | wordClass.preposition | wordClass.determiner
    if (!pack.months.has(word) && !pack.spoken.dated.test(word) && !has(reading, token, isOfDate))
      return false
  }
  return hasYear && to - from <= longestDateline
}

const yearDigits = 4

/** The paragraph ends as sentences do, also before a mark or a bracket that closes. */
export function isSentence({ tokens }: Reading, { from, to }: Paragraph): boolean {
  let last = to - 1
  while (last > from && isClosing(tokens.kind[last])) last--
  const { stop, colon } = tokenKind
  return last >= from && (tokens.kind[last] === stop || tokens.kind[last] === colon)
}

function isClosing(kind: number | undefined): boolean {
  return kind === tokenKind.quote || kind === tokenKind.close
}
