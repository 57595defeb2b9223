import type { Anchor, Document, Span, Statement } from 'tutur'

/** Pieces of content as they stand in a decision: `[start, end)`, UTF-16 code units. */
export type Pieces = readonly (readonly [start: number, end: number])[]

/** Content of a statement: one piece or more. */
export type Content = readonly [Span, ...Span[]]

/** Pieces as content, in the order of the text; `null` unless they lie in it, hold something each, and do not overlap. */
export function contentOf({ text }: Pick<Document, 'text'>, pieces: Pieces): Content | null {
  const spans = pieces.map(([start, end]) => ({ start, end })).sort(startOrder)
  const [first, ...rest] = spans
  if (first === undefined || !spans.every((span) => liesIn(text, span))) return null
  const apart = rest.every(({ start }, i) => start >= (spans[i]?.end ?? 0))
  return apart ? [first, ...rest] : null
}

function liesIn(text: string, { start, end }: Span): boolean {
  const whole = Number.isInteger(start) && Number.isInteger(end)
  return (
    whole &&
    start >= 0 &&
    start < end &&
    end <= text.length &&
    !cutsCharacter(text, start) &&
    !cutsCharacter(text, end)
  )
}

/** Whether an offset lies between the two halves of one character. */
function cutsCharacter(text: string, at: number): boolean {
  return /^[\u{10000}-\u{10FFFF}]$/u.test(text.slice(Math.max(0, at - 1), at + 1))
}

/** Whether two contents are the same pieces. */
export function samePieces(one: readonly Span[], other: readonly Span[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ start, end }, i) => start === other[i]?.start && end === other[i]?.end)
  )
}

/** How much of the longer content both have: 0 to 1. Each in the order of the text. */
export function sharedPart(one: readonly Span[], other: readonly Span[]): number {
  let shared = 0
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const mine = one[i] ?? nothing
    const theirs = other[j] ?? nothing
    shared += Math.max(0, Math.min(mine.end, theirs.end) - Math.max(mine.start, theirs.start))
    if (mine.end < theirs.end) i++
    else j++
  }
  return shared / Math.max(lengthOf(one), lengthOf(other), 1)
}

const nothing: Span = { start: 0, end: 0 }

function lengthOf(content: readonly Span[]): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** All pieces as one content, those that overlap or have only blanks between them joined; `null` for none. */
export function together(
  { text }: Pick<Document, 'text'>,
  pieces: readonly Span[],
): Content | null {
  const joined: Span[] = []
  for (const { start, end } of pieces.toSorted(startOrder)) {
    const last = joined.at(-1)
    if (last !== undefined && text.slice(last.end, start).trim() === '')
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else joined.push({ start, end })
  }
  const [first, ...rest] = joined
  return first === undefined ? null : [first, ...rest]
}

function startOrder(one: Span, other: Span): number {
  return one.start - other.start || one.end - other.end
}

type Place = Pick<Statement, 'content' | 'cue'>

/** Order of statements in their text, whatever their ids: by content, then by cue. */
export function placeOrder(one: Place, other: Place): number {
  const mine = offsetsOf(one)
  const theirs = offsetsOf(other)
  for (let i = 0; i < Math.min(mine.length, theirs.length); i++) {
    const apart = (mine[i] ?? 0) - (theirs[i] ?? 0)
    if (apart !== 0) return apart
  }
  return mine.length - theirs.length
}

function offsetsOf({ content, cue }: Place): readonly number[] {
  return [...content, ...(cue === null ? [] : [cue])].flatMap(({ start, end }: Anchor) => [
    start,
    end,
  ])
}
