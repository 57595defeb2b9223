import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ledger, openLedger } from 'tutur-intake'
import { type Running, type StartOptions, startServer } from '../src/start-server.ts'

/** A server on an empty ledger. */
export interface Served extends Running {
  readonly folder: string
  readonly ledger: Ledger
  /** What the server wrote to its log. */
  readonly log: readonly string[]
}

/** Starts a server on an empty ledger, on a free port. `close` takes the ledger away too. */
export async function serveEmpty(
  options: Partial<StartOptions> = {},
  prepare: (ledger: Ledger) => Promise<unknown> = async () => undefined,
): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'tutur-served-'))
  await writeFile(join(folder, 'dossier.yaml'), 'title: The empty dossier\nlanguages: [en, id]\n')
  const ledger = await openLedger(folder)
  const remove = async (): Promise<void> => {
    await ledger.close()
    await rm(folder, { recursive: true })
  }
  const log: string[] = []
  try {
    await prepare(ledger)
    const running = await startServer({
      ledger,
      port: 0,
      pages: join(folder, 'pages'),
      log: (entry) => log.push(entry),
      ...options,
    })
    const close = async (): Promise<void> => {
      await running.close()
      await remove()
    }
    return { ...running, folder, ledger, log, close }
  } catch (error) {
    await remove()
    throw error
  }
}
