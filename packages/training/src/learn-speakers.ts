import { probabilityOf, type SchemeWeights } from 'tutur/learn'
import { separationOf } from 'tutur-evaluation/separation'
import type { Proposed } from './core.ts'
import { drawsOfEach, type SpeakerCase, speakerCases } from './speaker-cases.ts'
import { type SpeakerWeights, trainSpeakers } from './train-speakers.ts'

/** What stands in a file beside what the core has learned. */
export type Rest = Pick<
  SchemeWeights,
  'acceptance' | 'shares' | 'links' | 'threshold' | 'calibration'
>

/** How speakers fared in texts that took no part in training. */
export interface SpeakerEstimate {
  /** Speakers counted, each as often as it was found in other surroundings. */
  readonly found: number
  readonly right: number
  /** How many of them are left open, since they are likelier wrong, and how many of those were right. */
  readonly left: number
  readonly leftRight: number
  /** The chance that a right speaker is more probable than a wrong one. */
  readonly separation: number
}

/** Weights of speakers for one domain, and what is to be expected of them. */
export interface LearnedSpeakers {
  readonly weights: Float32Array
  readonly estimate: SpeakerEstimate
}

/**
 * Learns how probable it is that a speaker is the one meant, from the texts whose marks name speakers.
 *
 * @param restOf What is weighed by in a domain, the core aside, of which each text has one that never saw it.
 * @returns `null` where no marks of the domain name a speaker.
 */
export function learnSpeakers(
  proposed: readonly Proposed[],
  restOf: (domain: number) => Rest,
  {
    domain,
    domains,
    folds,
  }: { readonly domain: number; readonly domains: number; readonly folds: number },
): LearnedSpeakers | null {
  const cases = proposed.map(({ example, core }) =>
    speakerCases(example, { ...core, ...restOf(example.domain) }),
  )
  const own = cases.flat().filter((one) => one.domain === domain)
  if (own.length === 0) return null
  const train = (some: readonly SpeakerCase[][]): SpeakerWeights =>
    trainSpeakers(some.flat(), { domains, share: 1 / drawsOfEach })
  const outcomes: { right: boolean; score: number }[] = []
  for (let fold = 0; fold < folds; fold++) {
    const weights = train(cases.filter((_, i) => i % folds !== fold)).merged(domain)
    const unseen = cases.filter((_, i) => i % folds === fold).flat()
    for (const { slots, target, domain: from } of unseen) {
      if (from !== domain) continue
      outcomes.push({
        right: target === 1,
        score: probabilityOf(slots.reduce((sum, slot) => sum + (weights[slot] ?? 0), 0)),
      })
    }
  }
  return { weights: train(cases).merged(domain), estimate: estimateOf(outcomes) }
}

function estimateOf(outcomes: readonly { right: boolean; score: number }[]): SpeakerEstimate {
  const right = outcomes.filter((one) => one.right)
  const left = outcomes.filter(({ score }) => score < 0.5)
  return {
    found: outcomes.length,
    right: right.length,
    left: left.length,
    leftRight: left.filter((one) => one.right).length,
    separation: separationOf(outcomes),
  }
}
