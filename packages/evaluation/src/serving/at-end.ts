import { rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { constants } from 'node:os'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const works = new Set<() => void>()

/**
 * Has `work` done when this process ends, by itself, by a fault or by a signal: what it started must not go on without it. The
 * last comes first.
 *
 * @returns Takes it back, where it has been done before.
 */
export function atEnd(work: () => void): () => void {
  listen()
  works.add(work)
  return () => works.delete(work)
}

let isListening = false

function listen(): void {
  if (isListening) return
  isListening = true
  process.on('exit', () => {
    for (const work of [...works].reverse()) work()
  })
  // A signal would end the process without `exit`.
  for (const signal of signals)
    process.once(signal, () => process.exit(128 + constants.signals[signal]))
}

/** Works in a folder, which is gone afterwards, however that ends. */
export async function inFolder(
  folder: string,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const forget = atEnd(() => rmSync(folder, { recursive: true, force: true }))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
    forget()
  }
}
