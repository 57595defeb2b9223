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

/** The rules of one scope: one expression that says whether any matches, and the rules themselves. */
interface RuleSet {
  readonly union: RegExp | null
  readonly rows: readonly Furniture[]
  /** Compiles one row; done for the few rows that ever match. */
  readonly compile: (row: Furniture) => RegExp
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
  const union = own.map((row) => `(?:${row.pattern.replaceAll('(?<outlet>', '(?:')})`).join('|')
  const inside = scopes.includes('within')
  const known = new Map<Furniture, RegExp>()
  return {
    union: own.length === 0 ? null : new RegExp(anchored(union), inside ? 'gu' : 'u'),
    rows: own,
    compile: (row) => {
      const pattern = known.get(row) ?? new RegExp(anchored(row.pattern), inside ? 'yu' : 'u')
      known.set(row, pattern)
      return pattern
    },
  }
}

/** What a whole stretch, its beginning or its end is by the first rule that matches; else `null`. */
export function matchOnce(set: RuleSet, stretch: string): Found | null {
  if (set.union === null || !set.union.test(stretch)) return null
  return firstMatch(set, stretch, 0)
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
  if (set.union === null || line.length < shortestInsideUnits) return []
  const found: Found[] = []
  for (const { index } of line.matchAll(set.union)) {
    const first = firstMatch(set, line, index)
    if (first !== null) found.push(first)
  }
  return found
}

function firstMatch(set: RuleSet, text: string, from: number): Found | null {
  for (const row of set.rows) {
    const pattern = set.compile(row)
    pattern.lastIndex = from
    const match = pattern.exec(text)
    if (match !== null && match[0] !== '') return foundBy(row, match)
  }
  return null
}

function foundBy(furniture: Furniture, match: RegExpExecArray): Found {
  return {
    start: match.index,
    end: match.index + match[0].length,
    role: furniture.role,
    scope: furniture.scope,
    label: furniture.label,
    outlet: match.groups?.['outlet'] ?? null,
  }
}
