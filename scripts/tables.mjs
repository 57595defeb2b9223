// Packs each language's TSV tables into one module, so that they load without a file system.
//   node scripts/tables.mjs           writes packages/tutur/src/*/<name>/tables.ts
//   node scripts/tables.mjs --check   exits 1 when one of them is out of date
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const source = join(dirname(fileURLToPath(import.meta.url)), '..', 'packages', 'tutur', 'src')
const check = process.argv.includes('--check')

/** Folders of tables: one for each language, and knowledge that belongs to none. */
function foldersOfTables() {
  const languages = join(source, 'languages')
  const folders = readdirSync(languages, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(languages, entry.name))
  const knowledge = join(source, 'knowledge')
  return (existsSync(knowledge) ? [...folders, knowledge] : folders).filter((folder) =>
    readdirSync(folder).some((name) => name.endsWith('.tsv')),
  )
}

function moduleOf(folder) {
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .map((name) => {
      const key = name.slice(0, -'.tsv'.length)
      const text = readFileSync(join(folder, name), 'utf8').trimEnd()
      return `  ${/^[a-z]+$/u.test(key) ? key : `'${key}'`}: ${JSON.stringify(text)},\n`
    })
  return `// Made by \`npm run tables\` from the .tsv files beside it. Change those, not this.\nexport const tables: Readonly<Record<string, string>> = {\n${entries.join('')}}\n`
}

let stale = 0
for (const folder of foldersOfTables()) {
  const file = join(folder, 'tables.ts')
  const wanted = moduleOf(folder)
  const found = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (found === wanted) continue
  stale++
  if (check) console.error(`${file} is out of date: run npm run tables`)
  else writeFileSync(file, wanted)
}
process.exitCode = check && stale > 0 ? 1 : 0
