import type { OwnNames } from '../../knowledge/worded.ts'
import type { LanguagePack } from '../../languages/pack.ts'
import type { Act, Document, Span, StatementForm } from '../../model/model.ts'
import { firstIndex } from '../../text/first-index.ts'
import type { Quotation } from '../../text/quotations.ts'
import type { Sentence } from '../../text/sentences.ts'
import { shape, type Tokens } from '../../text/tokens.ts'

/** A document seen as words: what every finder starts from. Token indexes count from 0. */
export interface Reading {
  readonly document: Document
  readonly pack: LanguagePack
  readonly tokens: Tokens
  /** Bits of `wordClass` of each token. */
  readonly classes: Int32Array
  /** Bits of `trait` of each token. */
  readonly traits: Int32Array
  /** Bits of `wordStart` of each token: what can begin there. */
  readonly starts: Int32Array
  /** Bits of `look` of each token: what its form alone shows. */
  readonly looks: Int32Array
  /** Sentences of the blocks that can carry statements (title, subtitle, heading, paragraph), in order. */
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
  /** For each token the index of the quotation that it lies in (marks included), or -1. */
  readonly quotationOf: Int32Array
  /** What finders have made of it already; see `perReading`. */
  readonly made: Map<unknown, unknown>
  /** Names that the user knows; absent where there are none. */
  readonly own?: OwnNames
}

/** Tokens `[from, to)` of a reading. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/** One attribution as found in the text, before it is known who the speaker is. Spans are UTF-16 code units. */
export interface Relation {
  readonly form: StatementForm
  readonly act: Act
  readonly content: readonly Span[]
  /** Several spans for a split cue (`quoted ... as saying`); empty for a bare quotation. */
  readonly cue: readonly Span[]
  /** The words that stand for the speaker; `null` when the text has none. A clitic is without its stem. */
  readonly source: Span | null
  /** Index into `Reading.sentences` of the sentence that holds the cue, or the content when there is no cue. */
  readonly sentence: number
  /** Found in a title or heading. */
  readonly headline: boolean
  /** Belief, plan or feeling: outside the ledger's notion of a statement. */
  readonly wide: boolean
  /** Name of the rule, such as `quote.after`; `learned` when only trained weights found it. */
  readonly rule: string
  /** How sure it is, when trained weights have weighed it; else the rule has its own. */
  readonly score?: number
  /** The words that attribute: cue, speaker and what stands around them outside the content; only for languages that tell. */
  readonly frame?: readonly Span[]
  /** The words for those to whom it is said, where the rule that found the relation has looked for them. */
  readonly addressees?: readonly Span[]
  /** No set that weights are trained on marks such relations, or not evenly: weights do not weigh it. */
  readonly settled?: boolean
  /** The words for the outlet that reports of it in the same sentence: `The Star wrote that X said C`. */
  readonly passedOnBy?: Span
}

/** Index of the sentence with the token. */
export function sentenceOf({ sentences }: Reading, token: number): number {
  return firstIndex(sentences.length, (i) => (sentences[i]?.to ?? 0) > token)
}

/** The characters of the tokens. */
export function spanAt({ tokens }: Pick<Reading, 'tokens'>, { from, to }: TokenRange): Span {
  return { start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0 }
}

/** Whether the token has one of these bits of `wordClass`. */
export function has({ classes }: Pick<Reading, 'classes'>, token: number, bits: number): boolean {
  return ((classes[token] ?? 0) & bits) !== 0
}

/** `ТАСС`: whether the token is a word of nothing but capitals, more than one. */
export function isAllCaps({ tokens }: Pick<Reading, 'tokens'>, token: number): boolean {
  return ((tokens.shape[token] ?? 0) & shape.allCaps) !== 0
}

/** Whether the token begins with a capital. */
export function isCapital({ tokens }: Pick<Reading, 'tokens'>, token: number): boolean {
  return ((tokens.shape[token] ?? 0) & shape.capital) !== 0
}
