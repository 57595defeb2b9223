import { useState } from 'preact/hooks'
import type { State } from '../api/shapes.ts'

/** What has been decided on this page and is not shown any more, before the server has told so. */
export interface DecidedHere {
  readonly isDecided: (id: string) => boolean
  readonly mark: (id: string, isDecided: boolean) => void
}

/**
 * Hides at once what somebody decides. As soon as an answer is newer than the decision, it alone tells: what is in it is open,
 * such as after the decision was taken back.
 *
 * @param state Of the answer that is on the page; `null` while there is none.
 */
export function useDecided(state: State | null): DecidedHere {
  const [marked, setMarked] = useState<ReadonlyMap<string, string>>(new Map())
  return {
    isDecided(id) {
      const revision = marked.get(id)
      if (revision === undefined) return false
      return state === null || state.stale || state.revision === revision
    },
    mark: (id, isDecided) =>
      setMarked((before) => {
        const after = new Map(before)
        if (isDecided) after.set(id, state?.revision ?? '')
        else after.delete(id)
        return after
      }),
  }
}
