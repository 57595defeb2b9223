import { type SentenceKeys, weightOf } from './common-keys.ts'

/** How two texts agree, sentence by sentence, in the order of both. */
export interface Alignment {
  /** Within [0, 1]: what sentences name together when each stands beside its like, of all that both texts name (Dice). */
  readonly agreement: number
  /** How much of what each text names stands in sentences that have their like in the other: within [0, 1]. */
  readonly covered: readonly [one: number, other: number]
}

/** How many sentences of either text stand beside how many of the other. */
const steps: readonly (readonly [one: number, other: number])[] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 0],
  [0, 1],
]

// Apart, since the innermost loop asks for them.
const backs = steps.map(([back]) => back)
const acrosses = steps.map(([, across]) => across)

/** Sentences that agree less (Dice) stand beside one another by chance. */
const alike = 0.3

/**
 * Lays the sentences of two texts beside one another in order, so that as much as possible of what they name agrees (dynamic
 * programming, as Gale and Church 1993 over lengths). Time grows with the product of their numbers, which are limited.
 */
export function alignKeys(one: readonly SentenceKeys[], other: readonly SentenceKeys[]): Alignment {
  const mine = groupsOf(one)
  const theirs = groupsOf(other)
  const [all, others] = [weightIn(one), weightIn(other)]
  if (all === 0 || others === 0) return { agreement: 0, covered: [0, 0] }
  const { best, step } = bestAlignment(mine, theirs)
  const width = other.length + 1
  const covered: [number, number] = [0, 0]
  for (let i = one.length, j = other.length; i > 0 || j > 0; ) {
    const [back, across] = steps[step[i * width + j] ?? 0] ?? [1, 1]
    if (back * across > 0 && areAlike(groupAt(mine, i, back), groupAt(theirs, j, across))) {
      covered[0] += weightIn(one.slice(i - back, i))
      covered[1] += weightIn(other.slice(j - across, j))
    }
    i -= back
    j -= across
  }
  return {
    agreement: (2 * (best.at(-1) ?? 0)) / (all + others),
    covered: [covered[0] / all, covered[1] / others],
  }
}

/** Whether most of what a sentence names agrees with another (Dice). */
function areAlike(one: SentenceKeys, other: SentenceKeys): boolean {
  return diceOf(one, other) >= alike
}

/** Twice the weight of what two sets of keys share, of the weight of both: within [0, 1]. */
export function diceOf(one: SentenceKeys, other: SentenceKeys): number {
  const all = weightIn([one]) + weightIn([other])
  return all === 0 ? 0 : (2 * agreedIn(one, other)) / all
}

/** The keys of each sentence, and of each with the one before it. */
interface Groups {
  readonly single: readonly SentenceKeys[]
  readonly double: readonly SentenceKeys[]
}

function groupsOf(single: readonly SentenceKeys[]): Groups {
  return { single, double: single.map((keys, i) => unionOf([single[i - 1] ?? none, keys])) }
}

/** The last `count` sentences, none to two, before sentence `end`. */
function groupAt({ single, double }: Groups, end: number, count: number): SentenceKeys {
  return (count === 2 ? double[end - 1] : count === 1 ? single[end - 1] : none) ?? none
}

/** By how many sentences of either text are used, the most that can agree, and the step that leads there. */
function bestAlignment(
  one: Groups,
  other: Groups,
): { readonly best: Float64Array; readonly step: Uint8Array } {
  const width = other.single.length + 1
  const cells = (one.single.length + 1) * width
  const grid = { one, other, width, best: new Float64Array(cells), step: new Uint8Array(cells) }
  for (let i = 0; i <= one.single.length; i++)
    for (let j = i === 0 ? 1 : 0; j < width; j++) settle(grid, i, j)
  return grid
}

interface Grid {
  readonly one: Groups
  readonly other: Groups
  readonly width: number
  readonly best: Float64Array
  readonly step: Uint8Array
}

/** Finds the best step to sentence `i` of the one and `j` of the other, when those before are settled. */
function settle({ one, other, width, best, step }: Grid, i: number, j: number): void {
  let most = -1
  for (let number = 0; number < steps.length; number++) {
    const back = backs[number] ?? 0
    const across = acrosses[number] ?? 0
    if (i < back || j < across) continue
    const before = best[(i - back) * width + j - across] ?? 0
    const isPair = back > 0 && across > 0
    const agreed = isPair ? agreedIn(groupAt(one, i, back), groupAt(other, j, across)) : 0
    if (before + agreed <= most) continue
    most = before + agreed
    step[i * width + j] = number
  }
  best[i * width + j] = most
}

function weightIn(sentences: readonly SentenceKeys[]): number {
  let weight = 0
  for (const keys of sentences) for (const key of keys) weight += weightOf(key)
  return weight
}

/** The weight of what both sides name. */
function agreedIn(one: SentenceKeys, other: SentenceKeys): number {
  let weight = 0
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [a, b] = [one[i] ?? 0, other[j] ?? 0]
    if (a === b) weight += weightOf(a)
    if (a <= b) i++
    if (b <= a) j++
  }
  return weight
}

const none = new Uint32Array(0)

/** What sentences name together, sorted, each key once. */
export function unionOf(sentences: readonly SentenceKeys[]): SentenceKeys {
  const all = new Set<number>()
  for (const keys of sentences) for (const key of keys) all.add(key)
  return Uint32Array.from(all).sort()
}
