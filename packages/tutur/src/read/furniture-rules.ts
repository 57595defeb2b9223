import { any } from '../languages/any/pack.ts'
import type { Furniture, FurnitureScope, LanguagePack } from '../languages/pack.ts'
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
  /** All patterns as alternatives, each a group of its own: compiling one expression a row would cost more than using it. */
  readonly union: RegExp | null
  readonly rows: readonly Furniture[]
}

/** The furniture rules that hold for a language: its own and those of every language. */
export type FurnitureRules = Readonly<
  Record<'line' | 'exact' | 'holds' | 'lead' | 'start' | 'end' | 'within', RuleSet>
>

// Compiling costs milliseconds, so it is done once for each pack.
const compiled = new WeakMap<LanguagePack, FurnitureRules>()

/**
 * The compiled furniture rules of `pack`, with those that hold for every language.
 *
 * @throws SyntaxError when a pattern of the tables is no regular expression: a fault in our own tables.
 */
export function furnitureRules(pack: LanguagePack): FurnitureRules {
  const known = compiled.get(pack)
  if (known !== undefined) return known
  const rows = pack === any ? any.furniture : [...pack.furniture, ...any.furniture]
  const rules = {
    line: ruleSet(rows, ['line', 'list'], (pattern) => `^(?:${pattern})$`),
    exact: ruleSet(rows, ['exact'], (pattern) => `^(?:${pattern})$`),
    holds: ruleSet(rows, ['holds'], (pattern) => pattern),
    lead: ruleSet(rows, ['lead'], (pattern) => `^(?:${pattern})$`),
    start: ruleSet(rows, ['start'], (pattern) => `^(?:${pattern})`),
    end: ruleSet(rows, ['end'], (pattern) => `(?:${pattern})$`),
    within: ruleSet(rows, ['within', 'run'], (pattern) => pattern),
  }
  compiled.set(pack, rules)
  return rules
}

function ruleSet(
  rows: readonly Furniture[],
  scopes: readonly FurnitureScope[],
  anchored: (pattern: string) => string,
): RuleSet {
  const own = rows.filter((row) => scopes.includes(row.scope))
  const union = own.map(({ pattern }) => `(${pattern.replaceAll(outletGroup, '(?:')})`).join('|')
  const flags = scopes.includes('within') ? 'gu' : 'u'
  return { union: own.length === 0 ? null : new RegExp(anchored(union), flags), rows: own }
}

const outletGroup = '(?<outlet>'

/** What a whole stretch, its beginning or its end is by the first rule that matches; else `null`. */
export function matchOnce(set: RuleSet, stretch: string): Found | null {
  const match = set.union?.exec(stretch) ?? null
  return match === null ? null : foundBy(set, match)
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
  const { union } = set
  if (union === null || line.length < shortestInsideUnits) return []
  const found: Found[] = []
  // `matchAll` would make a copy of the expression for every line.
  union.lastIndex = 0
  for (let match = union.exec(line); match !== null; match = union.exec(line)) {
    found.push(foundBy(set, match))
    if (match[0] === '') union.lastIndex++
  }
  return found
}

function foundBy({ rows }: RuleSet, match: RegExpExecArray): Found {
  const row = rows[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]
  if (row === undefined) throw new Error('a furniture pattern has a group of its own')
  const { role, scope, label } = row
  const start = match.index
  return { start, end: start + match[0].length, role, scope, label, outlet: outletIn(row, match) }
}

function outletIn({ pattern }: Furniture, match: RegExpExecArray): string | null {
  if (!pattern.includes(outletGroup)) return null
  return new RegExp(pattern, 'u').exec(match[0])?.groups?.['outlet'] ?? null
}
