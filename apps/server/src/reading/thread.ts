// A thread that reads texts, so that a long one keeps nobody else waiting.
import { parentPort, workerData } from 'node:worker_threads'
import { openBytes } from 'tutur-harvest'
import { type Analyst, createAnalyst } from 'tutur-intake'
import { knownLanguages } from 'tutur-intake/reading'
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
    if (job.kind === 'warm') return await warm(await analyst)
    return job.kind === 'take' ? await take(job.taken) : await takeAgain(job.capture, job.before)
  }
}

const page = Buffer.from('<!doctype html><title>…</title><p>“…”, 1.</p>')

/** Reads next to nothing in every language: tables and weights are there when the first text comes. */
async function warm({ take }: Analyst): Promise<void> {
  for (const language of knownLanguages)
    for await (const found of openBytes({ name: language, bytes: page, given: { language } }))
      if (found.ok) await take(found.value)
}
