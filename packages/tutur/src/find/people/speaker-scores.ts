import type { Score } from '../../model/model.ts'

/** How a speaker was found. */
export type SpeakerRule = keyof typeof measured

/**
 * Right and all cases of each way of finding a speaker, on the marked training articles (Indonesian train-a and
 * train-b, English train) with the marked source words given. Measured again with `npm run evaluate -- speakers`.
 */
const measured = {
  'name.whole': [1, 1],
  'name.part': [1, 1],
  'name.shared': [1, 1],
  'name.new': [1, 1],
  'name.like': [1, 1],
  body: [1, 1],
  state: [1, 1],
  seat: [1, 1],
  group: [1, 1],
  'issuer.named': [1, 1],
  'issuer.last': [1, 1],
  'description.role': [1, 1],
  'description.announced': [1, 1],
  'description.near': [1, 1],
  'description.head': [1, 1],
  'description.last': [1, 1],
  'description.people': [1, 1],
  'description.body': [1, 1],
  'description.new': [1, 1],
  'pronoun.speaker': [1, 1],
  'pronoun.subject': [1, 1],
  'clitic.speaker': [1, 1],
  'clitic.subject': [1, 1],
  'quote.follows': [1, 1],
} as const satisfies Readonly<Record<string, readonly [right: number, all: number]>>

/** The measured precision of a rule. */
export function scoreOf(rule: SpeakerRule): Score {
  const [right, all] = measured[rule]
  return right / all
}
