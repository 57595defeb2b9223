import { z } from 'zod'
import { instantOf } from '../instant.ts'
import type { Memory } from './memory.ts'
import { recordsIn } from './records.ts'
import { hashOfSecret, newSecret } from './secrets.ts'

const sessionShape = z.object({
  user: z.string(),
  /** Milliseconds since 1970. */
  madeAt: z.number(),
  seenAt: z.number(),
})
export type Session = z.infer<typeof sessionShape>

/** For how long a session holds, in milliseconds. */
export interface SessionLimits {
  /** Since the last request. */
  readonly idleMs: number
  /** Since signing in. */
  readonly wholeMs: number
}

const hour = 3_600_000

/** A working day without a request; a week at most. */
export const defaultSessionLimits: SessionLimits = { idleMs: 12 * hour, wholeMs: 7 * 24 * hour }

/** Requests within it are one visit: not every one is worth a write. */
const noteEveryMs = 300_000

function recordsOf(memory: Memory) {
  return recordsIn(memory, 'access/session/', sessionShape)
}

/** Begins a session; returns the secret for the cookie, which is kept nowhere. Takes away what has ended. */
export async function openSession(
  memory: Memory,
  user: string,
  limits: SessionLimits,
): Promise<string> {
  const records = recordsOf(memory)
  const now = Date.now()
  for (const { name, record } of await records.all())
    if (hasEnded(record, now, limits)) await records.remove(name)
  const secret = newSecret()
  await records.add(hashOfSecret(secret), { user, madeAt: now, seenAt: now })
  return secret
}

/** The session of a secret, if it goes on. */
export async function sessionOf(
  memory: Memory,
  secret: string,
  limits: SessionLimits,
): Promise<Session | null> {
  const records = recordsOf(memory)
  const name = hashOfSecret(secret)
  const session = await records.get(name)
  const now = Date.now()
  if (session === null || hasEnded(session, now, limits)) return null
  // Of a session that has been closed meanwhile nothing comes back.
  if (now - session.seenAt > noteEveryMs)
    await records.note(name, (before) => ({ ...before, seenAt: now }))
  return session
}

function hasEnded(
  { madeAt, seenAt }: Session,
  now: number,
  { idleMs, wholeMs }: SessionLimits,
): boolean {
  return now - seenAt > idleMs || now - madeAt > wholeMs
}

/** Ends the session of a secret. */
export async function closeSession(memory: Memory, secret: string): Promise<void> {
  await recordsOf(memory).remove(hashOfSecret(secret))
}

/** Ends all sessions of a user. */
export async function closeSessionsOf(memory: Memory, user: string): Promise<void> {
  const records = recordsOf(memory)
  for (const { name, record } of await records.all())
    if (record.user === user) await records.remove(name)
}

/** When each user was last seen in a session that is kept: ISO 8601, by name. */
export async function lastSeen(memory: Memory): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, number>()
  for (const { record } of await recordsOf(memory).all())
    seen.set(record.user, Math.max(record.seenAt, seen.get(record.user) ?? 0))
  return new Map([...seen].map(([user, at]) => [user, instantOf(new Date(at))]))
}
