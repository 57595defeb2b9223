import type { z } from '@hono/zod-openapi'
import { type Capture, copyDocumentOf, differencesOf, type Span } from 'tutur'
import type { DocumentRow } from 'tutur-ledger'
import type { comparisonShape } from '../shapes/document.ts'
import { type ShownAnchor, shownAnchor, shownHead } from './shown-statement.ts'

/** Where two texts differ, stretch by stretch, the earlier one first. */
export function comparison(
  one: DocumentRow,
  other: DocumentRow,
): Omit<z.infer<typeof comparisonShape>, 'state'> {
  const [earlier, later] = isLater(one, other) ? [other, one] : [one, other]
  const stretches = differencesOf(copyDocumentOf(earlier.document), copyDocumentOf(later.document))
  return {
    earlier: shownHead(earlier.head),
    later: shownHead(later.head),
    stretches: stretches.map((stretch) => ({
      in: stretch.in,
      earlier: anchorIn(stretch.earlier, earlier),
      later: anchorIn(stretch.later, later),
    })),
  }
}

function anchorIn(span: Span | null, { document }: DocumentRow): ShownAnchor | null {
  return span === null ? null : shownAnchor(span, document.text)
}

/** By their place among the versions of an article, else by the day of publication, else by when they were taken. */
function isLater(one: DocumentRow, other: DocumentRow): boolean {
  const place = (id: string): number => one.versions.findIndex((version) => version.id === id)
  const [own, theirs] = [place(one.head.id), place(other.head.id)]
  if (theirs !== -1) return own > theirs
  const [a, b] = [one.head.published ?? '', other.head.published ?? '']
  return a === b ? firstTaken(one.captures) > firstTaken(other.captures) : a > b
}

/** The moment at which a server first gave a document; empty for what was given by hand. */
export function firstTaken(captures: readonly Capture[]): string {
  return captures.flatMap(({ takenAt }) => takenAt ?? []).sort()[0] ?? ''
}
