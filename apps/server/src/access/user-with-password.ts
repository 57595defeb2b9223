import { clientAddress } from '../http/addresses.ts'
import { Refusal } from '../http/problem.ts'
import type { ServerContext } from '../http/server-env.ts'
import type { Gate } from './gate.ts'
import { isPassword } from './passwords.ts'
import { type User, userNamed } from './users.ts'

/** The user of that name and password; `null` when there is none. Throws a `Refusal` when too many were tried. */
export async function userWithPassword(
  { attempts, memory, behindProxy }: Gate,
  context: ServerContext,
  { name, password }: { readonly name: string; readonly password: string },
): Promise<User | null> {
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
  return null
}
