import type { MiddlewareHandler } from 'hono'
import { isForwarded } from '../http/addresses.ts'
import { problem } from '../http/problem.ts'
import type { ServerContext, ServerEnv } from '../http/server-env.ts'
import type { Gate } from './gate.ts'
import { sessionOf } from './sessions.ts'
import { tokenOf } from './tokens.ts'
import { signedIn, userNamed } from './users.ts'
import { lesserRole, type Visitor } from './visitor.ts'

/** Finds out who asks, by token, by this machine or by session. */
export function recognise(gate: Gate): MiddlewareHandler<ServerEnv> {
  return async (context, next) => {
    context.set('visitor', null)
    const sent = bearerOf(context)
    if (sent !== null) {
      const visitor = await byToken(gate, sent)
      if (visitor === null) return unknownToken(context)
      context.set('visitor', visitor)
    } else if (gate.openTo !== null) {
      // A proxy on this machine would make admins of all the world.
      if (isForwarded(context)) return throughProxy(context)
      context.set('visitor', {
        name: gate.openTo,
        role: 'admin',
        by: 'open',
        hasPassword: false,
      })
    } else context.set('visitor', await bySession(gate, context))
    return await next()
  }
}

function bearerOf(context: ServerContext): string | null {
  return /^Bearer +(\S+)$/iu.exec(context.req.header('authorization') ?? '')?.[1] ?? null
}

async function byToken({ memory }: Gate, sent: string): Promise<Visitor | null> {
  const token = await tokenOf(memory, sent)
  const user = token === null ? null : await userNamed(memory, token.user)
  if (token === null || user === null) return null
  const role = lesserRole(token.role, user.role)
  return { name: token.user, role, by: 'token', hasPassword: false }
}

async function bySession(
  { memory, session, sessionLimits }: Gate,
  context: ServerContext,
): Promise<Visitor | null> {
  const secret = session.get(context)
  const found = secret === null ? null : await sessionOf(memory, secret, sessionLimits)
  const user = found === null ? null : await userNamed(memory, found.user)
  return user === null ? null : signedIn(user)
}

function unknownToken(context: ServerContext): Response {
  return problem(context, 'not-signed-in', {
    detail:
      'This token is not known here: it may be revoked, or its user is gone. Make another with "tutur user token".',
    headers: { 'www-authenticate': 'Bearer realm="tutur", error="invalid_token"' },
  })
}

function throughProxy(context: ServerContext): Response {
  return problem(context, 'not-allowed', {
    detail:
      'This server is open to its own machine alone, and the request has come by a proxy. Start it with --public and the address by which others reach it; then everybody signs in.',
  })
}
