import type { TextSpan } from '../../parts/nest-marks.ts'

/** One end of one of the pieces that make up what was said. */
export interface End {
  readonly piece: number
  readonly side: 'start' | 'end'
}

/** Where the words of a text begin and end, in UTF-16 code units, with its own beginning and end. */
export function wordEdges(text: string, language: string): readonly number[] {
  const edges = new Set<number>([0, text.length])
  for (const { index, segment, isWordLike } of segmenterOf(language).segment(text)) {
    if (isWordLike !== true) continue
    edges.add(index)
    edges.add(index + segment.length)
  }
  return [...edges].sort((a, b) => a - b)
}

function segmenterOf(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' })
  } catch {
    // What a text calls its language need not be a tag.
    return new Intl.Segmenter('und', { granularity: 'word' })
  }
}

/** The next edge to the right (1) or left (-1); the place itself where there is none. */
export function nextEdge(edges: readonly number[], at: number, step: 1 | -1): number {
  if (step === 1) return edges.find((edge) => edge > at) ?? at
  return edges.findLast((edge) => edge < at) ?? at
}

/** The next place between two characters, never within a surrogate pair or a letter with its accents. */
export function nextCharacter(text: string, at: number, step: 1 | -1): number {
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
  if (step === 1) {
    const [first] = graphemes.segment(text.slice(at, at + 40))
    return first === undefined ? at : at + first.segment.length
  }
  const from = Math.max(0, at - 40)
  const last = [...graphemes.segment(text.slice(from, at))].at(-1)
  return last === undefined ? at : from + last.index
}

/** Moves one end to a place; it stays on its side of the other end and does not reach into a neighbour. */
export function moveEnd(
  spans: readonly TextSpan[],
  { piece, side }: End,
  to: number,
): readonly TextSpan[] {
  return spans.map((span, index) => {
    if (index !== piece) return span
    const least = side === 'start' ? (spans[index - 1]?.end ?? 0) : span.start + 1
    const most =
      side === 'start' ? span.end - 1 : (spans[index + 1]?.start ?? Number.POSITIVE_INFINITY)
    return { ...span, [side]: Math.min(Math.max(to, least), most) }
  })
}

/** Cuts pieces in two at a place; blanks at the cut belong to neither. `null` where one side would be empty. */
export function cutAt(
  text: string,
  spans: readonly TextSpan[],
  at: number,
): readonly [readonly TextSpan[], readonly TextSpan[]] | null {
  const first = spans.flatMap(({ start, end }) => trimmed(text, { start, end: Math.min(end, at) }))
  const second = spans.flatMap(({ start, end }) =>
    trimmed(text, { start: Math.max(start, at), end }),
  )
  return first.length === 0 || second.length === 0 ? null : [first, second]
}

function trimmed(text: string, { start, end }: TextSpan): readonly TextSpan[] {
  if (start >= end) return []
  const inner = text.slice(start, end)
  const left = inner.length - inner.trimStart().length
  const right = inner.trimEnd().length
  return left < right ? [{ start: start + left, end: start + right }] : []
}

/** A good place for a first cut: between two pieces, else at the sentence or word nearest to the middle. */
export function firstCut(
  text: string,
  spans: readonly TextSpan[],
  edges: readonly number[],
): number {
  const [first, second] = spans
  if (first === undefined) return 0
  if (second !== undefined) return second.start
  const middle = (first.start + first.end) / 2
  const inside = edges.filter((edge) => edge > first.start && edge < first.end)
  const sentences = inside.filter((edge) =>
    /[.!?…]["”»’]?\s+$/u.test(text.slice(first.start, edge)),
  )
  const choices = sentences.length > 0 ? sentences : inside
  return choices.reduce(
    (best, edge) => (Math.abs(edge - middle) < Math.abs(best - middle) ? edge : best),
    choices[0] ?? first.start,
  )
}
