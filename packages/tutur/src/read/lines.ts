import type { Span } from '../model/model.ts'

/** One line of a text, without the white space at its ends; never empty. */
export interface Line extends Span {
  /** How many line breaks lie between this line and the one before; 0 for the first. */
  readonly gap: number
}

const lineBreak = /\r\n|[\n\r\v\f\u2028\u2029]/gu

/** The lines of `text` that are not blank, in order. Offsets are UTF-16 code units. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  let gap = 0
  const add = (end: number): void => {
    const span = trimmed(text, { start, end })
    if (span.start === span.end) return
    lines.push({ ...span, gap: lines.length === 0 ? 0 : gap })
    gap = 0
  }
  for (const found of text.matchAll(lineBreak)) {
    add(found.index)
    gap++
    start = found.index + found[0].length
  }
  add(text.length)
  return lines
}

/** `span` without the white space at its ends; empty when it holds nothing else. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isBlank(text, start)) start++
  while (end > start && isBlank(text, end - 1)) end--
  return { start, end }
}

/** Whether the code unit at `index` is white space. */
export function isBlank(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  if (unit > 0x20 && unit < 0x7f) return false
  return unit === 0x20 || /\s/u.test(text.charAt(index))
}
