import { type CueWeights, type Proposal, proposalsOf, type SpanWeights } from 'tutur/learn'
import type { Example } from './examples.ts'
import { trainCues } from './train-cues.ts'
import { trainSpans } from './train-spans.ts'

/** Where cues are and how sentences are divided around them, as learned from examples. */
export interface Core {
  readonly weightsOf: (domain: number) => CueWeights & SpanWeights
}

/** Trains on examples of several domains together. */
export function trainCore(examples: readonly Example[], domains: number, seed: number): Core {
  const cues = trainCues(examples, domains, seed)
  const { spans, steps } = trainSpans(examples, domains, seed + 1)
  const known = new Map<number, CueWeights & SpanWeights>()
  const weightsOf = (domain: number): CueWeights & SpanWeights => {
    const weights = known.get(domain) ?? {
      cues: cues.merged(domain),
      spans: spans.merged(domain),
      steps,
    }
    known.set(domain, weights)
    return weights
  }
  return { weightsOf }
}

/** An example with what a core that never saw it proposes. */
export interface Proposed {
  readonly example: Example
  readonly proposals: readonly Proposal[]
  /** That core, for the example's domain. */
  readonly core: CueWeights & SpanWeights
}

/**
 * Proposals for each example by a core trained without it (jackknife): what follows must learn from proposals as good
 * as those it will meet, not from those of a core that knows the answers.
 *
 * @param folds In how many parts the examples are divided.
 */
export function jackknife(
  examples: readonly Example[],
  { domains, seed, folds }: { domains: number; seed: number; folds: number },
): Proposed[] {
  const found: Proposed[] = []
  for (let fold = 0; fold < folds; fold++) {
    const core = trainCore(
      examples.filter((_, i) => i % folds !== fold),
      domains,
      seed,
    )
    examples.forEach((example, i) => {
      if (i % folds !== fold) return
      const weights = core.weightsOf(example.domain)
      found.push({ example, proposals: proposalsOf(example.scene, weights), core: weights })
    })
  }
  return found
}
