import type { Shape } from './shapes.ts'

/** Why there is no answer. `status` 0: the server cannot be reached. */
export interface Trouble {
  readonly status: number
  readonly problem: Partial<Shape<'Problem'>>
  /** After how many seconds it is worth asking again, if the server says so. */
  readonly retryAfter: number | null
}

/** What a request without an answer comes to. */
export const unreached: Trouble = { status: 0, problem: {}, retryAfter: null }

/** @param error What the server sent instead of an answer: problem+json, or whatever stands between. */
export function troubleOf(response: Response, error: unknown): Trouble {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return {
    status: response.status,
    problem: typeof error === 'object' && error !== null ? error : {},
    retryAfter: Number.isFinite(seconds) ? seconds : null,
  }
}
