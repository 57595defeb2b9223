import { totalmem } from 'node:os'
import type { Worker } from 'node:worker_threads'
import { startThread } from '../start-thread.ts'
import { AccountProblem, closedProblem } from './account-problem.ts'
import type {
  Asked,
  Job,
  Made,
  Reply,
  SentFault,
  ThreadData,
  ThreadOptions,
  Viewed,
} from './messages.ts'

interface Waiting {
  resolve(value: unknown): void
  reject(fault: unknown): void
}

/** A thread with the account of a ledger. It does one job after another. */
export class AccountThread {
  readonly #worker: Worker
  readonly #memoryMb: number
  readonly #waiting = new Map<number, Waiting>()
  /** What is asked with the next message. */
  #outgoing: Asked[] = []
  #number = 0
  #fault: AccountProblem | null = null
  #isClosing = false
  readonly #ended: Promise<AccountProblem | null>

  constructor({ folder, memoryMb = memoryOfThreadMb() }: ThreadOptions) {
    this.#memoryMb = memoryMb
    this.#worker = started({ folder }, memoryMb)
    this.#worker.on('message', (replies: readonly Reply[]) => {
      for (const reply of replies) this.#settle(reply)
    })
    this.#worker.on('error', (fault) => this.#fail(fault))
    this.#ended = new Promise((resolve) =>
      this.#worker.once('exit', () => {
        if (!this.#isClosing) this.#fail(null)
        this.#refuseAll(closedProblem())
        resolve(this.#fault)
      }),
    )
  }

  /** Resolves when the thread has ended: with why, if nobody closed it. */
  get ended(): Promise<AccountProblem | null> {
    return this.#ended
  }

  /** Makes the account, or makes it anew. Rejects with an {@link AccountProblem} for what no program can help. */
  async make(): Promise<Made> {
    return (await this.#ask({ kind: 'make' })) as Made
  }

  /** The answer of a view. Rejects with what the view throws, or with an {@link AccountProblem} when the thread ends. */
  async view(view: string, input: unknown): Promise<Viewed> {
    return (await this.#ask({ kind: 'view', view, input })) as Viewed
  }

  /** Ends the thread when it has done what it was asked; at once if it is `busy` with what nobody waits for. */
  async close(busy = false): Promise<void> {
    const closing = this.#isClosing ? null : this.#ask({ kind: 'close' })
    this.#isClosing = true
    closing?.catch(() => this.#worker.terminate())
    if (busy) await this.#worker.terminate()
    await this.#ended
  }

  #ask(job: Job): Promise<unknown> {
    if (this.#fault !== null) return Promise.reject(this.#fault)
    if (this.#isClosing) return Promise.reject(closedProblem())
    const number = this.#number++
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject })
      if (this.#outgoing.length === 0) setImmediate(() => this.#send())
      this.#outgoing.push({ number, job })
    })
  }

  /** Waking the thread takes longer than most that it is asked: whoever asks at the same time wakes it once. */
  #send(): void {
    const jobs = this.#outgoing
    this.#outgoing = []
    this.#worker.postMessage(jobs)
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.number)
    this.#waiting.delete(reply.number)
    if (reply.ok) waiting?.resolve(reply.value)
    else waiting?.reject(received(reply.fault))
  }

  #fail(fault: unknown): void {
    this.#fault ??= new AccountProblem(endOf(fault, this.#memoryMb))
    this.#refuseAll(this.#fault)
  }

  #refuseAll(fault: AccountProblem): void {
    for (const { reject } of this.#waiting.values()) reject(fault)
    this.#waiting.clear()
  }
}

function endOf(fault: unknown, memoryMb: number): string {
  const { code, message } = (fault ?? {}) as { code?: string; message?: string }
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return `the account of the ledger needs more memory than a thread may take here (${memoryMb} MB)`
  return `the thread with the account of the ledger ended${message === undefined ? '' : ` (${message})`}`
}

function received({ isOfLedger, message, stack }: SentFault): Error {
  if (isOfLedger) return new AccountProblem(message)
  const error = new Error(message)
  if (stack !== undefined) error.stack = stack
  return error
}

/** Of the machine's memory one thread may take so much: two of them are there while they take turns. */
const shareOfMemory = 0.4
const megabyte = 2 ** 20
/** For what is short-lived: making an account is mostly that. */
const youngSpaceMb = 64

function memoryOfThreadMb(): number {
  // A container may have less than the machine.
  const limit = process.constrainedMemory()
  const all = limit > 0 ? Math.min(limit, totalmem()) : totalmem()
  return Math.floor((all * shareOfMemory) / megabyte)
}

function started(workerData: ThreadData, memoryMb: number): Worker {
  const resourceLimits = {
    maxOldGenerationSizeMb: memoryMb,
    maxYoungGenerationSizeMb: youngSpaceMb,
  }
  return startThread(import.meta.url, { workerData, resourceLimits })
}
