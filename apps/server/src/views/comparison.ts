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
  const before = withMarks(
    stretches.map((stretch) => stretch.earlier),
    earlier,
  )
  const after = withMarks(
    stretches.map((stretch) => stretch.later),
    later,
  )
  return {
    earlier: shownHead(earlier.head),
    later: shownHead(later.head),
    stretches: stretches.map((stretch, index) => ({
      in: stretch.in,
      earlier: before[index] ?? null,
      later: after[index] ?? null,
    })),
  }
}

/** The spans of one text with the blanks and marks behind them, which are compared in none, so that they can be read in a row. */
function withMarks(
  spans: readonly (Span | null)[],
  { document: { text } }: DocumentRow,
): (ShownAnchor | null)[] {
  return spans.map((span) => {
    if (span === null) return null
    notWord.lastIndex = span.end
    return shownAnchor(
      { start: span.start, end: span.end + (notWord.exec(text)?.[0].length ?? 0) },
      text,
    )
  })
}

/** What is neither letter nor digit, from where it is asked. */
const notWord = /[^\p{L}\p{N}]*/uy

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
