import type { LanguagePack } from '../languages/pack.ts'
import type { BlockRole, Label, Span } from '../model/model.ts'
import { capitalRuns } from './capital-runs.ts'
import {
  type Found,
  type FurnitureRules,
  furnitureRules,
  matchAll,
  matchLine,
  matchOnce,
} from './furniture-rules.ts'
import { endOfHeadlines } from './headline-run.ts'
import { type Line, splitLines, trimmed } from './lines.ts'

/** A stretch of text on its way to a block. */
export interface Stretch extends Span {
  /** Line breaks between this stretch and the one before; 0 when both stand on one line. */
  readonly gap: number
  /** What the tables say it is; `null` while only its place and shape can tell. */
  readonly role: BlockRole | null
  /** Known to be running text, however short. */
  readonly prose: boolean
  /** True when the short lines after it belong to it. */
  readonly opensList: boolean
  readonly label: Label['kind'] | null
  readonly outlet: string | null
}

// Furniture is short: longer lines are running text and are searched only for what may stand within them.
const longestFurnitureUnits = 600
// No article has more lines; of longer texts the first and the last are examined and the rest is taken in heaps.
const examinedLines = 10_000
const heapedLines = 50
const tailUnits = 240
const mostTails = 4

/** The lines of `text`, cut where the tables of `pack` know furniture. */
export function cutStretches(text: string, pack: LanguagePack): Stretch[] {
  const cutting = { text, pack, rules: furnitureRules(pack) }
  const lines = splitLines(text)
  const stretches: Stretch[] = []
  const examine = (from: number, to: number): void => {
    for (const line of lines.slice(from, to)) {
      for (const stretch of cutLine(line, cutting)) stretches.push(stretch)
    }
  }
  const tail = Math.max(examinedLines, lines.length - examinedLines)
  examine(0, examinedLines)
  for (let at = examinedLines; at < tail; at += heapedLines) {
    stretches.push(heap(lines, at, Math.min(at + heapedLines, tail)))
  }
  examine(tail, lines.length)
  return stretches
}

/** Lines `[from, to)` as one stretch, unexamined. */
function heap(lines: readonly Line[], from: number, to: number): Stretch {
  const [first, last] = [lines[from], lines[to - 1]]
  if (first === undefined || last === undefined) throw new Error('a heap of no lines')
  return { ...open(first), end: last.end }
}

interface Cutting {
  readonly text: string
  readonly pack: LanguagePack
  readonly rules: FurnitureRules
}

function cutLine(line: Line, cutting: Cutting): Stretch[] {
  const written = cutting.text.slice(line.start, line.end)
  if (written.length <= longestFurnitureUnits) {
    const whole = matchLine(cutting.rules, written)
    if (whole !== null) return [furniture(whole, line)]
  }
  const inside = [...insideOf(line, written, cutting), ...tailsOf(line, cutting)]
  return inside.length === 0 ? [open(line)] : tile(cutting.text, line, inside)
}

/** The furniture within a line, in order. */
function insideOf(line: Line, written: string, { text, pack, rules }: Cutting): Stretch[] {
  const inside: Stretch[] = []
  let end = line.start
  for (const found of matchAll(rules.within, written)) {
    const from = line.start + found.start
    if (from < end) continue
    end = line.start + found.end
    if (found.scope === 'run') end = endOfHeadlines(text, { start: end, end: line.end }, pack)
    inside.push(furniture(found, { start: from, end, gap: 0 }))
  }
  const runs = capitalRuns(text, line).map((span) => related({ ...span, gap: 0 }))
  return runs.length === 0 ? inside : [...inside, ...runs].sort((a, b) => a.start - b.start)
}

/** What stands at the end of `line`, in order: initials, then a link, then a credit. */
function tailsOf(line: Line, cutting: Cutting): Stretch[] {
  const tails: Stretch[] = []
  let rest: Span = line
  while (tails.length < mostTails) {
    const tail = tailOf(rest, cutting)
    if (tail === null) break
    tails.unshift(tail)
    rest = trimmed(cutting.text, { start: line.start, end: tail.start })
  }
  return tails
}

function tailOf({ start, end }: Span, { text, rules }: Cutting): Stretch | null {
  const from = Math.max(start, end - tailUnits)
  const found = matchOnce(rules.end, text.slice(from, end))
  if (found === null || from + found.start === start) return null
  return furniture(found, { start: from + found.start, end, gap: 0 })
}

/** `line` as `found` and what lies between, each without white space at its ends. */
function tile(text: string, line: Line, found: readonly Stretch[]): Stretch[] {
  const stretches: Stretch[] = []
  const add = (stretch: Stretch): void => {
    const span = trimmed(text, stretch)
    if (span.start === span.end) return
    stretches.push({ ...stretch, ...span, gap: stretches.length === 0 ? line.gap : 0 })
  }
  let at = line.start
  for (const each of found) {
    if (each.start < at) continue
    add(open({ start: at, end: each.start, gap: 0 }))
    add(each)
    at = each.end
  }
  add(open({ start: at, end: line.end, gap: 0 }))
  return stretches
}

function furniture(found: Found, line: Line): Stretch {
  const { role, label, outlet } = found
  return { ...line, role, label, outlet, prose: false, opensList: found.scope === 'list' }
}

function related(line: Line): Stretch {
  return { ...open(line), role: 'related' }
}

/** A stretch of which nothing is known yet. */
export function open({ start, end, gap }: Line): Stretch {
  return { start, end, gap, role: null, prose: false, opensList: false, label: null, outlet: null }
}
