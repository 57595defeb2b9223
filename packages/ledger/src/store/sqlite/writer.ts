// The thread that owns all writes to one ledger.
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import type Sqlite from 'better-sqlite3'
import { type DumpedRow, StoreProblem } from '../store.ts'
import {
  checkSqlite,
  finishSettling,
  isEmpty,
  mergeSome,
  repairSqlite,
  restoringOver,
} from './care.ts'
import { openWriter } from './connection.ts'
import { type Job, type Reply, type RestoreStep, sent } from './messages.ts'
import { sqliteProblem } from './problem.ts'
import { NotLoaded, type Replaying, type Writing, writingOver } from './write.ts'

/** Jobs that wait together share a transaction, up to so many statements. */
const sharedStatements = 10_000
/** How long to wait for other processes, in milliseconds. */
const patienceMs = 30_000
/** After so long with little pause the lock is left for a moment, so that another process gets it; in milliseconds. */
const holdMs = 100
const leaveMs = 6

interface Asked {
  readonly number: number
  readonly job: Job
}

const { path } = workerData as { path: string }
if (parentPort !== null) serve(parentPort, path)

function serve(port: MessagePort, path: string): void {
  const asked: Asked[] = []
  const writer = { current: null as Writer | null }
  const reply = (message: Reply) => port.postMessage(message)
  let isWorking = false
  const work = async (): Promise<void> => {
    isWorking = true
    while (asked.length > 0) {
      for (const group of grouped([...asked.splice(0), ...waiting(port)])) {
        if (group[0]?.job.kind === 'close') {
          writer.current?.close()
          port.close()
        } else {
          await answerAll(group, { path, writer, reply })
        }
      }
    }
    isWorking = false
  }
  port.on('message', (first: Asked) => {
    asked.push(first)
    if (!isWorking) void work()
  })
}

interface Serving {
  readonly path: string
  readonly writer: { current: Writer | null }
  readonly reply: (message: Reply) => void
}

async function answerAll(asked: readonly Asked[], { path, writer, reply }: Serving): Promise<void> {
  try {
    writer.current ??= new Writer(openWriter(path))
    for (const message of await writer.current.work(asked)) reply(message)
  } catch (fault) {
    const problem = sent(sqliteProblem(fault, path))
    for (const { number } of asked) reply({ number, ok: false, fault: problem })
  }
}

function waiting(port: MessagePort): readonly Asked[] {
  const asked: Asked[] = []
  for (
    let next = receiveMessageOnPort(port);
    next !== undefined;
    next = receiveMessageOnPort(port)
  ) {
    asked.push(next.message as Asked)
  }
  return asked
}

/** In order: neighbours that are small share a transaction, what takes transactions of its own stands alone. */
function grouped(asked: readonly Asked[]): readonly (readonly Asked[])[] {
  const groups: Asked[][] = []
  let room = 0
  for (const one of asked) {
    const size = sizeOf(one.job)
    const last = groups.at(-1)
    if (last === undefined || size > room) {
      groups.push([one])
      room = size === Number.POSITIVE_INFINITY ? 0 : sharedStatements - size
    } else {
      last.push(one)
      room -= size
    }
  }
  return groups
}

function sizeOf(job: Job): number {
  switch (job.kind) {
    case 'add':
      return job.intakes.reduce(
        (sum, { readings }) =>
          readings.reduce((all, { statements }) => all + statements.length, sum),
        1,
      )
    case 'begin':
    case 'switch':
    case 'decide':
    case 'remember':
      return 1
    default:
      return Number.POSITIVE_INFINITY
  }
}

/** One connection and its transactions. */
class Writer {
  readonly #db: Sqlite.Database
  readonly #writing: Writing
  readonly #restore: ReturnType<typeof restoringOver>
  readonly #replaying: Replaying = { apply: null }
  #pausedAt = performance.now()

  constructor(db: Sqlite.Database) {
    this.#db = db
    this.#writing = writingOver(db, this.#replaying)
    this.#restore = restoringOver(db)
  }

