import { type ChainScores, type ChainSums, sumChain } from '../learn/chain-sums.ts'
import type { Slots } from '../learn/slots.ts'
import type { Tagger } from './entity-model.ts'
import { labelsFor, labelsOfNames, type MarkedName, mayFollow, namesOfLabels } from './labels.ts'

/** A name that a tagger found, and how probable it is. */
export interface TaggedName extends MarkedName {
  readonly probability: number
}

/** What a tagger says of the words of one sentence. */
export interface Tagging {
  readonly names: readonly TaggedName[]
  /** The probability of each label: `word * labels + label`. */
  readonly shares: Float64Array
}

/** The score of a change of label that cannot be. */
const impossible = -1e4

/** The changes of label under weights, those that cannot be left out: `before * (labels + 1) + after`. */
export function changesOf(steps: Float32Array, labels: number): Float64Array {
  const width = labels + 1
  return Float64Array.from(steps, (weight, k) =>
    mayFollow(Math.trunc(k / width), k % width, labels) ? weight : impossible,
  )
}

/** Adds what begins and ends a sentence to the scores of its first and its last word. */
export function addEdges(own: Float64Array, change: Float64Array, { count, labels }: Size): void {
  const width = labels + 1
  for (let label = 0; label < labels; label++) {
    own[label] = (own[label] ?? 0) + (change[labels * width + label] ?? 0)
    const last = (count - 1) * labels + label
    own[last] = (own[last] ?? 0) + (change[label * width + labels] ?? 0)
  }
}

interface Size {
  readonly count: number
  readonly labels: number
}

/** Adds the weights of the features in `slots` to the scores of the labels of word `i`. */
export function addScores(
  own: Float64Array,
  weights: Float32Array,
  { slots, labels, i }: { readonly slots: Slots; readonly labels: number; readonly i: number },
): void {
  for (let k = 0; k < slots.count; k++) {
    const at = (slots.list[k] ?? 0) * labels
    for (let label = 0; label < labels; label++)
      own[i * labels + label] = (own[i * labels + label] ?? 0) + (weights[at + label] ?? 0)
  }
}

const changes = new WeakMap<Tagger, Float64Array>()

/**
 * Tags the words of one sentence: the best labelling (Viterbi 1967) of a conditional random field (Lafferty et al. 2001).
 *
 * @param fill Fills the slots with the features of a word.
 */
export function tagSentence(
  tagger: Tagger,
  count: number,
  { slots, fill }: { readonly slots: Slots; readonly fill: (word: number) => void },
): Tagging {
  const labels = labelsFor(tagger.types.length)
  const own = new Float64Array(count * labels)
  for (let i = 0; i < count; i++) {
    slots.clear()
    fill(i)
    addScores(own, tagger.words, { slots, labels, i })
  }
  const change = changes.get(tagger) ?? changesOf(tagger.steps, labels)
  changes.set(tagger, change)
  addEdges(own, change, { count, labels })
  const scores = { count, labels, own, change, stride: 0, width: labels + 1 }
  const sums = sumChain(scores, {
    before: new Float64Array(count * labels),
    behind: new Float64Array(count * labels),
  })
  const names = namesOfLabels(bestLabels(scores)).map((name) => ({
    ...name,
    probability: probabilityOfName(name, scores, sums),
  }))
  return { names, shares: sharesOf(sums) }
}

/** The best labelling of a chain; no word at all has none. */
export function bestLabels({ count, labels, own, change, width }: ChainScores): Uint8Array {
  const best = new Float64Array(count * labels)
  const back = new Uint8Array(count * labels)
  for (let b = 0; b < labels; b++) best[b] = own[b] ?? 0
  for (let i = 1; i < count; i++)
    for (let b = 0; b < labels; b++) {
      let top = -Infinity
      for (let a = 0; a < labels; a++) {
        const found = (best[(i - 1) * labels + a] ?? 0) + (change[a * width + b] ?? 0)
        if (found <= top) continue
        top = found
        back[i * labels + b] = a
      }
      best[i * labels + b] = top + (own[i * labels + b] ?? 0)
    }
  const found = new Uint8Array(count)
  for (let i = count - 1, label = bestAt(best, count - 1, labels); i >= 0; i--) {
    found[i] = label
    label = back[i * labels + label] ?? 0
  }
  return found
}

function bestAt(best: Float64Array, item: number, labels: number): number {
  let top = 0
  for (let b = 1; b < labels; b++)
    if ((best[item * labels + b] ?? 0) > (best[item * labels + top] ?? 0)) top = b
  return top
}

function sharesOf({ before, behind, all }: ChainSums): Float64Array {
  return before.map((sum, k) => Math.exp(sum + (behind[k] ?? 0) - all))
}

/** The share of all labellings that have this very name. */
function probabilityOfName(
  name: MarkedName,
  { labels, own, change, width }: ChainScores,
  { before, behind, all }: ChainSums,
): number {
  const given = labelsOfName(name)
  let sum = before[name.from * labels + (given[0] ?? 0)] ?? 0
  for (let k = 1; k < given.length; k++)
    sum +=
      (change[(given[k - 1] ?? 0) * width + (given[k] ?? 0)] ?? 0) +
      (own[(name.from + k) * labels + (given[k] ?? 0)] ?? 0)
  sum += behind[(name.to - 1) * labels + (given.at(-1) ?? 0)] ?? 0
  return Math.min(1, Math.exp(sum - all))
}

function labelsOfName({ from, to, type }: MarkedName): Uint8Array {
  return labelsOfNames([{ from: 0, to: to - from, type }], to - from)
}
