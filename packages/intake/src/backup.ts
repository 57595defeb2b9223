import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { version } from 'tutur'
import { type Archive, type DumpedRow, openArchive, type Store } from 'tutur-ledger'
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
  ledger: { store: Store; archive: Archive },
  folder: string,
): Promise<About> {
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
  ledger: { store: Store; archive: Archive },
): Promise<About> {
  const about = await aboutOf(folder)
  const objects = await copyObjects(
    await openArchive(join(folder, backupParts.archive)),
    ledger.archive,
  )
  if (objects < about.objects)
    throw new LedgerProblem(
      `${folder} has ${objects} of ${about.objects} objects; take another backup`,
    )
  await ledger.store.restore(rowsOf(join(folder, backupParts.rows)))
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
  // What breaks while it is unpacked reaches whoever reads, which a pipe alone would not see to.
  const text = createReadStream(path).compose(createGunzip()).setEncoding('utf8')
  let rest = ''
  for await (const chunk of text) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield JSON.parse(line) as DumpedRow
  }
}

async function copyObjects(from: Archive, to: Archive): Promise<number> {
  let copied = 0
  let batch: string[] = []
  const copy = async () => {
    await to.put(await Promise.all(batch.map((key) => from.get(key))))
    copied += batch.length
    batch = []
  }
  for await (const key of from.keys()) {
    batch.push(key)
    if (batch.length === width) await copy()
  }
  await copy()
  return copied
}
