import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads'
import type { Job } from './messages.ts'

/** Jobs share a transaction up to so many statements. */
const sharedStatements = 10_000

/** A job and the number that its reply bears. */
export interface Asked {
  readonly number: number
  readonly job: Job
}

/** What a thread is asked to do, in order. */
export interface Queue {
  put(asked: Asked): void
  /** The job that is next; it stays where it is. */
  first(): Asked | null
  /** Takes the next job off. `null`: nothing has arrived. */
  take(): Asked | null
}

/** The queue of what comes in through a port, also of what arrives while the thread is at work. */
export function queueOf(port: MessagePort): Queue {
  let asked: Asked[] = []
  let taken = 0
  const first = (): Asked | null => {
    if (taken === asked.length) {
      const arrived = receiveMessageOnPort(port)
      asked = arrived === undefined ? [] : [arrived.message as Asked]
      taken = 0
    }
    return asked[taken] ?? null
  }
  return {
    put: (one) => asked.push(one),
    first,
    take() {
      const one = first()
      if (one !== null) taken++
      return one
    },
  }
}

/** Jobs for one transaction. */
export interface Group {
  /** Those that were taken so far. */
  readonly taken: readonly Asked[]
  /** One more, if one waits that may share the transaction. */
  next(): Asked | null
}

/** Takes jobs off the queue as long as they are small and fit together; a large one stands alone. */
export function groupOf(queue: Queue): Group {
  const taken: Asked[] = []
  let room = sharedStatements
  return {
    taken,
    next() {
      const first = queue.first()
      if (first === null) return null
      const size = sizeOf(first.job)
      if (taken.length > 0 && size > room) return null
      room = standsAlone(first.job) ? Number.NEGATIVE_INFINITY : room - size
      queue.take()
      taken.push(first)
      return first
    },
  }
}

/** Whether a job takes transactions of its own. */
export function standsAlone(job: Job): boolean {
  return sizeOf(job) === Number.POSITIVE_INFINITY
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
    case 'forget':
    case 'replace':
      return 1
    default:
      return Number.POSITIVE_INFINITY
  }
}
