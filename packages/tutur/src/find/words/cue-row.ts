import type { CueRow } from '../../languages/pack.ts'
import type { Act } from '../../model/model.ts'
import type { CueMatch } from './cue-matches.ts'
import type { ItemRange, Items } from './items.ts'

const anyRow: CueRow = { act: 'say', takes: 0 }

/** The row of the cue table that holds in these surroundings: what a verb does depends on what it takes. */
export function rowOf({ cue }: CueMatch, takes: number): CueRow {
  return cue.rows.find((row) => (row.takes & takes) !== 0) ?? cue.rows[0] ?? anyRow
}

/** The act of a cue with what is said: `"Where is it?" kata X` asks. */
export function actWith({ reading, quote }: Items, act: Act, content: readonly ItemRange[]): Act {
  if (act !== 'say') return act
  const quotation = reading.quotations[quote[(content.at(-1)?.to ?? 0) - 1] ?? -1]
  return quotation !== undefined && reading.tokens.folded[quotation.to - 2] === '?' ? 'ask' : act
}
