import type { Store } from 'tutur-ledger'

/** A number that is another whenever the rows of the store are. */
export async function revisionOf(store: Store): Promise<number> {
  const [counts, decisions] = await Promise.all([store.count({ terms: [] }), store.decisions()])
  return counts.documents + counts.statements + decisions.length
}
