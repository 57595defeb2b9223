import { randomBytes } from 'node:crypto'
import { HTTPException } from 'hono/http-exception'
import { ArchiveProblem, StoreProblem } from 'tutur-ledger'
import { AccountProblem } from '../account/account-problem.ts'
import type { Log } from './log.ts'
import { type ProblemKind, problem, problemKinds, Refusal } from './problem.ts'
import type { ServerContext } from './server-env.ts'

/** How what was thrown is answered. What nobody expected goes to the log under a number, and the answer has the number alone. */
export function answerFaults(log: Log): (error: Error, context: ServerContext) => Response {
  return (error, context) => {
    if (error instanceof Refusal) return problem(context, error.kind, error.details)
    if (error instanceof HTTPException) return answerException(error, context)
    if (error instanceof AccountProblem)
      return problem(context, 'unavailable', {
        detail: error.message,
        headers: { 'retry-after': '5' },
      })
    if (isAborted(error, context)) return new Response(null, { status: 400 })
    const reference = randomBytes(6).toString('hex')
    log(`fault ${reference} in ${context.req.method} ${context.req.path}: ${error.stack ?? error}`)
    if (error instanceof StoreProblem || error instanceof ArchiveProblem)
      return problem(context, 'unavailable', {
        detail:
          'The ledger cannot be read or written now. Whoever runs the server finds the reason in its log.',
        reference,
        headers: { 'retry-after': '10' },
      })
    return problem(context, 'fault', {
      detail:
        'Something went wrong that should not. Whoever runs the server finds it in its log by this reference.',
      reference,
    })
  }
}

/** What the framework refuses by itself, such as JSON that is none. */
function answerException(error: HTTPException, context: ServerContext): Response {
  return problem(context, kindOf(error.status), {
    detail: error.message === '' ? 'The request cannot be read.' : `${error.message}.`,
  })
}

function kindOf(status: number): ProblemKind {
  for (const [kind, known] of Object.entries(problemKinds))
    if (known.status === status) return kind as ProblemKind
  return status >= 500 ? 'fault' : 'not-valid'
}

/** The other side has gone away in the middle of its request: nobody reads the answer, and it is no fault of ours. */
function isAborted(error: Error, context: ServerContext): boolean {
  return context.req.raw.signal.aborted || ('code' in error && error.code === 'ECONNRESET')
}
