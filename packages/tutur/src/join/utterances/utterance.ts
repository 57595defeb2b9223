import type { Id, When } from '../../model/model.ts'
import type { Standing } from '../origins/standing.ts'

/** What somebody said once, on one occasion, on one point, whichever documents report it. */
export interface Utterance {
  /** Derived from its statements: the same statements make the same utterance. */
  readonly id: Id<'utterance'>
  /** Key of the actor that speaks; `null` while nobody can tell. */
  readonly speaker: string | null
  /** The fullest name that its statements give the speaker. */
  readonly name: string | null
  /** The best that its statements know: a day that is stated, else one told in relation to publication, of these the narrowest. */
  readonly saidAt: When | null
  /** In the order of the reports. */
  readonly statements: readonly Id<'statement'>[]
  /** What holds the statements together; each can be undone. */
  readonly joins: readonly Join[]
  /** The utterance that this one denies. */
  readonly denies: Id<'utterance'> | null
  readonly standing: Standing
}

/** Two statements taken for one utterance, and why. */
export interface Join {
  readonly one: Id<'statement'>
  readonly other: Id<'statement'>
  readonly reason: JoinReason
  /** How probable it is that the two are one utterance, from what the weights were set on: see `weights.ts`. */
  readonly score: number
  /** Whether people should look at it. */
  readonly doubtful: boolean
}

/**
 * Why two statements are one utterance.
 *
 * - Of one document: `lead`, words reported and then quoted; `goes-on`, the second stands right behind the first and adds
 *   to it; `found-twice`, the same characters.
 * - Of two documents: `same-words`; `part`, one has some of the words of the other; `paraphrase`, other words of one language;
 *   `translation`, words of two languages; `copied`, both documents are one text and the statements stand at one place in it.
 * - `decided`: people said so.
 */
export type JoinReason =
  | 'lead'
  | 'goes-on'
  | 'found-twice'
  | 'same-words'
  | 'part'
  | 'paraphrase'
  | 'translation'
  | 'copied'
  | 'decided'
