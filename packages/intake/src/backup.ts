import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline as connect, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { version } from 'tutur'
import { type Archive, ArchiveProblem, type DumpedRow, openArchive, type Store } from 'tutur-ledger'
import { LedgerProblem } from './ledger-problem.ts'

/** What a backup folder holds: the rows of one moment, and every object they point at. */
export const backupParts = {
  rows: 'rows.jsonl.gz',
  archive: 'archive',
  about: 'backup.json',
} as const

/** What stands in `backup.json`. It is written last: a folder without it is no whole backup. */
export interface About {
  readonly tutur: string
  readonly rows: number
  readonly objects: number
}

/** As many objects are copied side by side. */
const width = 16

/**
 * Copies a ledger to `folder`, which must be new or empty: the rows as of one moment, then the objects of the archive.
 * It fits SQLite and PostgreSQL, a folder and S3 alike. Rejects with the problem of whatever cannot be read or written.
 */
export async function backup(
  ledger: { readonly store: Store; readonly archive: Archive },
  folder: string,
): Promise<About> {
  return await told(folder, () => copyAll(ledger, folder))
}

/** What the system refuses is told as what a user can put right. */
async function told<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? '']
    throw reason === undefined ? error : new LedgerProblem(`${folder}: ${reason}`)
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not read or write there; check its permissions',
  EPERM: 'you may not read or write there; check its permissions',
  EROFS: 'nothing can be written there; name another folder',
  ENOSPC: 'the disk is full; make room, then back up into a new folder',
  ENOTDIR: 'a file lies where the folder should be; name another folder',
  EEXIST: 'a file lies where the folder should be; name another folder',
  ENOENT: 'it is no whole backup: a file is missing; take another backup',
  Z_BUF_ERROR: 'it is no whole backup: its rows break off; take another backup',
  Z_DATA_ERROR: 'it is no whole backup: its rows are damaged; take another backup',
}

async function copyAll(ledger: { store: Store; archive: Archive }, folder: string): Promise<About> {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0)
    throw new LedgerProblem(`${folder} is not empty; name a new folder`)
  let rows = 0
  async function* counted(): AsyncGenerator<string> {
    for await (const row of ledger.store.dump()) {
      rows++
      yield `${JSON.stringify(row)}\n`
    }
  }
  const draft = join(folder, `${backupParts.rows}.part`)
  await pipeline(Readable.from(counted()), createGzip(), createWriteStream(draft, { flush: true }))
  await rename(draft, join(folder, backupParts.rows))
  // Objects come after the rows, so that none that a row points at is missing.
  const objects = await copyObjects(
    ledger.archive,
    await openArchive(join(folder, backupParts.archive)),
  )
  const about: About = { tutur: version, rows, objects }
  await writeFile(join(folder, backupParts.about), `${JSON.stringify(about)}\n`, { flush: true })
  return about
}

/** Fills an empty ledger from a backup. Rejects with a {@link LedgerProblem} when the folder is no whole backup. */
export async function restore(
  folder: string,
  ledger: { readonly store: Store; readonly archive: Archive },
): Promise<About> {
  if ((await ledger.store.codings()).length > 0)
    throw new LedgerProblem('the ledger is not empty; restore into that of a new dossier')
  return await told(folder, () => fill(folder, ledger))
}

async function fill(
  folder: string,
  { store, archive }: { readonly store: Store; readonly archive: Archive },
): Promise<About> {
  const about = await aboutOf(folder)
  const objects = await copyObjects(await openArchive(join(folder, backupParts.archive)), archive)
  if (objects < about.objects)
    throw new LedgerProblem(
      `${folder} has ${objects} of ${about.objects} objects; take another backup`,
    )
  await store.restore(rowsOf(join(folder, backupParts.rows)))
  return about
}

async function aboutOf(folder: string): Promise<About> {
  try {
    return JSON.parse(await readFile(join(folder, backupParts.about), 'utf8')) as About
  } catch {
    throw new LedgerProblem(
      `${folder} holds no whole backup; name the folder that "tutur backup" made`,
    )
  }
}

async function* rowsOf(path: string): AsyncGenerator<DumpedRow> {
  const text = createGunzip().setEncoding('utf8')
  // What breaks on the way reaches whoever reads the text, as an error of its own.
  connect(createReadStream(path), text, () => undefined)
  let rest = ''
  for await (const chunk of text) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield JSON.parse(line) as DumpedRow
  }
}

/** Copies all objects; those that are damaged are told when all others are there. Resolves to how many were copied. */
async function copyObjects(from: Archive, to: Archive): Promise<number> {
  const damaged: string[] = []
  let copied = 0
  let batch: string[] = []
  const copy = async () => {
    const objects = await Promise.all(batch.map((key) => get(from, key, damaged)))
    const whole = objects.filter((bytes) => bytes !== null)
    await to.put(whole)
    copied += whole.length
    batch = []
  }
  for await (const key of from.keys()) {
    batch.push(key)
    if (batch.length === width) await copy()
  }
  await copy()
  if (damaged[0] === undefined) return copied
  const others = damaged.length === 1 ? '' : ` (and ${damaged.length - 1} more)`
  throw new LedgerProblem(`${damaged[0]}${others}; all other objects were copied`)
}

async function get(from: Archive, key: string, damaged: string[]): Promise<Uint8Array | null> {
  try {
    return await from.get(key)
  } catch (error) {
    if (!(error instanceof ArchiveProblem)) throw error
    damaged.push(error.message)
    return null
  }
}
