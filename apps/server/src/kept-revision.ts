import type { Store } from 'tutur-ledger'

/** For how long nobody asks the database again whether another process changed it, in milliseconds. */
const usualMs = 1000

/** How {@link withKeptRevision} keeps it. */
export interface KeptRevisionOptions {
  /** For how long what another process changed may go unseen, in milliseconds. Default 1000. */
  readonly keepMs?: number
}

/** A store, and how often it was written through. */
export interface KeptStore {
  readonly store: Store
  written(): number
}

/**
 * A store whose `revision` is asked for once in a while, however many ask: beside a worker that adds ten articles a second, what
 * is answered stays the same for a second, so that it is made once for all who ask. What is written through this store is seen
 * at once.
 */
export function withKeptRevision(
  store: Store,
  { keepMs = usualMs }: KeptRevisionOptions = {},
): KeptStore {
  let writes = 0
  let kept: { readonly revision: Promise<string>; readonly at: number } | null = null
  const revision = (): Promise<string> => {
    const now = performance.now()
    if (kept !== null && now - kept.at < keepMs) return kept.revision
    const asked = store.revision()
    const mine = { revision: asked, at: now }
    kept = mine
    // Whoever asks next asks again.
    asked.catch(() => {
      if (kept === mine) kept = null
    })
    return asked
  }
  /** What was asked for while something was written may lack it. */
  const changing =
    <Given extends readonly unknown[], Done>(write: (...given: Given) => Promise<Done>) =>
    async (...given: Given): Promise<Done> => {
      try {
        return await write(...given)
      } finally {
        kept = null
        writes++
      }
    }
  const watched = {
    ...store,
    revision,
    add: changing(store.add),
    begin: changing(store.begin),
    switchTo: changing(store.switchTo),
    drop: changing(store.drop),
    decide: changing(store.decide),
    repair: changing(store.repair),
    restore: changing(store.restore),
  }
  return { store: watched, written: () => writes }
}
