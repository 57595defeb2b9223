import { api, asked } from '../../api/client.ts'
import type { Problem, Shapes, State, UtteranceRow } from '../../api/shapes.ts'
import { type PagesInHand, usePages } from '../../api/use-pages.ts'

/** What is asked for. */
export interface Wanted {
  readonly query: string
  /** Mark of a visit: what came in after it is fresh; `null` where nobody knows. */
  readonly since: string | null
  readonly onlyFresh: boolean
}

/** The rows of a query as far as they have been fetched. */
export interface UtterancePages
  extends Pick<
    PagesInHand<UtteranceRow, Shapes['UtterancePage']>,
    'rows' | 'isWhole' | 'moreProblem' | 'askMore' | 'askMoreAgain'
  > {
  readonly state: State | null
  readonly problem: Problem | null
  readonly isAwaited: boolean
  readonly again: () => void
}

/** Rows of one page: enough for a few screens, little enough to come at once. */
const pageRows = 100

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
  const { first, ...pages } = usePages({
    key: wanted === null ? 'no utterances' : `utterances ${since} ${onlyFresh} ${query}`,
    ask: (cursor, signal) =>
      wanted === null ? new Promise<never>(() => undefined) : ask(cursor, signal),
    idOf: ({ id }: UtteranceRow) => id,
  })
  const { answer, again } = first
  return {
    ...pages,
    state: answer.is === 'here' ? answer.data.state : null,
    problem: answer.is === 'failed' ? answer.problem : null,
    isAwaited: answer.is === 'awaited',
    again,
  }
}
