/** Where something stands in a text, in UTF-16 code units; `end` is not included. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** What is marked: the four marks of a statement, and `here` for the statement that the reader is at. */
export type MarkKind = 'speaker' | 'cue' | 'content' | 'pronoun' | 'here'

export interface TextMark extends TextSpan {
  readonly kind: MarkKind
}

/** A stretch of text without marks, or a mark with what is in it. */
export type MarkNode =
  | ({ readonly kind: 'text' } & TextSpan)
  | ({
      readonly kind: MarkKind
      /** Whether the mark begins and ends here, or is a piece of one that goes on. */
      readonly opens: boolean
      readonly closes: boolean
      readonly inside: readonly MarkNode[]
    } & TextSpan)

/** What lies outermost where marks have the same characters. */
const depth: Readonly<Record<MarkKind, number>> = {
  here: 0,
  content: 1,
  speaker: 2,
  cue: 2,
  pronoun: 3,
}

interface Piece extends TextMark {
  readonly opens: boolean
  readonly closes: boolean
}

/**
 * Nests marks over a stretch of text: every character stands exactly once in the tree, in order. A mark that reaches over the
 * end of another is cut there and goes on behind it. What lies outside of the stretch is left out.
 */
export function nestMarks(span: TextSpan, marks: readonly TextMark[]): MarkNode[] {
  const pieces = marks
    .filter(({ start, end }) => start < end && start < span.end && end > span.start)
    .map((mark) => cut(whole(mark), span))
    .sort(inOrder)
  return nest(span, pieces)
}

function whole(mark: TextMark): Piece {
  return { ...mark, opens: true, closes: true }
}

function inOrder(a: Piece, b: Piece): number {
  return a.start - b.start || b.end - a.end || depth[a.kind] - depth[b.kind]
}

/** What of a piece lies within a span. */
function cut(piece: Piece, { start, end }: TextSpan): Piece {
  return {
    ...piece,
    start: Math.max(piece.start, start),
    end: Math.min(piece.end, end),
    opens: piece.opens && piece.start >= start,
    closes: piece.closes && piece.end <= end,
  }
}

/** @param pieces In order, within the span. */
function nest(span: TextSpan, pieces: readonly Piece[]): MarkNode[] {
  const nodes: MarkNode[] = []
  const waiting = [...pieces]
  let at = span.start
  for (let piece = waiting.shift(); piece !== undefined; piece = waiting.shift()) {
    if (piece.start > at) nodes.push({ kind: 'text', start: at, end: piece.start })
    const inner = takeInside(piece, waiting)
    nodes.push({ ...piece, inside: nest(piece, inner) })
    at = piece.end
  }
  if (at < span.end) nodes.push({ kind: 'text', start: at, end: span.end })
  return nodes
}

/** Takes from those that wait what begins within a piece; what goes on behind it waits further. */
function takeInside(piece: Piece, waiting: Piece[]): Piece[] {
  const inner: Piece[] = []
  const further: Piece[] = []
  while (waiting[0] !== undefined && waiting[0].start < piece.end) {
    const next = waiting.shift()
    if (next === undefined) break
    inner.push(cut(next, piece))
    if (next.end > piece.end) further.push(cut(next, { start: piece.end, end: next.end }))
  }
  // Those that go on begin where the piece ends, before everything else that waits.
  waiting.unshift(...further.sort(inOrder))
  return inner
}
