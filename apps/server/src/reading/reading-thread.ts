import type { Worker } from 'node:worker_threads'
import type { Dossier } from 'tutur-dossier'
import { startThread } from '../start-thread.ts'
import type { ReadingData, ReadingJob, ReadingReply } from './messages.ts'

interface Waiting {
  resolve(value: unknown): void
  reject(fault: Error): void
}

/** No text of ten megabytes takes that long; one that does would keep all others waiting. */
const longestMs = 120_000

/** A thread that reads texts, one after another. One that ended, by itself or since a text took too long, begins anew when it is asked again. */
export class ReadingThread {
  readonly #dossier: Dossier
  readonly #waiting = new Map<number, Waiting>()
  #number = 0
  #worker: Worker | null = null
  #clock: NodeJS.Timeout | undefined

  constructor(dossier: Dossier) {
    this.#dossier = dossier
  }

  /** What the thread makes of a job; rejects when it ends before. */
  ask(job: ReadingJob): Promise<unknown> {
    const worker = this.#started()
    const number = this.#number++
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject })
      worker.postMessage({ number, job })
      if (this.#waiting.size === 1) this.#watch(worker)
    })
  }

  /** Ends the thread at once. */
  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  #started(): Worker {
    if (this.#worker !== null) return this.#worker
    const workerData: ReadingData = { dossier: this.#dossier }
    const worker = startThread(import.meta.url, { workerData })
    let fault = 'it was ended'
    worker.on('message', (reply: ReadingReply) => this.#settle(reply))
    worker.on('error', (error) => {
      fault = error instanceof Error ? error.message : String(error)
    })
    worker.once('exit', () => {
      this.#worker = null
      clearTimeout(this.#clock)
      const waiting = [...this.#waiting.values()]
      this.#waiting.clear()
      for (const { reject } of waiting) reject(new Error(`the thread that reads ended: ${fault}`))
    })
    this.#worker = worker
    return worker
  }

  /** Ends the thread when the next text is not read in time. */
  #watch(worker: Worker): void {
    clearTimeout(this.#clock)
    if (this.#waiting.size === 0) return
    this.#clock = setTimeout(() => void worker.terminate(), longestMs).unref()
  }

  #settle(reply: ReadingReply): void {
    const waiting = this.#waiting.get(reply.number)
    this.#waiting.delete(reply.number)
    if (this.#worker !== null) this.#watch(this.#worker)
    if (reply.ok) waiting?.resolve(reply.value)
    else waiting?.reject(new Error(reply.message))
  }
}
