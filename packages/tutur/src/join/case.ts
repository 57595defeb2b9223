import type { Day } from '../model/model.ts'

/** What a dossier asks of its coverage: who takes part, what is at issue, who may speak for whom. */
export interface Case {
  /** Keys of actors. */
  readonly parties: readonly string[]
  readonly mediators: readonly string[]
  readonly issues: readonly CaseIssue[]
  readonly voices: readonly Voice[]
}

/** Words by BCP 47 tag; those under `und` hold in every language. */
export type WordsByLanguage = Readonly<Record<string, readonly string[]>>

/** A question that is answered by yes or no. */
export interface CaseIssue {
  readonly key: string
  /** By language. */
  readonly question: Readonly<Record<string, string>>
  /** Words that show that an utterance touches it, in any of their forms. */
  readonly keywords: WordsByLanguage
  /** Words that show that it does not, whatever keyword stands there. */
  readonly exclude: WordsByLanguage
}

/** Somebody who holds an office, and whether that is one in which it speaks for a party. */
export interface Voice {
  /** Key of the actor that speaks. */
  readonly actor: string
  /** As the dossier writes it: `Deputy Minister of Foreign Affairs`; `null` for one that speaks for the party at any time. */
  readonly office: string | null
  /** Key of the party or mediator spoken for; `null` for none: a private citizen, an opposition leader. */
  readonly party: string | null
  /** First and last day, both included; `null` for an open end. */
  readonly from: Day | null
  readonly to: Day | null
}
