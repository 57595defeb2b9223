import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits that nobody guesses. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Under which a secret is kept: who reads the ledger's file cannot use it. It is random, so that no salt is needed. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Compares in a time that does not tell where two texts differ. */
export function isSameSecret(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
