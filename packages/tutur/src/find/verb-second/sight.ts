import type { CueMatch } from '../words/cue-matches.ts'
import type { ItemRange, Items } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import type { Clause } from './clauses.ts'

/** A cue and all that a rule looks at to say what it introduces. */
export interface Sight {
  readonly items: Items
  readonly line: Line
  readonly clauses: readonly Clause[]
  readonly cue: CueMatch
  /** Index in `clauses` of the one that holds the cue. */
  readonly at: number
  readonly clause: Clause
}

/** A relation as a rule for verb-second languages finds it, in items. */
export interface Report {
  readonly cue: readonly ItemRange[]
  readonly source: ItemRange | null
  readonly content: readonly ItemRange[]
  /** The bit of `cueTakes` that decides which row of the cue table holds. */
  readonly takes: number
  /** The words that attribute, where they are not all that stands outside the content. */
  readonly frame?: ItemRange
  readonly addressee?: ItemRange | null
  readonly rule: string
  readonly wide?: boolean
}

/** The cue in its clause; `null` for a mark between clauses. */
export function sightOf(line: Line, clauses: readonly Clause[], cue: CueMatch): Sight | null {
  const at = clauses.findIndex(({ from, to }) => from <= cue.from && cue.from < to)
  const clause = clauses[at]
  return clause === undefined ? null : { items: line.items, line, clauses, cue, at, clause }
}
