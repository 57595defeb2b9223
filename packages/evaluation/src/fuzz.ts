// Mutated inputs through the whole analysis. `npm run fuzz -- --help` says how.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isMainThread, Worker, workerData } from 'node:worker_threads'
import { ownSets, readOwnSet, root } from './sets.ts'
import type { Input, Trial } from './trial.ts'
import { inputOf, tryInput } from './trial.ts'

const help = `npm run fuzz -- --runs 100000 --seed 7    reads and analyses mutated texts: none may throw, take more than two
                                          seconds, or give an anchor that is not true
  --runs N          how many inputs (default 2000)
  --seed N          which series of inputs (default 1)
  --first N         begin with input N of the series, to make one again (default 0)
  --save DIR        where inputs that fail are written (default node_modules/.cache/tutur-fuzz)
Exit codes: 0 all well, 1 an input failed, 2 wrong use.`

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    first: { type: 'string', default: '0' },
    save: { type: 'string', default: join(root, 'node_modules/.cache/tutur-fuzz') },
    help: { type: 'boolean', short: 'h', default: false },
  },
})
const limitMs = 2000
const hangMs = 60_000
const shownSlowest = 5
const progressEvery = 1000

const [runs, seed, first] = [Number(values.runs), Number(values.seed), Number(values.first)]
if (values.help) console.log(help)
else if (![runs, seed, first].every((number) => Number.isSafeInteger(number) && number >= 0)) {
  console.error('--runs, --seed and --first take whole numbers')
  process.exitCode = 2
} else if (isMainThread) watch()
else fuzz(workerData as Int32Array)

interface Timed extends Trial {
  readonly number: number
  readonly input: Input
}

/** Runs the inputs in a thread of its own: one that never ends could not say so itself. */
function watch(): void {
  const current = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL(import.meta.url), {
    argv: process.argv.slice(2),
    workerData: current,
  })
  let [seen, since] = [-1, performance.now()]
  const clock = setInterval(() => {
    const number = Atomics.load(current, 0)
    if (number !== seen) [seen, since] = [number, performance.now()]
    else if (performance.now() - since > hangMs) giveUp(number, worker)
  }, 1000)
  worker.on('error', (error) => console.error(error))
  worker.on('exit', (code) => {
    clearInterval(clock)
    if (code !== 0) process.exitCode = 1
  })
}

function giveUp(number: number, worker: Worker): void {
  const input = inputOf(articles(), seed, number)
  console.error(
    `FAILED input ${number} does not end (${input.names.join(', ')})\n  ${save(number, input)}; ${howAgain(number)}`,
  )
  void worker.terminate()
}

function articles(): string[] {
  return ownSets.flatMap((name) => readOwnSet(name).documents.map(({ text }) => text))
}

function fuzz(current: Int32Array): void {
  const texts = articles()
  const slowest: Timed[] = []
  let failures = 0
  const start = performance.now()
  for (let number = first; number < first + runs; number++) {
    Atomics.store(current, 0, number)
    const input = inputOf(texts, seed, number)
    const timed = { ...tryInput(input), number, input }
    const fault = timed.fault ?? (timed.elapsedMs > limitMs ? 'took too long' : null)
    if (fault !== null) {
      failures++
      reportFailure(timed, fault)
    }
    keepSlowest(slowest, timed)
    showProgress(number - first + 1, start)
  }
  console.log(
    `${runs} inputs of series ${seed} in ${((performance.now() - start) / 1000).toFixed(0)} s, ${failures} failed`,
  )
  console.log('slowest:')
  for (const timed of slowest) console.log(`  ${describe(timed)}`)
  if (failures > 0) process.exitCode = 1
}

function keepSlowest(slowest: Timed[], timed: Timed): void {
  if (timed.elapsedMs <= (slowest[shownSlowest - 1]?.elapsedMs ?? 0)) return
  slowest.push(timed)
  slowest.sort((a, b) => b.elapsedMs - a.elapsedMs)
  slowest.length = Math.min(slowest.length, shownSlowest)
}

function describe({ number, input, elapsedMs }: Timed): string {
  return `input ${number}: ${elapsedMs.toFixed(0)} ms for ${input.text.length} characters (${input.names.join(', ')})`
}

function reportFailure(timed: Timed, fault: string): void {
  const { number, input } = timed
  console.error(
    `FAILED ${describe(timed)}\n  ${fault}\n  ${save(number, input)}; ${howAgain(number)}`,
  )
}

/** Writes a failing input down; says where. */
function save(number: number, input: Input): string {
  mkdirSync(values.save, { recursive: true })
  const path = join(values.save, `${seed}-${number}.json`)
  // JSON keeps lone surrogates, which no text file can.
  writeFileSync(path, JSON.stringify(input))
  return `saved as ${path}`
}

function howAgain(number: number): string {
  return `again: npm run fuzz -- --seed ${seed} --first ${number} --runs 1`
}

function showProgress(done: number, start: number): void {
  if (done % progressEvery !== 0) return
  const perSecond = done / ((performance.now() - start) / 1000)
  console.error(`${done} of ${runs}, ${perSecond.toFixed(0)} a second`)
}
