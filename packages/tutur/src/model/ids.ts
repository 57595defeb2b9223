import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Anchor, Document, Id, Span } from './model.ts'

/** First 16 hex digits of the SHA-256 of `text` as UTF-8. */
function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 8))
}

/** An id of one kind, derived from the parts that make the record what it is. */
export function idFrom<Kind extends string>(...parts: readonly string[]): Id<Kind> {
  return digest(parts.join('\u0000')) as Id<Kind>
}

/** `span` of `document` as a checkable anchor. Offsets are UTF-16 code units. */
export function anchor(document: Pick<Document, 'id' | 'text'>, span: Span): Anchor {
  const { start, end } = span
  return { document: document.id, start, end, check: digest(document.text.slice(start, end)) }
}

/** The characters that `span` covers. */
export function textOf(document: Pick<Document, 'text'>, span: Span): string {
  return document.text.slice(span.start, span.end)
}
