import type { Document } from 'tutur'
import { correct } from '../corrections.ts'
import type { Decision, Entry } from '../model.ts'
import { entryOf, parse, statementColumnsOf } from './rows.ts'
import type { StatementColumns } from './tables.ts'

/** What is there of a document of a coding, as it was kept. */
export interface Kept {
  /** The document, its decisions oldest first, and what the machine found if it was corrected before; as JSON. */
  readonly document: string
  readonly decisions: readonly string[]
  readonly machine: string | null
  readonly statements: readonly Pick<StatementColumns, 'record' | 'words' | 'actors' | 'stems'>[]
}

/** What is to be kept instead. */
export interface Applied {
  readonly machine: string
  readonly statements: readonly StatementColumns[]
  /** Ids of decisions that no statement answers to. */
  readonly unfit: readonly string[]
}

/** Replays the decisions of people over what the machine found, which stays beside. */
export function applyDecisions(kept: Kept): Applied {
  const document = parse<Document>(kept.document)
  const entries = kept.machine === null ? found(kept) : parse<readonly Entry[]>(kept.machine)
  const decisions = kept.decisions.map((decision) => parse<Decision>(decision))
  const { rows, unfit } = correct(document, entries, decisions)
  return {
    machine: JSON.stringify(entries),
    statements: rows.map(statementColumnsOf(document)),
    unfit: unfit.map(({ id }) => id),
  }
}

/** In an order of their own, so that two stores replay alike. */
function found({ statements }: Kept): readonly Entry[] {
  return statements.map(entryOf).sort((a, b) => {
    const [first, second] = [a.statement, b.statement]
    return first.content[0].start - second.content[0].start || (first.id < second.id ? -1 : 1)
  })
}
