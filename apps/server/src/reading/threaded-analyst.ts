import type { Capture } from 'tutur'
import type { Dossier } from 'tutur-dossier'
import type { Analyst } from 'tutur-intake'
import type { Intake } from 'tutur-ledger'
import { ReadingThread } from './reading-thread.ts'

/** An analyst that works in threads, which are somebody's to end. */
export interface ThreadedAnalyst extends Analyst {
  /** Loads what reading needs, so that the first text does not wait for it. */
  warm(): Promise<void>
  close(): Promise<void>
}

/** What is longer, in bytes, is read in a thread beside, so that articles do not wait for it. */
const longBytes = 200_000

/** Makes the analyst of a dossier, in a thread; a second one starts when there is something long to read. */
export async function openThreadedAnalyst(dossier: Dossier): Promise<ThreadedAnalyst> {
  const usual = new ReadingThread(dossier)
  const long = new ReadingThread(dossier)
  const coding = (await usual.ask({ kind: 'coding' })) as Analyst['coding']
  const threadFor = (bytes: number): ReadingThread => (bytes > longBytes ? long : usual)
  return {
    coding,
    take: (taken) =>
      intakeOr(taken.capture, threadFor(taken.bytes.length).ask({ kind: 'take', taken })),
    takeAgain: (capture, before) =>
      intakeOr(capture, threadFor(capture.byteLength).ask({ kind: 'again', capture, before })),
    warm: async () => void (await usual.ask({ kind: 'warm' })),
    close: async () => void (await Promise.all([usual.close(), long.close()])),
  }
}

/** An analyst never rejects: what a thread failed on is told as what could not be read. */
async function intakeOr(capture: Capture, intake: Promise<unknown>): Promise<Intake> {
  try {
    return (await intake) as Intake
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const message = `Tutur failed on it, which is a fault of Tutur; please report it: ${reason}`
    return { capture, readings: [], unread: [{ capture: capture.id, part: '', message }] }
  }
}
