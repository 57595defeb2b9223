import { rmSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import { OpenAPIHono } from '@hono/zod-openapi'
import { routes } from '../src/routes/routes.ts'
import { type OpenServices, openServices, type Services } from '../src/services.ts'
import { makeDemoLedger } from './demo-ledger.ts'

/** A server of its own on the demo's ledger. */
export interface DemoServer {
  /** `http://127.0.0.1:41231`, without a slash behind. */
  readonly address: string
  readonly folder: string
  readonly services: Services
  /** Closes the server and takes its ledger away. */
  close(): Promise<void>
}

/** Starts a server on a copy of the demo's ledger, on a free port; resolves when its account is made. */
export async function startDemoServer(): Promise<DemoServer> {
  const folder = await copyDemoLedger()
  const services = await openServices(folder)
  await services.account.whenReady()
  const app = new OpenAPIHono()
  routes(app, services)
  const { server, port } = await listening(app)
  return {
    address: `http://127.0.0.1:${port}`,
    folder,
    services,
    close: () => closed(server, services),
  }
}

/** A ledger of the demo in a folder of its own, which is the caller's to remove. */
export async function copyDemoLedger(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tutur-server-'))
  await cp(await demoLedger(), folder, { recursive: true })
  return folder
}

let made: Promise<string> | null = null

/** The ledger that is copied: made once for all test files that a process runs, and taken away when that ends. */
function demoLedger(): Promise<string> {
  made ??= makeDemoLedger().then((folder) => {
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    return folder
  })
  return made
}

function listening(
  app: OpenAPIHono,
): Promise<{ readonly server: ServerType; readonly port: number }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ server, port }),
    )
  })
}

async function closed(server: ServerType, services: OpenServices): Promise<void> {
  await new Promise((resolve) => server.close(resolve))
  await services.close()
  await rm(services.ledger.folder, { recursive: true })
}
