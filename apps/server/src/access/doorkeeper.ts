import type { MiddlewareHandler } from 'hono'
import { problem } from '../http/problem.ts'
import type { App, ServerContext, ServerEnv } from '../http/server-env.ts'
import { addElsewhereRoutes } from './elsewhere-routes.ts'
import { hasForgeryToken, isFromElsewhere, isSafe } from './forgery.ts'
import { createGate, type Gate, type GateOptions } from './gate.ts'
import { recognise } from './recognise.ts'
import { refusalOf, whoIs } from './requires.ts'
import { roleNeeded } from './roles-needed.ts'
import { addSignInRoutes } from './sign-in-routes.ts'
import { addTokenRoutes } from './token-routes.ts'
import { addUserRoutes } from './user-routes.ts'

/** Who may come in: what requests go through before they reach the ledger. */
export interface Doorkeeper {
  /** Finds out who asks. */
  readonly recognise: MiddlewareHandler<ServerEnv>
  /** Refuses what a page elsewhere has made a browser send. */
  readonly refuseForgery: MiddlewareHandler<ServerEnv>
  /** Refuses those whose role is too low, by the contract. */
  readonly guard: MiddlewareHandler<ServerEnv>
  /** The paths by which one comes in and goes out, and those of users and tokens. */
  addRoutes(app: App): void
}

export function createDoorkeeper(options: GateOptions): Doorkeeper {
  const gate = createGate(options)
  return {
    recognise: recognise(gate),
    refuseForgery: async (context, next) => forgeryOf(context, gate) ?? (await next()),
    guard: async (context, next) => {
      const needed = roleNeeded(context.req.method, context.req.path)
      const refusal = needed === 'nobody' ? null : refusalOf(context, needed)
      return refusal ?? (await next())
    },
    addRoutes(app) {
      addSignInRoutes(app, gate)
      addUserRoutes(app, gate)
      addTokenRoutes(app, gate)
      if (gate.elsewhere !== null) addElsewhereRoutes(app, gate)
    },
  }
}

/** The answer to a change that a page elsewhere may have made a browser send; `null`: it is what the visitor wants. */
function forgeryOf(context: ServerContext, gate: Gate): Response | null {
  const visitor = whoIs(context)
  // No browser sends a token by itself.
  if (isSafe(context) || visitor?.by === 'token') return null
  if (isFromElsewhere(context, gate.publicOrigin))
    return problem(context, 'not-allowed', {
      detail:
        'A page of another address has sent this. Only pages of Tutur, and programs with a token, may change something.',
    })
  const secret = visitor?.by === 'session' ? gate.session.get(context) : null
  // Signing in anew needs no more than the password.
  if (secret === null || isSigningIn(context) || hasForgeryToken(context, secret)) return null
  return problem(context, 'not-allowed', {
    detail:
      'The header X-Tutur-CSRF is missing or old; load the page again. Its value stands in the answer of /api/v1/me.',
  })
}

function isSigningIn({ req }: ServerContext): boolean {
  return req.method === 'POST' && req.path === '/api/v1/session'
}
