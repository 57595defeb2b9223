import { signal } from '@preact/signals'
import type { Asked } from './client.ts'
import { notReached } from './problem-words.ts'
import { type IdOf, rowsOfPages, withoutRepeats } from './rows-of-pages.ts'
import type { Problem } from './shapes.ts'
import { type AnswerInHand, useAnswer, useLedgerChanges } from './use-answer.ts'

/** One page of a list, as the server gives it. */
interface Page<Row> {
  readonly rows: readonly Row[]
  /** Where the next page begins; `null`: there is none. */
  readonly next: string | null
}

/** A list as far as it has been fetched. */
export interface PagesInHand<Row, One extends Page<Row>> {
  /** The first page. */
  readonly first: AnswerInHand<One>
  readonly rows: readonly Row[]
  /** There is no row beyond these. */
  readonly isWhole: boolean
  /** Why the rows beyond these could not be had. */
  readonly moreProblem: Problem | null
  /** Fetches the next page, unless it is on its way or could not be had. */
  readonly askMore: () => void
  /** Fetches the page that could not be had. */
  readonly askMoreAgain: () => void
}

/** What a list is asked for with. */
export interface PagesWanted<Row, One extends Page<Row>> {
  /** Names the list: the same key, the same rows. */
  readonly key: string
  /** Asks for the page after the one that gave the cursor; `null`: for the first. */
  readonly ask: (cursor: string | null, signal?: AbortSignal) => Promise<Asked<One>>
  readonly idOf: IdOf<Row>
}

/** All rows of a list, once more than its first page was asked for; they stay when the reader goes elsewhere and comes back. */
interface Kept {
  readonly rows: readonly unknown[]
  readonly next: string | null
  readonly isAsking: boolean
  /** Why the next page could not be had. */
  readonly problem: Problem | null
}

const held = signal<ReadonlyMap<string, Kept>>(new Map())
/** A page that may soon be had is asked for again after this time: a list at its end asks whenever it is drawn. */
const pauseMs = 2000
/** Pages of more lists than this are forgotten, the oldest first. */
const mostHeld = 8

/** A list that is fetched page by page. Its first page is asked for again like every answer; what is beyond it stays. */
export function usePages<Row, One extends Page<Row>>(
  wanted: PagesWanted<Row, One>,
): PagesInHand<Row, One> {
  const { ask, idOf } = wanted
  const first = useAnswer(wanted.key, (signal) => ask(null, signal))
  const key = `${useLedgerChanges()} ${wanted.key}`
  const page = first.answer.is === 'here' ? first.answer.data : null
  const shown = shownOf(page, held.value.get(key) as KeptOf<Row> | undefined, idOf)
  const { rows, next, problem } = shown
  const askMoreAgain = () => {
    if (next === null || held.peek().get(key)?.isAsking === true) return
    hold(key, { rows, next, isAsking: true, problem: null })
    void ask(next).then((got) => {
      if (got.ok) {
        const more = withoutRepeats([...rows, ...got.data.rows], idOf)
        hold(key, { rows: more, next: got.data.next, isAsking: false, problem: null })
        return
      }
      const isPassing = got.problem.status === notReached || got.problem.status === 503
      const failed = { rows, next, isAsking: false, problem: isPassing ? null : got.problem }
      if (isPassing) setTimeout(() => hold(key, failed), pauseMs)
      else hold(key, failed)
    })
  }
  return {
    first,
    rows,
    isWhole: page !== null && next === null,
    moreProblem: problem,
    askMore: () => {
      if (problem === null) askMoreAgain()
    },
    askMoreAgain,
  }
}

type KeptOf<Row> = Kept & { readonly rows: readonly Row[] }

/** What is shown of a list: its first page as it is now, and what is kept beyond it. */
function shownOf<Row>(
  first: Page<Row> | null,
  kept: KeptOf<Row> | undefined,
  idOf: IdOf<Row>,
): Omit<KeptOf<Row>, 'isAsking'> {
  if (first === null) return { rows: [], next: null, problem: null }
  const rows = kept === undefined ? null : joined(first.rows, kept.rows, idOf)
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
  readonly first: readonly unknown[]
  readonly kept: readonly unknown[]
  readonly rows: readonly unknown[] | null
} | null = null

function joined<Row>(
  first: readonly Row[],
  kept: readonly Row[],
  idOf: IdOf<Row>,
): readonly Row[] | null {
  if (lastJoined?.first !== first || lastJoined.kept !== kept)
    lastJoined = { first, kept, rows: rowsOfPages(first, kept, idOf) }
  return lastJoined.rows as readonly Row[] | null
}
