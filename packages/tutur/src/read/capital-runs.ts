import type { Span } from '../model/model.ts'
import { isBlank, trimmed } from './lines.ts'

const fewestWords = 5
const capitalWords = /\p{Lu}{2} \p{Lu}{2,24} \p{Lu}{2}/gu
const shortestLineUnits = 60

/**
 * Headlines in capitals that a page has set into its text and a scraper has glued to it:
 * `...in the Pacific."OTHER STORY SET IN CAPITALS HERE`Then the text goes on. Capitals that stand free are the story's.
 */
export function capitalRuns(text: string, line: Span): Span[] {
  if (line.end - line.start < shortestLineUnits) return []
  const written = text.slice(line.start, line.end)
  if (!mayHold(written)) return []
  const runs: Span[] = []
  let done = 0
  for (const { index } of written.matchAll(capitalWords)) {
    if (index < done) continue
    const run = runAround(written, index, done)
    done = run.end
    if (!isGlued(written, run)) continue
    runs.push({ start: line.start + run.start, end: line.start + run.end })
  }
  return runs
}

/** Whether a blank stands between capitals, as in hardly any line; letters beyond ASCII may be capitals. */
function mayHold(written: string): boolean {
  for (let at = written.indexOf(' '); at >= 0; at = written.indexOf(' ', at + 1)) {
    if (!mayBeCapital(written.charCodeAt(at + 1)) || !mayBeCapital(written.charCodeAt(at + 2)))
      continue
    if (at > 0 && mayBeCapital(written.charCodeAt(at - 1))) return true
  }
  return false
}

function mayBeCapital(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || unit >= 0x80
}

/** The stretch around `index` without small letters, from a word on and up to a word's end. */
function runAround(written: string, index: number, from: number): Span {
  let start = index
  while (start > from && !isSmall(written, start - 1)) start--
  while (start < index && !/[\p{Lu}\p{N}‘“$]/u.test(written.charAt(start))) start++
  let end = index
  while (end < written.length && !isSmall(written, end)) end++
  // The capital before a small letter begins the next word.
  if (end < written.length && !isBlank(written, end - 1)) end--
  return trimmed(written, { start, end })
}

function isGlued(written: string, { start, end }: Span): boolean {
  if (start === 0 && end === written.length) return false
  const before = start > 0 && !isBlank(written, start - 1)
  const after = end < written.length && !isBlank(written, end)
  if (!before && !after) return false
  return (
    written.slice(start, end).split(' ').length >= fewestWords && !/^["”]/u.test(written.slice(end))
  )
}

function isSmall(written: string, index: number): boolean {
  const unit = written.charCodeAt(index)
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a
  return /\p{Ll}/u.test(written.charAt(index))
}
