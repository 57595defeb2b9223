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
  const pieces = diffArrays(mine, theirs).map(
    ({ added, removed, count }): Piece => ({
      in: removed ? 'earlier' : added ? 'later' : 'both',
      words: count,
    }),
  )
  return withoutAccidents(pieces)
}

/**
 * What is the same is told only where it stands out: a word between two changed stretches that are both longer than twice
 * that is there by accident (as in the clean-up of diff-match-patch, Fraser 2006).
 */
function withoutAccidents(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, i) => {
    const isAccident =
      piece.in === 'both' &&
      2 * piece.words < Math.min(changedBeside(pieces, i, -1), changedBeside(pieces, i, 1))
    if (!isAccident) return [piece]
    return [
      { in: 'earlier', words: piece.words },
      { in: 'later', words: piece.words },
    ]
  })
}

/** The longer of the one or two changed pieces before (-1) or behind (1) a piece. */
function changedBeside(pieces: readonly Piece[], at: number, step: 1 | -1): number {
  const near = [pieces[at + step], pieces[at + 2 * step]]
  const first = near[0]?.in === 'both' ? [] : near
  return Math.max(
    0,
    ...first.map((piece) => (piece === undefined || piece.in === 'both' ? 0 : piece.words)),
  )
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

/** Neighbours of one kind as one piece; of what is only in one of the two, that of the earlier first. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = []
  const open = { earlier: 0, later: 0, both: 0 }
  const close = (...kinds: readonly Piece['in'][]): void => {
    for (const kind of kinds) {
      if (open[kind] > 0) found.push({ in: kind, words: open[kind] })
      open[kind] = 0
    }
  }
  for (const piece of pieces) {
    if (piece.words === 0) continue
    if (piece.in === 'both') close('earlier', 'later')
    else close('both')
    open[piece.in] += piece.words
  }
  close('earlier', 'later', 'both')
  return found
}

const word = /[\p{L}\p{M}\p{N}]+/uy

function spanOf({ text, start }: CopyText, first: number, words: number): Span {
  const last = start[first + words - 1] ?? 0
  word.lastIndex = last
  return { start: start[first] ?? 0, end: last + (word.exec(text)?.[0].length ?? 0) }
}
