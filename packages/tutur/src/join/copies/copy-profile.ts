import { unionOf } from './align-keys.ts'
import { commonKeysOf, type PackedKeys, type SentenceKeys } from './common-keys.ts'
import type { CopyDocument } from './copy-document.ts'
import { type CopyText, copyTextOf } from './copy-text.ts'
import { type Period, periodOf } from './published.ts'
import { saysTranslated } from './says-translated.ts'

/** A document made ready to be compared; what is only needed beside another language is made when it is asked for. */
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
  /** Whether the text says that it is a translation. */
  readonly isTranslated: boolean
}

/** Reads a document once for all comparisons. Time is linear in its length. */
export function copyProfileOf(document: CopyDocument): CopyProfile {
  const keys = commonKeysOf(document)
  return {
    id: document.id,
    url: document.url,
    language: document.language.toLowerCase().split('-')[0] ?? '',
    period: periodOf(document.publishedAt),
    text: copyTextOf(document),
    keys,
    allKeys: unionOf([keys.keys]),
    isTranslated: saysTranslated(document),
  }
}
