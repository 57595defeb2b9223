import { impossible, type Lattice } from './chain.ts'
import { label, labels, longestStretch } from './stretch.ts'

/** Logarithms of the weight of all labellings of a stretch, and of those without a source. */
export interface LogWeights {
  readonly all: number
  readonly sourceless: number
}

// Sums beyond these are brought back to one, long before a number could not hold them.
const large = 1e100
const small = 1e-100

/** Sums over all labellings (forward algorithm, Rabiner 1989), not as logarithms: one exponential for each weight. */
export function logWeightsOf({ count, emissions: own, factors: step }: Lattice): LogWeights {
  const all = new Sums()
  const sourceless = new Sums()
  for (let i = 0; i < count; i++) {
    const other = exp(own[i * 3] ?? 0)
    const content = exp(own[i * 3 + 1] ?? 0)
    const source = exp(own[i * 3 + 2] ?? 0)
    if (i === 0) {
      all.set(other, content, source)
      sourceless.set(other, content, 0)
      continue
    }
    const k = i * 9
    const oo = other * (step[k] ?? 0)
    const oc = content * (step[k + 1] ?? 0)
    const co = other * (step[k + 3] ?? 0)
    const cc = content * (step[k + 4] ?? 0)
    sourceless.set(
      sourceless.other * oo + sourceless.content * co,
      sourceless.other * oc + sourceless.content * cc,
      0,
    )
    all.set(
      all.other * oo + all.content * co + all.source * other * (step[k + 6] ?? 0),
      all.other * oc + all.content * cc + all.source * content * (step[k + 7] ?? 0),
      source *
        (all.other * (step[k + 2] ?? 0) +
          all.content * (step[k + 5] ?? 0) +
          all.source * (step[k + 8] ?? 0)),
    )
  }
  return { all: all.logSum(), sourceless: sourceless.logSum() }
}

/** The weights of the labellings up to an item, by the label it has: each times `exp(log)`. */
class Sums {
  other = 0
  content = 0
  source = 0
  private log = 0

  set(other: number, content: number, source: number): void {
    this.other = other
    this.content = content
    this.source = source
    const sum = other + content + source
    if (sum < large && sum > small) return
    this.log += Math.log(sum)
    this.other /= sum
    this.content /= sum
    this.source /= sum
  }

  logSum(): number {
    return this.log + Math.log(this.other + this.content + this.source)
  }
}

/** What is far below one adds nothing. */
function exp(power: number): number {
  return power < -100 ? 0 : Math.exp(power)
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

/** Below the weight of every labelling. */
const unreached = impossible * longestStretch

const back = new Int8Array(longestStretch * states)
let best = new Float64Array(states)
let next = new Float64Array(states)

/**
 * The best labelling (Viterbi 1967) among those with some content, and with one source in one piece where labellings
 * with a source weigh more than those without.
 */
export function bestLabelling(lattice: Lattice): Labelling {
  const { count, emissions: own } = lattice
  const { all, sourceless } = logWeightsOf(lattice)
  best.fill(unreached)
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
  next.fill(unreached)
  for (let state = 0; state < states; state++) {
    const value = best[state] ?? 0
    if (value <= unreached) continue
    const before = Math.trunc(state / flags)
    for (let after = 0; after < labels; after++) {
      const target = stateAfter[state * labels + after] ?? -1
      const found = value + (step[i * 9 + before * 3 + after] ?? 0) + (own[i * labels + after] ?? 0)
      if (target < 0 || found <= (next[target] ?? 0)) continue
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

/** The state behind `state * labels + after`; -1 where that label cannot follow. */
const stateAfter = Int8Array.from({ length: states * labels }, (_, k) => {
  const state = Math.trunc(k / labels)
  const after = k % labels
  const found = flagsAfter(state % flags, Math.trunc(state / flags), after)
  return found < 0 ? -1 : after * flags + found
})

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
