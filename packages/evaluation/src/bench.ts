// Speed: articles a second, the share of each stage, and the time of one `tutur read`. `npm run bench -- --help` says how.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { analyse, readText } from 'tutur'
import { packs } from './predict.ts'
import { shareByStage } from './profile.ts'
import { goldFolder, readOwnSet, readSet, root } from './sets.ts'

const help = `npm run bench                        articles a second on one core, stages, time of one command
  --seconds N       measure each set about that long (default 3)
  --gold DIR        look for the sets outside the project in DIR (else TUTUR_GOLD, else ../shared/gold)`

const commandRuns = 9

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '3' },
    gold: { type: 'string', default: goldFolder },
    help: { type: 'boolean', short: 'h', default: false },
  },
})
if (values.help) console.log(help)
else await bench(Number(values.seconds), values.gold)

async function bench(seconds: number, gold: string): Promise<void> {
  const own = ['id', 'en'] as const
  const articles = own.flatMap((name) => readOwnSet(name).documents.map(({ text }) => text))
  measure('own texts', articles, seconds)
  for (const name of ['attribution/polnear.dev.jsonl', 'attribution/indonesian.dev.jsonl']) {
    const path = join(gold, name)
    if (existsSync(path))
      measure(
        name,
        readSet(path).documents.map(({ text }) => text),
        seconds,
      )
    else console.log(`skipped: no ${path}`)
  }
  await showStages(articles)
  showCommand()
}

/** Runs over all articles again and again, warm; prints the median speed of the rounds. */
function measure(name: string, articles: readonly string[], seconds: number): void {
  const deadline = performance.now() + seconds * 1000
  const rounds: number[] = []
  for (let warm = 0; warm < 3 || performance.now() < deadline; warm++) {
    const start = performance.now()
    for (const text of articles) readAndAnalyse(text)
    if (warm >= 2) rounds.push(performance.now() - start)
  }
  const milliseconds = median(rounds) / articles.length
  const units = articles.reduce((sum, { length }) => sum + length, 0) / articles.length
  console.log(
    `${name.padEnd(34)} ${(1000 / milliseconds).toFixed(0).padStart(6)} articles/s  ${milliseconds.toFixed(2)} ms each, ${units.toFixed(0)} characters on average, ${articles.length} articles, ${rounds.length} rounds`,
  )
}

function readAndAnalyse(text: string): void {
  analyse(readText(text, { packs }), packs)
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
  const env = { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/tutur') }
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
