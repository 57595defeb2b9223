import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** A password as it is kept: what cannot be turned back. */
export const keptPasswordShape = z.object({
  n: z.number(),
  r: z.number(),
  p: z.number(),
  salt: z.string(),
  hash: z.string(),
})
export type KeptPassword = z.infer<typeof keptPasswordShape>

/** As OWASP has it for 32 MB a hash: a machine with little memory can check several at once. */
const cost = { n: 2 ** 15, r: 8, p: 3 }
const hashBytes = 32

/** In code units. */
export const shortestPassword = 12
const longestPassword = 1000

/** What is wrong with a password, for people; `null` if nothing is. */
export function passwordProblem(password: string, name: string): string | null {
  if (password.length < shortestPassword)
    return `the password has fewer than ${shortestPassword} characters; a few words in a row are easy to remember`
  if (password.length > longestPassword)
    return `the password has more than ${longestPassword} characters`
  if (new Set(password).size < 5) return 'the password has the same few characters again and again'
  return password.toLowerCase().includes(name) && password.length < name.length + shortestPassword
    ? 'the password is little more than the name'
    : null
}

/** Hashes a password with a salt of its own. */
export async function keepPassword(password: string): Promise<KeptPassword> {
  const salt = randomBytes(16)
  const hash = await hashOf(password, salt, cost)
  return { ...cost, salt: salt.toString('base64url'), hash: hash.toString('base64url') }
}

/** Whether it is this password; takes the same time whether it is or not, and when there is none to compare with. */
export async function isPassword(password: string, kept: KeptPassword | null): Promise<boolean> {
  const { n, r, p, salt, hash } = kept ?? nobodys
  const given = await hashOf(password, Buffer.from(salt, 'base64url'), { n, r, p })
  return timingSafeEqual(given, Buffer.from(hash, 'base64url')) && kept !== null
}

const nobodys: KeptPassword = {
  ...cost,
  salt: randomBytes(16).toString('base64url'),
  hash: randomBytes(hashBytes).toString('base64url'),
}

function hashOf(password: string, salt: Buffer, { n, r, p }: typeof cost): Promise<Buffer> {
  // Letters look the same on all keyboards, composed or not.
  const text = password.normalize('NFKC')
  const options: ScryptOptions = { N: n, r, p, maxmem: 256 * n * r }
  return new Promise((resolve, reject) => {
    scrypt(text, salt, hashBytes, options, (error, hash) =>
      error === null ? resolve(hash) : reject(error),
    )
  })
}
