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

/**
 * What a labelling has met so far, with the label of its last item. A source is over once another label stands behind
 * it, so that there is one in one piece.
 */
interface State {
  readonly label: number
  readonly content: boolean
  /** A source has been met. */
  readonly source: boolean
}

const states: readonly State[] = [
  { label: label.other, content: false, source: false },
  { label: label.other, content: true, source: false },
  { label: label.other, content: false, source: true },
  { label: label.other, content: true, source: true },
  { label: label.content, content: true, source: false },
  { label: label.content, content: true, source: true },
  { label: label.source, content: false, source: true },
  { label: label.source, content: true, source: true },
]

function mayFollow(before: State, after: State): boolean {
  if (after.content !== (before.content || after.label === label.content)) return false
  if (after.label !== label.source) return after.source === before.source
  return after.source && (!before.source || before.label === label.source)
}

/** By state, the states that may stand before it. */
const befores = states.map((after) =>
  states.flatMap((before, state) => (mayFollow(before, after) ? [state] : [])),
)

/** Below the weight of every labelling. */
const unreached = impossible * longestStretch

/** The weight of the best labelling up to an item by its state, at `item * 8 + state`. */
const best = new Float64Array(longestStretch * states.length)

/**
 * The best labelling (Viterbi 1967) among those with some content, and with one source in one piece where labellings
 * with a source weigh more than those without.
 */
export function bestLabelling(lattice: Lattice): Labelling {
  const { count } = lattice
  const { all, sourceless } = logWeightsOf(lattice)
  weighStates(lattice)
  const share = exp(sourceless - all)
  let state = bestEnd(count - 1, { content: true, source: share < 0.5 })
  const logShare = bestAt(count - 1, state) - all
  const found = new Uint8Array(count)
  for (let i = count - 1; i >= 0; i--) {
    found[i] = states[state]?.label ?? label.other
    if (i > 0) state = stateBefore(lattice, i, state)
  }
  return { labels: found, logShare, logWeight: all, sourceless: share }
}

/**
 * Fills {@link best}, the states in the order of {@link states}. Every change between them is written out, which takes a
 * third of the time of going through a table of them.
 */
function weighStates({ count, emissions: own, changes }: Lattice): void {
  let other = at(own, 0)
  let otherContent = unreached
  let otherSource = unreached
  let otherBoth = unreached
  let content = at(own, 1)
  let contentBoth = unreached
  let source = at(own, 2)
  let sourceBoth = unreached
  for (let i = 0; ; ) {
    const place = i * 8
    best[place] = other
    best[place + 1] = otherContent
    best[place + 2] = otherSource
    best[place + 3] = otherBoth
    best[place + 4] = content
    best[place + 5] = contentBoth
    best[place + 6] = source
    best[place + 7] = sourceBoth
    if (++i >= count) return
    const k = i * 9
    const keep = at(changes, k)
    const toContent = at(changes, k + 1)
    const toSource = at(changes, k + 2)
    const fromContent = at(changes, k + 3)
    const keepContent = at(changes, k + 4)
    const contentToSource = at(changes, k + 5)
    const fromSource = at(changes, k + 6)
    const sourceToContent = at(changes, k + 7)
    const keepSource = at(changes, k + 8)
    const isOther = at(own, i * 3)
    const isContent = at(own, i * 3 + 1)
    const isSource = at(own, i * 3 + 2)
    const openedContent = Math.max(Math.max(other, otherContent) + toContent, content + keepContent)
    const closedContent = Math.max(
      Math.max(otherSource, otherBoth) + toContent,
      contentBoth + keepContent,
      Math.max(source, sourceBoth) + sourceToContent,
    )
    const firstSource = Math.max(other + toSource, source + keepSource)
    const laterSource = Math.max(
      otherContent + toSource,
      content + contentToSource,
      sourceBoth + keepSource,
    )
    otherBoth =
      Math.max(otherBoth + keep, contentBoth + fromContent, sourceBoth + fromSource) + isOther
    otherSource = Math.max(otherSource + keep, source + fromSource) + isOther
    otherContent = Math.max(otherContent + keep, content + fromContent) + isOther
    other += keep + isOther
    content = openedContent + isContent
    contentBoth = closedContent + isContent
    source = firstSource + isSource
    sourceBoth = laterSource + isSource
  }
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0
}

function bestAt(item: number, state: number): number {
  return best[item * states.length + state] ?? unreached
}

/** The state of the item before `item` on the best way to `state`. */
function stateBefore({ changes }: Lattice, item: number, state: number): number {
  const after = states[state]?.label ?? 0
  let found = 0
  let highest = Number.NEGATIVE_INFINITY
  for (const before of befores[state] ?? []) {
    const step = (states[before]?.label ?? 0) * labels + after
    const weight = bestAt(item - 1, before) + (changes[item * 9 + step] ?? 0)
    if (weight <= highest) continue
    highest = weight
    found = before
  }
  return found
}

/** The best state of the last item that has met what is wanted; where none can be reached, without the source, then without all. */
function bestEnd(last: number, wanted: Pick<State, 'content' | 'source'>): number {
  let top = -1
  for (let state = 0; state < states.length; state++)
    if (hasMet(state, wanted) && (top < 0 || bestAt(last, state) > bestAt(last, top))) top = state
  if (bestAt(last, top) > impossible / 2 || !wanted.content) return top
  return bestEnd(last, { content: wanted.source, source: false })
}

function hasMet(state: number, wanted: Pick<State, 'content' | 'source'>): boolean {
  const { content = false, source = false } = states[state] ?? {}
  return (content || !wanted.content) && (source || !wanted.source)
}
