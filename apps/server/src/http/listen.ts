import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { problemOf } from './problem.ts'
import type { App } from './server-env.ts'

/** Where and how patiently a server listens. */
export interface ListenOptions {
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  readonly patience?: Patience
  /**
   * Whether the process does nothing else: then `Request` and `Response` of the whole process are replaced by quicker ones. Default
   * false.
   */
  readonly ownProcess?: boolean
}

/** For how long the server waits, in milliseconds. */
export interface Patience {
  /** For the head of a request. */
  readonly headersMs: number
  /** For a whole request with its body. */
  readonly requestMs: number
  /** Without a byte either way, while an answer is under way. */
  readonly idleMs: number
  /** For the next request on the same connection. */
  readonly keepAliveMs: number
  /** At the end, for answers under way. */
  readonly closeMs: number
}

/** For slow lines, not for those who hold a connection on purpose. */
export const defaultPatience: Patience = {
  headersMs: 10_000,
  requestMs: 60_000,
  idleMs: 120_000,
  keepAliveMs: 65_000,
  closeMs: 10_000,
}

/** A server that listens. */
export interface Listening {
  readonly port: number
  /** Takes no more requests, lets those under way end, and closes. */
  close(): Promise<void>
}

/** The port cannot be had. The message says why and what to do. */
export class ListenProblem extends Error {
  override readonly name = 'ListenProblem'
}

/** Answers requests by `app`; resolves when it listens, rejects with a {@link ListenProblem} when it cannot. */
export async function listen(app: App, options: ListenOptions): Promise<Listening> {
  const { host, port, patience = defaultPatience, ownProcess = false } = options
  const server = createServer(
    {
      headersTimeout: patience.headersMs,
      requestTimeout: patience.requestMs,
      keepAliveTimeout: patience.keepAliveMs,
      connectionsCheckingInterval: Math.min(1000, patience.requestMs / 4),
      maxHeaderSize: 16_384,
    },
    getRequestListener(app.fetch, { overrideGlobalObjects: ownProcess }),
  )
  server.timeout = patience.idleMs
  server.on('clientError', tellClient)
  try {
    await once(server.listen({ host, port, exclusive: true }), 'listening')
  } catch (error) {
    throw listenProblem(error, options)
  }
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no address of the server')
  return { port: address.port, close: () => close(server, patience.closeMs) }
}

async function close(server: Server, closeMs: number): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), closeMs)
  await closed
  clearTimeout(cut)
}

/** What reaches no handler: a request that is none, or that never ends. */
function tellClient(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
  const [line, kind, detail] = answersTo[error.code ?? ''] ?? noRequest
  const body = JSON.stringify(problemOf(kind, { detail }))
  socket.end(
    [
      `HTTP/1.1 ${line}`,
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}

type Answer = readonly [line: string, kind: Parameters<typeof problemOf>[0], detail: string]

const noRequest: Answer = ['400 Bad Request', 'not-valid', 'That is no request of HTTP.']
const answersTo: Readonly<Record<string, Answer>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [
    '408 Request Timeout',
    'too-slow',
    'The request was not there in time.',
  ],
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'head-too-large',
    'The address and the headers of a request may have 16 kB together.',
  ],
}

function listenProblem(error: unknown, { host, port }: ListenOptions): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  const message = reasons[String(code)]?.(host, port)
  return message === undefined ? error : new ListenProblem(message)
}

const reasons: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_, port) =>
    `port ${port} is taken by another program, perhaps another "tutur serve"; end that one, or choose another with --port, such as --port ${port + 1}`,
  EACCES: (_, port) =>
    `port ${port} may not be used by you; choose one above 1023 with --port, such as --port 4870`,
  EADDRNOTAVAIL: (host) => `this machine has no address ${host}; name one that it has with --host`,
  ENOTFOUND: (host) => `there is no host ${host}; name an address of this machine with --host`,
  EAI_AGAIN: (host) => `there is no host ${host}; name an address of this machine with --host`,
}
