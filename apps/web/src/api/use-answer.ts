import { signal } from '@preact/signals'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { onReachable } from '../shell/connection.ts'
import { setStanding } from '../shell/standing.ts'
import type { Asked } from './client.ts'
import { notReached } from './problem-words.ts'
import type { Problem, State } from './shapes.ts'
import { onSomebodyElse } from './who-i-am.ts'

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

/** While an answer is older than the ledger, it is asked for again after this time, and each time after twice as long. */
const staleMs = 600
/** An account of a large ledger is minutes behind for as long as articles come in. */
const longestStaleMs = 60_000
/** The server's word for "not yet" (503): it is asked again after this time. */
const notYetMs = 1500

/** Answers of this visit, so that going back to a page shows it at once. */
const remembered = new Map<string, unknown>()
const mostRemembered = 40

const changes = signal(0)

/** To be called when something was decided or added: all that is on the page is asked for again, and what is there stays meanwhile. */
export function ledgerChanged(): void {
  remembered.clear()
  changes.value++
}
onSomebodyElse(ledgerChanged)

/** How often the ledger was changed from this window: what was put together before is of another. */
export function useLedgerChanges(): number {
  return changes.value
}

interface Held<Data> {
  readonly key: string
  readonly answer: Answer<Data>
}

/**
 * Asks when the page comes, whenever `key` changes, and when the ledger has been changed. While the server does not answer, what
 * is there stays, and it is asked again when it can be reached; so it is while the answer is older than the ledger, and while
 * the server still makes what it answers from.
 *
 * @param key Names what is asked for: the same key, the same answer.
 * @param ask Asks; ended by the signal when the answer is wanted no more.
 */
export function useAnswer<Data>(
  key: string,
  ask: (signal: AbortSignal) => Promise<Asked<Data>>,
): AnswerInHand<Data> {
  const [held, setHeld] = useState<Held<Data>>(() => rememberedAs(key))
  const [times, setTimes] = useState(0)
  const latest = useRef(ask)
  latest.current = ask
  const again = useCallback(() => setTimes((before) => before + 1), [])
  const change = changes.value
  const asked = useRef({ key, change, times: 0 })
  useEffect(() => {
    const ending = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    latest.current(ending.signal).then(
      (got) => {
        if (ending.signal.aborted) return
        if (got.ok) remember(key, got.data)
        setHeld((before) => next(before, key, got))
        asked.current = countedOnce(asked.current, { key, change })
        const wait = waitOf(got, asked.current.times)
        if (wait !== null) timer = setTimeout(again, wait)
      },
      (fault: unknown) => {
        if (!ending.signal.aborted) throw fault
      },
    )
    return () => {
      ending.abort()
      clearTimeout(timer)
    }
  }, [key, times, change])
  useEffect(() => onReachable(again), [])
  return { answer: held.key === key ? held.answer : rememberedAs<Data>(key).answer, again }
}

function next<Data>(before: Held<Data>, key: string, got: Asked<Data>): Held<Data> {
  if (got.ok) return { key, answer: { is: 'here', data: got.data } }
  const { status } = got.problem
  const stays =
    (status === notReached || status === 503) && before.key === key && before.answer.is === 'here'
  return stays ? before : { key, answer: { is: 'failed', problem: got.problem } }
}

function rememberedAs<Data>(key: string): Held<Data> {
  const known = remembered.get(key)
  return {
    key,
    answer: known === undefined ? { is: 'awaited' } : { is: 'here', data: known as Data },
  }
}

function remember(key: string, data: unknown): void {
  remembered.delete(key)
  remembered.set(key, data)
  const [oldest] = remembered.keys()
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest)
  const state = stateOf(data)
  if (state === null) return
  setStanding({ ledgerVersion: shortRevision(state), tuturVersion: state.version })
}

/** What was asked for, as of which change, and how often. */
interface Times {
  readonly key: string
  readonly change: number
  readonly times: number
}

function countedOnce(before: Times, now: Omit<Times, 'times'>): Times {
  const isSame = before.key === now.key && before.change === now.change
  return { ...now, times: isSame ? before.times + 1 : 1 }
}

/** In how many milliseconds it is worth asking again without being told to, having asked so often; `null`: it is not. */
function waitOf(got: Asked<unknown>, times: number): number | null {
  if (got.ok)
    return stateOf(got.data)?.stale === true
      ? Math.min(staleMs * 2 ** (times - 1), longestStaleMs)
      : null
  return got.problem.status === 503 ? notYetMs : null
}

function stateOf(data: unknown): State | null {
  if (typeof data !== 'object' || data === null || !('state' in data)) return null
  return data.state as State
}

/** The state of the ledger, short enough to be read out and written below a citation: `3f0c9a.12`, which every change counts up. */
export function shortRevision({ revision }: Pick<State, 'revision'>): string {
  const [epoch = '', number = ''] = revision.split('.')
  return `${epoch.slice(0, 6)}.${number}`
}
