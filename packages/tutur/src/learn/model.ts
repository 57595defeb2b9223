import type { LanguageTag, StatementForm } from '../model/model.ts'

/** Two notions of what an attribution is. `ledger`: something said. `polnear`: also beliefs, plans and feelings. */
export type Scheme = 'ledger' | 'polnear'

/** All schemes, the usual one first. */
export const schemes: readonly Scheme[] = ['ledger', 'polnear']

/** The trained weights of one language. */
export interface Model {
  readonly language: LanguageTag
  /** Twelve hex digits that tell these weights from others. */
  readonly id: string
  /** Absent for a scheme of which no marked texts were at hand. */
  readonly schemes: Readonly<Partial<Record<Scheme, SchemeWeights>>>
  /** Of the features of a speaker, whatever the scheme; `null` where no marked texts told who is meant. */
  readonly speakers: Float32Array | null
}

/** What holds under one scheme. Sizes of tables are told in `model-file.ts`. */
export interface SchemeWeights {
  /** Of the features of a cue. */
  readonly cues: Float32Array
  /** Of the features of an item beside a cue: content at `2 * slot`, source behind it. */
  readonly spans: Float32Array
  /** Of the changes from label to label. */
  readonly steps: Float32Array
  readonly acceptance: Float32Array
  /** Of the same features, for the share of a proposal's words that belong to the content of some relation; all 0 in the ledger, where rows count alone. */
  readonly shares: Float32Array
  readonly links: Float32Array
  /** A proposal is accepted from this probability on; from less on, or from more, where its words weigh for or against it. */
  readonly threshold: number
  readonly calibration: Readonly<Record<StatementForm, Calibration>>
}

/**
 * From a probability to a score: between the knots it goes in straight lines. The score is the share right among all
 * statements at least that probable, on texts that took no part in training.
 */
export interface Calibration {
  readonly probabilities: readonly number[]
  /** As many as probabilities, rising. */
  readonly scores: readonly number[]
}

/** The score of a probability. */
export function scoreOf({ probabilities, scores }: Calibration, probability: number): number {
  const above = probabilities.findIndex((knot) => knot > probability)
  if (above === 0 || probabilities.length === 0) return scores[0] ?? probability
  if (above < 0) return scores.at(-1) ?? probability
  const [low = 0, high = 1] = probabilities.slice(above - 1, above + 1)
  const [from = 0, to = 1] = scores.slice(above - 1, above + 1)
  return from + ((to - from) * (probability - low)) / (high - low)
}
