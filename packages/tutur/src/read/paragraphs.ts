import type { Span } from '../model/model.ts'
import { endsSentence } from './sentence-look.ts'
import type { Stretch } from './stretches.ts'

const proseUnits = 100
const shortUnits = 60
const longUnits = 24
const linkUnits = 30

/**
 * Joins the lines of one paragraph: of hard-wrapped text, of sentences that a link has broken (`the official / Xinhua /
 * . Beijing also`), and of a capital set alone. Lines with a role of their own stay alone.
 */
export function joinLines(text: string, stretches: readonly Stretch[]): Stretch[] {
  const wrapped = wrapUnits(text, stretches)
  const joined: Stretch[] = []
  let listed = false
  for (const [index, stretch] of stretches.entries()) {
    // A list of links is made of lines that are not sentences either.
    listed = (listed && units(stretch) < proseUnits) || stretch.opensList
    const before = joined.at(-1)
    const near = { stretch, after: stretches[index + 1], wrapped, last: stretches[index - 1] }
    if (before !== undefined && !listed && continues(text, { ...near, before })) {
      joined[joined.length - 1] = { ...before, end: stretch.end }
    } else {
      joined.push(stretch)
    }
  }
  return joined
}

interface Neighbours {
  /** The paragraph so far, and the last of its lines. */
  readonly before: Stretch
  readonly last: Stretch | undefined
  readonly stretch: Stretch
  readonly after: Stretch | undefined
  /** Width of the lines when the text is hard-wrapped, else 0. */
  readonly wrapped: number
}

function continues(text: string, near: Neighbours): boolean {
  const { before, stretch, wrapped } = near
  if (stretch.role !== null) return false
  if (before.role !== null) return goesOnNote(text, near)
  if (isDropCapital(text, before) && beginsLow(text, stretch)) return true
  if (stretch.gap !== 1) return false
  if (wrapped > 0) return continuesWrapped(text, near)
  if (before.end - before.start < longUnits || !isOpenEnded(text, before)) return false
  return beginsLow(text, stretch) || isLinkBetween(text, near)
}

/** A note of the page whose sentence a link has broken. */
function goesOnNote(text: string, { before, stretch }: Neighbours): boolean {
  if (before.role !== 'disclaimer' || before.opensList || stretch.gap === 0) return false
  return isOpenEnded(text, before) && beginsLow(text, stretch)
}

function continuesWrapped(text: string, { last, stretch, wrapped }: Neighbours): boolean {
  if (
    last === undefined ||
    /^(?:[-*•–]|\d+\.)\s/u.test(text.slice(stretch.start, stretch.start + 6))
  )
    return false
  return last.end - last.start >= wrapped * 0.75 || !endsSentence(text, last)
}

/** A short line in mid-sentence, or what follows one: a name or a verb that was a link on the page. */
function isLinkBetween(text: string, { stretch, after, last }: Neighbours): boolean {
  if (last !== undefined && units(last) <= linkUnits && beginsLow(text, last)) return true
  if (units(stretch) > shortUnits || after === undefined) return false
  return after.gap === 1 && after.role === null && beginsLow(text, after)
}

function units(span: Span): number {
  return span.end - span.start
}

function isDropCapital(text: string, span: Span): boolean {
  return span.end - span.start === 1 && /\p{Lu}/u.test(text.charAt(span.start))
}

function isOpenEnded(text: string, span: Span): boolean {
  return /[\p{L}\p{N},;–—-]$/u.test(text.slice(span.end - 2, span.end))
}

function beginsLow(text: string, span: Span): boolean {
  return /^[\p{Ll},.;)]/u.test(text.slice(span.start, span.start + 2))
}

/** Width at which the lines of `text` were broken by hand, or 0 when they were not. */
function wrapUnits(text: string, stretches: readonly Stretch[]): number {
  let pairs = 0
  let low = 0
  let widest = 0
  for (const stretch of stretches) {
    const units = stretch.end - stretch.start
    if (units > widest) widest = units
    if (stretch.gap !== 1) continue
    pairs++
    if (beginsLow(text, stretch)) low++
  }
  return pairs >= 6 && low > pairs * 0.4 && widest <= 120 ? widest : 0
}
