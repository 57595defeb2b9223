// A thread that reads texts, so that a long one keeps nobody else waiting.
import { parentPort, workerData } from 'node:worker_threads'
import { createAnalyst } from 'tutur-intake'
import type { ReadingData, ReadingJob, ReadingReply } from './messages.ts'

if (parentPort !== null) {
  const port = parentPort
  const analyst = createAnalyst((workerData as ReadingData).dossier)
  // One after another: numbers of a text lie in arrays that the next text gets.
  let last: Promise<void> = Promise.resolve()
  port.on('message', ({ number, job }: { number: number; job: ReadingJob }) => {
    last = last.then(async () => port.postMessage(await replyTo(number, job)))
  })

  async function replyTo(number: number, job: ReadingJob): Promise<ReadingReply> {
    try {
      return { number, ok: true, value: await done(job) }
    } catch (error) {
      return { number, ok: false, message: error instanceof Error ? error.message : String(error) }
    }
  }

  async function done(job: ReadingJob): Promise<unknown> {
    const { coding, take, takeAgain } = await analyst
    if (job.kind === 'coding') return coding
    return job.kind === 'take' ? await take(job.taken) : await takeAgain(job.capture, job.before)
  }
}
