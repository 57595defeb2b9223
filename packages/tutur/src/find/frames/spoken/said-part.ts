import type { Span } from '../../../model/model.ts'
import { tokenKind } from '../../../text/tokens.ts'
import type { Reading } from '../../words/reading.ts'
import type { Paragraph } from './paragraphs.ts'

/** A longer sentence says more than a greeting, in code units. */
const longestCourtesy = 160

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
  const isSpare = ({ start, end }: Span) => isSpareText(reading, document.text.slice(start, end))
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
