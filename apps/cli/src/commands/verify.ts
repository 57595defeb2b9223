import { Command } from 'commander'
import type { Ledger, Verified } from 'tutur-intake'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { counted } from '../render/counted.ts'
import { dossierOption, type Intake, mustExist, withLedger } from '../with-ledger.ts'

interface VerifyOptions {
  readonly dossier: string
  readonly repair?: boolean
  readonly json?: boolean
}

/** `tutur verify`: whether the ledger still says what the archive says. */
export function verifyCommand(onExit: (code: ExitCode) => void): Command {
  return new Command('verify')
    .summary('check every row against its archived characters')
    .description(
      'Checks each index against its table, each object of the archive against its hash, and the characters of each row against the text that the archive gives. Tells what is wrong and how to mend it.',
    )
    .addOption(dossierOption())
    .option('--repair', 'first build search and indexes anew from the rows')
    .option('--json', 'as one JSON object')
    .action(async (options: VerifyOptions) => {
      onExit(
        await withLedger(
          options.dossier,
          (ledger, intake) => check(ledger, intake, options),
          mustExist,
        ),
      )
    })
}

async function check(
  { store, archive }: Ledger,
  { verify }: Intake,
  options: VerifyOptions,
): Promise<ExitCode> {
  if (options.repair === true) await store.repair()
  const faults: object[] = []
  for await (const event of verify(store, archive)) {
    if (event.kind === 'fault') {
      const { where, what, remedy } = event.fault
      faults.push(event.fault)
      if (options.json !== true) process.stdout.write(`${where}: ${what}; ${remedy}\n`)
      continue
    }
    const { verified } = event
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify({ ...verified, faults })}\n`
        : `${sentenceOf(verified, faults.length)}\n`,
    )
  }
  return faults.length === 0 ? exitCode.done : exitCode.nothingFound
}

function sentenceOf(counts: Verified, faults: number): string {
  const { captures, objects, documents, statements, spare } = counts
  const looked = [
    counted(statements, 'statement'),
    counted(documents, 'document'),
    counted(captures, 'capture'),
    `${counted(objects, 'object')} of the archive`,
  ].join(', ')
  const left = spare === 0 ? '' : `; ${spare} of them belong to nothing, which does no harm`
  return `${faults === 0 ? 'all is well' : counted(faults, 'fault')}: ${looked}${left}`
}
