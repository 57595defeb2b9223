import type { Anchor, Document, Id, Span } from './model.ts'
import { sha256Start } from './sha256.ts'

/** So long is what comes again and again: a word for saying, a name. A longer piece of a text would keep the whole text in memory. */
const shortUnits = 12
/** So many of them are kept. */
const mostShort = 2000

const checks = new Map<string, string>()

/** The check of some characters, which for short ones is made once. */
function checkOf(text: string): string {
  if (text.length > shortUnits) return sha256Start(text)
  const known = checks.get(text)
  if (known !== undefined) return known
  if (checks.size >= mostShort) checks.clear()
  const check = sha256Start(text)
  checks.set(text, check)
  return check
}

/** An id of one kind, derived from the parts that make the record what it is. */
export function idFrom<Kind extends string>(...parts: readonly string[]): Id<Kind> {
  return sha256Start(parts.join('\u0000')) as Id<Kind>
}

/** `span` of `document` as a checkable anchor. Offsets are UTF-16 code units. */
export function anchor(document: Pick<Document, 'id' | 'text'>, span: Span): Anchor {
  const { start, end } = span
  return { document: document.id, start, end, check: checkOf(document.text.slice(start, end)) }
}

/** The characters that `span` covers. */
export function textOf(document: Pick<Document, 'text'>, span: Span): string {
  return document.text.slice(span.start, span.end)
}
