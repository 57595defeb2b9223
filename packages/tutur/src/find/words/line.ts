import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { type CueMatch, findCues } from './cue-matches.ts'
import { type ItemRange, type Items, is, lastInside } from './items.ts'

/** One sentence under examination: its items without the final stop, and its cues. */
export interface Line extends ItemRange {
  readonly items: Items
  /** Index into `Reading.sentences`. */
  readonly sentence: number
  /** It stands in a title, subtitle or heading. */
  readonly headline: boolean
  readonly cues: readonly CueMatch[]
}

/** The sentence with the index `sentence`, ready for the frames. */
export function lineOf(items: Items, sentence: number): Line {
  return lineFrom(items, sentence, {
    from: items.sentences[sentence] ?? 0,
    to: items.sentences[sentence + 1] ?? 0,
  })
}

/** A text without stops is read in pieces of this many items, which keeps the work linear. */
const longestLine = 250

/**
 * The lines of a sentence: one, unless a quotation inside it ends with a full stop and a capital follows
 * (`He called it “a trap.” Smith says ...`), or a question without marks does.
 */
export function linesOf(items: Items, sentence: number): Line[] {
  const to = items.sentences[sentence + 1] ?? 0
  const lines: Line[] = []
  let from = items.sentences[sentence] ?? 0
  for (let i = from + 1; i < to - 1; i++) {
    if (i - from < longestLine && !endsInside(items, from, i)) continue
    items.first[i + 1] = 1
    lines.push(lineFrom(items, sentence, { from, to: i + 1 }))
    from = i + 1
  }
  lines.push(lineFrom(items, sentence, { from, to }))
  return lines
}

/** The line is the first of its sentence. */
export function opensSentence(line: Line): boolean {
  return line.from === line.items.sentences[line.sentence]
}

function endsInside(items: Items, from: number, item: number): boolean {
  if (items.capital[item + 1] !== 1) return false
  if (lostStop(items, item)) return true
  const mark = items.word[item]
  if (items.kind[item] === tokenKind.stop) return mark === '?' || mark === '!'
  return items.quote[item] !== -1 && item > from && quoteStops(items, item)
}

/** `"...," ujarnya Ia menjelaskan C`: behind a verb that carries its speaker the page has lost the stop. */
function lostStop(items: Items, item: number): boolean {
  if (items.quote[item - 1] === -1 || is(items, item + 1, wordClass.time)) return false
  const cues = items.reading.pack.cues.get(items.word[item] ?? '')
  return cues?.some(({ clitic, words }) => clitic > 0 && words.length === 1) === true
}

/** A stop stands before the closing mark. */
export function quoteStops(items: Items, item: number): boolean {
  return items.reading.tokens.kind[lastInside(items, item)] === tokenKind.stop
}

/** A stop, or the comma that a page puts behind one. */
function isEnd(items: Items, item: number): boolean {
  const { kind } = items
  return (
    kind[item] === tokenKind.stop ||
    (kind[item] === tokenKind.comma && kind[item - 1] === tokenKind.stop)
  )
}

function lineFrom(items: Items, sentence: number, range: ItemRange): Line {
  const { from } = range
  let { to } = range
  while (to > from + 1 && isEnd(items, to - 1)) to--
  const { document, sentences } = items.reading
  const role = document.blocks[sentences[sentence]?.block ?? -1]?.role
  const headline = role !== 'paragraph'
  return { items, sentence, from, to, headline, cues: findCues(items, { from, to }, headline) }
}
