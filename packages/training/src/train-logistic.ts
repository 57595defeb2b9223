import { probabilityOf } from 'tutur/learn'
import { seededRandom } from 'tutur-evaluation/random'
import { DomainLearner } from './learner.ts'
import { shuffle } from './shuffle.ts'

/** Something that was right or not, or in part, as slots of a table. */
export interface Case {
  readonly slots: Int32Array
  /** 1 for right, 0 for wrong, and between for in part. */
  readonly target: number
  /** Index of the domain that it comes from. */
  readonly domain: number
}

/** How a table is trained. */
export interface LogisticOptions {
  /** Entries of the table. */
  readonly size: number
  readonly domains: number
  readonly seed: number
}

const epochs = 5

/** Trains which cases are right: logistic regression. */
export function trainLogistic(
  cases: readonly Case[],
  { size, domains, seed }: LogisticOptions,
): DomainLearner {
  const learner = new DomainLearner(size, { domains, rate: 0.03, decay: 1e-5 })
  const order = [...cases]
  const chance = seededRandom(seed)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, chance)
    for (const { slots, target, domain } of order) {
      let sum = 0
      for (const slot of slots) sum += learner.weight(domain, slot)
      const gradient = probabilityOf(sum) - target
      for (const slot of slots) learner.step(domain, slot, gradient)
    }
    learner.remember()
  }
  return learner
}
