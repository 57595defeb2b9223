// Reads a ledger, checks it, and tries to write: `read-process.ts LEDGER`. Prints what came of it.
import { openSqlite, StoreProblem } from '../src/index.ts'
import { everything } from './coding.ts'

const [path = ''] = process.argv.slice(2)
try {
  const store = await openSqlite(path, { create: false })
  const { rows } = await store.statements(everything, { limit: 1000 })
  const faults = await store.check()
  let dumped = false
  for await (const _ of store.dump()) dumped = true
  const written = await store.remember('key', 'value').then(
    () => 'yes',
    (fault: unknown) => String(fault),
  )
  await store.close()
  console.log(JSON.stringify({ found: rows.length, faults, dumped, written }))
} catch (fault) {
  if (!(fault instanceof StoreProblem)) throw fault
  console.log(JSON.stringify({ code: fault.code, message: fault.message }))
}
