// A thread that holds the account of a ledger: it makes it and answers views.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { Accountant, type Ledger, LedgerProblem, openLedger } from 'tutur-intake'
import { ArchiveProblem, StoreProblem } from 'tutur-ledger'
import { instantOf } from '../instant.ts'
import type { Material } from '../views/view.ts'
import { views } from '../views/views.ts'
import { accountIndexOf } from './account-index.ts'
import type { Asked, Job, Made, Reply, SentFault, ThreadData, Viewed, ViewJob } from './messages.ts'

const { folder } = workerData as ThreadData

let opened: Opened | null = null
let held: Held | null = null

interface Opened {
  readonly ledger: Ledger
  readonly accountant: Accountant
}

/** The account that answers. */
interface Held {
  readonly material: Material
  readonly made: Made
  /** What views have told of it, by what they were asked. */
  readonly outputs: Map<string, unknown>
}

if (parentPort !== null) {
  const port = parentPort
  port.on('message', (jobs: readonly Asked[]) => {
    for (const together of soonTogether(repliesTo(jobs))) port.postMessage(together)
    for (const { number, job } of jobs) if (job.kind !== 'view') void doAside(port, number, job)
  })
}

/** Nobody waits longer for the answers of others, in milliseconds. */
const togetherMs = 5

/** Replies, together where they are soon there: a message wakes a thread, which takes longer than most views. */
function* soonTogether(replies: Iterable<Reply>): Generator<readonly Reply[]> {
  let together: Reply[] = []
  let since = performance.now()
  for (const reply of replies) {
    together.push(reply)
    if (performance.now() - since < togetherMs) continue
    yield together
    together = []
    since = performance.now()
  }
  if (together.length > 0) yield together
}

function* repliesTo(jobs: readonly Asked[]): Generator<Reply> {
  for (const { number, job } of jobs) if (job.kind === 'view') yield replyOf(number, job)
}

function replyOf(number: number, { view, input }: ViewJob): Reply {
  try {
    return { number, ok: true, value: shown(view, input) }
  } catch (fault) {
    return { number, ok: false, fault: sent(fault) }
  }
}

/** Does what takes its time; meanwhile views are answered. */
async function doAside(
  port: MessagePort,
  number: number,
  { kind }: Exclude<Job, ViewJob>,
): Promise<void> {
  try {
    const value = kind === 'make' ? await make() : await opened?.ledger.close()
    port.postMessage([{ number, ok: true, value } satisfies Reply])
  } catch (fault) {
    port.postMessage([{ number, ok: false, fault: sent(fault) } satisfies Reply])
  }
  if (kind === 'close') port.close()
}

async function open(): Promise<Opened> {
  const ledger = await openLedger(folder, { create: false })
  return { ledger, accountant: new Accountant(ledger) }
}

async function make(): Promise<Made> {
  const start = performance.now()
  opened ??= await open()
  // Asked first: whatever is written while the rows are read belongs to a later revision.
  const revision = await opened.ledger.store.revision()
  const { accountant, ledger } = opened
  const account = await accountant.account()
  const index = accountIndexOf(account, ledger.dossier, accountant.holdings)
  const material = { account, dossier: ledger.dossier, index }
  const madeAt = instantOf(new Date())
  const tookMs = performance.now() - start
  const made = { revision, madeAt, statements: account.reports.length, tookMs }
  held = { material, made, outputs: new Map() }
  return held.made
}

function shown(name: string, input: unknown): Viewed {
  if (held === null) throw new Error('a view was asked for before there was an account')
  const { revision, madeAt } = held.made
  return { output: outputOf(held, name, input), revision, madeAt }
}

/** As many outputs are kept for whoever asks the same again, of inputs that are as short as this. */
const mostKept = 64
const longestKept = 200

function outputOf({ material, outputs }: Held, name: string, input: unknown): unknown {
  const known: Readonly<Record<string, unknown>> = views
  const view = known[name] as ((material: Material, input: unknown) => unknown) | undefined
  if (view === undefined) throw new Error(`there is no view "${name}"`)
  const asked = `${name} ${JSON.stringify(input)}`
  if (asked.length > longestKept) return view(material, input)
  const output = outputs.has(asked) ? outputs.get(asked) : view(material, input)
  // The one asked for last is the last.
  outputs.delete(asked)
  outputs.set(asked, output)
  for (const oldest of outputs.keys()) if (outputs.size > mostKept) outputs.delete(oldest)
  return output
}

/** A fault made fit to be sent. */
function sent(fault: unknown): SentFault {
  const error = fault instanceof Error ? fault : new Error(String(fault))
  const isOfLedger =
    error instanceof LedgerProblem ||
    error instanceof StoreProblem ||
    error instanceof ArchiveProblem
  return { isOfLedger, message: error.message, stack: error.stack }
}
