import { any } from '../languages/any/pack.ts'
import type { Furniture, FurnitureScope, LanguagePack } from '../languages/pack.ts'
import { perPack } from '../languages/per-pack.ts'
import type { BlockRole, Label } from '../model/model.ts'

/** What a furniture rule says of the characters that it matched. */
export interface Found {
  /** Where the match begins and ends, in UTF-16 code units of the text it was looked for in. */
  readonly start: number
  readonly end: number
  readonly role: BlockRole
  readonly scope: FurnitureScope
  readonly label: Label['kind'] | null
  /** The outlet that the words name, if the pattern has a group for it. */
  readonly outlet: string | null
}

/** The rules of one scope. */
interface RuleSet {
  /**
   * Matches wherever a row does, and seldom elsewhere; `null` without rows. One expression without groups for all rows
   * is compiled and tried in a fraction of the time that one of groups, or one a row, would take.
   */
  readonly gate: RegExp | null
  readonly rules: readonly Rule[]
}

/** One row, compiled when the gate has first let something through. */
interface Rule {
  readonly row: Furniture
  readonly source: string
  pattern: RegExp | null
}

/** The furniture rules that hold for a language: its own and those of every language. */
export type FurnitureRules = Readonly<
  Record<'line' | 'exact' | 'holds' | 'lead' | 'start' | 'end' | 'within', RuleSet>
>

// Compiling costs milliseconds, so it is done once for each pack.
/**
 * The compiled furniture rules of `pack`, with those that hold for every language.
 *
 * @throws SyntaxError when a pattern of the tables is no regular expression: a fault in our own tables.
 */
export const furnitureRules: (pack: LanguagePack) => FurnitureRules = perPack((pack) => {
  const rows = pack === any ? any.furniture : [...pack.furniture, ...any.furniture]
  return {
    line: ruleSet(rows, ['line', 'list'], (pattern) => `^(?:${pattern})$`),
    exact: ruleSet(rows, ['exact'], (pattern) => `^(?:${pattern})$`),
    holds: ruleSet(rows, ['holds'], (pattern) => pattern),
    lead: ruleSet(rows, ['lead'], (pattern) => `^(?:${pattern})$`),
    start: ruleSet(rows, ['start'], (pattern) => `^(?:${pattern})`),
    end: ruleSet(rows, ['end'], (pattern) => `(?:${pattern})$`),
    within: ruleSet(rows, ['within', 'run'], (pattern) => pattern),
  }
})

function ruleSet(
  rows: readonly Furniture[],
  scopes: readonly FurnitureScope[],
  anchored: (pattern: string) => string,
): RuleSet {
  const own = rows.filter((row) => scopes.includes(row.scope))
  const patterns = own.map(({ pattern }) => pattern.replaceAll(outletGroup, '(?:'))
  const rules = own.map((row, i) => ({ row, source: anchored(patterns[i] ?? ''), pattern: null }))
  const flags = scopes.includes('within') ? 'gu' : 'u'
  const gate = own.length === 0 ? null : new RegExp(anchored(gateOf(patterns)), flags)
  return { gate, rules }
}

const outletGroup = '(?<outlet>'

/** All patterns as alternatives: those that begin at a word together, and without `^.{0,160}`, which only says how far on. */
function gateOf(patterns: readonly string[]): string {
  const bare = patterns.map((pattern) => pattern.replace(/^\^\.\{\d+,\d+\}/u, ''))
  const atWord = bare.filter((pattern) => pattern.startsWith('\\b'))
  const others = bare.filter((pattern) => !pattern.startsWith('\\b'))
  const grouped =
    atWord.length === 0 ? [] : [`\\b(?:${atWord.map((each) => each.slice(2)).join('|')})`]
  return [...grouped, ...others].join('|')
}

/** What a whole stretch, its beginning or its end is by the first rule that matches; else `null`. */
export function matchOnce(set: RuleSet, stretch: string): Found | null {
  return set.gate?.test(stretch) === true ? firstMatch(set, stretch) : null
}

/** The match that begins first, of several the one by the first rule; `null` when there is none. */
function firstMatch({ rules }: RuleSet, text: string): Found | null {
  let first: RegExpExecArray | null = null
  let by: Rule | null = null
  for (const rule of rules) {
    rule.pattern ??= new RegExp(rule.source, 'u')
    const match = rule.pattern.exec(text)
    if (match === null || (first !== null && match.index >= first.index)) continue
    first = match
    by = rule
    // None begins earlier.
    if (match.index === 0) break
  }
  return first === null || by === null ? null : foundBy(by.row, first)
}

/** What a whole line is by the first rule that matches; else `null`. */
export function matchLine(rules: FurnitureRules, line: string): Found | null {
  const folded = foldLine(line)
  return (
    matchOnce(rules.line, folded) ?? matchOnce(rules.exact, line) ?? matchOnce(rules.holds, folded)
  )
}

/** A line as the tables write it: in lower case, with straight apostrophes. */
export function foldLine(line: string): string {
  return line.toLowerCase().replaceAll('’', "'")
}

// `[img.1]`
const shortestInsideUnits = 5

/** Every stretch of furniture within `line`, in order and without overlap. */
export function matchAll(set: RuleSet, line: string): Found[] {
  const { gate } = set
  if (gate === null || line.length < shortestInsideUnits) return []
  const all: Found[] = []
  // `matchAll` would make a copy of the expression for every line.
  gate.lastIndex = 0
  for (let match = gate.exec(line); match !== null; match = gate.exec(line)) {
    const found = matchAt(set, line, match.index)
    if (found === null) break
    all.push(found)
    gate.lastIndex = Math.max(found.end, match.index + 1)
  }
  return all
}

/** The match at `at` by the first rule that has one there: no rule looks at the rest of a long line. */
function matchAt({ rules }: RuleSet, text: string, at: number): Found | null {
  for (const rule of rules) {
    rule.pattern ??= new RegExp(rule.source, 'uy')
    rule.pattern.lastIndex = at
    const match = rule.pattern.exec(text)
    if (match !== null) return foundBy(rule.row, match)
  }
  return null
}

function foundBy(row: Furniture, match: RegExpExecArray): Found {
  const { role, scope, label } = row
  const start = match.index
  return { start, end: start + match[0].length, role, scope, label, outlet: outletIn(row, match) }
}

function outletIn({ pattern }: Furniture, match: RegExpExecArray): string | null {
  if (!pattern.includes(outletGroup)) return null
  return new RegExp(pattern, 'u').exec(match[0])?.groups?.['outlet'] ?? null
}
