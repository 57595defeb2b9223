// The thread that owns all writes to one ledger.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type Sqlite from 'better-sqlite3'
import { type DumpedRow, StoreProblem } from '../store.ts'
import {
  changesOf,
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
import { type Asked, type Group, groupOf, queueOf, standsAlone } from './queue.ts'
import { NotLoaded, type Replaying, type Writing, writingOver } from './write.ts'

/** How long to wait for other processes, in milliseconds. */
const patienceMs = 30_000
/** After so long with little pause the lock is left for a moment, so that another process gets it; in milliseconds. */
const holdMs = 100
const leaveMs = 6

const { path } = workerData as { path: string }
if (parentPort !== null) serve(parentPort, path)

function serve(port: MessagePort, path: string): void {
  const queue = queueOf(port)
  const writer = { current: null as Writer | null }
  const reply = (message: Reply) => port.postMessage(message)
  let isWorking = false
  const work = async (): Promise<void> => {
    isWorking = true
    for (let first = queue.first(); first !== null; first = queue.first()) {
      if (first.job.kind === 'close') {
        queue.take()
        writer.current?.close()
        port.close()
        return
      } else {
        await answerAll(groupOf(queue), { path, writer, reply })
      }
    }
    isWorking = false
  }
  port.on('message', (asked: Asked) => {
    queue.put(asked)
    if (!isWorking) void work()
  })
}

interface Serving {
  readonly path: string
  readonly writer: { current: Writer | null }
  readonly reply: (message: Reply) => void
}

async function answerAll(group: Group, { path, writer, reply }: Serving): Promise<void> {
  const first = group.next()
  if (first === null) return
  try {
    writer.current ??= new Writer(openWriter(path))
    for (const message of await writer.current.work(first, group)) reply(message)
  } catch (fault) {
    const problem = sent(sqliteProblem(fault, path))
    for (const { number } of group.taken) reply({ number, ok: false, fault: problem })
  }
}

/** One of the jobs that share a transaction failed, by the fault that is its cause. */
class JobFailed extends Error {}

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

  /** Does the first job of a group, and what shares its transaction. */
  async work(first: Asked, group: Group): Promise<readonly Reply[]> {
    if (standsAlone(first.job)) return [this.#answer(first.number, () => this.#alone(first.job))]
    try {
      return this.#together(first, group)
    } catch (fault) {
      if (!(fault instanceof JobFailed)) throw fault
      return this.#apart(group.taken, fault.cause)
    }
  }

  close(): void {
    this.#db.close()
  }

  /** One transaction, which takes in what is asked while it lasts. */
  #together(first: Asked, group: Group): readonly Reply[] {
    return this.#transaction(() => {
      const replies: Reply[] = []
      for (let next: Asked | null = first; next !== null; next = group.next()) {
        replies.push({ number: next.number, ok: true, value: this.#tried(next.job) })
      }
      return replies
    })
  }

  #tried(job: Job): unknown {
    try {
      return this.#small(job)
    } catch (fault) {
      throw this.#hasEnded(fault) ? fault : new JobFailed('a job failed', { cause: fault })
    }
  }

  /**
   * One transaction again, after `fault`: a job that fails takes back what it wrote itself. To be able to costs time, since
   * at each job the index has to write what it gathered.
   */
  async #apart(asked: readonly Asked[], fault: unknown): Promise<readonly Reply[]> {
    if (fault instanceof NotLoaded) {
      this.#replaying.apply = (await import('../apply.ts')).applyDecisions
    }
    try {
      return this.#transaction(() =>
        asked.map(({ number, job }) =>
          this.#answer(number, () => this.#saved(() => this.#small(job))),
        ),
      )
    } catch (again) {
      if (again instanceof NotLoaded) return this.#apart(asked, again)
      throw again
    }
  }

  #answer(number: number, work: () => unknown): Reply {
    try {
      return { number, ok: true, value: work() }
    } catch (fault) {
      if (fault instanceof NotLoaded) throw fault
      if (this.#hasEnded(fault)) throw fault
      return { number, ok: false, fault: sent(sqliteProblem(fault, this.#db.name)) }
    }
  }

  /** Whether the fault has ended the whole transaction, and with it what others wrote, as a full disk does. */
  #hasEnded(fault: unknown): boolean {
    const isKnown = sqliteProblem(fault, this.#db.name) instanceof StoreProblem
    return isKnown && !this.#db.inTransaction
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
      case 'remember':
        return this.#writing.remember(job.key, job.value)
      case 'forget':
        return this.#writing.forget(job.key)
      case 'replace':
        return this.#writing.replace(job)
      default:
        return this.#counted(() => this.#seen(job))
    }
  }

  /** What readers see afterwards. */
  #seen(job: Job): unknown {
    switch (job.kind) {
      case 'add':
        return this.#writing.add(job.coding, job.intakes)
      case 'begin':
        return this.#writing.begin(job)
      case 'switch':
        return this.#writing.switchTo(job.coding)
      case 'decide':
        return this.#writing.decide(job.decision)
      default:
        throw new Error(`${job.kind} takes transactions of its own`)
    }
  }

  /** Counts a change, if anything was written. */
  #counted<Value>(work: () => Value): Value {
    const before = changesOf(this.#db)
    const value = work()
    if (changesOf(this.#db) > before) this.#writing.countChange()
    return value
  }

  #alone(job: Job): unknown {
    switch (job.kind) {
      case 'drop':
        return this.#drop(job.coding)
      case 'check':
        return checkSqlite(
          (sql, ...values) => this.#db.prepare(sql).all(...values),
          (sql) => this.#db.exec(sql),
        )
      case 'repair':
        return this.#transaction(() => {
          repairSqlite(this.#db)
          this.#writing.beginEpoch()
        })
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
    while (!isDone) {
      isDone = this.#transaction(() => this.#counted(() => this.#writing.dropSome(coding)))
    }
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
      if (step === 'first') this.#db.exec('delete from revision')
      this.#restore(rows)
      if (step === 'last') repairSqlite(this.#db)
      if (step === 'last') this.#writing.beginEpoch()
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
