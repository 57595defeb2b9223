// Writes the types of the API that the pages use, from the contract of the server; `--check` tells whether they are fresh.
//   node --conditions=source scripts/api-types.mjs [--check]
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = new URL('../', import.meta.url)
const file = fileURLToPath(new URL('apps/web/src/api/schema.ts', root))
// Installed beside the server, with a TypeScript of its own.
const { resolve } = createRequire(new URL('apps/server/package.json', root))
const { default: generator } = await import(pathToFileURL(resolve('openapi-typescript')).href)
const { apiDocument } = await import(new URL('apps/server/src/contract/api-document.ts', root).href)

const head = '// Made of the contract of the server by scripts/api-types.mjs; not to be edited.\n\n'
const types = head + generator.astToString(await generator.default(apiDocument()))
if (!process.argv.includes('--check')) writeFileSync(file, types)
else if (!existsSync(file) || readFileSync(file, 'utf8') !== types) {
  console.error(
    'apps/web/src/api/schema.ts is not what the contract says: run "npm run build", which writes it anew',
  )
  process.exitCode = 1
}
