import { userInfo } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Ledger } from 'tutur-intake'
import { createDoorkeeper } from './access/doorkeeper.ts'
import { type OidcSettings, oidcSettings } from './access/oidc-settings.ts'
import { hasAdmin } from './access/users.ts'
import { isLoopback } from './http/addresses.ts'
import type { BodyLimits } from './http/body-limits.ts'
import { createApp } from './http/create-app.ts'
import { type Listening, listen, type Patience } from './http/listen.ts'
import { type Log, logToStandardError } from './http/log.ts'
import type { RateLimits } from './http/rate-limit.ts'
import type { App } from './http/server-env.ts'

/** How a server is started. */
export interface StartOptions {
  readonly ledger: Ledger
  /** Default 127.0.0.1. */
  readonly host?: string
  /** Default 4870; 0: any that is free. */
  readonly port?: number
  /** The address by which browsers reach the server, when a proxy stands before it: `https://tutur.example.org`. */
  readonly publicAddress?: string
  /** Whether a proxy of our own says in `X-Forwarded-For` who asks. */
  readonly behindProxy?: boolean
  /** Whether everybody signs in, on this machine too. Elsewhere everybody does. */
  readonly signIn?: boolean
  /** Origins whose pages may read the API. */
  readonly cors?: readonly string[]
  /** Where `TUTUR_OIDC_...` may stand. Default: nowhere. */
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** Adds the paths of the API. */
  readonly routes?: (app: App) => void
  /** The folder of the built pages; default: where they are built in a checkout. */
  readonly pages?: string
  readonly log?: Log
  readonly bodyLimits?: BodyLimits
  readonly rateLimits?: RateLimits
  readonly patience?: Patience
  /** Whether the process does nothing but serve: then it serves faster, by other `Request` and `Response` in all of it. */
  readonly ownProcess?: boolean
}

/** A server that answers. */
export interface Running extends Listening {
  /** Where: `http://127.0.0.1:4870`, without a slash behind. */
  readonly address: string
  /** Whether everybody signs in. */
  readonly isClosed: boolean
}

/** What a user can put right about how a server is started. The message says what and how. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem'
}

/** The pages as they are built in a checkout. */
const builtPages = fileURLToPath(new URL('../../web/dist/pages', import.meta.url))

/**
 * Serves a ledger: its API and its pages, on one port. On this machine alone it is open; for others everybody signs in, and
 * there must be an admin. Rejects with a {@link StartProblem} or a `ListenProblem`.
 */
export async function startServer(options: StartOptions): Promise<Running> {
  const { ledger, host = '127.0.0.1', port = 4870, behindProxy = false, cors = [] } = options
  const log = options.log ?? logToStandardError
  const oidc = settingsIn(options.environment ?? {})
  const publicOrigin = originOf(options.publicAddress)
  const isClosed = mustSignIn(options, oidc)
  if (isClosed) await checkClosed(ledger, { host, publicOrigin, oidc })
  const app = createApp({
    doorkeeper: createDoorkeeper({
      memory: ledger.store,
      openTo: isClosed ? null : nameOfUser(),
      publicOrigin,
      behindProxy,
      oidc,
      log,
    }),
    routes: options.routes ?? (() => undefined),
    isReady: () => ledger.store.recall('access/ready'),
    pages: options.pages ?? builtPages,
    log,
    names: namesOf(host, publicOrigin),
    publicOrigin,
    overTls: publicOrigin?.startsWith('https:') ?? false,
    behindProxy,
    cors: cors.map(corsOrigin),
    ...(options.bodyLimits === undefined ? {} : { bodyLimits: options.bodyLimits }),
    ...(options.rateLimits === undefined ? {} : { rateLimits: options.rateLimits }),
  })
  const { patience, ownProcess = false } = options
  const listening = await listen(app, {
    host,
    port,
    ownProcess,
    ...(patience === undefined ? {} : { patience }),
  })
  const shown = host.includes(':') ? `[${host}]` : host
  return { ...listening, address: `http://${shown}:${listening.port}`, isClosed }
}

/** Whether anybody but those at this machine can reach the server, or somebody wishes it so. */
function mustSignIn(options: StartOptions, oidc: OidcSettings | null): boolean {
  const { host = '127.0.0.1', publicAddress, behindProxy = false, signIn = false } = options
  return signIn || behindProxy || oidc !== null || publicAddress !== undefined || !isLoopback(host)
}

function settingsIn(
  environment: Readonly<Record<string, string | undefined>>,
): OidcSettings | null {
  const settings = oidcSettings(environment)
  if (typeof settings === 'string') throw new StartProblem(settings)
  return settings
}

/** What must be so before others can come in. */
async function checkClosed(
  { store }: Ledger,
  {
    host,
    publicOrigin,
    oidc,
  }: {
    readonly host: string
    readonly publicOrigin: string | null
    readonly oidc: OidcSettings | null
  },
): Promise<void> {
  if (oidc !== null && publicOrigin === null && !isLoopback(host))
    throw new StartProblem(
      'signing in elsewhere needs the address that browsers know: give it with --public, such as --public https://tutur.example.org',
    )
  if ((oidc?.values.admin.length ?? 0) > 0 || (await hasAdmin(store))) return
  throw new StartProblem(
    'others can reach this server, and nobody looks after it yet: make an admin with "tutur user add NAME --role admin", then start it again',
  )
}

function originOf(address: string | undefined): string | null {
  if (address === undefined) return null
  const url = URL.parse(address)
  const isWhole = url !== null && /^https?:$/u.test(url.protocol) && url.pathname === '/'
  if (isWhole && url.search === '' && url.hash === '' && url.username === '') return url.origin
  throw new StartProblem(
    `--public is "${address}"; give an address without a path, such as https://tutur.example.org`,
  )
}

function corsOrigin(origin: string): string {
  const url = URL.parse(origin)
  if (url !== null && url.origin === origin.replace(/\/$/u, '') && url.origin !== 'null')
    return url.origin
  throw new StartProblem(
    `--cors is "${origin}"; give an origin, such as https://notebook.example.org`,
  )
}

/** How the server may be called. One that listens on all addresses cannot know all its names. */
function namesOf(host: string, publicOrigin: string | null): ReadonlySet<string> | null {
  if (publicOrigin !== null) return new Set([new URL(publicOrigin).hostname])
  return isLoopback(host) ? new Set() : null
}

/** As the system knows whoever has started it. */
function nameOfUser(): string {
  try {
    return userInfo().username
  } catch {
    // In some containers the user has a number alone.
    return 'admin'
  }
}
