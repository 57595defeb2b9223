import type { LanguageTag } from '../model/model.ts'

/** What a name stands for. */
export type EntityType = 'person' | 'place' | 'organisation'

/** All types that are given out. */
export const entityTypes: readonly EntityType[] = ['person', 'place', 'organisation']

/** The trained weights with which names are found in one language. */
export interface EntityModel {
  readonly language: LanguageTag
  /** Twelve hex digits that tell these weights from others. */
  readonly id: string
  /** In the order in which they read; each may know what those before it marked. */
  readonly taggers: readonly Tagger[]
}

/** Weights that mark names as one set of marked texts does. */
export interface Tagger {
  /** The guidelines that it follows, called after the set. */
  readonly name: string
  /** What it tells apart; some types may only keep others clean (`event`) and are not given out. */
  readonly types: readonly string[]
  /** Trained on texts in small letters: capitals tell it nothing. */
  readonly caseless: boolean
  /** Its marks help those behind it and are not given out. */
  readonly helps: boolean
  /** For a slot of {@link entityTableBits} and a label: `slot * labels + label`. */
  readonly words: Float32Array
  /** For a label and the one behind it: `before * (labels + 1) + after`, where `labels` stands for the edge of a sentence. */
  readonly steps: Float32Array
}

/** The table of a tagger has `2 ** entityTableBits` slots. */
export const entityTableBits = 18
