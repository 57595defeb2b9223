import type { MiddlewareHandler } from 'hono'
import { problem } from '../http/problem.ts'
import type { ServerContext, ServerEnv } from '../http/server-env.ts'
import { mayAs, type Role, type Visitor } from './visitor.ts'

/** Who asks; `null` when nobody is signed in. */
export function whoIs(context: ServerContext): Visitor | null {
  return context.get('visitor')
}

/** Lets only those pass whose role is at least `role`. */
export function requires(role: Role): MiddlewareHandler<ServerEnv> {
  return async (context, next) => refusalOf(context, role) ?? (await next())
}

/** The answer to somebody who may not do what needs `role`; `null` for one who may. */
export function refusalOf(context: ServerContext, role: Role): Response | null {
  const visitor = whoIs(context)
  if (visitor === null)
    return problem(context, 'not-signed-in', {
      detail: 'Sign in on the page /sign-in, or send a token: Authorization: Bearer TOKEN.',
      headers: { 'www-authenticate': 'Bearer realm="tutur"' },
    })
  if (mayAs(visitor.role, role)) return null
  return problem(context, 'not-allowed', {
    detail: `That needs the role ${role}; ${visitor.name} has the role ${visitor.role}. Whoever runs the server can change it with "tutur user role".`,
  })
}
