import { acceptanceSize } from '../../src/learn/acceptance-features.ts'
import { steps } from '../../src/learn/chain.ts'
import { linkSize } from '../../src/learn/links.ts'
import type { Model, SchemeWeights } from '../../src/learn/model.ts'
import { tableSize } from '../../src/learn/slots.ts'
import type { LanguageTag } from '../../src/model/model.ts'

/** Weights of chance, the same for the same seed: what must hold for all weights holds for these. */
export function weightsFrom(seed: number): SchemeWeights {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return (state >>> 8) / (1 << 24)
  }
  const table = (size: number): Float32Array =>
    Float32Array.from({ length: size }, () => (next() < 0.1 ? 4 * next() - 2 : 0))
  const calibration = { probabilities: [0.2, 0.9], scores: [0.5, 0.99] }
  return {
    cues: table(tableSize),
    spans: table(2 * tableSize),
    steps: table(steps * 9),
    acceptance: table(acceptanceSize),
    shares: table(acceptanceSize),
    links: table(linkSize),
    threshold: 0.3,
    calibration: { direct: calibration, indirect: calibration, mixed: calibration },
  }
}

/** A model of English with these weights for the ledger. */
export function modelWith(ledger: SchemeWeights): Model {
  return { language: 'en' as LanguageTag, id: '0123456789ab', schemes: { ledger }, speakers: null }
}
