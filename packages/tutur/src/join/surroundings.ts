import type { Span } from '../model/model.ts'
import type { Report } from './report.ts'

/** How far around a statement its sentence is looked for, in code units. */
const reach = 250

/**
 * The words around what is said, to the ends of its sentence: who says it, to whom, where and how. In small letters, with
 * ` … ` where the words that are said stand.
 */
export function surroundingsOf({ statement, source }: Report): string {
  const { text } = source.document
  const { content, cue } = statement
  const pieces = content.toSorted((a, b) => a.start - b.start)
  const marks: readonly Span[] = cue === null ? pieces : [...pieces, cue]
  const from = Math.min(...marks.map(({ start }) => start))
  const to = Math.max(...marks.map(({ end }) => end))
  let at = sentenceStart(text, from)
  let around = ''
  for (const { start, end } of pieces) {
    around += `${text.slice(at, Math.max(at, start))} … `
    at = Math.max(at, end)
  }
  return (around + text.slice(at, sentenceEnd(text, Math.max(at, to)))).toLowerCase()
}

const stop = /[.!?]["”»’)]*\s+(?=["“«„(—–-]*\s?[\p{Lu}\d])|\n/gu

function sentenceStart(text: string, at: number): number {
  const first = Math.max(0, at - reach)
  const before = text.slice(first, at)
  let start = first
  for (const found of before.matchAll(stop)) start = first + found.index + found[0].length
  return start
}

function sentenceEnd(text: string, at: number): number {
  const behind = text.slice(at, at + reach)
  const found = behind.search(stop)
  return found === -1 ? at + behind.length : at + found + 1
}
