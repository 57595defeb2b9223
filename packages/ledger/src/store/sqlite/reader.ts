// A thread that only reads: search, and counts over many rows.
import { parentPort, workerData } from 'node:worker_threads'
import { type Question, type Reply, sent } from './messages.ts'
import { openReader, type Reader } from './open-reader.ts'
import { sqliteProblem } from './problem.ts'

const { path } = workerData as { path: string }

if (parentPort !== null) {
  const port = parentPort
  let reader: Reader | null = null
  port.on('message', ({ number, job }: { number: number; job: Question | { kind: 'close' } }) => {
    if ('kind' in job) {
      reader?.close()
      port.close()
      return
    }
    const reply = answer(number, () => {
      reader ??= openReader(path)
      return reader.all(job)
    })
    port.postMessage(reply)
  })
}

function answer(number: number, work: () => unknown): Reply {
  try {
    return { number, ok: true, value: work() }
  } catch (fault) {
    return { number, ok: false, fault: sent(sqliteProblem(fault, path)) }
  }
}
