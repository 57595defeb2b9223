import { StoreProblem } from '../store.ts'

/** What a fault of SQLite or of the disk means to whoever uses the ledger at `path`; other faults stay as they are. */
export function sqliteProblem(fault: unknown, path: string): unknown {
  if (!(fault instanceof Error) || fault instanceof StoreProblem) return fault
  const code = codeOf(fault)
  const known = problems.find(([start]) => code.startsWith(start))
  if (known === undefined) return fault
  const [, kind, tell] = known
  return new StoreProblem(kind, tell(path, fault.message))
}

/** The code of a fault by its name; `node:sqlite` gives the number of SQLite alone. */
function codeOf(fault: Error): string {
  if ('errcode' in fault) return numbered.get(Number(fault.errcode) & 0xff) ?? ''
  return 'code' in fault ? String(fault.code) : ''
}

const numbered: ReadonlyMap<number, string> = new Map([
  [5, 'SQLITE_BUSY'],
  [8, 'SQLITE_READONLY'],
  [10, 'SQLITE_IOERR'],
  [11, 'SQLITE_CORRUPT'],
  [14, 'SQLITE_CANTOPEN'],
  [26, 'SQLITE_NOTADB'],
])

type Tell = (path: string, message: string) => string

const full: Tell = (path) =>
  `no room left on the disk of ${path}; make room and do the same again: what was confirmed is kept`
/** What to tell of a ledger that has to be written and cannot be. */
export function readOnlyMessage(path: string): string {
  return `cannot write ${path} or beside it; allow writing to the file and its folder, or name another place`
}
const damaged: Tell = (path, message) =>
  `${path} is damaged (${message}); restore it from a backup, or build it anew from the archive`

/** Beginnings of codes, the longest first. */
const problems: readonly (readonly [code: string, kind: StoreProblem['code'], tell: Tell])[] = [
  ['SQLITE_FULL', 'full', full],
  ['ENOSPC', 'full', full],
  ['SQLITE_READONLY', 'read-only', readOnlyMessage],
  ['SQLITE_CANTOPEN', 'read-only', readOnlyMessage],
  ['SQLITE_PERM', 'read-only', readOnlyMessage],
  ['EACCES', 'read-only', readOnlyMessage],
  ['EROFS', 'read-only', readOnlyMessage],
  [
    'SQLITE_NOTADB',
    'not-a-ledger',
    (path) =>
      `${path} is no ledger: it is some other kind of file; name the file of a ledger or a new one`,
  ],
  ['SQLITE_CORRUPT', 'broken', damaged],
  [
    'SQLITE_IOERR',
    'broken',
    (path, message) =>
      `the disk of ${path} reports an error (${message}); look after the disk, then verify the ledger`,
  ],
  [
    'SQLITE_BUSY',
    'busy',
    (path) =>
      `another program keeps ${path} locked; wait until it is done, or end it, and do the same again`,
  ],
]
