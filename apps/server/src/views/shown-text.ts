import type { z } from '@hono/zod-openapi'
import type { Document } from 'tutur'
import type { textShape } from '../shapes/document.ts'
import { shownAnchor, shownWhen } from './shown-statement.ts'

/** The text of a document with what each stretch of it is. */
export function shownText(document: Document): z.infer<typeof textShape> {
  const { text, blocks, labels, language, outlet, url, publishedAt } = document
  return {
    text,
    blocks: blocks.map(({ role, start, end }) => ({ role, start, end })),
    labels: labels.map(({ kind, anchor }) => ({
      kind,
      anchor: anchor === null ? null : shownAnchor(anchor, text),
    })),
    language,
    outlet,
    url,
    published: shownWhen(publishedAt, text),
  }
}
