import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const kinds: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** As strict as the server of Tutur is. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"

export interface FolderServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  readonly stop: () => Promise<void>
}

/** Serves built pages alone, without a ledger behind them, on a free port. An address that is no file is the one page. */
export async function serveFolder(folder: string): Promise<FolderServer> {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = normalize(new URL(url, 'http://localhost').pathname)
    if (path.startsWith('/api/')) {
      response.writeHead(404, { 'content-type': 'application/problem+json' }).end('{}')
      return
    }
    const file = extname(path) === '' ? 'index.html' : path
    const bytes = await readFile(join(folder, file)).catch(() => null)
    const headers = {
      'content-type': kinds[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policy,
    }
    response.writeHead(bytes === null ? 404 : 200, headers).end(bytes ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
