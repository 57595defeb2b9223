import { type Document, textOf } from 'tutur'

/** A copy in which every anchor also carries the characters it covers, as `text`. */
export function withTexts<Value>(value: Value, document: Document): Value {
  if (Array.isArray(value)) return value.map((item) => withTexts(item, document)) as Value
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(value)) copy[key] = withTexts(part, document)
  if (isSpan(value)) copy['text'] = textOf(document, value)
  return copy as Value
}

function isSpan(value: object): value is { start: number; end: number } {
  return 'check' in value && 'start' in value && 'end' in value
}
