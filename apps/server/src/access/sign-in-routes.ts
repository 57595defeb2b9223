import type { z } from '@hono/zod-openapi'
import { deleteSession, getMe, postPassword, postSession } from '../contract/contract.ts'
import { Refusal } from '../http/problem.ts'
import type { App, ServerContext } from '../http/server-env.ts'
import type { meShape } from '../shapes/access.ts'
import { forgeryTokenOf } from './forgery.ts'
import type { Gate } from './gate.ts'
import { passwordProblem } from './passwords.ts'
import { refusalOfField, refuseField } from './refuse-field.ts'
import { whoIs } from './requires.ts'
import { closeSession, openSession } from './sessions.ts'
import { plainName } from './user-names.ts'
import { userWithPassword } from './user-with-password.ts'
import { changeUser, noteSignIn, signedIn, type User } from './users.ts'
import type { Visitor } from './visitor.ts'

type Me = z.infer<typeof meShape>

/** Who is asking, signing in with a password, signing out, and another password. */
export function addSignInRoutes(app: App, gate: Gate): void {
  app.openapi(getMe, (context) => context.json(meOf(context, gate), 200))

  app.openapi(postSession, async (context) => {
    if (gate.openTo !== null)
      throw new Refusal('conflict', {
        detail: 'Nobody signs in here: the server is open to this machine.',
      })
    const { name, password } = context.req.valid('json')
    const user = await userWithPassword(gate, context, { name: plainName(name), password })
    if (user === null)
      throw new Refusal('not-signed-in', { detail: 'The name or the password is wrong.' })
    const secret = await enter(context, gate, user)
    return context.json(meAs(gate, signedIn(user), secret), 200)
  })

  app.openapi(deleteSession, async (context) => {
    const secret = gate.session.get(context)
    if (secret !== null) await closeSession(gate.memory, secret)
    gate.session.remove(context)
    return context.body(null, 204)
  })
  addPasswordRoute(app, gate)
}

/** Another password of one's own; this browser stays signed in, all others are signed out. */
function addPasswordRoute(app: App, gate: Gate): void {
  app.openapi(postPassword, async (context) => {
    const given = context.req.valid('json')
    const name = nameWithPassword(whoIs(context))
    refuseField('json.new', passwordProblem(given.new, name))
    const user = await userWithPassword(gate, context, { name, password: given.old })
    if (user === null) throw refusalOfField('json.old', 'this is not your password now')
    const changed = await changeUser(gate.memory, name, { password: given.new })
    if (typeof changed === 'string') throw new Error(`the password of ${name} stays: ${changed}`)
    const secret = await enter(context, gate, changed)
    return context.json(meAs(gate, signedIn(changed), secret), 200)
  })
}

/** The name of a visitor who has signed in with a password; refuses all others. */
function nameWithPassword(visitor: Visitor | null): string {
  if (visitor?.by === 'token')
    throw new Refusal('not-allowed', {
      detail: 'Sign in to change your password; a token does not.',
    })
  if (visitor?.hasPassword === true) return visitor.name
  throw new Refusal('conflict', {
    detail: 'You have no password here: you came in by this machine, or signed in elsewhere.',
  })
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
    hasPassword: visitor?.hasPassword ?? false,
  }
}
