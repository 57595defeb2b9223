// Adds to a ledger on a small disk until it is full, and prints what came of it: `fill-process.ts LEDGER`.
import { intakeOf } from 'tutur-evaluation/intakes'
import { seededRandom } from 'tutur-evaluation/random'
import { openSqlite, StoreProblem } from '../src/index.ts'
import { everything, first } from './coding.ts'

const [path = ''] = process.argv.slice(2)
const store = await openSqlite(path)
await store.begin({ id: first, made: 'tutur 0.1.0' })
let confirmed = 0
let problem: unknown = null
for (let number = 0; problem === null; number++) {
  try {
    confirmed += (await store.add(first, [intakeOf({ number, random: seededRandom(number) })]))
      .statements
  } catch (fault) {
    problem = fault
  }
}
await store.close()
const again = await openSqlite(path)
const { statements: kept } = await again.count(everything)
console.log(
  JSON.stringify({
    code: problem instanceof StoreProblem ? problem.code : String(problem),
    message: problem instanceof Error ? problem.message : '',
    confirmed,
    kept,
    faults: await again.check(),
  }),
)
await again.close()
