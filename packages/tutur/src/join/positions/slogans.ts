import { fold } from '../../text/token-form.ts'
import type { Taken } from './timeline.ts'

/** Clauses of fewer words are no slogan: others may say them, too. */
const fewestWords = 4

/**
 * The utterances whose words somebody else of the same side, or the same one on an earlier day, has said before, clause for
 * clause. Words count, not marks or capitals. Takes time in proportion to the text.
 */
export function repeatedAmong(taken: readonly Taken[]): ReadonlySet<string> {
  const first = new Map<string, Taken>()
  const repeated = new Set<string>()
  const ordered = [...taken].sort((a, b) => (a.on.day < b.on.day ? -1 : 1))
  for (const one of ordered) {
    for (const clause of clausesOf(one)) {
      const before = first.get(clause)
      if (before === undefined) first.set(clause, one)
      else if (isOther(before, one)) repeated.add(one.spoken.id)
    }
  }
  return repeated
}

function isOther(before: Taken, { spoken, on }: Taken): boolean {
  return before.spoken.id !== spoken.id && before.on.day < on.day
}

function clausesOf({ spoken, entitlement, stance }: Taken): readonly string[] {
  const direct = spoken.reports.filter(({ statement }) => statement.form !== 'indirect')
  return direct.flatMap(({ words }) =>
    words
      .split(/[,.;:!?…—]/u)
      .map((clause) => fold(clause).match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter(({ length }) => length >= fewestWords)
      .map((clause) => `${entitlement.party} ${stance.issue} ${clause.join(' ')}`),
  )
}
