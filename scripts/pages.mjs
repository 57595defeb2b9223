// Builds the pages that `tutur serve` shows, into apps/web/dist/pages.
//   node scripts/pages.mjs [--if-older]    with it only when they are missing or older than what they are made of
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const web = join(root, 'apps', 'web')
const made = join(web, 'dist', 'pages', 'index.html')
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package.json']

if (!process.argv.includes('--if-older') || isOlder()) {
  const hasBeen = existsSync(made)
  console.error(hasBeen ? 'tutur: building the pages anew ...' : 'tutur: building the pages ...')
  await build({ configFile: join(web, 'vite.config.ts'), logLevel: 'warn' })
}

function isOlder() {
  if (!existsSync(made)) return true
  const { mtimeMs } = statSync(made)
  return sources.some((source) => newestIn(join(web, source)) > mtimeMs)
}

/** When the file, or the newest file under the folder, was changed. */
function newestIn(path) {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  // A folder itself tells that something was taken away.
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
