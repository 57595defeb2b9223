import type { LanguagePack } from '../languages/pack.ts'
import type { BlockRole, Span } from '../model/model.ts'
import { fold } from '../text/tokens.ts'
import { type Dateline, readDateline } from './dateline.ts'
import { type FurnitureRules, matchOnce } from './furniture-rules.ts'
import { namesPlace } from './known-names.ts'
import { type Look, lookAt } from './sentence-look.ts'
import type { Stretch } from './stretches.ts'

/** A stretch under examination: its role is settled step by step, by {@link settle}. */
export interface Part {
  readonly stretch: Stretch
  readonly look: Look
  /** Stands on one line with another stretch. */
  readonly inline: boolean
  /** Follows furniture on its line. */
  readonly leftOver: boolean
  role: BlockRole | null
  /** Where the dateline at its beginning ends; `null` when it has none. */
  datelineEnd: number | null
  /** Where page furniture at its end begins (`| Reuters` after a title); `null` when there is none. */
  suffixStart: number | null
  outlet: string | null
}

// A dateline opens the story: it is looked for in this many paragraphs.
const datelineParagraphs = 3
const datelineUnits = 120
const longestListLines = 40
const longestTeaserUnits = 600
const longestCaptionUnits = 260

/** The stretches of `text` as parts, none of which has more than its own words' role. */
export function partsOf(text: string, stretches: readonly Stretch[]): Part[] {
  return stretches.map((stretch, index) => ({
    stretch,
    look: lookOf(text, stretch),
    inline: (index > 0 && stretch.gap === 0) || stretches[index + 1]?.gap === 0,
    leftOver: stretch.gap === 0 && (stretches[index - 1]?.role ?? null) !== null,
    role: stretch.role,
    datelineEnd: null,
    suffixStart: null,
    outlet: stretch.outlet,
  }))
}

function lookOf(text: string, stretch: Stretch): Look {
  const look = lookAt(text, stretch)
  return stretch.prose && look.letters > 0 ? { ...look, prose: true } : look
}

/** Running text that nothing else has claimed. */
export function isStory(part: Part): boolean {
  return part.role === null && (part.look.prose || part.datelineEnd !== null)
}

/** Gives `part` a role unless it has one. */
export function settle(part: Part, role: BlockRole): void {
  part.role ??= role
}

/** Finds the dateline of the story and returns the index of its part, or -1. */
export function markDateline(text: string, parts: readonly Part[], rules: FurnitureRules): number {
  let paragraphs = 0
  for (const [index, part] of parts.entries()) {
    if (part.role === 'dateline') return index
    if (part.role !== null || !canOpen(part, parts[index + 1])) continue
    if (takeDateline(text, part, rules)) return index
    if (part.look.prose && ++paragraphs === datelineParagraphs) break
  }
  return -1
}

/** A paragraph, however short, or a line right before one. */
function canOpen({ look }: Part, next: Part | undefined): boolean {
  return look.prose || (look.ended && look.words >= 6) || (next !== undefined && isStory(next))
}

function takeDateline(text: string, part: Part, rules: FurnitureRules): boolean {
  const { start, end } = part.stretch
  const head = text.slice(start, Math.min(end, start + datelineUnits))
  const read = tabledDateline(head, rules) ?? readDateline(head)
  if (read === null) return false
  const wholeLine = start + read.units >= end
  if (!part.look.prose && !part.look.ended && !wholeLine) return false
  part.datelineEnd = start + read.units
  part.outlet = read.outlet
  if (wholeLine) part.role = 'dateline'
  return true
}

/** What the tables know of datelines; an outlet of theirs that is a place (`Bandung, Jawa Barat -`) is none. */
function tabledDateline(head: string, rules: FurnitureRules): Dateline | null {
  const found = matchOnce(rules.start, head)
  if (found === null || (found.outlet !== null && namesPlace(found.outlet))) return null
  return { units: found.end, outlet: found.outlet }
}

/** Gives the short lines after a list's heading the heading's role. */
export function closeLists(parts: readonly Part[]): void {
  let role: BlockRole | null = null
  let left = 0
  for (const part of parts) {
    if (part.stretch.opensList) {
      role = part.role
      left = longestListLines
    } else if (role === null || part.datelineEnd !== null || left-- === 0 || isSentence(part)) {
      if (part.role === null) role = null
    } else settle(part, role)
  }
}

function isSentence({ look, role }: Part): boolean {
  // Polls ask; the story seldom does right after a list.
  return role === null && !look.asks && (look.prose || (look.ended && look.words >= 5))
}

/**
 * A line said twice in a row was said by the page, not by the story; of a paragraph that comes back later the first is
 * the page's teaser.
 */
export function markRepeats(text: string, parts: readonly Part[]): void {
  const seen = new Map<string, Part>()
  let before: Part | undefined
  for (const part of parts) {
    if (before !== undefined && isRepeat(text, before, part)) {
      settle(before, 'chrome')
      settle(part, 'chrome')
    }
    before = part
    markTeaser(text, part, seen)
  }
}

function markTeaser(text: string, part: Part, seen: Map<string, Part>): void {
  const { look, stretch } = part
  if (!look.prose || look.units > longestTeaserUnits || part.inline) return
  const written = text.slice(stretch.start, stretch.end)
  const first = seen.get(written)
  if (first === undefined) seen.set(written, part)
  else settle(first, 'chrome')
}

function isRepeat(text: string, { stretch: a, look }: Part, { stretch: b }: Part): boolean {
  return !look.quoted && look.words >= 3 && sameText(text, a, b)
}

/** The sentence that a photo's credit follows on the same line is its caption, unless it says who said it. */
export function markCaptions(text: string, parts: readonly Part[], pack: LanguagePack): void {
  for (const [index, part] of parts.entries()) {
    const credit = parts[index + 1]
    if (credit?.role !== 'caption' || credit.stretch.gap !== 0 || part.role !== null) continue
    if (text.charAt(credit.stretch.start) !== '(') continue
    const alone = part.leftOver || part.stretch.gap > 0
    if (alone && isOneSentence(text, part) && !hasCue(text, part, pack)) part.role = 'caption'
  }
}

function isOneSentence(text: string, { look, stretch }: Part): boolean {
  if (look.quoted || look.units > longestCaptionUnits) return false
  return !/[\p{Ll}\d)][.!?]\s?\p{Lu}/u.test(text.slice(stretch.start, stretch.end))
}

function hasCue(text: string, { stretch }: Part, pack: LanguagePack): boolean {
  const words = text.slice(stretch.start, stretch.end).match(/\p{L}+/gu) ?? []
  return words.some((word) => pack.cues.has(fold(word)))
}

/** Whether two spans cover the same characters. */
export function sameText(text: string, a: Span, b: Span): boolean {
  return (
    a.end - a.start === b.end - b.start && text.slice(a.start, a.end) === text.slice(b.start, b.end)
  )
}

/** A few words of a headline that furniture has left on a line. */
export function isScrap({ leftOver, look }: Part): boolean {
  return (
    leftOver && !look.ended && !look.quoted && look.words <= 10 && look.capitals >= look.words * 0.6
  )
}
