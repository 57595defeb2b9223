import { Command, InvalidArgumentError } from 'commander'
import type { Account, Join } from 'tutur'
import type { Ledger } from 'tutur-intake'
import { AccountNames } from 'tutur-intake/account-names'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { counted } from '../render/counted.ts'
import { joinText } from '../render/explain-text.ts'
import { screenOn } from '../screen.ts'
import { dossierOption, type Intake, mustExist, withLedger } from '../with-ledger.ts'

interface ReviewOptions {
  readonly dossier: string
  readonly limit: number
}

const more = `
"tutur decide together ID ID" says that two statements report one utterance, "tutur decide apart
ID ID" that they do not. What was decided is not asked again.
`

/** `tutur review`: joins that people should look at. */
export function reviewCommand(onExit: (code: ExitCode) => void): Command {
  return new Command('review')
    .summary('joins that people should look at, the most doubtful first')
    .description(
      'Lists pairs of statements that may or may not report one utterance, those first of which Tutur is least sure, with what it made of them.',
    )
    .addOption(dossierOption())
    .option('-n, --limit <count>', 'at most so many', countOf, 10)
    .addHelpText('after', more)
    .action(async (options: ReviewOptions) => {
      onExit(
        await withLedger(
          options.dossier,
          (ledger, intake) => review(ledger, intake, options),
          mustExist,
        ),
      )
    })
}

function countOf(value: string): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1)
    throw new InvalidArgumentError('Give a number from 1 on.')
  return count
}

async function review(
  ledger: Ledger,
  { accountOfLedger }: Intake,
  { limit }: ReviewOptions,
): Promise<ExitCode> {
  const account = await accountOfLedger(ledger)
  const doubts = doubtsOf(account)
  const screen = screenOn(process.stdout, process.env)
  const names = new AccountNames(account, ledger.dossier)
  for (const { join, joined } of doubts.slice(0, limit))
    await screen.write(`${joinText(join, { joined, names, columns: screen.columns })}\n`)
  const rest = doubts.length - Math.min(limit, doubts.length)
  process.stderr.write(
    `tutur: ${doubts.length === 0 ? 'no join is in doubt' : `${counted(doubts.length, 'join')} in doubt`}${rest > 0 ? `, ${rest} not shown` : ''}\n`,
  )
  return doubts.length === 0 ? exitCode.nothingFound : exitCode.done
}

interface Doubt {
  readonly join: Join
  /** Whether the two were taken for one utterance. */
  readonly joined: boolean
}

/** Where it is as likely as not. */
const evenly = 0.5

/** Joins that hold and joins that do not, the least sure first. */
function doubtsOf({ utterances, doubtful }: Account): readonly Doubt[] {
  const held = utterances
    .flatMap(({ joins }) => joins.filter((join) => join.doubtful))
    .map((join): Doubt => ({ join, joined: true }))
  const left = doubtful.map((join): Doubt => ({ join, joined: false }))
  const unsure = ({ join: { score } }: Doubt): number => Math.abs(score - evenly)
  return [...held, ...left].sort((a, b) => unsure(a) - unsure(b))
}
