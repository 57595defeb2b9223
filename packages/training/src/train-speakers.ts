import { probabilityOf, speakerSize } from 'tutur/learn'
import type { Case } from './train-logistic.ts'

/** What there is to learn is little (one speaker in twenty is wrong), so weights that little speaks for are held small. */
const ridge = 5

/** How much a weight of one domain counts beside the one that all share; less than one draws the domains together. */
const ownShare = 0.5

const rounds = 120

/** How much of the last step goes into the next. */
const momentum = 0.9

/** Weights of the features of speakers, for each domain. */
export interface SpeakerWeights {
  /** Those that hold for one domain. */
  readonly merged: (domain: number) => Float32Array
}

/**
 * Trains which speakers are right: logistic regression with a ridge, by steps along the gradient of all cases. The
 * probabilities need no further calibration.
 *
 * @param share What one case counts.
 */
export function trainSpeakers(
  cases: readonly Case[],
  { domains, share }: { readonly domains: number; readonly share: number },
): SpeakerWeights {
  // The shared weights, then those of each domain.
  const weights = new Float64Array(speakerSize * (domains + 1))
  const step = new Float64Array(weights.length)
  const curvature = curvatureOf(cases, { size: weights.length, share })
  const bias = cases[0]?.slots[0]
  if (bias !== undefined) weights[bias] = oddsOf(cases)
  for (let round = 0; round < rounds; round++) {
    const gradient = gradientOf(cases, { weights, share })
    for (let k = 0; k < weights.length; k++) {
      const next = momentum * (step[k] ?? 0) - (gradient[k] ?? 0) / (curvature[k] ?? 1)
      step[k] = next
      weights[k] = (weights[k] ?? 0) + next
    }
  }
  const merged = (domain: number): Float32Array =>
    Float32Array.from(
      { length: speakerSize },
      (_, slot) => (weights[slot] ?? 0) + ownShare * (weights[ownPlace(domain, slot)] ?? 0),
    )
  return { merged }
}

function ownPlace(domain: number, slot: number): number {
  return (domain + 1) * speakerSize + slot
}

/** Logarithm of the odds that a case is right, two more of each kind counted. */
function oddsOf(cases: readonly Case[]): number {
  const right = cases.reduce((sum, { target }) => sum + target, 0)
  return Math.log((right + 2) / (cases.length - right + 2))
}

/** A bound for how sharply the loss bends along each weight, so that no step goes too far. */
function curvatureOf(
  cases: readonly Case[],
  { size, share }: { readonly size: number; readonly share: number },
): Float64Array {
  const bound = new Float64Array(size).fill(ridge)
  for (const { slots, domain } of cases) {
    const bend = 0.1 * share * slots.length
    for (const slot of slots) {
      const own = ownPlace(domain, slot)
      bound[slot] = (bound[slot] ?? 0) + bend
      bound[own] = (bound[own] ?? 0) + bend * ownShare * ownShare
    }
  }
  return bound
}

function gradientOf(
  cases: readonly Case[],
  { weights, share }: { readonly weights: Float64Array; readonly share: number },
): Float64Array {
  const gradient = weights.map((weight) => ridge * weight)
  for (const { slots, target, domain } of cases) {
    let odds = 0
    for (const slot of slots)
      odds += (weights[slot] ?? 0) + ownShare * (weights[ownPlace(domain, slot)] ?? 0)
    const error = share * (probabilityOf(odds) - target)
    for (const slot of slots) {
      const own = ownPlace(domain, slot)
      gradient[slot] = (gradient[slot] ?? 0) + error
      gradient[own] = (gradient[own] ?? 0) + ownShare * error
    }
  }
  return gradient
}
