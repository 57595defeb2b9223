import type { Id } from 'tutur'
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

/** Answers that are kept at most: of documents that nobody asks about any more they are let go together. */
const mostKept = 2000

/**
 * A store of which it is asked once in a while what state it is in (`revision`, `documentRevision`, `codings`), however many ask:
 * beside a worker that adds ten articles a second, what is answered stays the same for a second, so that it is made once for
 * all who ask. What is written through this store is seen at once.
 */
export function withKeptRevision(
  store: Store,
  { keepMs = usualMs }: KeptRevisionOptions = {},
): KeptStore {
  let writes = 0
  const kept = new Map<string, { readonly answer: Promise<unknown>; readonly at: number }>()
  const keeping = <Value>(name: string, ask: () => Promise<Value>): Promise<Value> => {
    const now = performance.now()
    const known = kept.get(name)
    if (known !== undefined && now - known.at < keepMs) return known.answer as Promise<Value>
    if (kept.size >= mostKept) kept.clear()
    const answer = ask()
    const mine = { answer, at: now }
    kept.set(name, mine)
    // Whoever asks next asks again.
    answer.catch(() => {
      if (kept.get(name) === mine) kept.delete(name)
    })
    return answer
  }
  /** What was asked for while something was written may lack it. */
  const changing =
    <Given extends readonly unknown[], Done>(write: (...given: Given) => Promise<Done>) =>
    async (...given: Given): Promise<Done> => {
      try {
        return await write(...given)
      } finally {
        kept.clear()
        writes++
      }
    }
  const watched = {
    ...store,
    revision: () => keeping('revision', () => store.revision()),
    documentRevision: (id: Id<'document'>) =>
      keeping(`document ${id}`, () => store.documentRevision(id)),
    codings: () => keeping('codings', () => store.codings()),
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
