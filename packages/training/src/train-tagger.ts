import {
  addEdges,
  changesOf,
  EntityFeatures,
  type EntityWords,
  entitySlots,
  entityTableBits,
  labelsFor,
  mayFollow,
  type Tagger,
} from 'tutur/entities'
import { sumChain } from 'tutur/learn'
import { seededRandom } from 'tutur-evaluation/random'
import { Learner } from './learner.ts'
import { shuffle } from './shuffle.ts'

/** A sentence to learn from. */
export interface TaggerExample {
  readonly words: EntityWords
  /** The label of each token. */
  readonly labels: Uint8Array
  /** What taggers that help said of it. */
  readonly marks: readonly Int32Array[]
}

const epochs = 12
/** From this epoch on the weights count towards their mean. */
const settled = 5
const rate = 0.05
const decay = 6e-3
/** Of so many words the features that tell which word it is are hidden: names in use are mostly new ones. */
const hiddenWords = 0.3
/** Of the features of a word so many are left out (Srivastava et al. 2014), so that none relies on another. */
const hiddenFeatures = 0.3

/** Trains a tagger: a conditional random field (Lafferty et al. 2001), one step a sentence. */
export function trainTagger(
  examples: readonly TaggerExample[],
  tagger: Omit<Tagger, 'words' | 'steps'>,
  seed: number,
): Tagger {
  const trainer = new TaggerTrainer(tagger)
  const chance = seededRandom(seed)
  const prepared = withoutRare(examples.flatMap((example) => trainer.prepare(example)))
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(prepared, chance)
    for (const sentence of prepared) trainer.learn(sentence, chance)
    if (epoch >= settled) trainer.remember()
  }
  return {
    ...tagger,
    words: centred(trainer.words.mean(), labelsFor(tagger.types.length)),
    steps: trainer.steps.mean(),
  }
}

interface Prepared {
  readonly labels: Uint8Array
  /** Of each word its slots. */
  readonly features: readonly Int32Array[]
  /** How many of these, the first, tell which word it is. */
  readonly own: readonly number[]
}

/** Features that are met so rarely tell little and fill the file. */
const leastMet = 2

function withoutRare(sentences: readonly Prepared[]): Prepared[] {
  const met = new Uint32Array(1 << entityTableBits)
  for (const { features } of sentences)
    for (const slots of features) for (const slot of slots) met[slot] = (met[slot] ?? 0) + 1
  const isMet = (slot: number): boolean => (met[slot] ?? 0) >= leastMet
  return sentences.map(({ labels, features, own }) => ({
    labels,
    features: features.map((slots) => slots.filter(isMet)),
    own: features.map((slots, i) => slots.subarray(0, own[i]).filter(isMet).length),
  }))
}

/**
 * The same to a labelling, whatever is added to all labels of a feature: so the middle one of its weights is made zero,
 * and most others fall below what is worth keeping.
 */
function centred(weights: Float32Array, labels: number): Float32Array {
  const made = weights.slice()
  for (let at = 0; at < made.length; at += labels) {
    const middle = made.slice(at, at + labels).sort()[labels >> 1] ?? 0
    if (middle === 0) continue
    for (let k = at; k < at + labels; k++) made[k] = (made[k] ?? 0) - middle
  }
  return made
}

class TaggerTrainer {
  readonly words: Learner
  readonly steps: Learner
  private readonly labels: number
  private readonly caseless: boolean
  private readonly slots = entitySlots()

  constructor({ types, caseless }: Pick<Tagger, 'types' | 'caseless'>) {
    this.labels = labelsFor(types.length)
    this.caseless = caseless
    this.words = new Learner(this.labels << entityTableBits, rate, decay)
    this.steps = new Learner((this.labels + 1) ** 2, rate)
  }

  remember(): void {
    this.words.remember()
    this.steps.remember()
  }

  prepare({ words, labels, marks }: TaggerExample): Prepared[] {
    return words.reading.sentences.map((sentence) => {
      const filler = new EntityFeatures(words, sentence, {
        slots: this.slots,
        caseless: this.caseless,
        marks,
      })
      const features: Int32Array[] = []
      const own: number[] = []
      for (let i = sentence.from; i < sentence.to; i++) {
        own.push(filler.fill(i))
        features.push(this.slots.copy())
      }
      return { labels: labels.subarray(sentence.from, sentence.to), features, own }
    })
  }

  /** One step down the gradient of the logarithm of the marked labelling's share. */
  learn({ labels: marked, features, own: ownCounts }: Prepared, chance: () => number): void {
    const { labels } = this
    const count = marked.length
    const seen = features.map((slots, i) => {
      const from = chance() < hiddenWords ? (ownCounts[i] ?? 0) : 0
      return slots.subarray(from).filter(() => chance() >= hiddenFeatures)
    })
    const own = new Float64Array(count * labels)
    seen.forEach((slots, i) => {
      for (const slot of slots)
        for (let label = 0; label < labels; label++)
          own[i * labels + label] =
            (own[i * labels + label] ?? 0) + (this.words.weights[slot * labels + label] ?? 0)
    })
    const change = changesOf(this.steps.weights, labels)
    addEdges(own, change, { count, labels })
    const scores = { count, labels, own, change, stride: 0, width: labels + 1 }
    const { before, behind, all } = sumChain(scores, {
      before: new Float64Array(count * labels),
      behind: new Float64Array(count * labels),
    })
    const share = (i: number, label: number): number =>
      Math.exp((before[i * labels + label] ?? 0) + (behind[i * labels + label] ?? 0) - all)
    seen.forEach((slots, i) => {
      for (let label = 0; label < labels; label++) {
        const gradient = share(i, label) - (marked[i] === label ? 1 : 0)
        if (Math.abs(gradient) < 1e-3) continue
        for (const slot of slots) this.words.step(slot * labels + label, gradient)
      }
      if (i > 0) this.learnChanges(i, { marked, own, change, before, behind, all })
    })
    for (let label = 0; label < labels; label++) {
      this.learnEdge(labels * (labels + 1) + label, share(0, label) - (marked[0] === label ? 1 : 0))
      const last = share(count - 1, label) - (marked[count - 1] === label ? 1 : 0)
      this.learnEdge(label * (labels + 1) + labels, last)
    }
  }

  private learnEdge(step: number, gradient: number): void {
    if (Math.abs(gradient) >= 1e-4) this.steps.step(step, gradient)
  }

  private learnChanges(i: number, sums: Sums): void {
    const { labels } = this
    const { marked, own, change, before, behind, all } = sums
    for (let a = 0; a < labels; a++)
      for (let b = 0; b < labels; b++) {
        if (!mayFollow(a, b, labels)) continue
        const step = a * (labels + 1) + b
        const weight =
          (before[(i - 1) * labels + a] ?? 0) +
          (change[step] ?? 0) +
          (own[i * labels + b] ?? 0) +
          (behind[i * labels + b] ?? 0) -
          all
        const gradient =
          (weight > -30 ? Math.exp(weight) : 0) - (marked[i - 1] === a && marked[i] === b ? 1 : 0)
        if (Math.abs(gradient) >= 1e-4) this.steps.step(step, gradient)
      }
  }
}

interface Sums {
  readonly marked: Uint8Array
  readonly own: Float64Array
  readonly change: Float64Array
  readonly before: Float64Array
  readonly behind: Float64Array
  readonly all: number
}
