import type { Scheme, Statement } from 'tutur'

/** A speaker below this is the one meant in two of three cases or so. */
const leastSpeaker = 0.8

/**
 * Statements whose score lies below these are right in half of the cases or so: a score is the share right among all that
 * have at least as much. Who asks for plans and beliefs gets more rows that are unsure.
 */
const leastWords: Readonly<Record<Scheme, number>> = { ledger: 0.95, polnear: 0.8 }

/** The same for rules without trained weights, whose score is the share right among their own finds. */
const leastRuled = 0.8

/** What in a statement should be looked at before it is used: `speaker`, `words`. */
export function weakIn({ speaker, madeBy }: Statement, scheme: Scheme): string[] {
  const least = madeBy.model === null ? leastRuled : leastWords[scheme]
  return [
    ...(speaker !== null && speaker.name !== null && speaker.score < leastSpeaker
      ? ['speaker']
      : []),
    ...(madeBy.score < least ? ['words'] : []),
  ]
}
