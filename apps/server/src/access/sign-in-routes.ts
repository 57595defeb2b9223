import type { z } from '@hono/zod-openapi'
import { deleteSession, getMe, postSession } from '../contract/contract.ts'
import { clientAddress } from '../http/addresses.ts'
import { Refusal } from '../http/problem.ts'
import type { App, ServerContext } from '../http/server-env.ts'
import type { meShape } from '../shapes/access.ts'
import { forgeryTokenOf } from './forgery.ts'
import type { Gate } from './gate.ts'
import { isPassword } from './passwords.ts'
import { whoIs } from './requires.ts'
import { closeSession, openSession } from './sessions.ts'
import { plainName } from './user-names.ts'
import { noteSignIn, type User, userNamed } from './users.ts'
import type { Visitor } from './visitor.ts'

type Me = z.infer<typeof meShape>

/** Who is asking, signing in with a password, signing out. */
export function addSignInRoutes(app: App, gate: Gate): void {
  app.openapi(getMe, (context) => context.json(meOf(context, gate), 200))

  app.openapi(postSession, async (context) => {
    if (gate.openTo !== null)
      throw new Refusal('conflict', {
        detail: 'Nobody signs in here: the server is open to this machine.',
      })
    const { name, password } = context.req.valid('json')
    const user = await checked(gate, context, { name: plainName(name), password })
    const secret = await enter(context, gate, user)
    return context.json(meAs(gate, visitorOf(user), secret), 200)
  })

  app.openapi(deleteSession, async (context) => {
    const secret = gate.session.get(context)
    if (secret !== null) await closeSession(gate.memory, secret)
    gate.session.remove(context)
    return context.body(null, 204)
  })
}

/** The user of that name and password; throws when there is none, or when too many were tried. */
async function checked(
  { attempts, memory, behindProxy }: Gate,
  context: ServerContext,
  { name, password }: { readonly name: string; readonly password: string },
): Promise<User> {
  const address = clientAddress(context, behindProxy)
  const wait = Math.ceil(attempts.begin(address, name))
  if (wait > 0)
    throw new Refusal('too-many', {
      detail: `Too many attempts to sign in; try again in ${wait} s.`,
      headers: { 'retry-after': String(wait) },
    })
  let wasRight = false
  try {
    const user = await userNamed(memory, name)
    wasRight = await isPassword(password, user?.password ?? null)
    if (user !== null && wasRight) return user
  } finally {
    attempts.end(address, name, wasRight)
  }
  throw new Refusal('not-signed-in', { detail: 'The name or the password is wrong.' })
}

/** Begins a session of a user, with a new secret whatever the browser has sent; returns the secret. */
export async function enter(context: ServerContext, gate: Gate, user: User): Promise<string> {
  const { memory, session, sessionLimits } = gate
  const before = session.get(context)
  if (before !== null) await closeSession(memory, before)
  const secret = await openSession(memory, user.name, sessionLimits)
  await noteSignIn(memory, user.name)
  session.set(context, secret)
  return secret
}

function visitorOf({ name, role }: User): Visitor {
  return { name, role, by: 'session' }
}

function meOf(context: ServerContext, gate: Gate): Me {
  return meAs(gate, whoIs(context), gate.session.get(context))
}

function meAs({ openTo, elsewhere }: Gate, visitor: Visitor | null, secret: string | null): Me {
  const isSession = visitor?.by === 'session' && secret !== null
  return {
    name: visitor?.name ?? null,
    role: visitor?.role ?? null,
    by: visitor?.by ?? 'none',
    csrf: isSession ? forgeryTokenOf(secret) : null,
    ways: openTo !== null ? [] : elsewhere === null ? ['password'] : ['password', 'oidc'],
    oidcName: elsewhere?.settings.name ?? null,
  }
}
