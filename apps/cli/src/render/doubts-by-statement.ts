import type { Analysis, Doubt, Id } from 'tutur'

const none: readonly Doubt[] = []

/** The doubts about a statement, by its id; those about the document have the key `null`. */
export function doubtsByStatement({
  doubts,
}: Analysis): (statement: Id<'statement'> | null) => readonly Doubt[] {
  const groups = Map.groupBy(doubts, (doubt) => doubt.statement)
  return (statement) => groups.get(statement) ?? none
}
