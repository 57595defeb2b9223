import { signal } from '@preact/signals'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { onReachable } from '../shell/connection.ts'
import { setStanding } from '../shell/standing.ts'
import type { Answered } from './client.ts'
import type { Shape } from './shapes.ts'
import type { Trouble } from './trouble.ts'

/** What is known of an answer. */
export interface Asked<Value> {
  /** The newest answer; what was known before while it is asked again. `null`: none yet. */
  readonly value: Value | null
  /** Why there is no newer one. */
  readonly trouble: Trouble | null
  readonly isAsking: boolean
  readonly again: () => void
}

/** Answers of this visit, so that a page that was open before is there at once. */
const remembered = new Map<string, unknown>()
const mostRemembered = 40

/** While an answer is older than the ledger, it is asked again after this time. */
const staleMs = 700
/** While the server makes the account, unless it names a time itself. */
const unreadyMs = 1500

const changes = signal(0)

/** To be called when something was decided or added: everything on the page is asked again. */
export function ledgerChanged(): void {
  remembered.clear()
  changes.value++
}

/**
 * Asks the server when the page opens, when `key` changes, and when the ledger does.
 *
 * @param key Names the question; `null`: do not ask.
 * @param ask Asks; ended by the signal when the question is no longer wanted.
 */
export function useAnswer<Value>(
  key: string | null,
  ask: (signal: AbortSignal) => Promise<Answered<Value>>,
): Asked<Value> {
  const [known, setKnown] = useState<Known<Value>>({ key: null, value: null, trouble: null })
  const [times, setTimes] = useState(0)
  const [isAsking, setIsAsking] = useState(key !== null)
  const latest = useRef(ask)
  latest.current = ask
  const again = useCallback(() => setTimes((count) => count + 1), [])
  const change = changes.value
  useEffect(() => {
    if (key === null) return undefined
    const ending = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    setIsAsking(true)
    latest.current(ending.signal).then(
      (answer) => {
        if (ending.signal.aborted) return
        if (answer.ok) remember(key, answer.value)
        setKnown((before) => knownAfter(answer, key, before))
        setIsAsking(false)
        const wait = waitOf(answer)
        if (wait !== null) timer = setTimeout(again, wait)
      },
      // Ended: somebody asks something else now.
      () => undefined,
    )
    return () => {
      ending.abort()
      clearTimeout(timer)
    }
  }, [key, times, change])
  useEffect(() => onReachable(again), [again])
  const isSame = known.key === key
  const before = key === null ? null : ((remembered.get(key) as Value | undefined) ?? null)
  return {
    value: isSame ? known.value : before,
    trouble: isSame ? known.trouble : null,
    isAsking,
    again,
  }
}

interface Known<Value> {
  readonly key: string | null
  readonly value: Value | null
  readonly trouble: Trouble | null
}

function knownAfter<Value>(
  answer: Answered<Value>,
  key: string,
  before: Known<Value>,
): Known<Value> {
  if (answer.ok) return { key, value: answer.value, trouble: null }
  return { key, value: before.key === key ? before.value : null, trouble: answer.trouble }
}

function remember(key: string, value: unknown): void {
  remembered.delete(key)
  remembered.set(key, value)
  const oldest = remembered.keys().next().value
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest)
  const state = stateOf(value)
  if (state !== null)
    setStanding({ ledgerVersion: versionOf(state.revision), tuturVersion: state.version })
}

/** After how long an answer is worth asking for again by itself; `null`: it is not. */
function waitOf(answer: Answered<unknown>): number | null {
  if (answer.ok) return stateOf(answer.value)?.stale === true ? staleMs : null
  const { status, retryAfter } = answer.trouble
  if (status !== 503) return null
  return retryAfter === null ? unreadyMs : retryAfter * 1000
}

function stateOf(value: unknown): Shape<'State'> | null {
  if (typeof value !== 'object' || value === null || !('state' in value)) return null
  return value.state as Shape<'State'>
}

/** A revision, short enough to be read out: `7f3a0412`. */
export function versionOf(revision: string): string {
  return revision.slice(0, 8)
}
