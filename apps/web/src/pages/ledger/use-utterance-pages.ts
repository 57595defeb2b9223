import { signal } from '@preact/signals'
import { api, asked } from '../../api/client.ts'
import { notReached } from '../../api/problem-words.ts'
import type { Problem, Shapes, State, UtteranceRow } from '../../api/shapes.ts'
import { useAnswer, useLedgerChanges } from '../../api/use-answer.ts'
import { rowsOfPages, withoutRepeats } from './rows-of-pages.ts'

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
  /** Why the rows beyond these could not be had. */
  readonly moreProblem: Problem | null
  readonly isAwaited: boolean
  /** Fetches the next page, unless it is on its way or could not be had. */
  readonly askMore: () => void
  /** Fetches the page that could not be had. */
  readonly askMoreAgain: () => void
  readonly again: () => void
}

/** Rows of one page: enough for a few screens, little enough to come at once. */
const pageRows = 100

/** All rows of a query of this visit, once more than the first page was asked for; they stay when the reader goes elsewhere. */
interface Kept {
  readonly rows: readonly UtteranceRow[]
  readonly next: string | null
  readonly isAsking: boolean
  /** Why the next page could not be had. */
  readonly problem: Problem | null
}

const held = signal<ReadonlyMap<string, Kept>>(new Map())
/** A page that may soon be had is asked for again after this time: a list at its end asks whenever it is drawn. */
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
  const key = `${useLedgerChanges()} ${name}`
  const kept = held.value.get(key)
  const { rows, next, problem: moreProblem } = shownOf(first, kept)
  const askNext = () => {
    if (next === null || held.peek().get(key)?.isAsking === true) return
    hold(key, { rows, next, isAsking: true, problem: null })
    void ask(next).then((got) => {
      if (got.ok) {
        const more = withoutRepeats([...rows, ...got.data.rows])
        hold(key, { rows: more, next: got.data.next, isAsking: false, problem: null })
        return
      }
      const { problem } = got
      const isPassing = problem.status === notReached || problem.status === 503
      const failed = { rows, next, isAsking: false, problem: isPassing ? null : problem }
      if (isPassing) setTimeout(() => hold(key, failed), pauseMs)
      else hold(key, failed)
    })
  }
  return {
    rows,
    isWhole: first !== null && next === null,
    state: first?.state ?? null,
    problem: answer.is === 'failed' ? answer.problem : null,
    moreProblem,
    isAwaited: wanted === null || answer.is === 'awaited',
    askMore: () => {
      if (moreProblem === null) askNext()
    },
    askMoreAgain: askNext,
    again,
  }
}

/** What is shown of a query: its first page as it is now, and what is kept beyond it. */
function shownOf(
  first: Shapes['UtterancePage'] | null,
  kept: Kept | undefined,
): Omit<Kept, 'isAsking'> {
  if (first === null) return { rows: [], next: null, problem: null }
  const rows = kept === undefined ? null : joined(first.rows, kept.rows)
  if (kept === undefined || rows === null)
    return { rows: first.rows, next: first.next, problem: null }
  return { rows, next: kept.next, problem: kept.problem }
}

function hold(key: string, kept: Kept): void {
  const others = [...held.peek()].filter(([other]) => other !== key)
  held.value = new Map([...others.slice(-mostHeld), [key, kept]])
}

/** The last rows that were put together: a list of 100,000 is not put together anew for every key that is pressed. */
let lastJoined: {
  readonly first: readonly UtteranceRow[]
  readonly kept: readonly UtteranceRow[]
  readonly rows: readonly UtteranceRow[] | null
} | null = null

function joined(
  first: readonly UtteranceRow[],
  kept: readonly UtteranceRow[],
): readonly UtteranceRow[] | null {
  if (lastJoined?.first !== first || lastJoined.kept !== kept)
    lastJoined = { first, kept, rows: rowsOfPages(first, kept) }
  return lastJoined.rows
}
