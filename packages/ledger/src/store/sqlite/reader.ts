// A thread that only reads: search, and counts over many rows.
import { parentPort, workerData } from 'node:worker_threads'
import { openReader } from './connection.ts'
import { type Question, type Reply, sent } from './messages.ts'
import { preparedAll } from './prepared.ts'
import { sqliteProblem } from './problem.ts'

const { path } = workerData as { path: string }

if (parentPort !== null) {
  const port = parentPort
  const db = openReader(path)
  const all = preparedAll(db)
  port.on('message', ({ number, job }: { number: number; job: Question | { kind: 'close' } }) => {
    if ('kind' in job) {
      db.close()
      port.close()
      return
    }
    port.postMessage(answer(number, () => all(job)))
  })
}

function answer(number: number, work: () => unknown): Reply {
  try {
    return { number, ok: true, value: work() }
  } catch (fault) {
    return { number, ok: false, fault: sent(sqliteProblem(fault, path)) }
  }
}
