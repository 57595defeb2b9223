import { Worker } from 'node:worker_threads'
import { StoreProblem } from '../store.ts'
import { type Reply, received } from './messages.ts'

interface Waiting {
  resolve(value: unknown): void
  reject(fault: unknown): void
  readonly size: number
}

/** A thread that does one job after another; whoever asks waits while too much is queued. */
export class Thread<Job> {
  readonly #start: () => Worker
  #worker: Worker | null = null
  readonly #limit: number
  readonly #waiting = new Map<number, Waiting>()
  #room: (() => void)[] = []
  #queued = 0
  #number = 0
  #ended: Promise<void> = Promise.resolve()
  #fault: Error | null = null

  /** Starts when it is first asked. `limit`: how much may be queued, in the sizes that {@link ask} is told. */
  constructor(name: 'writer' | 'reader', path: string, limit: number = Number.POSITIVE_INFINITY) {
    this.#limit = limit
    this.#start = () => started(name, path)
  }

  /** Resolves with what the thread answers. One job may be larger than the limit, when nothing else is queued. */
  async ask(job: Job, size = 1): Promise<unknown> {
    while (this.#queued > 0 && this.#queued + size > this.#limit) {
      await new Promise<void>((resolve) => this.#room.push(resolve))
    }
    if (this.#fault !== null) throw this.#fault
    this.#queued += size
    const number = this.#number++
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject, size })
      const worker = this.#running()
      worker.ref()
      worker.postMessage({ number, job })
    })
  }

  /** Waits for what is queued and ends the thread. */
  async close(closing: Job): Promise<void> {
    while (this.#queued > 0) await new Promise<void>((resolve) => this.#room.push(resolve))
    this.#worker?.ref()
    if (this.#fault === null) this.#worker?.postMessage({ number: -1, job: closing })
    await this.#ended
  }

  #running(): Worker {
    if (this.#worker !== null) return this.#worker
    const worker = this.#start()
    worker.on('message', (reply: Reply) => this.#settle(reply))
    worker.on('error', (fault) =>
      this.#fail(fault instanceof Error ? fault : new Error(String(fault))),
    )
    this.#ended = new Promise((resolve) => worker.once('exit', () => resolve()))
    // A program that has nothing else to do may end; what is queued keeps it until it is done.
    worker.unref()
    this.#worker = worker
    return worker
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.number)
    if (waiting === undefined) return
    this.#waiting.delete(reply.number)
    this.#queued -= waiting.size
    if (this.#waiting.size === 0) this.#worker?.unref()
    if (reply.ok) waiting.resolve(reply.value)
    else waiting.reject(received(reply.fault))
    this.#wake()
  }

  #fail(fault: Error): void {
    this.#fault = new StoreProblem(
      'broken',
      `a thread of the ledger ended (${fault.message}); open the ledger anew`,
    )
    for (const { reject } of this.#waiting.values()) reject(this.#fault)
    this.#waiting.clear()
    this.#queued = 0
    this.#wake()
  }

  #wake(): void {
    const room = this.#room
    this.#room = []
    for (const go of room) go()
  }
}

/** Sources run unbuilt: then the thread, too, takes the sources of the other packages. */
function started(name: string, path: string): Worker {
  const isSource = import.meta.url.endsWith('.ts')
  const file = new URL(`./${name}.${isSource ? 'ts' : 'js'}`, import.meta.url)
  const workerData = { path }
  return isSource
    ? new Worker(file, { workerData, execArgv: ['--conditions=source'] })
    : new Worker(file, { workerData })
}
