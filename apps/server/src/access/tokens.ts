import { z } from 'zod'
import { instantOf } from '../instant.ts'
import type { Memory } from './memory.ts'
import { recordsIn } from './records.ts'
import { hashOfSecret, newSecret } from './secrets.ts'
import { type Role, roles } from './visitor.ts'

const tokenShape = z.object({
  /** What it is for. */
  name: z.string(),
  user: z.string(),
  role: z.enum(roles),
  madeAt: z.string(),
  lastUsed: z.string().nullable(),
})
type TokenRecord = z.infer<typeof tokenShape>

/** By which a program comes in. */
export interface Token extends TokenRecord {
  /** To revoke it by. */
  readonly id: string
}

/** So that one is known for what it is wherever it has got to. */
const beginning = 'tutur_'
const idDigits = 12
/** Requests within it are one use: not every one is worth a write. */
const noteEveryMs = 300_000

function recordsOf(memory: Memory) {
  return recordsIn(memory, 'access/token/', tokenShape)
}

/** Makes a token; its secret is told here, and kept nowhere. */
export async function makeToken(
  memory: Memory,
  asked: { readonly name: string; readonly user: string; readonly role: Role },
): Promise<Token & { readonly token: string }> {
  const token = beginning + newSecret()
  const hash = hashOfSecret(token)
  const record: TokenRecord = { ...asked, madeAt: instantOf(new Date()), lastUsed: null }
  await recordsOf(memory).add(hash, record)
  return { id: hash.slice(0, idDigits), ...record, token }
}

/** The token that was sent, if it holds. */
export async function tokenOf(memory: Memory, sent: string): Promise<Token | null> {
  const records = recordsOf(memory)
  const hash = hashOfSecret(sent)
  const record = await records.get(hash)
  if (record === null) return null
  const now = Date.now()
  if (record.lastUsed === null || now - Date.parse(record.lastUsed) > noteEveryMs)
    await records.note(hash, (before) => ({ ...before, lastUsed: instantOf(new Date(now)) }))
  return { id: hash.slice(0, idDigits), ...record }
}

/** The tokens of a user, the newest first; `null`: of all. */
export async function tokensOf(memory: Memory, user: string | null): Promise<readonly Token[]> {
  return (await recordsOf(memory).all())
    .map(({ name, record }) => ({ id: name.slice(0, idDigits), ...record }))
    .filter((token) => user === null || token.user === user)
    .sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1))
}

/** Revokes a token of a user; whether there was one. */
export async function revokeToken(memory: Memory, user: string, id: string): Promise<boolean> {
  return (await revoke(memory, (token) => token.user === user && token.id === id)) > 0
}

/** Revokes all tokens of a user. */
export async function revokeTokensOf(memory: Memory, user: string): Promise<void> {
  await revoke(memory, (token) => token.user === user)
}

async function revoke(memory: Memory, isMeant: (token: Token) => boolean): Promise<number> {
  const records = recordsOf(memory)
  let revoked = 0
  for (const { name, record } of await records.all()) {
    if (!isMeant({ id: name.slice(0, idDigits), ...record })) continue
    await records.remove(name)
    revoked += 1
  }
  return revoked
}
