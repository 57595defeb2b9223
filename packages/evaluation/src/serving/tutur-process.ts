import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../sets.ts'
import { atEnd } from './at-end.ts'
import type { PressRecord } from './made-press.ts'

/** The command as `npm start` runs it. It ends with this process. */
function tutur(
  args: readonly string[],
  stdio: readonly ('pipe' | 'ignore' | 'inherit')[],
): ChildProcess {
  const main = join(root, 'apps/cli/src/main.ts')
  const child = spawn(process.execPath, ['--conditions=source', main, ...args], {
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/tutur'),
      MALLOC_ARENA_MAX: '1',
    },
    stdio: [...stdio],
  })
  child.once(
    'exit',
    atEnd(() => child.kill('SIGTERM')),
  )
  return child
}

/** Builds the pages that are served, when they are missing or older than their sources. */
export async function buildPages(): Promise<void> {
  const building = spawn(process.execPath, [join(root, 'scripts/pages.mjs'), '--if-older'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = await once(building, 'exit')
  if (code !== 0) throw new Error(`building the pages ended with ${code}`)
}

/** `tutur serve`, running. */
export interface Serving {
  /** Without a slash behind. */
  readonly address: string
  /** From the start of the process until it told its address. */
  readonly startedMs: number
  stop(): Promise<void>
}

/** Serves the ledger of a dossier on a free port. */
export async function serve(folder: string): Promise<Serving> {
  const start = performance.now()
  const child = tutur(['serve', '--dossier', folder, '--port', '0'], ['ignore', 'pipe', 'inherit'])
  const ended = once(child, 'exit')
  const address = await addressTold(child)
  const startedMs = performance.now() - start
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
  }
  return { address, startedMs, stop }
}

async function addressTold(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the server has no output')
  for await (const line of createInterface(child.stdout)) {
    const [address] = /https?:\/\/\S+$/u.exec(line) ?? []
    if (address !== undefined) return address
  }
  throw new Error('"tutur serve" ended without an address; what it says stands above')
}

/** Whether a server has its account: asked for what only that knows, which is waited for some seconds at most. */
export async function hasAccount(address: string): Promise<boolean> {
  const { ok, status } = await fetch(`${address}/api/v1/dossier`)
  if (!ok && status !== 503) throw new Error(`the dossier answers with ${status}`)
  return ok
}

/** `tutur demo`: makes the ledger of the demo in a new folder. */
export async function makeDemo(folder: string): Promise<void> {
  const [code] = await once(tutur(['demo', folder], ['ignore', 'ignore', 'inherit']), 'exit')
  if (code !== 0) throw new Error(`"tutur demo" ended with ${code}`)
}

/** Adds a source, a file or a folder, by `tutur add`. */
export async function addSource(folder: string, source: string): Promise<void> {
  const child = tutur(['add', '--dossier', folder, source], ['ignore', 'ignore', 'inherit'])
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`"tutur add" ended with ${code}`)
}

/** A process that adds articles, and how many it was given. */
export interface Adding {
  /** Resolves when all that was given is in the ledger, or when it was stopped. */
  readonly ended: Promise<void>
  given(): number
  stop(): Promise<void>
}

/** Adds records by `tutur add`, as fast as it takes them, or so many a second. */
export function addRecords(
  folder: string,
  records: Iterable<PressRecord>,
  { perSecond = Number.POSITIVE_INFINITY }: { readonly perSecond?: number } = {},
): Adding {
  const child = tutur(['add', '--dossier', folder, '-'], ['pipe', 'ignore', 'inherit'])
  const { stdin } = child
  let given = 0
  let isStopped = false
  const feed = async (): Promise<void> => {
    const start = performance.now()
    for (const record of records) {
      if (isStopped || stdin === null) break
      if (!stdin.write(`${JSON.stringify(record)}\n`)) await once(stdin, 'drain')
      given++
      const early = (given / perSecond) * 1000 - (performance.now() - start)
      if (early > 0) await sleep(early)
    }
    stdin?.end()
  }
  // A process that ends before its time is told of by its code.
  stdin?.on('error', () => undefined)
  const ended = once(child, 'exit').then(([code]) => {
    if (code !== 0 && !isStopped) throw new Error(`"tutur add" ended with ${code}`)
  })
  const fed = feed()
  const stop = async (): Promise<void> => {
    isStopped = true
    child.kill('SIGTERM')
    await ended
  }
  return { ended: Promise.all([fed, ended]).then(() => undefined), given: () => given, stop }
}
