import type { z } from '@hono/zod-openapi'
import { deleteUser, getUsers, patchUser, postUser } from '../contract/contract.ts'
import { Refusal } from '../http/problem.ts'
import type { App } from '../http/server-env.ts'
import type { userShape } from '../shapes/access.ts'
import type { Gate } from './gate.ts'
import { passwordProblem } from './passwords.ts'
import { refuseField } from './refuse-field.ts'
import { lastSeen } from './sessions.ts'
import { nameProblem, plainName } from './user-names.ts'
import { addUser, changeUser, removeUser, type User, type UserObstacle, usersOf } from './users.ts'

/** Looking after users. */
export function addUserRoutes(app: App, { memory }: Gate): void {
  app.openapi(getUsers, async (context) => {
    const seen = await lastSeen(memory)
    const rows = (await usersOf(memory)).map((user) => shown(user, seen.get(user.name) ?? null))
    return context.json({ rows }, 200)
  })

  app.openapi(postUser, async (context) => {
    const asked = context.req.valid('json')
    const name = plainName(asked.name)
    refuseField('json.name', nameProblem(name))
    refuseField('json.password', passwordProblem(asked.password, name))
    const user = await addUser(memory, { ...asked, name })
    if (user === null) throw new Refusal('conflict', { detail: `There is a user ${name} already.` })
    return context.json(shown(user, null), 201)
  })

  app.openapi(patchUser, async (context) => {
    const { role, password } = context.req.valid('json')
    const name = plainName(context.req.valid('param').name)
    if (password !== undefined) refuseField('json.password', passwordProblem(password, name))
    const changed = await changeUser(memory, name, {
      ...(role === undefined ? {} : { role }),
      ...(password === undefined ? {} : { password }),
    })
    if (typeof changed === 'string') throw obstacle(changed, name)
    return context.json(shown(changed, (await lastSeen(memory)).get(name) ?? null), 200)
  })

  app.openapi(deleteUser, async (context) => {
    const name = plainName(context.req.valid('param').name)
    const kept = await removeUser(memory, name)
    if (kept !== null) throw obstacle(kept, name)
    return context.body(null, 204)
  })
}

function obstacle(kept: UserObstacle, name: string): Refusal {
  return kept === 'unknown'
    ? new Refusal('not-found', { detail: `There is no user ${name}.` })
    : new Refusal('conflict', {
        detail: `${name} is the only admin; make another user admin before.`,
      })
}

function shown(user: User, seen: string | null): z.infer<typeof userShape> {
  const { name, role, madeAt, subject, signedInAt } = user
  const last =
    [seen, signedInAt]
      .filter((one) => one !== null)
      .sort()
      .at(-1) ?? null
  return { name, role, madeAt, by: subject === null ? 'password' : 'oidc', lastSeen: last }
}
