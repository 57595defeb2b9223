import { Command } from 'commander'
import type { About, Ledger } from 'tutur-intake'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { counted } from '../render/counted.ts'
import { dossierOption, type Intake, withLedger } from '../with-ledger.ts'

type Copy = (intake: Intake, ledger: Ledger, folder: string) => Promise<About>

/** `tutur backup`: a copy of the ledger of one moment. */
export function backupCommand(onExit: (code: ExitCode) => void): Command {
  return new Command('backup')
    .summary('copy the ledger and its archive into a new folder')
    .description(
      'Copies all rows as of one moment, and every object of the archive, into a new folder. The copy fits every kind of store and archive.',
    )
    .argument('<DIR>', 'a new or empty folder')
    .addOption(dossierOption())
    .action(async (folder: string, options: { readonly dossier: string }) => {
      const copy: Copy = ({ backup }, ledger, to) => backup(ledger, to)
      onExit(await copied({ folder, ...options, done: 'copied' }, copy))
    })
}

/** `tutur restore`: a ledger from such a copy. */
export function restoreCommand(onExit: (code: ExitCode) => void): Command {
  return new Command('restore')
    .summary('fill an empty ledger from a backup')
    .description('Fills the empty ledger of a dossier with what "tutur backup" copied.')
    .argument('<DIR>', 'the folder of the backup')
    .addOption(dossierOption())
    .action(async (folder: string, options: { readonly dossier: string }) => {
      const refill: Copy = ({ restore }, ledger, from) => restore(from, ledger)
      onExit(await copied({ folder, ...options, done: 'restored' }, refill))
    })
}

interface Work {
  readonly folder: string
  readonly dossier: string
  readonly done: string
}

async function copied({ folder, dossier, done }: Work, copy: Copy): Promise<ExitCode> {
  return await withLedger(dossier, async (ledger, intake) => {
    const { rows, objects } = await copy(intake, ledger, folder)
    process.stdout.write(`${done} ${counted(rows, 'row')} and ${counted(objects, 'object')}\n`)
    return exitCode.done
  })
}
