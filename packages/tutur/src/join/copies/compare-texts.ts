import type { CopyText } from './copy-text.ts'
import { endOf, type Run, runsInOrder, sharedRuns } from './shared-runs.ts'

/** What two texts of one language have in common, in words. */
export interface Comparison {
  /** Words of the earlier and of the later text. */
  readonly earlier: number
  readonly later: number
  readonly shared: number
  /** How much of the shorter text's own words, outside quotation marks, is shared: within [0, 1]. */
  readonly share: number
  /** Words that stand in one text where the other has others. */
  readonly changed: number
  /** Words of the earlier text that the later leaves out in the middle, and words that it adds there. */
  readonly left: number
  readonly inserted: number
  /** Words of either text before and behind all that is shared. */
  readonly around: readonly [earlier: number, later: number]
}

/** Below this share of words outside quotation marks, the marked words count too: a speech has no others. */
const fewPlain = 0.15
/** In a text of nothing but quoted words so much of it must be shared to count as a whole. */
const quotedShare = 0.8

/** Compares the words of two texts, in time linear in their length. */
export function compareTexts(earlier: CopyText, later: CopyText): Comparison {
  const runs = sharedRuns(earlier, later)
  const shared = runs.reduce((sum, { words }) => sum + words, 0)
  return {
    earlier: earlier.words.length,
    later: later.words.length,
    shared,
    share: shareOf(runs, earlier, later),
    ...gapsOf(runsInOrder(runs), earlier, later),
  }
}

function shareOf(runs: readonly Run[], earlier: CopyText, later: CopyText): number {
  const shorter = Math.min(earlier.words.length, later.words.length)
  const plain = Math.min(plainIn(earlier), plainIn(later))
  if (plain >= fewPlain * shorter && plain > 0)
    return Math.min(1, plainShared(runs, earlier, later) / plain)
  const shared = runs.reduce((sum, { words }) => sum + words, 0)
  const all = shorter === 0 ? 0 : Math.min(1, shared / shorter)
  return all >= quotedShare ? all : 0
}

function plainIn({ quoted }: CopyText): number {
  return quoted.reduce((sum, mark) => sum + 1 - mark, 0)
}

function plainShared(runs: readonly Run[], earlier: CopyText, later: CopyText): number {
  let plain = 0
  for (const { one, other, words } of runs)
    for (let i = 0; i < words; i++)
      if (earlier.quoted[one + i] === 0 && later.quoted[other + i] === 0) plain++
  return plain
}

/** A stretch of both texts between two shared runs, in words. */
interface Gap {
  readonly one: readonly [from: number, to: number]
  readonly other: readonly [from: number, to: number]
}

function gapsOf(
  runs: readonly Run[],
  earlier: CopyText,
  later: CopyText,
): Pick<Comparison, 'changed' | 'left' | 'inserted' | 'around'> {
  const first = runs[0]
  const last = runs.at(-1)
  const [oneEnd, otherEnd] = [earlier.words.length, later.words.length]
  if (first === undefined || last === undefined)
    return { changed: Math.max(oneEnd, otherEnd), left: 0, inserted: 0, around: [0, 0] }
  const before = [first.one, first.other] as const
  const behind = [oneEnd - endOf(last), otherEnd - last.other - last.words] as const
  let [changed, left, inserted] = [reworded(before) + reworded(behind), 0, 0]
  for (const gap of between(runs)) {
    const one = gap.one[1] - gap.one[0]
    const other = gap.other[1] - gap.other[0]
    if (one === 0) inserted += other
    else if (other === 0) left += one
    else if (!sameLetters(gap, earlier, later)) changed += Math.max(one, other)
  }
  const around = [before[0] + behind[0], before[1] + behind[1]] as const
  return { changed, left, inserted, around }
}

/** So few words at an edge are no sentence that was left out, but the beginning or the end of one put in other words. */
const wordsOfSentence = 6

function reworded([one, other]: readonly [number, number]): number {
  return one > 0 && other > 0 && one < wordsOfSentence ? one : 0
}

function* between(runs: readonly Run[]): Generator<Gap> {
  for (const [i, run] of runs.entries()) {
    const next = runs[i + 1]
    if (next === undefined) return
    yield { one: [run.one + run.words, next.one], other: [run.other + run.words, next.other] }
  }
}

/** Whether what differs is only how it is cut into words: `cease-fire`, `ceasefire`. */
function sameLetters({ one, other }: Gap, earlier: CopyText, later: CopyText): boolean {
  const few = 6
  if (one[1] - one[0] > few || other[1] - other[0] > few) return false
  return lettersIn(earlier, one) === lettersIn(later, other)
}

function lettersIn({ text, start }: CopyText, [from, to]: Gap['one']): string {
  return text
    .slice(start[from], start[to])
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}
