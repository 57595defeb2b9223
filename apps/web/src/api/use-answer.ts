import { useEffect, useState } from 'preact/hooks'
import { onReachable } from '../shell/connection.ts'
import { type Asked, notReached } from './client.ts'
import type { Problem } from './shapes.ts'

/** What a page knows of what it asked for. */
export type Answer<Data> =
  | { readonly is: 'awaited' }
  | { readonly is: 'here'; readonly data: Data }
  | { readonly is: 'failed'; readonly problem: Problem }

export interface AnswerInHand<Data> {
  readonly answer: Answer<Data>
  /** Asks again; what is there stays until the new answer comes. */
  readonly again: () => void
}

/**
 * Asks when the page comes and whenever `key` changes. While the server does not answer, what is there stays, and it is asked
 * again when it can be reached.
 *
 * @param key Names what is asked for: the same key, the same answer.
 * @param ask Asks; ended by the signal when the answer is wanted no more.
 */
export function useAnswer<Data>(
  key: string,
  ask: (signal: AbortSignal) => Promise<Asked<Data>>,
): AnswerInHand<Data> {
  const [held, setHeld] = useState<{ readonly key: string; readonly answer: Answer<Data> }>({
    key,
    answer: { is: 'awaited' },
  })
  const [times, setTimes] = useState(0)
  // Asked anew when the key is another, and when `again` is called.
  const again = () => setTimes((before) => before + 1)
  useEffect(() => {
    const ending = new AbortController()
    ask(ending.signal).then(
      (got) => {
        if (!ending.signal.aborted) setHeld((before) => next(before, key, got))
      },
      (fault: unknown) => {
        if (!ending.signal.aborted) throw fault
      },
    )
    return () => ending.abort()
  }, [key, times])
  useEffect(() => onReachable(again), [])
  return { answer: held.key === key ? held.answer : { is: 'awaited' }, again }
}

function next<Data>(
  before: { readonly key: string; readonly answer: Answer<Data> },
  key: string,
  got: Asked<Data>,
): { readonly key: string; readonly answer: Answer<Data> } {
  if (got.ok) return { key, answer: { is: 'here', data: got.data } }
  const stays =
    got.problem.status === notReached && before.key === key && before.answer.is === 'here'
  return stays ? before : { key, answer: { is: 'failed', problem: got.problem } }
}
