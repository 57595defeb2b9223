import type { z } from '@hono/zod-openapi'
import type { Document, Span, Statement } from 'tutur'
import type { excerptShape } from '../shapes/review.ts'

/** Code units on either side where a text has no paragraphs, or very long ones. */
const around = 600

/** The paragraphs in which a statement stands, with its speaker and cue. */
export function excerptOf(
  { text, blocks }: Document,
  { content, cue, speaker }: Statement,
): z.infer<typeof excerptShape> {
  const spans: Span[] = [...content, ...(cue === null ? [] : [cue])]
  // A speaker may be named far away.
  const named = speaker?.anchor
  if (named !== undefined && isNear(named, spans)) spans.push(named)
  const first = Math.min(...spans.map(({ start }) => start))
  const last = Math.max(...spans.map(({ end }) => end))
  const within = blocks.filter(({ start, end }) => start < last && end > first)
  const from = Math.min(first, ...within.map(({ start }) => start))
  const to = Math.max(last, ...within.map(({ end }) => end))
  const start = whole(text, Math.max(from, first - around))
  const end = whole(text, Math.min(to, last + around))
  return { start, end, text: text.slice(start, end) }
}

function isNear({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => start - span.end < around && span.start - end < around)
}

/** An offset that cuts no character in two. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}
