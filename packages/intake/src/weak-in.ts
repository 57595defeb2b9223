import type { Mention, Scheme, Statement } from 'tutur'

/** What of a statement may be weak. */
export type WeakPart = 'speaker' | 'words'

/** What of a statement is weighed. */
export interface Weighed {
  readonly speaker: Pick<Mention, 'name' | 'score'> | null
  readonly madeBy: Pick<Statement['madeBy'], 'model' | 'score'>
}

/** A speaker below this is the one meant in two of three cases or so. */
const leastSpeaker = 0.8

/**
 * Statements whose score lies below these are right in half of the cases or so: a score is the share right among all that
 * have at least as much. Who asks for plans and beliefs gets more rows that are unsure.
 */
const leastWords: Readonly<Record<Scheme, number>> = { ledger: 0.95, polnear: 0.8 }

/** The same for rules without trained weights, whose score is the share right among their own finds. */
const leastRuled = 0.8

/** What in a statement should be looked at before it is used. */
export function weakIn({ speaker, madeBy }: Weighed, scheme: Scheme): WeakPart[] {
  const least = madeBy.model === null ? leastRuled : leastWords[scheme]
  const isWeak: Readonly<Record<WeakPart, boolean>> = {
    speaker: speaker !== null && speaker.name !== null && speaker.score < leastSpeaker,
    words: madeBy.score < least,
  }
  return (['speaker', 'words'] as const).filter((part) => isWeak[part])
}
