import { Option } from 'commander'
import type { Ledger, OpenLedgerOptions } from 'tutur-intake'
import { type ExitCode, exitCode } from './exit-code.ts'

/** The option of every command that works on a ledger. */
export function dossierOption(): Option {
  return new Option(
    '-d, --dossier <DIR>',
    'folder of the dossier; default: where you stand, or the nearest above',
  ).default('.')
}

/** For commands that only look at a ledger, or work on what is in it. */
export const mustExist: OpenLedgerOptions = { create: false }

/** What works on ledgers. It is loaded when a ledger is opened, since `tutur read` does without. */
export type Intake = typeof import('tutur-intake')

/**
 * Opens the ledger of a dossier, works on it, and closes it. What cannot be opened, read or written by no fault of Tutur is
 * told in one line on standard error.
 */
export async function withLedger(
  from: string,
  work: (ledger: Ledger, intake: Intake) => Promise<ExitCode>,
  options: OpenLedgerOptions = {},
): Promise<ExitCode> {
  return await tellingTrouble(async (intake) => {
    const ledger = await intake.openLedger(from, options)
    try {
      return await work(ledger, intake)
    } finally {
      await ledger.close()
    }
  })
}

/** Works on a ledger; its trouble, which is no fault of Tutur, is told in one line on standard error. */
export async function tellingTrouble(
  work: (intake: Intake) => Promise<ExitCode>,
): Promise<ExitCode> {
  const intake = await import('tutur-intake')
  const { ArchiveProblem, StoreProblem } = await import('tutur-ledger')
  try {
    return await work(intake)
  } catch (error) {
    const isOurs =
      !(error instanceof intake.LedgerProblem) &&
      !(error instanceof ArchiveProblem) &&
      !(error instanceof StoreProblem)
    if (isOurs) throw error
    process.stderr.write(`tutur: ${error.message}\n`)
    return error instanceof intake.LedgerProblem ? exitCode.wrongUse : exitCode.someUnread
  }
}
