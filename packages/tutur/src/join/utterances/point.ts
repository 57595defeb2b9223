import type { Window } from './days.ts'
import type { Signs } from './signs.ts'
import type { Speaking } from './speakers.ts'
import type { Told } from './told.ts'

/** What one document has of one speaker on one point: one or several of its statements. */
export interface Point {
  /** In the order of the text. */
  readonly statements: readonly Told[]
  /** Id of the document. */
  readonly document: string
  /** Who speaks, by the statement that knows best. */
  readonly speaking: Speaking
  readonly language: string
  /** When it was said, as narrow as the statements tell. */
  readonly window: Window | null
  /** Of all its statements together. */
  readonly signs: Signs
  /** Of the words that are quoted in part of a statement, where there are any. */
  readonly quoted: Signs | null
  /** What the signs come to, in bits. */
  readonly wordWeight: number
  readonly meaningWeight: number
  /** Of the words that it denies to have been said; `null` where it denies none. */
  readonly denied: Signs | null
  /** Whether the text says that it was said before what it reports: `had told`. */
  readonly tellsAgain: boolean
  /** Whether it stands in the title alone. */
  readonly titleOnly: boolean
}
