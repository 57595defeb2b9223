import type { Document, Doubt, Statement } from 'tutur'
import type { WaitingColumns } from './tables.ts'

/** A statement with a lower score waits for a person even without a doubt. */
export const lowScore = 0.6

/** Those statements of a document that wait before anybody has decided anything, as {@link fillWaiting} writes them. */
export function waitingColumnsOf(
  { language }: Pick<Document, 'language'>,
  statements: readonly Statement[],
  doubts: readonly Doubt[],
): readonly WaitingColumns[] {
  const codes = new Map<string | null, Set<string>>()
  for (const { statement, code } of doubts) {
    codes.set(statement, (codes.get(statement) ?? new Set()).add(` ${code}`))
  }
  return statements.flatMap(({ id, madeBy: { score } }) => {
    const own = codes.get(id)
    if (own === undefined && score >= lowScore) return []
    return {
      sure: own === undefined ? 1 : 0,
      score,
      uid: id,
      language,
      codes: [...(own ?? [])].sort().join(','),
    }
  })
}
