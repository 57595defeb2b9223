import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Sha256 } from 'tutur'
import { ArchiveProblem } from './archive.ts'

/** No capture is as large; what unpacks to more was not put here by Tutur. */
const maxObjectBytes = 512_000_000

const packed: (bytes: Uint8Array) => Promise<Buffer> = promisify(gzip)
const unpacked: (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer> =
  promisify(gunzip)

/** The key of `bytes`. */
export function keyOf(bytes: Uint8Array): Sha256 {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Where an object lies within an archive: `objects/3f/3f5a….gz`. Any tool for gzip opens it. */
export function pathOf(key: Sha256): string {
  return `objects/${key.slice(0, 2)}/${key}.gz`
}

/** The key that a path within an archive stands for; `null` for what is no object. */
export function keyOfPath(path: string): Sha256 | null {
  return /^objects\/[0-9a-f]{2}\/([0-9a-f]{64})\.gz$/u.exec(path)?.[1] ?? null
}

/** An object as it is kept. */
export async function pack(bytes: Uint8Array): Promise<Uint8Array> {
  return await packed(bytes)
}

/** The bytes of an object that is kept as `kept`; rejects with an {@link ArchiveProblem} when they are not those of `key`. */
export async function unpack(key: Sha256, kept: Uint8Array): Promise<Uint8Array> {
  let bytes: Uint8Array
  try {
    bytes = await unpacked(kept, { maxOutputLength: maxObjectBytes })
  } catch (error) {
    throw damaged(key, error instanceof Error ? error.message : String(error))
  }
  if (keyOf(bytes) !== key) throw damaged(key, 'its bytes have another SHA-256')
  return bytes
}

/** Whether what is kept under `key` is whole. */
export async function holds(key: Sha256, kept: Uint8Array): Promise<boolean> {
  return await unpack(key, kept).then(
    () => true,
    () => false,
  )
}

function damaged(key: Sha256, reason: string): ArchiveProblem {
  return new ArchiveProblem(
    'damaged',
    `the archive object ${key} is damaged (${reason}); put ${pathOf(key)} back from a backup, or add its source again`,
  )
}

/** The problem of an object that is not there. */
export function missing(key: Sha256): ArchiveProblem {
  return new ArchiveProblem(
    'missing',
    `the archive has no object ${key}; put ${pathOf(key)} back from a backup, or add its source again`,
  )
}