  async work(asked: readonly Asked[]): Promise<readonly Reply[]> {
    const [first] = asked
    if (first === undefined) return []
    if (sizeOf(first.job) === Number.POSITIVE_INFINITY) {
      return [this.#answer(first.number, () => this.#alone(first.job))]
    }
    try {
      return this.#together(asked)
    } catch (fault) {
      if (!(fault instanceof NotLoaded)) throw fault
      this.#replaying.apply = (await import('../apply.ts')).applyDecisions
      return this.#together(asked)
    }
  }

  close(): void {
    this.#db.close()
  }

  /** One transaction; a job that fails takes back what it wrote itself. */
  #together(asked: readonly Asked[]): readonly Reply[] {
    return this.#transaction(() =>
      asked.map(({ number, job }) =>
        this.#answer(number, () => this.#saved(() => this.#small(job))),
      ),
    )
  }

  #answer(number: number, work: () => unknown): Reply {
    try {
      return { number, ok: true, value: work() }
    } catch (fault) {
      if (fault instanceof NotLoaded) throw fault
      // A full disk ends the whole transaction, and with it what others wrote.
      const known = sqliteProblem(fault, this.#db.name)
      if (known instanceof StoreProblem && this.#db.inTransaction === false) throw known
      return { number, ok: false, fault: sent(known) }
    }
  }

  #saved(work: () => unknown): unknown {
    this.#db.exec('savepoint job')
    try {
      const value = work()
      this.#db.exec('release job')
      return value
    } catch (fault) {
      if (this.#db.inTransaction) this.#db.exec('rollback to job; release job')
      throw fault
    }
  }

  #small(job: Job): unknown {
    switch (job.kind) {
      case 'add':
        return this.#writing.add(job.coding, job.intakes)
      case 'begin':
        return this.#writing.begin(job)
      case 'switch':
        return this.#writing.switchTo(job.coding)
      case 'decide':
        return this.#writing.decide(job.decision)
      case 'remember':
        return this.#writing.remember(job.key, job.value)
      default:
        throw new Error(`${job.kind} takes transactions of its own`)
    }
  }

  #alone(job: Job): unknown {
    switch (job.kind) {
      case 'drop':
        return this.#drop(job.coding)
      case 'check':
        return checkSqlite(this.#db)
      case 'repair':
        return this.#transaction(() => repairSqlite(this.#db))
      case 'settle':
        return this.#settle()
      case 'restore':
        return this.#restoreStep(job.rows, job.step)
      default:
        throw new Error(`${job.kind} shares its transaction`)
    }
  }

  #drop(coding: string): void {
    let isDone = false
    while (!isDone) isDone = this.#transaction(() => this.#writing.dropSome(coding))
  }

  #settle(): void {
    let isDone = this.#transaction(() => mergeSome(this.#db, true))
    while (!isDone) isDone = this.#transaction(() => mergeSome(this.#db, false))
    finishSettling(this.#db)
  }

  /** A restoring is one transaction over several jobs; nothing else is asked meanwhile. */
  #restoreStep(rows: readonly DumpedRow[], step: RestoreStep): void {
    if (step === 'first') this.#begin()
    try {
      if (step === 'first' && !isEmpty(this.#db)) {
        throw new Error(`${this.#db.name} is not empty; restore into a new ledger`)
      }
      this.#restore(rows)
      if (step === 'last') repairSqlite(this.#db)
      if (step === 'last') this.#db.exec('commit')
      if (step === 'give-up') this.#db.exec('rollback')
    } catch (fault) {
      if (this.#db.inTransaction) this.#db.exec('rollback')
      throw fault
    }
  }

  #transaction<Value>(work: () => Value): Value {
    this.#begin()
    try {
      const value = work()
      this.#db.exec('commit')
      return value
    } catch (fault) {
      if (this.#db.inTransaction) this.#db.exec('rollback')
      throw fault
    }
  }

  /** SQLite lets those that wait try at growing distances, so that one process could keep another out for long. */
  #begin(): void {
    if (performance.now() - this.#pausedAt > holdMs) pause(leaveMs)
    const start = performance.now()
    this.#db.pragma('busy_timeout = 0')
    for (;;) {
      try {
        this.#db.exec('begin immediate')
        break
      } catch (fault) {
        const isBusy = fault instanceof Error && 'code' in fault && fault.code === 'SQLITE_BUSY'
        if (!isBusy || performance.now() - start > patienceMs) throw fault
        pause(1 + 3 * Math.random())
      }
    }
    this.#db.pragma('busy_timeout = 5000')
    if (performance.now() - this.#pausedAt > holdMs) this.#pausedAt = performance.now()
  }
}

function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}
