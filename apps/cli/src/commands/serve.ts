import { Command, InvalidArgumentError, Option } from 'commander'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { interruption } from '../interruption.ts'
import { oneLine } from '../render/words.ts'
import { dossierOption, tellingTrouble } from '../with-ledger.ts'

interface ServeOptions {
  readonly dossier: string
  readonly host: string
  readonly port: number
  readonly public?: string
  readonly behindProxy?: boolean
  readonly signIn?: boolean
  readonly cors: readonly string[]
}

type Server = typeof import('tutur-server')
type Services = import('tutur-server').OpenServices
type Running = import('tutur-server').Running

/** Where a ledger is served when nobody says. */
const defaultPlace = { host: '127.0.0.1', port: 4870 } as const

const more = `
On this machine alone the pages are open to whoever sits at it. With another --host, or with
--public, everybody signs in, and there must be an admin: "tutur user add NAME --role admin".
docs/server.md tells of users, proxies, limits and what to watch over. Ctrl-C ends it.
`

/** `tutur serve`: the pages and the API of a ledger. */
export function serveCommand(onExit: (code: ExitCode) => void): Command {
  return new Command('serve')
    .summary('pages and API of a ledger, in the browser')
    .description('Serves the pages and the API of a ledger on one port.')
    .addOption(dossierOption())
    .option('--host <host>', 'the address to listen on', defaultPlace.host)
    .addOption(portOption())
    .option('--public <address>', 'the address by which browsers reach it, behind a proxy')
    .option('--behind-proxy', 'your own proxy says in X-Forwarded-For who asks')
    .option('--sign-in', 'everybody signs in, on this machine too')
    .option('--cors <origin>', 'pages of this origin may read the API; may be repeated', among, [])
    .addHelpText('after', more)
    .action(async (options: ServeOptions) => {
      onExit(await serve(options))
    })
}

/** `--port`, where pages are served. */
export function portOption(): Option {
  return new Option('--port <number>', 'the port; 0: any that is free')
    .argParser(port)
    .default(defaultPlace.port)
}

function port(value: string): number {
  const number = Number(value)
  if (!/^\d+$/u.test(value) || number > 65_535)
    throw new InvalidArgumentError('Give a number up to 65535, such as 4870.')
  return number
}

function among(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}

/** Serves a ledger to this machine alone. */
export function serveHere(dossier: string, at: Pick<ServeOptions, 'port'>): Promise<ExitCode> {
  return serve({ ...defaultPlace, ...at, dossier, cors: [] })
}

/** Serves until somebody asks to end; resolves to how it ended. */
async function serve(options: ServeOptions): Promise<ExitCode> {
  return await tellingTrouble(async () => {
    const server = await import('tutur-server')
    const log = (entry: string): void => tell(`${new Date().toISOString()} ${entry}`)
    const services = await server.openServices(options.dossier, {
      onFault: (fault) => log(said(fault)),
    })
    try {
      return await serveLedger(server, services, { ...options, log })
    } finally {
      await services.close()
    }
  })
}

async function serveLedger(
  server: Server,
  services: Services,
  options: ServeOptions & { readonly log: (entry: string) => void },
): Promise<ExitCode> {
  const { dossier: _, public: publicAddress, ...rest } = options
  try {
    const running = await server.startServer({
      ...rest,
      ...(publicAddress === undefined ? {} : { publicAddress }),
      ledger: services.ledger,
      ownProcess: true,
      environment: process.env,
      routes: (app) => server.routes(app, services),
    })
    void services.warm()
    return await untilAsked(running, { title: titleIn(services), publicAddress })
  } catch (error) {
    if (!(error instanceof server.StartProblem) && !(error instanceof server.ListenProblem))
      throw error
    tell(error.message)
    return exitCode.wrongUse
  }
}

function titleIn({ ledger }: Services): string {
  const { title } = ledger.dossier
  return title['en'] ?? Object.values(title)[0] ?? 'The ledger'
}

/** Tells where it runs, and ends it in good order when somebody asks. */
async function untilAsked(
  running: Running,
  { title, publicAddress }: { readonly title: string; readonly publicAddress: string | undefined },
): Promise<ExitCode> {
  const { signal, release } = interruption(() => undefined, ['SIGINT', 'SIGTERM'])
  process.stdout.write(`${oneLine(title)}: ${publicAddress ?? running.address}\n`)
  tell(
    running.isClosed
      ? 'everybody signs in; Ctrl-C ends it'
      : 'open to this machine; Ctrl-C ends it',
  )
  if (!signal.aborted)
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  await running.close()
  release()
  return exitCode.done
}

function said(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
}

function tell(line: string): void {
  process.stderr.write(`tutur: ${line}\n`)
}
