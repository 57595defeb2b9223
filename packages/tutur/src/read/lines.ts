import type { Span } from '../model/model.ts'

/** One line of a text, without the white space at its ends; never empty. */
export interface Line extends Span {
  /** How many line breaks lie between this line and the one before; 0 for the first. */
  readonly gap: number
}

/** The lines of `text` that are not blank, in order. Offsets are UTF-16 code units. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  let gap = 0
  // A plain loop: a match object for each line break of a large text costs more than everything else here.
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isBreak(text.charCodeAt(at))) continue
    const span = at > start ? trimmed(text, { start, end: at }) : null
    if (span !== null && span.start < span.end) {
      lines.push({ ...span, gap: lines.length === 0 ? 0 : gap })
      gap = 0
    }
    // A carriage return before a line feed is one break with it.
    if (text.charCodeAt(at) !== carriageReturn || text.charCodeAt(at + 1) !== lineFeed) gap++
    start = at + 1
  }
  return lines
}

const lineFeed = 0x0a
const carriageReturn = 0x0d

function isBreak(unit: number): boolean {
  return (unit >= lineFeed && unit <= carriageReturn) || unit === 0x2028 || unit === 0x2029
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
