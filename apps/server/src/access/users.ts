import { z } from 'zod'
import { instantOf } from '../instant.ts'
import { keyOfUser } from '../own/keys.ts'
import type { Memory } from './memory.ts'
import { type KeptPassword, keepPassword, keptPasswordShape } from './passwords.ts'
import { type Records, recordsIn } from './records.ts'
import { closeSessionsOf } from './sessions.ts'
import { revokeTokensOf } from './tokens.ts'
import { type Role, roles, type Visitor } from './visitor.ts'

const userShape = z.object({
  role: z.enum(roles),
  /** When they were added: ISO 8601, UTC. */
  madeAt: z.string(),
  /** `null`: they sign in elsewhere. */
  password: keptPasswordShape.nullable(),
  /** Who they are elsewhere. */
  subject: z.object({ issuer: z.string(), subject: z.string() }).nullable(),
  /** When they last signed in. */
  signedInAt: z.string().nullable(),
})
type UserRecord = z.infer<typeof userShape>

/** Somebody who may come in. */
export interface User extends UserRecord {
  readonly name: string
}

/** Who is added. */
export interface NewUser {
  readonly name: string
  readonly role: Role
  /** `null`: they sign in elsewhere alone. */
  readonly password: string | null
}

/** What may change about a user. */
export interface UserChange {
  readonly role?: Role
  readonly password?: string
}

/** What keeps a user from being changed. */
export type UserObstacle = 'unknown' | 'last-admin'

function recordsOf(memory: Memory): Records<UserRecord> {
  return recordsIn(memory, 'access/user/', userShape)
}

export async function userNamed(memory: Memory, name: string): Promise<User | null> {
  const record = await recordsOf(memory).get(name)
  return record === null ? null : { name, ...record }
}

/** All users, by name. */
export async function usersOf(memory: Memory): Promise<readonly User[]> {
  return (await recordsOf(memory).all()).map(({ name, record }) => ({ name, ...record }))
}

/** Whether somebody can look after the others. */
export async function hasAdmin(memory: Memory): Promise<boolean> {
  return (await usersOf(memory)).some(({ role }) => role === 'admin')
}

/** Who has signed in as this user. */
export function signedIn({ name, role, password }: User): Visitor {
  return { name, role, by: 'session', hasPassword: password !== null }
}

/** Adds a user; `null` when there is one of that name. */
export async function addUser(
  memory: Memory,
  { name, role, password }: NewUser,
): Promise<User | null> {
  const kept = password === null ? null : await keepPassword(password)
  return await addRecord(memory, name, { ...newRecord(role), password: kept })
}

/** Adds somebody who signs in elsewhere; `null` when there is one of that name. */
export async function addSubject(
  memory: Memory,
  name: string,
  { role, subject }: Pick<UserRecord, 'role' | 'subject'>,
): Promise<User | null> {
  return await addRecord(memory, name, { ...newRecord(role), subject })
}

async function addRecord(memory: Memory, name: string, record: UserRecord): Promise<User | null> {
  return (await recordsOf(memory).add(name, record)) ? { name, ...record } : null
}

function newRecord(role: Role): UserRecord {
  return { role, madeAt: instantOf(new Date()), password: null, subject: null, signedInAt: null }
}

/** Changes role or password. Whoever is signed in with the old password is signed out; one admin always stays. */
export async function changeUser(
  memory: Memory,
  name: string,
  { role, password }: UserChange,
): Promise<User | UserObstacle> {
  if (role !== undefined && role !== 'admin' && (await isLastAdmin(memory, name)))
    return 'last-admin'
  const kept: KeptPassword | null = password === undefined ? null : await keepPassword(password)
  const records = recordsOf(memory)
  const before = await records.get(name)
  const changed = await records.change(name, (user) => ({
    ...user,
    role: role ?? user.role,
    password: kept ?? user.password,
  }))
  if (before === null || changed === null) return 'unknown'
  // Two admins may each have looked before the other was changed.
  const isLowered = before.role === 'admin' && changed.role !== 'admin'
  if (isLowered && !(await hasAdmin(memory))) {
    const { role, password } = before
    await records.change(name, (user) => ({ ...user, role, password }))
    return 'last-admin'
  }
  if (kept !== null) await closeSessionsOf(memory, name)
  return { name, ...changed }
}

/** Notes that somebody has signed in, and the role that they have elsewhere: whoever may do less there may here, too. */
export async function noteSignIn(memory: Memory, name: string, role?: Role): Promise<User | null> {
  const changed = await recordsOf(memory).change(name, (user) => ({
    ...user,
    role: role ?? user.role,
    signedInAt: instantOf(new Date()),
  }))
  return changed === null ? null : { name, ...changed }
}

/** Takes a user away with sessions, tokens and all that was kept for them; `null` when that is done. One admin always stays. */
export async function removeUser(memory: Memory, name: string): Promise<UserObstacle | null> {
  const records = recordsOf(memory)
  const record = await records.get(name)
  if (record === null) return 'unknown'
  if (await isLastAdmin(memory, name)) return 'last-admin'
  // First what lets in: whoever gets the name later must find nothing of it.
  await closeSessionsOf(memory, name)
  await revokeTokensOf(memory, name)
  await records.remove(name)
  // Two admins may each have looked before the other was gone.
  if (record.role === 'admin' && !(await hasAdmin(memory))) {
    await records.add(name, record)
    return 'last-admin'
  }
  for (const { key } of await memory.recalled(`${keyOfUser(name)}/`)) await memory.forget(key)
  return null
}

async function isLastAdmin(memory: Memory, name: string): Promise<boolean> {
  const admins = (await usersOf(memory)).filter(({ role }) => role === 'admin')
  return admins.length === 1 && admins[0]?.name === name
}
