import { impossible, type Lattice } from './chain.ts'
import { label, labels, longestStretch } from './stretch.ts'

/** Logarithm of the sum of the exponentials of three numbers. */
export function logSum(a: number, b: number, c: number): number {
  const high = a > b ? (a > c ? a : c) : b > c ? b : c
  return high + Math.log(exp(a - high) + exp(b - high) + exp(c - high))
}

/** What is far below the highest adds nothing. */
function exp(power: number): number {
  return power < -30 ? 0 : power === 0 ? 1 : Math.exp(power)
}

let reached = new Float64Array(labels)
let following = new Float64Array(labels)

/** Logarithm of the weight of all labellings, or of those without a source (forward sums). */
export function logWeightOf(lattice: Lattice, sourceless: boolean): number {
  const used = sourceless ? label.source : labels
  reached.fill(impossible)
  following.fill(impossible)
  for (let b = 0; b < used; b++) reached[b] = lattice.emissions[b] ?? 0
  for (let i = 1; i < lattice.count; i++) {
    for (let b = 0; b < used; b++) following[b] = logInto(lattice, i, b)
    const done = reached
    reached = following
    following = done
  }
  return logSum(reached[0] ?? 0, reached[1] ?? 0, reached[2] ?? 0)
}

/** Logarithm of the weight of all ways to give item `i` the label `b`. */
function logInto({ emissions, changes }: Lattice, i: number, b: number): number {
  const at = i * labels * labels + b
  return (
    (emissions[i * labels + b] ?? 0) +
    logSum(
      (reached[0] ?? 0) + (changes[at] ?? 0),
      (reached[1] ?? 0) + (changes[at + labels] ?? 0),
      (reached[2] ?? 0) + (changes[at + 2 * labels] ?? 0),
    )
  )
}

/** Logarithm of the weight of one labelling. */
export function labellingWeight(
  { count, emissions: own, changes: step }: Lattice,
  given: Uint8Array,
): number {
  let sum = own[given[0] ?? 0] ?? 0
  for (let i = 1; i < count; i++)
    sum +=
      (own[i * labels + (given[i] ?? 0)] ?? 0) +
      (step[i * 9 + (given[i - 1] ?? 0) * 3 + (given[i] ?? 0)] ?? 0)
  return sum
}

/** The best labelling of a stretch. */
export interface Labelling {
  readonly labels: Uint8Array
  /** Logarithm of its share among all labellings. */
  readonly logShare: number
  /** Logarithm of the weight of all labellings. */
  readonly logWeight: number
  /** The share of all labellings that have no source. */
  readonly sourceless: number
}

/** Bits of a state beside its label: content was met, source was met, and the source is over. */
const met = { content: 1, source: 2, over: 4 } as const
const flags = 8
const states = labels * flags

const back = new Int8Array(longestStretch * states)
let best = new Float64Array(states)
let next = new Float64Array(states)

/**
 * The best labelling (Viterbi 1967) among those with some content, and with one source in one piece where labellings
 * with a source weigh more than those without.
 */
export function bestLabelling(lattice: Lattice): Labelling {
  const { count, emissions: own } = lattice
  const all = logWeightOf(lattice, false)
  const sourceless = logWeightOf(lattice, true)
  best.fill(impossible * longestStretch)
  for (let b = 0; b < labels; b++) best[b * flags + flagsAfter(0, 0, b)] = own[b] ?? 0
  for (let i = 1; i < count; i++) goOn(lattice, i)
  const share = exp(sourceless - all)
  let state = bestEnd(met.content | (share < 0.5 ? met.source : 0))
  const logShare = (best[state] ?? 0) - all
  const found = new Uint8Array(count)
  for (let i = count - 1; i >= 0; i--) {
    found[i] = Math.trunc(state / flags)
    state = back[i * states + state] ?? 0
  }
  return { labels: found, logShare, logWeight: all, sourceless: share }
}

/** From the best states of the item before to those of item `i`. */
function goOn({ emissions: own, changes: step }: Lattice, i: number): void {
  const unreached = impossible * longestStretch
  next.fill(unreached)
  for (let state = 0; state < states; state++) {
    const value = best[state] ?? 0
    if (value <= unreached) continue
    const before = Math.trunc(state / flags)
    const bits = state % flags
    for (let after = 0; after < labels; after++) {
      const nextBits = flagsAfter(bits, before, after)
      if (nextBits < 0) continue
      const found = value + (step[i * 9 + before * 3 + after] ?? 0) + (own[i * labels + after] ?? 0)
      const target = after * flags + nextBits
      if (found <= (next[target] ?? 0)) continue
      next[target] = found
      back[i * states + target] = state
    }
  }
  const done = best
  best = next
  next = done
}

function flagsAfter(bits: number, before: number, after: number): number {
  const over = (bits & met.source) !== 0 ? met.over : 0
  if (after === label.content) return bits | met.content | over
  if (after === label.other) return bits | over
  if ((bits & met.over) !== 0 || ((bits & met.source) !== 0 && before !== label.source)) return -1
  return bits | met.source
}

/** The best state at the end that has all of `wanted`; where none can be reached, without the source, then without all. */
function bestEnd(wanted: number): number {
  let top = 0
  for (let state = 0; state < states; state++)
    if (((state % flags) & wanted) === wanted && isBetter(state, top, wanted)) top = state
  const found = ((top % flags) & wanted) === wanted && (best[top] ?? 0) > impossible / 2
  return found || wanted === 0 ? top : bestEnd(wanted === met.content ? 0 : met.content)
}

function isBetter(state: number, top: number, wanted: number): boolean {
  return ((top % flags) & wanted) !== wanted || (best[state] ?? 0) > (best[top] ?? 0)
}
