import { createReadStream, type Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import type { Given } from 'tutur'
import type { Chunks } from './bytes/collect.ts'
import { openStream, type StreamOptions } from './open-stream.ts'
import { type Found, refused } from './source.ts'

/** What opening files and folders needs to know. */
export interface PathOptions {
  readonly given: Given
  /** Whether a folder is read; else it is refused. */
  readonly folders: boolean
  /** Absolute paths of files and folders that are left out of folders. */
  readonly except: ReadonlySet<string>
  readonly stream: StreamOptions
}

/** The captures of a file, or of all files of a folder. */
export async function* openPath(path: string, options: PathOptions): AsyncGenerator<Found> {
  try {
    const found = await stat(path)
    if (!found.isDirectory()) yield* openFile(path, found.size, options)
    else if (options.folders) yield* openFolder(path, options)
    else yield refused(path, folderRefused(path))
  } catch (error) {
    yield refused(path, reasonOf(error))
  }
}

function folderRefused(path: string): string {
  return `a directory; name the files in it, such as ${path.replace(/\/+$/u, '')}/*.txt`
}

async function* openFile(
  path: string,
  size: number,
  { given, stream }: PathOptions,
): AsyncGenerator<Found> {
  let bytes = 0
  const chunks = counted(createReadStream(path), (length) => {
    bytes += length
  })
  for await (const found of openStream({ name: path, given }, chunks, stream)) {
    yield { ...found, part: bytes < size ? bytes / size : 1 }
  }
}

async function* counted(
  chunks: Chunks,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length)
    yield chunk
  }
}

/** All files below `folder`, in the order of their names; what is hidden is left out. */
async function* openFolder(folder: string, options: PathOptions): AsyncGenerator<Found> {
  const root = await realpath(folder)
  let isEmpty = true
  for await (const { path, problem, part } of filesBelow(folder, {
    root,
    except: options.except,
    from: 0,
    share: 1,
  })) {
    isEmpty = false
    if (problem !== null) yield { ...refused(path, problem), part }
    else
      for await (const found of openPath(path, { ...options, folders: false }))
        yield { ...found, part }
  }
  if (isEmpty) yield refused(folder, 'a folder without files; hidden ones are left out')
}

interface Listed {
  readonly path: string
  readonly problem: string | null
  /** How much of the folder lies before the end of it, taking every entry for equal. */
  readonly part: number
}

interface Place {
  /** The folder that the user named, without links. */
  readonly root: string
  readonly except: ReadonlySet<string>
  readonly from: number
  readonly share: number
}

async function* filesBelow(folder: string, place: Place): AsyncGenerator<Listed> {
  const entries = await visibleIn(folder)
  if (typeof entries === 'string') {
    yield { path: folder, problem: entries, part: place.from }
    return
  }
  const share = place.share / entries.length
  for (const [index, entry] of entries.entries()) {
    const path = join(folder, entry.name)
    const from = place.from + index * share
    if (place.except.has(resolve(path))) continue
    if (entry.isDirectory()) yield* filesBelow(path, { ...place, from, share })
    else {
      const problem = await problemOf(entry, path, place.root)
      if (problem !== isElsewhere) yield { path, problem, part: from + share }
    }
  }
}

/** Files and folders that may hold documents, or why the folder cannot be looked into. */
async function visibleIn(folder: string): Promise<Dirent[] | string> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    const names = new Set(entries.map(({ name }) => name))
    return entries
      .filter(({ name }) => !name.startsWith('.') && !isBesidePage(name, names))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    return reasonOf(error)
  }
}

/** What browsers save beside a page, and what only dresses pages. */
function isBesidePage(name: string, names: ReadonlySet<string>): boolean {
  if (/\.(?:css|m?js|map)$/iu.test(name)) return true
  const page = /^(.+)_files$/u.exec(name)?.[1]
  return page !== undefined && (names.has(`${page}.html`) || names.has(`${page}.htm`))
}

/** What a link within the folder points to comes up in its own place. */
const isElsewhere = Symbol('elsewhere')

async function problemOf(
  entry: Dirent,
  path: string,
  root: string,
): Promise<string | typeof isElsewhere | null> {
  if (entry.isFile()) return null
  if (!entry.isSymbolicLink())
    return 'no file but a pipe, socket or device; name it itself to read it'
  try {
    const way = relative(root, await realpath(path))
    if (way !== '..' && !way.startsWith(`..${sep}`)) return isElsewhere
    return 'a link out of the folder, which is not followed; name what it points to itself'
  } catch {
    return 'a link to nothing'
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file; check the name',
  ENOTDIR: 'no such file; check the name',
  ENAMETOOLONG: 'no such file; check the name',
  EACCES: 'you may not read it; check its permissions',
  EPERM: 'you may not read it; check its permissions',
  EIO: 'the disk could not be read',
  ELOOP: 'a link that leads back to itself',
}

/** Trouble of the system in words; faults of our own, which have no code, are thrown again. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === '') throw error
  return reasons[code] ?? `it could not be read (${code})`
}
