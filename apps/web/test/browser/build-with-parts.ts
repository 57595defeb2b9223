import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const web = fileURLToPath(new URL('../../', import.meta.url))

/** Builds the pages with the page of all parts, which a production build leaves out. Returns the folder. */
export async function buildWithParts(): Promise<string> {
  const folder = `${web}.cache/pages-with-parts`
  await build({
    configFile: `${web}vite.config.ts`,
    mode: 'parts',
    logLevel: 'warn',
    build: { outDir: folder },
  })
  return folder
}
