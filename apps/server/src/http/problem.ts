import type { Context } from 'hono'
import type { QueryProblem } from 'tutur-ledger'

/** What can go wrong with a request: the status and the title of each kind. */
export const problemKinds = {
  'not-valid': { status: 400, title: 'The request is not valid' },
  'not-signed-in': { status: 401, title: 'Nobody is signed in' },
  'not-allowed': { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  'wrong-method': { status: 405, title: 'That cannot be done here' },
  'too-slow': { status: 408, title: 'The request came too slowly' },
  conflict: { status: 409, title: 'It is not as the request takes it to be' },
  'too-large': { status: 413, title: 'The request is too large' },
  'head-too-large': { status: 431, title: 'The head of the request is too large' },
  'wrong-host': { status: 421, title: 'This server has another name' },
  'not-readable': { status: 422, title: 'Nothing could be read' },
  'too-many': { status: 429, title: 'Too many requests' },
  fault: { status: 500, title: 'A fault of the server' },
  unavailable: { status: 503, title: 'Not available now' },
} as const

/** A key of {@link problemKinds}. */
export type ProblemKind = keyof typeof problemKinds

/** One part of a request that is not as it must be. */
export interface FieldProblem {
  /** Where: `query.limit`, `json.terms.0`. */
  readonly field: string
  readonly detail: string
}

/** What is told beside the kind. */
export interface ProblemDetails {
  /** What is wrong and what to do, for people. */
  readonly detail: string
  /** Of a query: what is wrong with it, for programs and other languages. */
  readonly code?: QueryProblem['code'] | 'not-in-dossier'
  /** Of a query or a field: where it is wrong, in code units. */
  readonly at?: { readonly field: string; readonly start?: number; readonly end?: number }
  /** Every field at fault. */
  readonly errors?: readonly FieldProblem[]
  /** Under which number the log has more. */
  readonly reference?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A problem as it goes over the wire (RFC 9457). */
export function problemOf(
  kind: ProblemKind,
  { detail, code, at, errors, reference }: ProblemDetails,
): Readonly<Record<string, unknown>> {
  return {
    type: `/problems/${kind}`,
    ...problemKinds[kind],
    detail,
    ...(code === undefined ? {} : { code }),
    ...(at === undefined ? {} : { at }),
    ...(errors === undefined ? {} : { errors }),
    ...(reference === undefined ? {} : { reference }),
  }
}

/** An answer that says what was wrong. It is never kept by a cache. */
export function problem(context: Context, kind: ProblemKind, details: ProblemDetails): Response {
  return context.body(JSON.stringify(problemOf(kind, details)), problemKinds[kind].status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    ...details.headers,
  })
}

/** What a handler throws when it can only answer with a problem: `throw new Refusal('not-found', { detail })`. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly kind: ProblemKind
  readonly details: ProblemDetails

  constructor(kind: ProblemKind, details: ProblemDetails) {
    super(details.detail)
    this.kind = kind
    this.details = details
  }
}
