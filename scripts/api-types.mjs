// Writes the types of what goes over the wire, apps/web/src/api/schema.ts, out of the contract of the server.
//   node --conditions=source scripts/api-types.mjs [--check]    with it only tells whether they are fresh
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { apiDocument } from '../apps/server/src/contract/api-document.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const file = join(root, 'apps', 'web', 'src', 'api', 'schema.ts')
// It lies with the server, whose TypeScript it needs.
const place = createRequire(join(root, 'apps', 'server', 'package.json'))
const { default: openapiTS, astToString } = await import(
  pathToFileURL(place.resolve('openapi-typescript/dist/index.mjs'))
)

const types = astToString(await openapiTS(JSON.stringify(apiDocument())))
const written = `// Made of the contract by scripts/api-types.mjs; never edited.\n${types}`
if (!process.argv.includes('--check')) writeFileSync(file, written)
else if (readFileSync(file, 'utf8') !== written) {
  console.error('The types of the API are old: run "npm run api-types".')
  process.exitCode = 1
}
