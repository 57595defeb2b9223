import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { routes } from '../src/routes/routes.ts'
import { openServices, type Services } from '../src/services.ts'
import { type Running, type StartOptions, startServer } from '../src/start-server.ts'
import { makeDemoLedger, removeLedger } from './demo-ledger.ts'

/** A server of its own on a ledger of the demo. */
export interface DemoServer {
  /** `http://127.0.0.1:41231`, without a slash behind. */
  readonly address: string
  readonly folder: string
  readonly services: Services
  /** What the server wrote to its log. */
  readonly log: readonly string[]
  /** Closes the server and takes its ledger away. */
  close(): Promise<void>
}

/** What is done with a ledger before it is served. */
export interface DemoOptions {
  /** Changes the ledger in its folder, such as by adding to it. */
  readonly prepare?: (folder: string) => Promise<void>
  /** The folder of the built pages; default: where they are built in a checkout. */
  readonly pages?: string
}

/** Starts another server on what a server answers with, such as one where everybody signs in; close it first. */
export async function serveAgain(
  services: Services,
  options: Partial<StartOptions> = {},
): Promise<Running> {
  return await startServer({
    ledger: services.ledger,
    port: 0,
    routes: (app) => routes(app, services),
    log: () => undefined,
    ...options,
  })
}

/** Starts a server on a copy of the demo's ledger, on a free port; resolves when its account is made. */
export async function startDemoServer({ prepare, pages }: DemoOptions = {}): Promise<DemoServer> {
  const folder = await copyDemoLedger()
  await prepare?.(folder)
  const log: string[] = []
  const services = await openServices(folder, { onFault: (fault) => log.push(String(fault)) })
  const running = await startServer({
    ledger: services.ledger,
    port: 0,
    routes: (app) => routes(app, services),
    log: (line) => log.push(line),
    ...(pages === undefined ? {} : { pages }),
  })
  await services.account.whenReady()
  const close = async (): Promise<void> => {
    await running.close()
    await services.close()
    await removeLedger(folder)
  }
  return { address: running.address, folder, services, log, close }
}

/** A ledger of the demo in a folder of its own, for the caller to take away with `removeLedger`. */
export async function copyDemoLedger(): Promise<string> {
  made ??= demoFiles()
  const folder = await mkdtemp(join(tmpdir(), 'tutur-server-'))
  for (const [path, bytes] of await made) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  return folder
}

type Files = ReadonlyMap<string, Uint8Array>

/** Made once for all test files that a process runs, and held in memory: nobody tells a process of tests when to tidy up. */
let made: Promise<Files> | null = null

async function demoFiles(): Promise<Files> {
  const folder = await makeDemoLedger()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
  const files = new Map<string, Uint8Array>()
  for (const path of paths) files.set(path, await readFile(join(folder, path)))
  await removeLedger(folder)
  return files
}
