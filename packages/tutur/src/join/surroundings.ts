import type { Document, Span } from '../model/model.ts'
import type { Report } from './report.ts'

/** How far around words their sentence is looked for, in code units. */
const reach = 250

/** The sentence, or the sentences, in which words of a document stand: from the end of the one before to its stop. */
export function sentenceAround({ text }: Document, words: readonly Span[]): Span {
  const first = Math.min(...words.map(({ start }) => start))
  const last = Math.max(...words.map(({ end }) => end))
  return { start: sentenceStart(text, first), end: sentenceEnd(text, last) }
}

/**
 * The words around what is said, to the ends of its sentence: who says it, to whom, where and how. In small letters, with
 * ` … ` where the words that are said stand.
 */
export function surroundingsOf({ statement, source }: Report): string {
  const { text } = source.document
  const { content, cue } = statement
  const pieces = content.toSorted((a, b) => a.start - b.start)
  const sentence = sentenceAround(source.document, cue === null ? pieces : [...pieces, cue])
  let at = sentence.start
  let around = ''
  for (const { start, end } of pieces) {
    around += `${text.slice(at, Math.max(at, start))} … `
    at = Math.max(at, end)
  }
  return (around + text.slice(at, sentence.end)).toLowerCase()
}

const stop = /[.!?]["”»’)]*\s+(?=["“«„(—–-]*\s?[\p{Lu}\d])|\n/gu

/** Code units behind a place in which it is seen that a sentence begins there: marks and a capital. */
const opening = 6

function sentenceStart(text: string, at: number): number {
  const first = Math.max(0, at - reach)
  let start = first
  for (const found of text.slice(first, at + opening).matchAll(stop)) {
    const next = first + found.index + found[0].length
    if (next <= at) start = next
  }
  return start
}

function sentenceEnd(text: string, at: number): number {
  const behind = text.slice(at, at + reach)
  const found = behind.search(stop)
  return found === -1 ? at + behind.length : at + found + 1
}
