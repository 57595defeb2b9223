import { Command } from 'commander'
import type { Given } from 'tutur'
import { type Found, openSources } from 'tutur-harvest'
import type { AddEvent, Ledger } from 'tutur-intake'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { type GivenOptions, givenOf, givenOptions } from '../given-options.ts'
import { createProgress, type Progress } from '../progress.ts'
import { type Screen, screenOn } from '../screen.ts'
import { dossierOption, type Intake, withLedger } from '../with-ledger.ts'

interface AddOptions extends GivenOptions {
  readonly dossier: string
  readonly json?: boolean
}

const more = `
SOURCE may be a file or a folder of files: saved pages, plain text (UTF-8), records
(one JSON object {"id", "text", "lang", "outlet", "published", "url"} a line), feeds
(RSS, Atom, JSON Feed), web archives (.warc, .warc.gz); an address of a page, a feed
or a sitemap; or "-" for standard input. What is in the ledger already stays as it is.
`

/** `tutur add`: takes sources into the ledger of a dossier. */
export function addCommand(onExit: (code: ExitCode) => void): Command {
  const command = new Command('add')
    .summary('take files, folders, feeds, web archives and addresses into the ledger')
    .description(
      'Keeps what each source holds in the archive, finds who said what in it, and writes that into the ledger.',
    )
    .argument('<SOURCE...>', 'what to take in')
    .addOption(dossierOption())
  for (const option of givenOptions()) command.addOption(option)
  return command
    .option('--json', 'one JSON object a line for each capture, once it is safely kept')
    .addHelpText('after', more)
    .action(async (sources: readonly string[], options: AddOptions) => {
      onExit(
        await withLedger(options.dossier, (ledger, intake) =>
          add(sources, options, { ledger, intake }),
        ),
      )
    })
}

async function add(
  sources: readonly string[],
  options: AddOptions,
  { ledger, intake }: { readonly ledger: Ledger; readonly intake: Intake },
): Promise<ExitCode> {
  const desk = { ...ledger, analyst: await intake.createAnalyst(ledger.dossier) }
  const tally = new Tally(options.json ?? false)
  const given = givenOf(options)
  for await (const event of intake.addFound(openAll(sources, given, ledger.own), desk))
    await tally.add(event)
  await ledger.store.settle()
  return await tally.end()
}

/** What all sources hold, with how far that is. */
async function* openAll(
  sources: readonly string[],
  given: Given,
  except: ReadonlySet<string>,
): AsyncGenerator<Found> {
  for (const [index, source] of sources.entries()) {
    for await (const found of openSources(source, {
      given,
      except,
      stdin: process.stdin,
      // Whoever types the name of a machine of their own network means it.
      typedMayBePrivate: true,
    }))
      yield { ...found, part: (index + (found.part ?? 1)) / sources.length }
  }
}

/** Tells of each capture and counts what decides the exit code. */
export class Tally {
  readonly #json: boolean
  readonly #screen: Screen = screenOn(process.stdout, process.env)
  readonly #messages: Screen = screenOn(process.stderr, process.env)
  readonly #progress: Progress
  readonly #count = { documents: 0, statements: 0, copies: 0, known: 0, unread: 0 }

  constructor(json: boolean) {
    this.#json = json
    this.#progress = createProgress(this.#messages, () => performance.now())
  }

  async add(event: AddEvent): Promise<void> {
    this.#take(event)
    if (this.#json) await this.#screen.write(`${JSON.stringify(recordOf(event))}\n`)
    for (const { name, message } of problemsOf(event)) {
      await this.#progress.clear()
      await this.#messages.write(`tutur: ${name}: ${message}\n`)
    }
    await this.#progress.step(event.part ?? 0)
  }

  #take(event: AddEvent): void {
    const count = this.#count
    if (event.state === 'known') count.known++
    count.unread += problemsOf(event).length
    if (event.state !== 'added') return
    count.documents += event.fresh?.documents ?? 0
    count.statements += event.fresh?.statements ?? 0
    count.copies += event.intake.readings.length
  }

  async end(): Promise<ExitCode> {
    const { documents, statements, copies, known, unread } = this.#count
    await this.#progress.clear()
    if (!this.#json) {
      const parts = [
        `added ${counted(documents, 'document')} with ${counted(statements, 'statement')}`,
        ...(copies > documents ? [`${copies - documents} the same as others`] : []),
        ...(known > 0 ? [`${known} in the ledger before`] : []),
        ...(unread > 0 ? [`${unread} could not be taken in`] : []),
      ]
      await this.#screen.write(`${parts.join('; ')}\n`)
    }
    if (unread > 0) return exitCode.someUnread
    return copies + known === 0 ? exitCode.nothingFound : exitCode.done
  }
}

function problemsOf(event: AddEvent): { readonly name: string; readonly message: string }[] {
  if (event.state === 'refused' || event.state === 'unkept') return [event.problem]
  if (event.state === 'known') return []
  const { capture, unread } = event.intake
  return unread.map(({ part, message }) => ({
    name: part === '' ? capture.name : `${capture.name} (${part})`,
    message,
  }))
}

/** What `--json` prints of an event. */
function recordOf(event: AddEvent): object {
  if (event.state === 'refused' || event.state === 'unkept')
    return { state: event.state, ...event.problem }
  const { id, name, address, sha256 } =
    event.state === 'added' ? event.intake.capture : event.capture
  const head = { state: event.state, capture: id, name, address, sha256 }
  if (event.state === 'known') return head
  const { readings, unread } = event.intake
  const documents = readings.map(({ part, article, document, entries }) => ({
    part,
    document: document.id,
    article,
    statements: entries.length,
  }))
  return { ...head, documents, unread: unread.map(({ part, message }) => ({ part, message })) }
}

/** `1 statement`, `12 statements`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}
