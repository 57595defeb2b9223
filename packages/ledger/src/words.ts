import { type Document, type Span, textOf } from 'tutur'

/** The characters of content, pieces joined by ` … `. */
export function wordsOf(document: Pick<Document, 'text'>, content: readonly Span[]): string {
  return content.map((span) => textOf(document, span)).join(' … ')
}
