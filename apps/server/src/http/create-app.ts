import { OpenAPIHono } from '@hono/zod-openapi'
import { cors } from 'hono/cors'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import type { Doorkeeper } from '../access/doorkeeper.ts'
import { requires } from '../access/requires.ts'
import { apiDocument } from '../contract/api-document.ts'
import { isFromHere } from './addresses.ts'
import { type BodyLimits, bodyLimits, defaultBodyLimits } from './body-limits.ts'
import { compress } from './compress.ts'
import { answerFaults } from './faults.ts'
import { hostCheck } from './host-check.ts'
import type { Log } from './log.ts'
import { createMetrics } from './metrics.ts'
import { Pages } from './pages.ts'
import { problem } from './problem.ts'
import { defaultRateLimits, type RateLimits, rateLimit } from './rate-limit.ts'
import { securityHeaders } from './security-headers.ts'
import type { App, ServerContext, ServerEnv } from './server-env.ts'
import { tellFields } from './validation.ts'

/** What an application is made of. */
export interface AppParts {
  /** Who may come in, and as whom. */
  readonly doorkeeper: Doorkeeper
  /** Adds the paths of the API. */
  readonly routes: (app: App) => void
  /** Resolves when the ledger answers; rejects when it does not. */
  readonly isReady: () => Promise<unknown>
  /** The folder of the built pages. */
  readonly pages: string
  readonly log: Log
  /** The names by which the server may be called; `null`: any. */
  readonly names: ReadonlySet<string> | null
  /** The origin by which browsers reach the server; `null`: by whatever host they name. */
  readonly publicOrigin: string | null
  /** Whether it is reached by https, through a proxy. */
  readonly overTls: boolean
  /** Whether a proxy of our own says who asks (`X-Forwarded-For`). */
  readonly behindProxy: boolean
  /** Origins whose pages may read the API. */
  readonly cors: readonly string[]
  readonly bodyLimits?: BodyLimits
  readonly rateLimits?: RateLimits
}

/** The application: what every request goes through, the API, and the pages. */
export function createApp(parts: AppParts): App {
  const app = new OpenAPIHono<ServerEnv>({ defaultHook: tellFields })
  app.onError(answerFaults(parts.log))
  addChecks(app, parts)
  addHealth(app, parts)
  const document = apiDocument()
  app.get('/api/openapi.json', (context) =>
    context.json(document, 200, { 'cache-control': 'no-cache' }),
  )
  parts.doorkeeper.addRoutes(app)
  parts.routes(app)
  addPages(app, new Pages(parts.pages))
  return app
}

/** What every request goes through, in order. */
function addChecks(app: App, parts: AppParts): void {
  const { doorkeeper, behindProxy } = parts
  const metrics = createMetrics()
  app.use(requestId())
  app.use(metrics.measure)
  app.use(securityHeaders(parts))
  app.use(hostCheck(parts.names))
  app.use(async (context, next) => {
    context.set('origin', parts.publicOrigin ?? `http://${context.req.header('host') ?? ''}`)
    await next()
  })
  app.use(rateLimit(parts.rateLimits ?? defaultRateLimits, { behindProxy }))
  if (parts.cors.length > 0) app.use('/api/*', corsFor(parts.cors))
  app.use(compress())
  app.use(tellMethods(app))
  app.use(doorkeeper.recognise)
  app.use(doorkeeper.refuseForgery)
  app.use('/api/v1/*', doorkeeper.guard)
  app.use(bodyLimits(parts.bodyLimits ?? defaultBodyLimits))
  const admin = requires('admin')
  app.get(
    '/metrics',
    (context, next) => (isFromHere(context) ? next() : admin(context, next)),
    async (context) =>
      context.body(await metrics.text(), 200, { 'content-type': metrics.contentType }),
  )
}

/** Pages of these origins may read, and with a token write; they never get the cookie of a session. */
function corsFor(origins: readonly string[]) {
  return cors({
    origin: [...origins],
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowHeaders: ['authorization', 'content-type', 'if-none-match', 'x-tutur'],
    exposeHeaders: ['etag', 'link', 'retry-after', 'x-request-id'],
    maxAge: 600,
  })
}

/** A path that is there, asked for something that it does not do. */
function tellMethods(app: App) {
  return methodNotAllowed({
    app,
    onMethodNotAllowed: (context, methods) =>
      problem(context, 'wrong-method', {
        detail: `${context.req.path} takes ${methods.join(', ')}, not ${context.req.method}.`,
        headers: { allow: methods.join(', ') },
      }),
  })
}

/** For whoever watches over the server: whether it runs, and whether it can answer. */
function addHealth(app: App, { isReady, log }: AppParts): void {
  app.get('/healthz', (context) => context.text('ok\n'))
  app.get('/readyz', async (context) => {
    try {
      await isReady()
      return context.text('ready\n')
    } catch (error) {
      log(`not ready: ${error instanceof Error ? error.message : error}`)
      return problem(context, 'unavailable', { detail: 'The ledger does not answer.' })
    }
  })
}

/** Whatever is no path of the API is an address within the pages. */
function addPages(app: App, pages: Pages): void {
  app.notFound((context) => {
    const isForPages =
      ['GET', 'HEAD'].includes(context.req.method) && !/^\/api(?:\/|$)/u.test(context.req.path)
    if (isForPages) return pages.answer(context as ServerContext)
    return problem(context, 'not-found', { detail: `There is no ${context.req.path}.` })
  })
}
