import { randomUUID } from 'node:crypto'
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Sha256 } from 'tutur'
import { type Archive, ArchiveProblem } from './archive.ts'
import { holds, keyOf, keyOfPath, missing, pack, pathOf, unpack } from './object-file.ts'

/** Objects written side by side: each waits for the disk. */
const width = 16
/** What an interrupted run left half written is cleared away after this time. */
const abandonedMs = 3_600_000

/** An archive in a folder, which is made when it is not there. Rejects with an {@link ArchiveProblem}. */
export async function openFolder(path: string): Promise<Archive> {
  try {
    await mkdir(join(path, 'objects'), { recursive: true })
    await makeIncoming(join(path, 'incoming'))
  } catch (error) {
    throw problemOf(error, path)
  }
  return {
    put: (objects) => putAll(path, objects),
    get: (key) => get(path, key),
    has: (key) => isThere(join(path, pathOf(key))),
    keys: () => keys(path),
  }
}

/** An archive that cannot be written can still be read: whoever puts something into it is told. */
async function makeIncoming(incoming: string): Promise<void> {
  try {
    await mkdir(incoming, { recursive: true })
    await clearAbandoned(incoming)
  } catch (error) {
    if (problems[codeOf(error)]?.[0] !== 'read-only') throw error
  }
}

async function clearAbandoned(incoming: string): Promise<void> {
  const before = Date.now() - abandonedMs
  for (const name of await readdir(incoming)) {
    const left = join(incoming, name)
    const found = await stat(left).catch(() => null)
    if (found !== null && found.mtimeMs < before) await rm(left, { force: true })
  }
}

async function putAll(path: string, objects: readonly Uint8Array[]): Promise<readonly Sha256[]> {
  const keys = objects.map(keyOf)
  const changed = new Set<string>()
  try {
    for (let from = 0; from < objects.length; from += width) {
      const part = objects.slice(from, from + width)
      const folders = await Promise.all(part.map((bytes, i) => keep(path, bytes, keys[from + i])))
      for (const folder of folders) if (folder !== null) changed.add(folder)
    }
    // A name is on disk when its folder is.
    await Promise.all([...changed].map(reachDisk))
  } catch (error) {
    throw problemOf(error, path)
  }
  return keys
}

/** Writes one object unless it is there: whole under its name or not at all. Resolves to the folder that changed. */
async function keep(path: string, bytes: Uint8Array, key = keyOf(bytes)): Promise<string | null> {
  const target = join(path, pathOf(key))
  if (await isWhole(target, key)) return null
  const draft = join(path, 'incoming', randomUUID())
  try {
    await writeThrough(draft, await pack(bytes))
    const folder = dirname(target)
    const made = await mkdir(folder, { recursive: true })
    if (made !== undefined) await reachDisk(dirname(folder))
    await rename(draft, target)
    return folder
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw error
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function reachDisk(folder: string): Promise<void> {
  // Windows opens no folders; there the file system keeps names by itself.
  if (process.platform === 'win32') return
  const opened = await open(folder, 'r')
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}

/** Whether an object is there and its bytes are its own: a damaged one is written anew. */
async function isWhole(path: string, key: Sha256): Promise<boolean> {
  const kept = await readFile(path).catch(() => null)
  return kept !== null && (await holds(key, kept))
}

async function isThere(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  )
}

async function get(path: string, key: Sha256): Promise<Uint8Array> {
  let kept: Uint8Array
  try {
    kept = await readFile(join(path, pathOf(key)))
  } catch (error) {
    throw codeOf(error) === 'ENOENT' ? missing(key) : problemOf(error, path)
  }
  return await unpack(key, kept)
}

async function* keys(path: string): AsyncGenerator<Sha256> {
  const shards = (await readdir(join(path, 'objects'))).sort()
  for (const shard of shards) {
    const names = await readdir(join(path, 'objects', shard)).catch(() => [])
    for (const name of names.sort()) {
      const key = keyOfPath(`objects/${shard}/${name}`)
      if (key !== null) yield key
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

const problems: Readonly<Record<string, readonly [ArchiveProblem['code'], string]>> = {
  ENOSPC: ['full', 'the disk is full; make room, then run the command again'],
  EDQUOT: ['full', 'your share of the disk is used up; make room, then run the command again'],
  EROFS: ['read-only', 'it lies on a disk that is read-only; choose another folder'],
  EACCES: ['read-only', 'you may not write there; check its permissions'],
  EPERM: ['read-only', 'you may not write there; check its permissions'],
  ENOTDIR: ['refused', 'a file stands where the folder should be; move it away or choose another'],
  EEXIST: ['refused', 'a file stands where the folder should be; move it away or choose another'],
  EIO: ['refused', 'the disk could not be read or written; check it'],
}

/** What the user should know; a fault of our own stays one. */
function problemOf(error: unknown, path: string): unknown {
  const known = problems[codeOf(error)]
  return known === undefined ? error : new ArchiveProblem(known[0], `archive ${path}: ${known[1]}`)
}
