// Speed: articles a second beside regular expressions, memory, the share of each stage, and the time of one `tutur read`. `npm run bench -- --help` says how.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { analyse, languageRead, readText } from 'tutur'
import { type BenchOptions, benchHelp, benchOptions } from './bench-options.ts'
import { measuredModel } from './measured-models.ts'
import { packs } from './packs.ts'
import { shareByStage } from './profile.ts'
import { findByPatterns } from './regex-baseline.ts'
import { type GoldSet, readOwnSet, readSet, root } from './sets.ts'

const commandRuns = 9

/** As `npm start` runs the command: sources are stripped of their types once, threads share one store of memory. */
const env = {
  ...process.env,
  NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/tutur'),
  MALLOC_ARENA_MAX: '1',
}

/** As `npm start -- read` runs. */
const smallRoom = ['--max-semi-space-size=1', '--no-concurrent-recompilation']

/** So many rounds in a row that are no faster than the fastest before, and the machine has learned the code. */
const settledRounds = 6
/** Longer than this it has not to learn, in seconds. */
const longestWarming = 30

/** How often the memory of one reading is measured: threads that compile make it differ by a fifth. */
const memoryRuns = 5

/** The sets outside the project, and their language. */
const outside = [
  ['attribution/polnear.dev.jsonl', 'en'],
  ['attribution/indonesian.dev.jsonl', 'id'],
] as const

const asked = benchOptions(process.argv.slice(2))
if (typeof asked === 'string') {
  console.error(`tutur: ${asked}`)
  process.exitCode = 2
} else await run(asked)

/** The larger benches are loaded only where they are asked for: their libraries would count as memory of reading. */
async function run(options: BenchOptions): Promise<void> {
  switch (options.bench) {
    case 'help':
      return console.log(benchHelp)
    case 'memory':
      return showMemory(options.set)
    case 'store-add':
      return await (await import('./store-bench.ts')).addForEver(options.path)
    case 'joins':
      return (await import('./join-bench.ts')).benchJoins(options.documents)
    case 'add':
      return await (await import('./serving/add-bench.ts')).benchAdd(options.articles)
    case 'store':
      return await (await import('./store-bench.ts')).benchStore(options)
    case 'server':
      return await (await import('./serving/server-bench.ts')).benchServer(options)
    case 'pages':
      return await (await import('./serving/pages-bench.ts')).benchPages(options)
    case 'reading':
      return await bench(options.seconds, options.gold)
  }
}

/** Texts in one language, which the regular expressions have to be told. */
interface Articles {
  readonly language: string
  readonly texts: readonly string[]
}

async function bench(seconds: number, gold: string): Promise<void> {
  const own = (['id', 'en'] as const).map((name) => articlesOf(readOwnSet(name), name))
  measure('own texts', own, seconds)
  for (const [name, language] of outside) {
    const path = join(gold, name)
    if (existsSync(path)) measure(name, [articlesOf(readSet(path), language)], seconds)
    else console.log(`skipped: no ${path}`)
  }
  const largest = join(gold, outside[0][0])
  if (existsSync(largest)) runMemory(largest)
  await showStages(own.flatMap(({ texts }) => texts))
  showCommand()
}

function articlesOf({ documents }: GoldSet, language: string): Articles {
  return { language, texts: documents.map(({ text }) => text) }
}

/**
 * Runs over all articles again and again in turns with the regular expressions, until the rounds get no faster and then
 * for `seconds`; prints the medians of these, and how fast the first round was.
 */
function measure(name: string, sets: readonly Articles[], seconds: number): void {
  const first = warm(sets)
  const start = performance.now()
  const elapsed = (): number => (performance.now() - start) / 1000
  const rounds: Round[] = []
  while (rounds.length === 0 || elapsed() < seconds) rounds.push(readAll(sets))
  const texts = sets.flatMap((set) => set.texts)
  const milliseconds = median(rounds.map(({ ours }) => ours)) / texts.length
  const ratio = median(rounds.map(({ ours, theirs }) => ours / theirs))
  const speed = (ms: number): string => (1000 / ms).toFixed(0)
  const units = texts.reduce((sum, { length }) => sum + length, 0) / texts.length
  console.log(
    `${name.padEnd(34)} ${speed(milliseconds).padStart(6)} articles/s (the first time ${speed(first.ours / texts.length)})  ${milliseconds.toFixed(2)} ms each, ${units.toFixed(0)} characters on average, ${texts.length} articles, ${rounds.length} rounds; ${ratio.toFixed(1)} times as long as two regular expressions`,
  )
}

