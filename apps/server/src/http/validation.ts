import type { Hook } from '@hono/zod-openapi'
import { type FieldProblem, problem } from './problem.ts'
import type { ServerEnv } from './server-env.ts'

/** Answers a request that its schema does not allow: every field at fault, by name. */
export const tellFields: Hook<unknown, ServerEnv, string, unknown> = (result, context) => {
  if (result.success) return undefined
  const errors = result.error.issues.map(
    ({ path, message }): FieldProblem => ({
      field: [result.target, ...path.map(String)].join('.'),
      detail: message,
    }),
  )
  const named = errors.map(({ field, detail }) => `${field}: ${detail}`).join('; ')
  const at = { field: errors[0]?.field ?? result.target }
  return problem(context, 'not-valid', { detail: named, at, errors })
}
