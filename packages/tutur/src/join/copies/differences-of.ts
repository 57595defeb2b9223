import { diffArrays } from 'diff'
import type { Span } from '../../model/model.ts'
import type { CopyDocument } from './copy-document.ts'
import { type CopyText, copyTextOf } from './copy-text.ts'
import { runsInOrder, sharedRuns } from './shared-runs.ts'

/** A stretch of two texts: the same in both, or only in one of them. */
export interface Stretch {
  readonly in: 'both' | 'earlier' | 'later'
  /** Where in the text of each; `null` where it is not. From the first word to the last, in code units. */
  readonly earlier: Span | null
  readonly later: Span | null
}

/** What is longer than this between two shared passages is not compared word by word. */
const mostWords = 400

/**
 * Where the stories of two documents differ, word by word and in order; marks, capitals and furniture make no difference.
 * Shared passages are found first, so that time stays linear in the length of the texts; only what lies between two of them is
 * compared in full (Myers 1986, by the library `diff`).
 */
export function differencesOf(earlier: CopyDocument, later: CopyDocument): readonly Stretch[] {
  const texts = [copyTextOf(earlier), copyTextOf(later)] as const
  const pieces: Piece[] = []
  let [one, other] = [0, 0]
  for (const run of runsInOrder(sharedRuns(...texts))) {
    pieces.push(...between(texts, { one: [one, run.one], other: [other, run.other] }))
    pieces.push({ in: 'both', words: run.words })
    one = run.one + run.words
    other = run.other + run.words
  }
  const ends = texts.map(({ words }) => words.length)
  pieces.push(...between(texts, { one: [one, ends[0] ?? 0], other: [other, ends[1] ?? 0] }))
  return stretchesOf(texts, pieces)
}

/** So many words on, in both texts or in one. */
interface Piece {
  readonly in: Stretch['in']
  readonly words: number
}

interface Gap {
  readonly one: readonly [from: number, to: number]
  readonly other: readonly [from: number, to: number]
}

type Texts = readonly [earlier: CopyText, later: CopyText]

function between([earlier, later]: Texts, { one, other }: Gap): readonly Piece[] {
  const mine = [...earlier.words.subarray(...one)]
  const theirs = [...later.words.subarray(...other)]
  if (mine.length === 0 || theirs.length === 0 || mine.length + theirs.length > mostWords)
    return [
      { in: 'earlier', words: mine.length },
      { in: 'later', words: theirs.length },
    ]
  return diffArrays(mine, theirs).map(({ added, removed, count }) => ({
    in: removed ? 'earlier' : added ? 'later' : 'both',
    words: count,
  }))
}

function stretchesOf(texts: Texts, pieces: readonly Piece[]): readonly Stretch[] {
  const found: Stretch[] = []
  let [one, other] = [0, 0]
  for (const piece of joined(pieces)) {
    const inEarlier = piece.in !== 'later'
    const inLater = piece.in !== 'earlier'
    found.push({
      in: piece.in,
      earlier: inEarlier ? spanOf(texts[0], one, piece.words) : null,
      later: inLater ? spanOf(texts[1], other, piece.words) : null,
    })
    if (inEarlier) one += piece.words
    if (inLater) other += piece.words
  }
  return found
}

/** Neighbours of one kind as one piece. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    if (piece.words === 0) continue
    if (last?.in === piece.in)
      found.splice(-1, 1, { in: piece.in, words: last.words + piece.words })
    else found.push(piece)
  }
  return found
}

const word = /[\p{L}\p{M}\p{Nd}]+/uy

function spanOf({ text, start }: CopyText, first: number, words: number): Span {
  const last = start[first + words - 1] ?? 0
  word.lastIndex = last
  return { start: start[first] ?? 0, end: last + (word.exec(text)?.[0].length ?? 0) }
}
