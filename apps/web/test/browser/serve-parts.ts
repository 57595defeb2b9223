import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { type FolderServer, serveFolder } from './serve-folder.ts'

/** Builds the pages with the page of all parts, which a production build leaves out, and serves them without a ledger. */
export async function serveParts(): Promise<FolderServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tutur-pages-'))
  await build({
    configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
    mode: 'parts',
    logLevel: 'error',
    build: { outDir: folder },
  })
  const { address, stop } = await serveFolder(folder)
  return {
    address,
    async stop() {
      await stop()
      rmSync(folder, { recursive: true })
    },
  }
}
