import { Command } from 'commander'
import type { Given } from 'tutur'
import { type Found, openSources } from 'tutur-harvest'
import type { Ledger } from 'tutur-intake'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { type GivenOptions, givenOf, givenOptions } from '../given-options.ts'
import { interruption } from '../interruption.ts'
import { Tally } from '../tally.ts'
import { untilAborted } from '../until-aborted.ts'
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
  const { signal, release } = interruption(() => process.stderr.write(`tutur: ${ending}\n`))
  const found = untilAborted(openAll(sources, { given, except: ledger.own, signal }), signal)
  for await (const event of intake.addFound(found, desk)) await tally.add(event)
  if (!signal.aborted) await ledger.store.settle()
  release()
  const code = await tally.end()
  if (!signal.aborted) return code
  process.stderr.write(`tutur: ${ended}\n`)
  return exitCode.interrupted
}

const ending = 'ending; what has been read is being kept (Ctrl-C again ends at once)'
const ended =
  'ended by Ctrl-C; what is told above is in the ledger; the same command again goes on, and passes over what is there'

/** What all sources hold, with how far that is. */
async function* openAll(
  sources: readonly string[],
  options: { given: Given; except: ReadonlySet<string>; signal: AbortSignal },
): AsyncGenerator<Found> {
  for (const [index, source] of sources.entries()) {
    for await (const found of openSources(source, {
      ...options,
      stdin: process.stdin,
      // Whoever types the name of a machine of their own network means it.
      typedMayBePrivate: true,
    }))
      yield { ...found, part: (index + (found.part ?? 1)) / sources.length }
  }
}
