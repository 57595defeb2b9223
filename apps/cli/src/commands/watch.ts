import { Command } from 'commander'
import type { Dossier } from 'tutur-dossier'
import type { Found } from 'tutur-harvest'
import type { FeedHealth, Watched, WatchedFeed } from 'tutur-harvest/watch'
import type { AddEvent, Desk, Ledger } from 'tutur-intake'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { counted } from '../render/counted.ts'
import { titleOf } from '../render/words.ts'
import { type Intake, withLedger } from '../with-ledger.ts'

interface WatchOptions {
  readonly once?: boolean
  readonly health?: boolean
  readonly private?: boolean
}

const more = `
Feeds are asked as often as the dossier says, each server at its own pace and by its
rules (robots.txt). What was read is kept; after an end of whatever kind, the next
watch goes on where this one stopped. Ctrl-C ends it.
`

/** `tutur watch`: keeps reading the feeds of a dossier. */
export function watchCommand(onExit: (code: ExitCode) => void): Command {
  return new Command('watch')
    .summary('keep reading the feeds of a dossier')
    .description('Asks the feeds of a dossier again and again and takes their new articles in.')
    .argument('[DIR]', 'the folder of the dossier, or one below it', '.')
    .option('--once', 'ask each feed that is due once, then end')
    .option('--health', 'only tell how each feed fares')
    .option('--private', 'feeds may lie in your own network')
    .addHelpText('after', more)
    .action(async (folder: string, options: WatchOptions) => {
      onExit(await withLedger(folder, (ledger, intake) => watch(ledger, intake, options)))
    })
}

async function watch(ledger: Ledger, intake: Intake, options: WatchOptions): Promise<ExitCode> {
  const feeds = feedsOf(ledger.dossier)
  if (feeds.length === 0) {
    process.stderr.write('tutur: the dossier has no feeds; add some under "feeds"\n')
    return exitCode.wrongUse
  }
  const { feedHealth } = await import('tutur-harvest/watch')
  const healths = await feedHealth(feeds, ledger.store)
  if (options.health !== true) return await keepReading({ ledger, feeds, healths }, intake, options)
  for (const health of healths) process.stdout.write(`${healthLine(health)}\n`)
  return exitCode.done
}

interface Watch {
  readonly ledger: Ledger
  readonly feeds: readonly WatchedFeed[]
  readonly healths: readonly FeedHealth[]
}

async function keepReading(
  { ledger, feeds, healths }: Watch,
  intake: Intake,
  options: WatchOptions,
): Promise<ExitCode> {
  const { watchFeeds } = await import('tutur-harvest/watch')
  const desk = { ...ledger, analyst: await intake.createAnalyst(ledger.dossier) }
  const ending = new AbortController()
  const end = () => ending.abort()
  process.once('SIGINT', end).once('SIGTERM', end)
  const network = { allowPrivate: options.private ?? false }
  const events = watchFeeds(feeds, ledger.store, { network, signal: ending.signal })
  const waiting = dueNow(healths, options.once ?? false)
  if (waiting.size === 0) {
    process.stderr.write('tutur: no feed is due yet; "tutur watch --health" tells when\n')
    return exitCode.done
  }
  let failed = 0
  for await (const event of events) {
    // What could not be kept is not done: the next watch asks for it again.
    if (!(await take(event, desk, intake))) return exitCode.someUnread
    if (event.kind !== 'health') continue
    waiting.delete(event.feed)
    if (event.health.failures > 0) failed++
    if (options.once === true && waiting.size === 0) end()
  }
  process.off('SIGINT', end).off('SIGTERM', end)
  return options.once === true && failed > 0 ? exitCode.someUnread : exitCode.done
}

/** Feeds to be waited for: those whose time has come, or all of them. */
function dueNow(all: readonly FeedHealth[], once: boolean): Set<string> {
  const isDue = ({ nextAt }: FeedHealth) => nextAt === null || Date.parse(nextAt) <= Date.now()
  return new Set(all.filter((health) => !once || isDue(health)).map(({ address }) => address))
}

/** The feeds of a dossier with what it says of all their articles. */
function feedsOf({ feeds, outlets }: Dossier): WatchedFeed[] {
  return feeds.map(({ address, outlet, language, everyMinutes }) => {
    const name = outlets.find(({ key }) => key === outlet)?.name ?? outlet
    const given = {
      ...(name === null ? {} : { outlet: name }),
      ...(language === null ? {} : { language }),
    }
    return { address, given, everyMs: everyMinutes * 60_000 }
  })
}

/**
 * Takes one page in whole before the next is asked for: what the watch remembers as done is in the ledger.
 * Resolves to whether it could be kept.
 */
async function take(event: Watched, desk: Desk, intake: Intake): Promise<boolean> {
  if (event.kind === 'health') {
    const { lastFailure, failures } = event.health
    if (failures > 0 && lastFailure !== null) warn(event.feed, lastFailure.message)
    return true
  }
  let isKept = true
  for await (const added of intake.addFound(only(event.found), desk)) {
    tell(added)
    if (added.state === 'unkept') isKept = false
  }
  return isKept
}

async function* only(found: Found): AsyncGenerator<Found> {
  yield found
}

function tell(event: AddEvent): void {
  if (event.state === 'refused' || event.state === 'unkept')
    warn(event.problem.name, event.problem.message)
  if (event.state !== 'added') return
  const { capture, readings, unread } = event.intake
  for (const { message } of unread) warn(capture.name, message)
  for (const { document, entries } of readings) {
    process.stdout.write(
      `${capture.address ?? capture.name}: ${counted(entries.length, 'statement')}, "${titleOf(document)}"\n`,
    )
  }
}

function warn(name: string, message: string): void {
  process.stderr.write(`tutur: ${name}: ${message}\n`)
}

function healthLine({ address, lastSuccess, lastFailure, failures, nextAt }: FeedHealth): string {
  const parts = [
    lastSuccess === null ? 'never read' : `last read ${lastSuccess}`,
    ...(failures > 0 && lastFailure !== null
      ? [`${counted(failures, 'failure')} since, ${lastFailure.at}: ${lastFailure.message}`]
      : []),
    ...(nextAt === null ? [] : [`next ${nextAt}`]),
  ]
  return `${address}: ${parts.join('; ')}`
}
