import {
  canBeCue,
  cueBias,
  cueSlots,
  firstCueFeatures,
  furtherCueFeatures,
  probabilityOf,
  tableSize,
} from 'tutur/learn'
import { seededRandom } from 'tutur-evaluation/random'
import type { Example } from './examples.ts'
import { DomainLearner } from './learner.ts'
import { shuffle } from './shuffle.ts'

const epochs = 4

/** Trains which items are cues: a logistic model of each item by itself. */
export function trainCues(
  examples: readonly Example[],
  domains: number,
  seed: number,
): DomainLearner {
  const learner = new DomainLearner(tableSize, { domains, rate: 0.05 })
  const chance = seededRandom(seed)
  const items = examples.flatMap((example, e) =>
    [...example.cues.keys()]
      .filter((i) => example.cues[i] !== -1 && canBeCue(example.scene, i))
      .map((i) => [e, i] as const),
  )
  const slots = cueSlots()
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(items, chance)
    for (const [e, i] of items) {
      const example = examples[e] as Example
      firstCueFeatures(example.scene, i, slots)
      furtherCueFeatures(example.scene, i, slots)
      const places = slots.list.subarray(0, slots.count)
      let odds = cueBias
      for (const place of places) odds += learner.weight(example.domain, place)
      const gradient = probabilityOf(odds) - (example.cues[i] === 1 ? 1 : 0)
      if (Math.abs(gradient) < 1e-3) continue
      for (const place of places) learner.step(example.domain, place, gradient)
    }
    learner.remember()
  }
  return learner
}
