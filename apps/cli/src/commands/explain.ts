import { Command, Option } from 'commander'
import type { Account, Utterance } from 'tutur'
import type { Ledger } from 'tutur-intake'
import { AccountNames } from 'tutur-intake/account-names'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { counted } from '../render/counted.ts'
import { explainText } from '../render/explain-text.ts'
import { screenOn } from '../screen.ts'
import { dossierOption, type Intake, mustExist, withLedger } from '../with-ledger.ts'

interface ExplainOptions {
  readonly dossier: string
  readonly format: 'table' | 'json'
}

/** `tutur explain`: why an utterance has as many origins as it has. */
export function explainCommand(onExit: (code: ExitCode) => void): Command {
  return new Command('explain')
    .summary('why an utterance has as many independent origins as it has')
    .description(
      'Shows an utterance with all statements that report it, the way each took from its origin, the rule behind each step, and what holds the statements together.',
    )
    .argument('<ID>', 'an utterance or one of its statements: its id, or the beginning of it')
    .addOption(dossierOption())
    .addOption(
      new Option('-f, --format <format>', 'how to print it')
        .choices(['table', 'json'])
        .default('table'),
    )
    .action(async (id: string, options: ExplainOptions) => {
      onExit(
        await withLedger(
          options.dossier,
          (ledger, intake) => explain(ledger, intake, { ...options, id }),
          mustExist,
        ),
      )
    })
}

async function explain(
  ledger: Ledger,
  { accountOfLedger }: Intake,
  { id, format }: ExplainOptions & { readonly id: string },
): Promise<ExitCode> {
  const account = await accountOfLedger(ledger)
  const found = utterancesMeant(account, id)
  const [utterance] = found
  if (utterance === undefined || found.length > 1) {
    process.stderr.write(`tutur: ${whyNot(id, found.length)}\n`)
    return found.length === 0 ? exitCode.nothingFound : exitCode.wrongUse
  }
  const screen = screenOn(process.stdout, process.env)
  const names = new AccountNames(account, ledger.dossier)
  await screen.write(
    format === 'json'
      ? `${JSON.stringify(utterance)}\n`
      : explainText(utterance, { account, names, screen }),
  )
  return exitCode.done
}

/** Utterances whose id, or that of one of whose statements, begins so. */
function utterancesMeant({ utterances }: Account, id: string): readonly Utterance[] {
  const start = id.toLowerCase()
  return utterances.filter((one) =>
    [one.id, ...one.statements].some((key) => key.startsWith(start)),
  )
}

function whyNot(id: string, count: number): string {
  return count === 0
    ? `no utterance and no statement has an id that begins with "${id}"; "tutur positions" and "tutur search --format jsonl" give ids`
    : `${counted(count, 'utterance')} have an id, or a statement with one, that begins with "${id}"; give more of it`
}
