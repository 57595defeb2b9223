import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import {
  type Dossier,
  describeProblem,
  dossierFile,
  findDossier,
  parseDossier,
} from 'tutur-dossier'
import { type Archive, openArchive, openStore, type Store } from 'tutur-ledger'
import { LedgerProblem } from './ledger-problem.ts'

/** A dossier with its store and its archive, open. */
export interface Ledger {
  /** Absolute path of the dossier's folder. */
  readonly folder: string
  readonly dossier: Dossier
  readonly store: Store
  readonly archive: Archive
  /** Absolute paths of what belongs to the ledger itself, and so is no source of it. */
  readonly own: ReadonlySet<string>
  close(): Promise<void>
}

/** How a ledger is opened. */
export interface OpenLedgerOptions {
  /** Whether a store is made where there is none. Default true. */
  readonly create?: boolean
}

/**
 * Opens the ledger of the dossier in `from` or in the nearest folder above; store and archive are made when they are not there.
 * Rejects with a {@link LedgerProblem}, a `StoreProblem` or an `ArchiveProblem`.
 */
export async function openLedger(
  from: string,
  { create = true }: OpenLedgerOptions = {},
): Promise<Ledger> {
  // A folder above may hold another dossier, and a name that is mistyped is none of it.
  if (!existsSync(from)) throw new LedgerProblem(`${from}: there is no such folder`)
  const folder = findDossier(from)
  if (folder === null)
    throw new LedgerProblem(
      `${from}: no ${dossierFile} there or in a folder above; begin one with "tutur init", or name its folder with --dossier`,
    )
  const dossier = await readDossier(folder)
  const archivePlace = placeOf(folder, dossier.archive)
  const storePlace = placeOf(folder, dossier.store)
  const archive = await openArchive(archivePlace, process.env)
  const store = await openStore(storePlace, { create })
  const own = [
    join(folder, dossierFile),
    archivePlace,
    ...besideStore.map((end) => storePlace + end),
  ]
  return { folder, dossier, store, archive, own: new Set(own), close: () => store.close() }
}

/** SQLite keeps two files beside its own while it is open. */
const besideStore = ['', '-wal', '-shm']

async function readDossier(folder: string): Promise<Dossier> {
  const path = join(folder, dossierFile)
  const { dossier, problems } = parseDossier(await readFile(path))
  if (dossier !== null) return dossier
  const errors = problems.filter(({ severity }) => severity === 'error')
  const first = errors[0] === undefined ? '' : `${describeProblem(errors[0])}; `
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  throw new LedgerProblem(`${path}: ${first}"tutur dossier check" tells all${more}`)
}

/** A path is meant from the dossier's folder; an address as it stands. */
function placeOf(folder: string, place: string): string {
  return /^[a-z][a-z\d+.-]+:\/\//iu.test(place) || isAbsolute(place) ? place : join(folder, place)
}
