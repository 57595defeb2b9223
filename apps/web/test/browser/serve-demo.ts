import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { type DemoServer, startDemoServer } from '../../../server/test/demo-server.ts'

/** Builds the pages and serves them with the demo's ledger behind them, by the real server. */
export function serveDemo(): Promise<DemoServer> {
  return servePages(startDemoServer)
}

/** Builds the pages and has them served by `start`. */
export async function servePages<Server extends DemoServer>(
  start: (options: { readonly pages: string }) => Promise<Server>,
): Promise<Server> {
  const pages = mkdtempSync(join(tmpdir(), 'tutur-pages-'))
  await build({
    configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
    logLevel: 'error',
    build: { outDir: pages },
  })
  const server = await start({ pages })
  return {
    ...server,
    async close() {
      await server.close()
      rmSync(pages, { recursive: true })
    },
  }
}
