import type { Hop, Id } from '../../model/model.ts'

/** How many witnesses an utterance has, how many of them are independent, and what shows it. */
export interface Standing {
  /** Statements behind it. */
  readonly witnesses: number
  /** Outlets that published them. */
  readonly outlets: number
  /** Independent origins. */
  readonly independent: number
  /** Some reports do not say where they have the words from, so that there may be more origins. */
  readonly atLeast: boolean
  /** Those that count, then those that do not. */
  readonly origins: readonly Origin[]
}

/** One act of getting the words at their source, with the reports that lead back to it. */
export interface Origin {
  /** Reports with one key have one origin. */
  readonly key: string
  readonly kind: OriginKind
  /** The outlet whose act it was, or whoever released or posted the words; `null` where nobody says. */
  readonly root: string | null
  /** Why it counts, or why not. */
  readonly rule: OriginRule
  readonly counts: boolean
  readonly paths: readonly Path[]
}

/**
 * - `reporter`: an outlet's own reporter was there or asked.
 * - `release`: the speaker gave the words out in writing: a release, a statement, a transcript.
 * - `public`: a post or a broadcast that everybody could read or hear.
 * - `carrier`: an outlet that others name and whose own report of the words is not among the documents.
 * - `unsourced`: the report does not say where the words come from.
 */
export type OriginKind = 'reporter' | 'release' | 'public' | 'carrier' | 'unsourced'

/** The way from one statement to its origin. */
export interface Path {
  readonly statement: Id<'statement'>
  /** From the outlet that published it to the one at the origin, by keys. */
  readonly outlets: readonly string[]
  /** The rule that leads from each outlet to the next, and the one that ends the way. */
  readonly rules: readonly OriginRule[]
  /** The words in the report that show it, where there are any. */
  readonly hops: readonly Hop[]
}

/** A rule of `rules.ts`. */
export type OriginRule =
  | 'cites'
  | 'syndicates'
  | 'copies'
  | 'same-owner'
  | 'own-interview'
  | 'told-reporters'
  | 'own-dateline'
  | 'agency-own'
  | 'unnamed-source'
  | 'official-site'
  | 'written-statement'
  | 'public-post'
  | 'carrier'
  | 'background'
  | 'unsourced'
  | 'unsourced-alone'
  | 'retracted'
