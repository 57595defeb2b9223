import { userInfo } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Ledger } from 'tutur-intake'
import { openDoor } from './access/open-door.ts'
import { isLoopback } from './http/addresses.ts'
import { createApp } from './http/create-app.ts'
import { type Listening, listen } from './http/listen.ts'
import { type Log, logToStandardError } from './http/log.ts'
import type { App } from './http/server-env.ts'

/** How a server is started. */
export interface StartOptions {
  readonly ledger: Ledger
  /** Default 127.0.0.1. */
  readonly host?: string
  /** Default 4870; 0: any that is free. */
  readonly port?: number
  /** Adds the paths of the API. */
  readonly routes?: (app: App) => void
  readonly cors?: readonly string[]
  /** The folder of the built pages; default: where they are built in a checkout. */
  readonly pages?: string
  readonly log?: Log
}

/** A server that answers. */
export interface Running extends Listening {
  /** Where: `http://127.0.0.1:4870`. */
  readonly address: string
}

/** The pages as they are built in a checkout. */
const builtPages = fileURLToPath(new URL('../../web/dist/pages', import.meta.url))

/** Serves a ledger: its API and its pages, on one port. Rejects with a `ListenProblem`. */
export async function startServer(options: StartOptions): Promise<Running> {
  const { ledger, host = '127.0.0.1', port = 4870 } = options
  const app = createApp({
    doorkeeper: openDoor(userInfo().username),
    routes: options.routes ?? (() => undefined),
    isReady: () => ledger.store.recall('access/ready'),
    pages: options.pages ?? builtPages,
    log: options.log ?? logToStandardError,
    names: isLoopback(host) ? new Set() : null,
    overTls: false,
    behindProxy: false,
    cors: options.cors ?? [],
  })
  const listening = await listen(app, { host, port })
  return { ...listening, address: `http://${host}:${listening.port}` }
}
