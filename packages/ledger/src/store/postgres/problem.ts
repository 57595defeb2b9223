import { StoreProblem } from '../store.ts'

/** What a fault of the server, or of the way to it, means to whoever uses the ledger at `where`; other faults stay as they are. */
export function postgresProblem(fault: unknown, where: string): unknown {
  if (!(fault instanceof Error) || fault instanceof StoreProblem) return fault
  const code = 'code' in fault ? String(fault.code) : ''
  const known = problems.find(([start]) => code.startsWith(start)) ?? byMessage(fault.message)
  if (known === undefined) return fault
  const [, kind, tell] = known
  return new StoreProblem(kind, tell(where, fault.message))
}

type Tell = (where: string, message: string) => string
type Problem = readonly [code: string, kind: StoreProblem['code'], tell: Tell]

const away: Tell = (where, message) =>
  `no answer from the server of ${where} (${message}); see that it runs and that the address is right, and do the same again`
const refused: Tell = (where, message) =>
  `the server refuses ${where} (${message}); mend user, password or database in the address`

/** Beginnings of codes: of PostgreSQL, and of Node for what happens on the way. */
const problems: readonly Problem[] = [
  ['ECONN', 'unreachable', away],
  ['ENOTFOUND', 'unreachable', away],
  ['EAI_', 'unreachable', away],
  ['ETIMEDOUT', 'unreachable', away],
  ['EHOST', 'unreachable', away],
  ['ENOENT', 'unreachable', away],
  ['EPIPE', 'unreachable', away],
  ['08', 'unreachable', away],
  ['57P', 'unreachable', away],
  ['28', 'unreachable', refused],
  ['3D000', 'unreachable', refused],
  [
    '53100',
    'full',
    (where) =>
      `no room left on the disk of the server of ${where}; make room and do the same again: what was confirmed is kept`,
  ],
  [
    '533',
    'busy',
    (where) =>
      `the server of ${where} takes no more connections; end other programs or allow more, and do the same again`,
  ],
  [
    '55P03',
    'busy',
    (where) => `another program keeps ${where} locked; do the same again when it is done`,
  ],
  [
    '25006',
    'read-only',
    (where) =>
      `${where} takes no writing: it is a copy or set to read only; name the server that is written to`,
  ],
  [
    '42501',
    'read-only',
    (where, message) =>
      `the user may not write ${where} (${message}); grant it, or name another user`,
  ],
  [
    'XX00',
    'broken',
    (where, message) =>
      `${where} is damaged (${message}); restore it from a backup, or build it anew from the archive`,
  ],
]

/** The library has no code for a connection that ends while it waits. */
function byMessage(message: string): Problem | undefined {
  const isAway =
    /connection terminated|timeout exceeded when trying to connect|connection error/iu.test(message)
  return isAway ? ['', 'unreachable', away] : undefined
}

/** Faults after which the same transaction may well succeed. */
export function isPassing(fault: unknown): boolean {
  const code = fault instanceof Error && 'code' in fault ? fault.code : ''
  return code === '40001' || code === '40P01'
}
