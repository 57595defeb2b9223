// Watches one feed until it is killed: what it finds goes to one file, what it knows to another.
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { watchFeeds } from '../src/watch/watch.ts'

const [address = '', stateFile = '', foundFile = ''] = process.argv.slice(2)

function known(): Record<string, string> {
  return existsSync(stateFile) ? JSON.parse(readFileSync(stateFile, 'utf8')) : {}
}

const state = {
  recall: async (key: string) => known()[key] ?? null,
  remember: async (key: string, value: string) => {
    writeFileSync(`${stateFile}.new`, JSON.stringify({ ...known(), [key]: value }))
    renameSync(`${stateFile}.new`, stateFile)
  },
}

const network = { allowPrivate: true, gapMs: 20 }
for await (const event of watchFeeds([{ address }], state, { network })) {
  const line =
    event.kind === 'health' ? 'well' : event.found.ok && event.found.value.capture.address
  appendFileSync(foundFile, `${line}\n`)
}
