import type { Anchor, Document, Id, Span } from './model.ts'
import { sha256Start } from './sha256.ts'

/** An id of one kind, derived from the parts that make the record what it is. */
export function idFrom<Kind extends string>(...parts: readonly string[]): Id<Kind> {
  return sha256Start(parts.join('\u0000')) as Id<Kind>
}

/** `span` of `document` as a checkable anchor. Offsets are UTF-16 code units. */
export function anchor(document: Pick<Document, 'id' | 'text'>, span: Span): Anchor {
  const { start, end } = span
  return { document: document.id, start, end, check: sha256Start(document.text.slice(start, end)) }
}

/** The characters that `span` covers. */
export function textOf(document: Pick<Document, 'text'>, span: Span): string {
  return document.text.slice(span.start, span.end)
}
