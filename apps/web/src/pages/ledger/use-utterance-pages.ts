import { signal } from '@preact/signals'
import { api, asked } from '../../api/client.ts'
import type { Problem, State, UtteranceRow } from '../../api/shapes.ts'
import { useAnswer } from '../../api/use-answer.ts'

/** What is asked for. */
export interface Wanted {
  readonly query: string
  /** Mark of a visit: what came in after it is fresh; `null` where nobody knows. */
  readonly since: string | null
  readonly onlyFresh: boolean
}

/** The rows of a query as far as they have been fetched. */
export interface UtterancePages {
  readonly rows: readonly UtteranceRow[]
  /** There is no row beyond these. */
  readonly isWhole: boolean
  readonly state: State | null
  readonly problem: Problem | null
  readonly isAwaited: boolean
  /** Fetches the next page, unless it is on its way. */
  readonly askMore: () => void
  readonly again: () => void
}

/** Rows of one page: enough for a few screens, little enough to come at once. */
const pageRows = 100

/** The pages after the first, of queries of this visit; they stay when the reader goes elsewhere and comes back. */
interface More {
  readonly rows: readonly UtteranceRow[]
  readonly next: string | null
  readonly isAsking: boolean
}

const held = signal<ReadonlyMap<string, More>>(new Map())
/** A page that could not be had is asked for again after this time: a list at its end asks whenever it is drawn. */
const pauseMs = 2000
/** Pages of more queries than this are forgotten, the oldest first. */
const mostHeld = 8

/** The utterances that a query finds, page by page. `wanted` is `null` while it is not known. */
export function useUtterancePages(wanted: Wanted | null): UtterancePages {
  const { query, since, onlyFresh } = wanted ?? { query: '', since: null, onlyFresh: false }
  const ask = (cursor: string | null, signal?: AbortSignal) =>
    asked(
      api.GET('/api/v1/utterances', {
        params: {
          query: {
            q: query,
            limit: pageRows,
            ...(since === null ? {} : { since }),
            ...(onlyFresh && since !== null ? { fresh: 'yes' as const } : {}),
            ...(cursor === null ? {} : { cursor }),
          },
        },
        ...(signal === undefined ? {} : { signal }),
      }),
    )
  const name = wanted === null ? 'none' : `${since} ${onlyFresh} ${query}`
  const { answer, again } = useAnswer(`utterances ${name}`, (signal) =>
    wanted === null ? new Promise<never>(() => undefined) : ask(null, signal),
  )
  const first = wanted !== null && answer.is === 'here' ? answer.data : null
  const key = `${first?.state.revision} ${name}`
  const more = held.value.get(key)
  const next = more === undefined ? (first?.next ?? null) : more.next
  const askMore = () => {
    const now = held.peek().get(key)
    if (next === null || now?.isAsking === true) return
    const before = now?.rows ?? []
    hold(key, { rows: before, next, isAsking: true })
    void ask(next).then((got) => {
      if (got.ok)
        hold(key, { rows: [...before, ...got.data.rows], next: got.data.next, isAsking: false })
      else setTimeout(() => hold(key, { rows: before, next, isAsking: false }), pauseMs)
    })
  }
  return {
    rows:
      first === null ? [] : more === undefined ? first.rows : joined(key, first.rows, more.rows),
    isWhole: first !== null && next === null,
    state: first?.state ?? null,
    problem: answer.is === 'failed' ? answer.problem : null,
    isAwaited: wanted === null || answer.is === 'awaited',
    askMore,
    again,
  }
}

function hold(key: string, more: More): void {
  const others = [...held.peek()].filter(([other]) => other !== key)
  held.value = new Map([...others.slice(-mostHeld), [key, more]])
}

/** The last rows that were put together: a list of 100,000 is not put together anew for every key that is pressed. */
let lastJoined: {
  readonly key: string
  readonly of: readonly UtteranceRow[]
  readonly rows: readonly UtteranceRow[]
} | null = null

function joined(
  key: string,
  first: readonly UtteranceRow[],
  more: readonly UtteranceRow[],
): readonly UtteranceRow[] {
  if (lastJoined?.key !== key || lastJoined.of !== more)
    lastJoined = { key, of: more, rows: [...first, ...more] }
  return lastJoined.rows
}
