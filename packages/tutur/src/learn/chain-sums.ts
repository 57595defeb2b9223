/** The scores of a chain of items, each of which has one label. */
export interface ChainScores {
  readonly count: number
  readonly labels: number
  /** `item * labels + label`. */
  readonly own: Float64Array
  /** Of a change of label: `item * stride + before * width + after`; those into the first item are not used. */
  readonly change: Float64Array
  /** 0 where the changes are the same for all items. */
  readonly stride: number
  /** From one label before to the next. */
  readonly width: number
}

/** Logarithms of the weights of labellings up to an item and from it on, by its label: `item * labels + label`. */
export interface ChainSums {
  readonly before: Float64Array
  /** Without the item itself. */
  readonly behind: Float64Array
  /** Of all labellings. */
  readonly all: number
}

/** Sums over all labellings of a chain (forward and backward algorithm, Rabiner 1989). */
export function sumChain(scores: ChainScores, room: Omit<ChainSums, 'all'>): ChainSums {
  const { before, behind } = room
  const all = sumForward(scores, before)
  sumBackward(scores, behind)
  return { before, behind, all }
}

function sumForward(
  { count, labels, own, change, stride, width }: ChainScores,
  before: Float64Array,
): number {
  for (let b = 0; b < labels; b++) before[b] = own[b] ?? 0
  for (let i = 1; i < count; i++)
    for (let b = 0; b < labels; b++) {
      for (let a = 0; a < labels; a++)
        terms[a] = (before[(i - 1) * labels + a] ?? 0) + (change[i * stride + a * width + b] ?? 0)
      before[i * labels + b] = (own[i * labels + b] ?? 0) + logSum(labels)
    }
  for (let b = 0; b < labels; b++) terms[b] = before[(count - 1) * labels + b] ?? 0
  return logSum(labels)
}

function sumBackward(
  { count, labels, own, change, stride, width }: ChainScores,
  behind: Float64Array,
): void {
  behind.fill(0, (count - 1) * labels, count * labels)
  for (let i = count - 2; i >= 0; i--)
    for (let a = 0; a < labels; a++) {
      for (let b = 0; b < labels; b++)
        terms[b] =
          (change[(i + 1) * stride + a * width + b] ?? 0) +
          (own[(i + 1) * labels + b] ?? 0) +
          (behind[(i + 1) * labels + b] ?? 0)
      behind[i * labels + a] = logSum(labels)
    }
}

const mostLabels = 32
const terms = new Float64Array(mostLabels)

/** Logarithm of the sum of the exponentials of the first terms. */
function logSum(count: number): number {
  let high = terms[0] ?? 0
  for (let k = 1; k < count; k++) high = Math.max(high, terms[k] ?? 0)
  let sum = 0
  for (let k = 0; k < count; k++) sum += Math.exp((terms[k] ?? 0) - high)
  return high + Math.log(sum)
}
