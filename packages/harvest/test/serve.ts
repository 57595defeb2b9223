import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on loopback that answers by path, and what it was asked for. */
export interface Served {
  readonly origin: string
  readonly port: number
  /** Paths asked for, in order. */
  readonly asked: string[]
  close(): Promise<void>
}

/** Starts a server whose answers are looked up by path; what has none is 404. */
export async function serve(answers: Readonly<Record<string, RequestListener>>): Promise<Served> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const answer = answers[path]
    if (answer === undefined) response.writeHead(404).end('no')
    else answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** Answers with `body`. */
export function answer(
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): RequestListener {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
  }
}

/** Sends the asker to `location`. */
export function redirectTo(location: string): RequestListener {
  return (_, response) => {
    response.writeHead(302, { location }).end()
  }
}
