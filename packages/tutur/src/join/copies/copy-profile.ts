import { unionOf } from './align-keys.ts'
import { commonKeysOf, type PackedKeys, type SentenceKeys } from './common-keys.ts'
import type { CopyDocument } from './copy-document.ts'
import { type CopyText, copyTextOf } from './copy-text.ts'
import { bandsOf } from './key-signature.ts'
import { type Period, periodOf } from './published.ts'
import { saysTranslated } from './says-translated.ts'
import { shinglesOf, sketchOf } from './word-sketch.ts'

/** A document made ready to be compared. */
export interface CopyProfile {
  readonly id: string
  readonly url: string | null
  /** First part of the language tag: `id`. */
  readonly language: string
  readonly period: Period | null
  readonly text: CopyText
  /** What each sentence names, and what all of them do. */
  readonly keys: PackedKeys
  readonly allKeys: SentenceKeys
  /** What the index keeps of it: shingles of its words, and bands of what it names. */
  readonly sketch: Uint32Array
  readonly bands: Uint32Array
  /** Whether the text says that it is a translation. */
  readonly isTranslated: boolean
}

/** Reads a document once for all comparisons. Time is linear in its length. */
export function copyProfileOf(document: CopyDocument): CopyProfile {
  const text = copyTextOf(document)
  const keys = commonKeysOf(document)
  const allKeys = unionOf([keys.keys])
  return {
    id: document.id,
    url: document.url,
    language: document.language.toLowerCase().split('-')[0] ?? '',
    period: periodOf(document.publishedAt),
    text,
    keys,
    allKeys,
    sketch: sketchOf(shinglesOf(text.words)),
    bands: bandsOf(allKeys),
    isTranslated: saysTranslated(document),
  }
}
