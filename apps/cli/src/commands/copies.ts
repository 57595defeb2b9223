import { Command, Option } from 'commander'
import type { Ledger } from 'tutur-intake'
import { AccountNames } from 'tutur-intake/account-names'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { copiesText } from '../render/copies-text.ts'
import { screenOn } from '../screen.ts'
import { dossierOption, type Intake, mustExist, withLedger } from '../with-ledger.ts'

interface CopiesOptions {
  readonly dossier: string
  readonly differences?: boolean
  readonly format: 'table' | 'json'
}

/** `tutur copies`: which articles are one text. */
export function copiesCommand(onExit: (code: ExitCode) => void): Command {
  return new Command('copies')
    .summary('which articles are copies, versions or translations of one text')
    .description(
      'Lists the articles of the ledger that are copies, excerpts, versions or translations of one another, the earliest first, and what corrects or takes back what.',
    )
    .addOption(dossierOption())
    .option(
      '--differences',
      'also where copies and versions differ: "-" only in the earlier, "+" only in the later',
    )
    .addOption(
      new Option('-f, --format <format>', 'how to print it')
        .choices(['table', 'json'])
        .default('table'),
    )
    .action(async (options: CopiesOptions) => {
      onExit(
        await withLedger(
          options.dossier,
          (ledger, intake) => list(ledger, intake, options),
          mustExist,
        ),
      )
    })
}

async function list(
  ledger: Ledger,
  { accountOfLedger }: Intake,
  { format, differences = false }: CopiesOptions,
): Promise<ExitCode> {
  const account = await accountOfLedger(ledger)
  const { copies, corrections, reads } = account
  if (copies.families.length + corrections.length === 0) {
    process.stderr.write('tutur: no article is a copy of another\n')
    return exitCode.nothingFound
  }
  const screen = screenOn(process.stdout, process.env)
  const documents = new Map(reads.map(({ document }) => [document.id as string, document]))
  const names = new AccountNames(account, ledger.dossier)
  await screen.write(
    format === 'json'
      ? `${JSON.stringify({ pairs: copies.pairs, families: copies.families, corrections })}\n`
      : copiesText({ account, names, documents, screen, differences }),
  )
  return exitCode.done
}
