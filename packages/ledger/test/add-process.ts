// A process that adds intakes to a ledger: `add-process.ts LEDGER FROM TO STEP`.
import { intakeOf } from 'tutur-evaluation/intakes'
import { seededRandom } from 'tutur-evaluation/random'
import { openStore } from '../src/index.ts'
import { first } from './coding.ts'

const [where = '', from = '0', to = '0', step = '1'] = process.argv.slice(2)
const store = await openStore(where)
await store.begin({ id: first, made: 'tutur 0.1.0' })
let statements = 0
for (let at = Number(from); at < Number(to); at += Number(step)) {
  const intakes = Array.from({ length: Number(step) }, (_, more) =>
    intakeOf({ number: at + more, random: seededRandom(at + more) }),
  )
  statements += (await store.add(first, intakes)).statements
}
await store.close()
console.log(statements)
