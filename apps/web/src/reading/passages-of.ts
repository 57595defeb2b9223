import type { Statement, Text } from '../api/shapes.ts'
import type { TextMark, TextSpan } from '../parts/nest-marks.ts'

/** How a stretch of a document is set. `furniture` belongs to the site, not to the article: seen, not read. */
export type PassageKind = 'title' | 'heading' | 'line' | 'paragraph' | 'furniture'

/** A statement with its number in the document, and what it covers of the passage that holds it. */
export interface Row extends TextSpan {
  /** 1: the first of the document. */
  readonly number: number
  readonly statement: Statement
}

/** One block of a document with what is said in it. */
export interface Passage extends TextSpan {
  readonly kind: PassageKind
  /** Speakers, cues, contents and pronouns that reach into the passage; offsets are those of the document. */
  readonly marks: readonly TextMark[]
  /** The statements whose words begin here, in the order of the text. */
  readonly rows: readonly Row[]
}

const kinds: Readonly<Record<string, PassageKind>> = {
  title: 'title',
  subtitle: 'heading',
  heading: 'heading',
  byline: 'line',
  dateline: 'line',
  paragraph: 'paragraph',
  caption: 'line',
  related: 'furniture',
  disclaimer: 'furniture',
  chrome: 'furniture',
}

/** A passage while its marks are gathered. */
interface OpenPassage extends TextSpan {
  readonly kind: PassageKind
  readonly marks: TextMark[]
  readonly rows: Row[]
}

/**
 * A document as it is laid out: passage by passage, each with its marks and statements. Characters of the text that lie in no
 * block make passages of their own, so that nothing is left out.
 *
 * @param statements In the order of the text.
 */
export function passagesOf(text: Text, statements: readonly Statement[]): readonly Passage[] {
  const passages = openPassages(text)
  for (const mark of marksOf(statements)) addMark(mark, passages)
  for (const [index, statement] of statements.entries()) {
    const home = passageAt(startOf(statement), passages)
    home?.rows.push({ number: index + 1, statement, ...reachOf(statement, home) })
  }
  return passages
}

/** Where the words of a statement begin. */
function startOf({ content, cue }: Statement): number {
  return content[0]?.start ?? cue?.start ?? 0
}

function openPassages({ text, blocks }: Text): OpenPassage[] {
  const passages: OpenPassage[] = []
  let at = 0
  for (const { role, start, end } of blocks) {
    passages.push(...linesOf(text, { start: at, end: start }))
    passages.push({ kind: kinds[role] ?? 'paragraph', start, end, marks: [], rows: [] })
    at = end
  }
  return [...passages, ...linesOf(text, { start: at, end: text.length })]
}

/** The lines of a stretch that hold more than white space. */
function linesOf(text: string, { start, end }: TextSpan): OpenPassage[] {
  return [...text.slice(start, end).matchAll(/\S(?:[^\n]*\S)?/gu)].map((line) => ({
    kind: 'paragraph',
    start: start + line.index,
    end: start + line.index + line[0].length,
    marks: [],
    rows: [],
  }))
}

/** The marks of statements, each once: two statements may have one speaker. */
export function marksOf(statements: readonly Statement[]): readonly TextMark[] {
  const marks = new Map<string, TextMark>()
  for (const mark of statements.flatMap(marksOfOne))
    marks.set(`${mark.kind} ${mark.start} ${mark.end}`, mark)
  return [...marks.values()]
}

function marksOfOne({ content, cue, speaker }: Statement): TextMark[] {
  const marks: TextMark[] = content.map(({ start, end }) => ({ kind: 'content', start, end }))
  if (cue !== null) marks.push({ kind: 'cue', start: cue.start, end: cue.end })
  if (speaker !== null) {
    const { start, end } = speaker.anchor
    marks.push({ kind: speaker.form === 'pronoun' ? 'pronoun' : 'speaker', start, end })
  }
  return marks
}

/** Adds a mark to every passage that it reaches into. */
function addMark(mark: TextMark, passages: readonly OpenPassage[]): void {
  for (let index = indexAt(mark.start, passages); index < passages.length; index++) {
    const passage = passages[index]
    if (passage === undefined || passage.start >= mark.end) return
    if (passage.end > mark.start) passage.marks.push(mark)
  }
}

/** What a statement covers of a passage: from its first to its last marked character there. */
export function reachOf(statement: Statement, { start, end }: TextSpan): TextSpan {
  const inside = marksOfOne(statement).filter((mark) => mark.start >= start && mark.end <= end)
  if (inside.length === 0) {
    const first = startOf(statement)
    return { start: first, end: Math.min(statement.content[0]?.end ?? first, end) }
  }
  return {
    start: Math.min(...inside.map((mark) => mark.start)),
    end: Math.max(...inside.map((mark) => mark.end)),
  }
}

function passageAt(at: number, passages: readonly OpenPassage[]): OpenPassage | undefined {
  return passages[Math.min(indexAt(at, passages), passages.length - 1)]
}

/** The first passage that ends behind a place of the text; by halves. */
function indexAt(at: number, passages: readonly TextSpan[]): number {
  let [low, high] = [0, passages.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((passages[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}