/** Reads until it gets no faster; answers the first round. */
function warm(sets: readonly Articles[]): Round {
  const start = performance.now()
  const first = readAll(sets)
  let fastest = first.ours
  for (let settled = 0; settled < settledRounds; settled++) {
    if (performance.now() - start > longestWarming * 1000) break
    const { ours } = readAll(sets)
    if (ours >= fastest) continue
    fastest = ours
    settled = -1
  }
  return first
}

interface Round {
  /** Milliseconds of the library, and of the regular expressions. */
  readonly ours: number
  readonly theirs: number
}

function readAll(sets: readonly Articles[]): Round {
  return { ours: timeOf(sets, readAndAnalyse), theirs: timeOf(sets, findByPatterns) }
}

function timeOf(sets: readonly Articles[], read: (text: string, language: string) => void): number {
  const start = performance.now()
  for (const { language, texts } of sets) for (const text of texts) read(text, language)
  return performance.now() - start
}

/** Each in a process of its own, which has done nothing else; the first one only fills the cache of sources. */
function runMemory(path: string): void {
  const script = fileURLToPath(import.meta.url)
  const args = [...process.execArgv, ...smallRoom, script, '--memory', path]
  const runs = Array.from({ length: memoryRuns + 1 }, () => {
    const { status, stdout } = spawnSync(process.execPath, args, {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
    return Number(stdout)
  }).slice(1)
  console.log(
    `memory, ${basename(path)} once: at most ${median(runs).toFixed(0)} MB (median of ${runs.length} runs, ${Math.min(...runs).toFixed(0)} to ${Math.max(...runs).toFixed(0)})`,
  )
}

/** Prints the most memory that was held at once, in MB. */
function showMemory(path: string): void {
  for (const { text } of readSet(path).documents) readAndAnalyse(text)
  console.log((mostKilobytes() / 1024).toFixed(1))
}

/** What Linux reports of the process itself: `maxRSS` of a process that was just forked is that of its parent. */
function mostKilobytes(): number {
  const status = '/proc/self/status'
  const peak = existsSync(status) ? /^VmHWM:\s*(\d+)/mu.exec(readFileSync(status, 'utf8')) : null
  return peak === null ? process.resourceUsage().maxRSS : Number(peak[1])
}

/** As the command does it: the weights of the language alone are loaded. */
function readAndAnalyse(text: string): void {
  const document = readText(text, { packs })
  const language = languageRead(document.language, packs)
  analyse(document, packs, { models: language === null ? [] : measuredModel(language) })
}

async function showStages(articles: readonly string[]): Promise<void> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 200 })
  await session.post('Profiler.start')
  for (let round = 0; round < 20; round++) for (const text of articles) readAndAnalyse(text)
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const shares = shareByStage(profile)
  console.log(
    `stages: ${shares.map(([stage, share]) => `${stage} ${(100 * share).toFixed(0)} %`).join(', ')}`,
  )
}

/** `tutur read` on one article against Node doing nothing, in turns, so that both meet the same machine. */
function showCommand(): void {
  const main = join(root, 'apps/cli/src/main.ts')
  const article = join(root, 'corpus/id/lintasan-selatan.marked.txt')
  if (!existsSync(main)) return
  const time = (args: readonly string[]): number => {
    const start = performance.now()
    const { status, stderr } = spawnSync(process.execPath, args, { env })
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
    return performance.now() - start
  }
  const command = ['--conditions=source', main, 'read', article]
  time(command)
  const runs = Array.from(
    { length: commandRuns },
    () => [time(command), time(['-e', '0'])] as const,
  )
  const read = median(runs.map(([ms]) => ms))
  const nothing = median(runs.map(([, ms]) => ms))
  console.log(
    `tutur read, one article: ${read.toFixed(0)} ms, Node alone ${nothing.toFixed(0)} ms (medians of ${commandRuns} in turns), ratio ${(read / nothing).toFixed(1)}`,
  )
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}
