import type { Hook, z } from '@hono/zod-openapi'
import { type FieldProblem, type ProblemDetails, problem } from './problem.ts'
import type { ServerEnv } from './server-env.ts'

/** Answers a request that its schema does not allow: every field at fault, by name. */
export const tellFields: Hook<unknown, ServerEnv, string, unknown> = (result, context) =>
  result.success ? undefined : problem(context, 'not-valid', fieldsAtFault(result))

/** What is told of a part of a request that its schema does not allow. `target`: which part, `query`, `json`, `form`. */
export function fieldsAtFault({
  target,
  error,
}: {
  readonly target: string
  readonly error: Pick<z.ZodError, 'issues'>
}): Pick<ProblemDetails, 'detail' | 'at' | 'errors'> {
  const errors = error.issues.map(
    ({ path, message }): FieldProblem => ({
      field: [target, ...path.map(String)].join('.'),
      detail: message,
    }),
  )
  const detail = errors.map((one) => `${one.field}: ${one.detail}`).join('; ')
  return { detail, at: { field: errors[0]?.field ?? target }, errors }
}
