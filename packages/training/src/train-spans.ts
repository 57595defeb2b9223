import {
  impossible,
  label,
  labels as labelCount,
  longestStretch,
  mostSpanFeatures,
  SpanFeatures,
  spanSlots,
  steps,
  stepsAt,
  sumChain,
  tableSize,
} from 'tutur/learn'
import { seededRandom } from 'tutur-evaluation/random'
import type { Division, Example } from './examples.ts'
import { DomainLearner, Learner } from './learner.ts'
import { shuffle } from './shuffle.ts'

/** What was learned of how sentences are divided. */
export interface TrainedSpans {
  readonly spans: DomainLearner
  readonly steps: Float32Array
}

const epochs = 8
/** From this epoch on the weights count towards their mean. */
const settled = 3

/** Trains how a sentence is divided around a cue: a conditional random field (Lafferty et al. 2001), one step a sentence. */
export function trainSpans(
  examples: readonly Example[],
  domains: number,
  seed: number,
): TrainedSpans {
  const trainer = new SpanTrainer(domains)
  const chance = seededRandom(seed)
  const all = examples.flatMap((example) =>
    example.divisions.map((division) => ({ example, division })),
  )
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(all, chance)
    for (const { example, division } of all) trainer.learn(example, division)
    if (epoch >= settled) trainer.remember()
  }
  return { spans: trainer.spans, steps: trainer.steps.mean() }
}

class SpanTrainer {
  readonly spans: DomainLearner
  readonly steps: Learner = new Learner(steps * 9, 0.05)
  private readonly features = new Int32Array(longestStretch * mostSpanFeatures)
  private readonly counts = new Int32Array(longestStretch)
  private readonly observed = new Int32Array(longestStretch * 3)
  private readonly own = new Float64Array(longestStretch * labelCount)
  private readonly change = new Float64Array(longestStretch * 9)
  private readonly before = new Float64Array(longestStretch * labelCount)
  private readonly behind = new Float64Array(longestStretch * labelCount)
  private readonly slots = spanSlots()

  constructor(domains: number) {
    this.spans = new DomainLearner(2 * tableSize, { domains, rate: 0.05 })
  }

  remember(): void {
    this.spans.remember()
    this.steps.remember()
  }

  /** One step down the gradient of the logarithm of the marked division's share. */
  learn(example: Example, division: Division): void {
    const count = division.labels.length
    this.score(example, division)
    const marked = { domain: example.domain, labels: division.labels, all: this.sum(count) }
    for (let i = 0; i < count; i++) {
      this.learnItem(marked, i)
      if (i > 0) this.learnChanges(marked, i)
    }
  }

  private score({ scene, domain }: Example, { stretch }: Division): void {
    const { from, to, cue } = stretch
    const features = new SpanFeatures(scene, stretch, this.slots)
    for (let i = 0; i < to - from; i++) {
      this.slots.clear()
      if (from + i !== cue) features.fill(from + i)
      this.scoreItem(domain, i, from + i === cue ? impossible : 0)
      if (i > 0) this.scoreChange(stepsAt(scene, stretch, i), i)
    }
  }

  private scoreItem(domain: number, i: number, start: number): void {
    const { list, count } = this.slots
    let content = start
    let source = start
    for (let k = 0; k < count; k++) {
      const place = 2 * (list[k] ?? 0)
      this.features[i * mostSpanFeatures + k] = place
      content += this.spans.weight(domain, place)
      source += this.spans.weight(domain, place + 1)
    }
    this.counts[i] = count
    this.own[i * labelCount + label.content] = content
    this.own[i * labelCount + label.source] = source
  }

  private scoreChange(observed: Int32Array, i: number): void {
    this.observed.set(observed, i * 3)
    for (let k = 0; k < 9; k++)
      this.change[i * 9 + k] = observed.reduce(
        (sum, o) => sum + (this.steps.weights[o * 9 + k] ?? 0),
        0,
      )
  }

  /** Forward and backward sums; answers the logarithm of the weight of all divisions. */
  private sum(count: number): number {
    const { own, change, before, behind } = this
    const chain = { count, labels: labelCount, own, change, stride: 9, width: 3 }
    return sumChain(chain, { before, behind }).all
  }

  /** What the marks give the item, against its share under the weights so far. */
  private learnItem({ domain, labels, all }: Marked, i: number): void {
    const n = this.counts[i] ?? 0
    for (const wanted of [label.content, label.source]) {
      const at = i * 3 + wanted
      const share = Math.exp((this.before[at] ?? 0) + (this.behind[at] ?? 0) - all)
      const gradient = share - (labels[i] === wanted ? 1 : 0)
      if (Math.abs(gradient) < 1e-3) continue
      for (let k = 0; k < n; k++) {
        const place = this.features[i * mostSpanFeatures + k] ?? 0
        this.spans.step(domain, place + wanted - 1, gradient)
      }
    }
  }

  private learnChanges({ labels, all }: Marked, i: number): void {
    for (let k = 0; k < 9; k++) {
      const [a, b] = [Math.trunc(k / 3), k % 3]
      const weight =
        (this.before[(i - 1) * 3 + a] ?? 0) +
        (this.change[i * 9 + k] ?? 0) +
        (this.own[i * 3 + b] ?? 0) +
        (this.behind[i * 3 + b] ?? 0)
      const marked = labels[i - 1] === a && labels[i] === b
      const gradient = Math.exp(weight - all) - (marked ? 1 : 0)
      if (Math.abs(gradient) < 1e-4) continue
      for (let o = 0; o < 3; o++) this.steps.step((this.observed[i * 3 + o] ?? 0) * 9 + k, gradient)
    }
  }
}

/** A division with the logarithm of the weight of all that are possible. */
interface Marked {
  readonly domain: number
  readonly labels: Uint8Array
  readonly all: number
}
