import { readFileSync } from 'node:fs'
import { fillWaiting } from './waiting.ts'

/** A step from one version of the tables to the next; the number of the last is the version. */
export interface Migration {
  readonly number: number
  readonly statements: string
}

/** All steps for one of the two databases, in order. */
export function migrationsOf(database: 'sqlite' | 'postgres'): readonly Migration[] {
  return steps.map((files, index) => ({
    number: index + 1,
    statements: [...files[database].map(read), ...filling(files[database], database)].join('\n'),
  }))
}

const core = '001-core.sql'
const waiting = '005-waiting.sql'
const steps = [
  {
    sqlite: [core, '002-search.sqlite.sql'],
    postgres: [core, '001-core.postgres.sql', '002-search.postgres.sql'],
  },
  { sqlite: ['003-order.sql', '003-order.sqlite.sql'], postgres: ['003-order.sql'] },
  { sqlite: ['004-revision.sql'], postgres: ['004-revision.sql'] },
  { sqlite: [waiting], postgres: [waiting] },
] as const

/** The version of the tables that this program writes. */
export const latest: number = steps.length

/** The oldest version of the tables that can be read where nothing can be written; what it lacks is empty there. */
export const oldestReadable = 2

/** What to tell of a ledger that a newer program made. */
export function newerMessage(where: string, version: number): string {
  return `${where} was written by a newer Tutur (tables of version ${version}, this one knows ${latest}); install the newer one`
}

/** What waits is derived from what is there. */
function filling(files: readonly string[], database: 'sqlite' | 'postgres'): readonly string[] {
  return files.includes(waiting) ? [fillWaiting(database, 'true')] : []
}

function read(name: string): string {
  return readFileSync(new URL(`../../migrations/${name}`, import.meta.url), 'utf8')
}
