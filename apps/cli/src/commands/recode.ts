import { Command } from 'commander'
import type { CaptureChanges, Change, Desk, Ledger } from 'tutur-intake'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { createProgress } from '../progress.ts'
import { counted } from '../render/counted.ts'
import { oneLine } from '../render/words.ts'
import { screenOn } from '../screen.ts'
import { dossierOption, type Intake, mustExist, withLedger } from '../with-ledger.ts'

interface RecodeOptions {
  readonly dossier: string
  readonly diff?: boolean
  readonly json?: boolean
}

const more = `
The new rows are written beside the old ones; when all are there, the ledger changes to
them in one step. What was interrupted goes on where it stopped. Corrections by people
are replayed, and those that fit nothing any more are listed.
`

/** `tutur recode`: reads the archive again with this version of Tutur. */
export function recodeCommand(onExit: (code: ExitCode) => void): Command {
  return new Command('recode')
    .summary('read the archive again with this version')
    .description(
      'Reads everything in the archive again with this version of Tutur and what the dossier says now, and puts the new rows in the place of the old.',
    )
    .addOption(dossierOption())
    .option('--diff', 'only show what would change: rows gained, lost, moved, changed')
    .option('--json', 'one JSON object a line for each row that changes')
    .addHelpText('after', more)
    .action(async (options: RecodeOptions) => {
      onExit(
        await withLedger(
          options.dossier,
          (ledger, intake) => run(ledger, intake, options),
          mustExist,
        ),
      )
    })
}

async function run(ledger: Ledger, intake: Intake, options: RecodeOptions): Promise<ExitCode> {
  const desk = { ...ledger, analyst: await intake.createAnalyst(ledger.dossier) }
  const before = (await ledger.store.codings()).find(({ state }) => state === 'current')
  if (before === undefined) {
    process.stderr.write('tutur: the ledger is empty; "tutur add" fills it\n')
    return exitCode.nothingFound
  }
  const unread = await readAgain(desk, intake)
  if (before.id === desk.analyst.coding.id) {
    process.stdout.write(`the ledger is of this version already (${before.made})\n`)
    return unread > 0 ? exitCode.someUnread : exitCode.done
  }
  const coding = desk.analyst.coding.id
  await showChanges(intake.compareCodings(desk.store, before.id, coding), options)
  if (options.diff === true) return exitCode.done
  await intake.switchCoding(desk)
  await ledger.store.settle()
  process.stdout.write(`the ledger is now of ${desk.analyst.coding.made}\n`)
  await tellUnfit(desk)
  return unread > 0 ? exitCode.someUnread : exitCode.done
}

/** Resolves to how many captures could not be read. */
async function readAgain(desk: Desk, { recode }: Intake): Promise<number> {
  const messages = screenOn(process.stderr, process.env)
  const progress = createProgress(messages, () => performance.now())
  const { documents } = await desk.store.count({ terms: [] })
  let done = 0
  const count = { kept: 0, lost: 0 }
  for await (const { capture, problem, kept } of recode(desk)) {
    done++
    await progress.step(Math.min(1, done / Math.max(1, documents)))
    if (problem === null) continue
    count[kept > 0 ? 'kept' : 'lost']++
    await progress.clear()
    await messages.write(`tutur: ${capture.name}: ${problem}\n`)
  }
  await progress.clear()
  for (const sentence of sentencesOnUnread(count)) await messages.write(`tutur: ${sentence}\n`)
  return count.kept + count.lost
}

/** What became of captures that the archive does not give. */
function sentencesOnUnread({ kept, lost }: { readonly kept: number; readonly lost: number }) {
  const sentences: string[] = []
  if (kept > 0)
    sentences.push(
      `${counted(kept, 'capture')} could not be read out of the archive; the text that the ledger has was read again instead, so that no row is lost`,
    )
  if (lost > 0)
    sentences.push(
      `${counted(lost, 'capture')} could not be read and had no text in the ledger; once mended, the next "tutur recode" reads it`,
    )
  return sentences
}

async function showChanges(
  found: AsyncIterable<CaptureChanges>,
  options: RecodeOptions,
): Promise<void> {
  const counts = { gained: 0, lost: 0, moved: 0, changed: 0 }
  for await (const changes of found) {
    for (const { kind } of changes.changes) counts[kind]++
    if (options.json === true) process.stdout.write(records(changes))
    else if (options.diff === true) process.stdout.write(sentences(changes))
  }
  if (options.json === true) return
  const { gained, lost, moved, changed } = counts
  process.stdout.write(`rows: ${gained} gained, ${lost} lost, ${moved} moved, ${changed} changed\n`)
}

const signs = { gained: '+', lost: '-', moved: '~', changed: '~' } as const

function sentences({ capture, changes, notes }: CaptureChanges): string {
  const lines = changes.map((change) => {
    const { words, statement } = rowOf(change)
    const said = `${statement.speaker?.name ?? 'nobody named'}: ${oneLine(words)}`
    return `${signs[change.kind]} ${change.kind}  ${said}\n    ${change.reasons.join('; ')}`
  })
  return `${[capture.name, ...notes.map((note) => `  ${note}`), ...lines].join('\n')}\n`
}

function rowOf(change: Change): Extract<Change, { kind: 'gained' }>['after'] {
  return change.kind === 'lost' ? change.before : change.after
}

function records({ capture, changes }: CaptureChanges): string {
  const of = { capture: capture.id, name: capture.name }
  return changes.map((change) => `${JSON.stringify({ ...of, ...change })}\n`).join('')
}

async function tellUnfit({ store }: Desk): Promise<void> {
  const unfit = await store.unfit()
  if (unfit.length === 0) return
  process.stdout.write(`${counted(unfit.length, 'decision')} of people fit no row any more:\n`)
  for (const { who, at, ruling, target } of unfit)
    process.stdout.write(`  ${at} ${who}: ${ruling.kind}, document ${target.document}\n`)
}
