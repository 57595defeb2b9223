import { Command, Option } from 'commander'
import type { Account, Positions } from 'tutur'
import type { Dossier } from 'tutur-dossier'
import type { Ledger } from 'tutur-intake'
import { AccountNames } from 'tutur-intake/account-names'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { positionsText } from '../render/positions-text.ts'
import { screenOn } from '../screen.ts'
import { dossierOption, type Intake, mustExist, withLedger } from '../with-ledger.ts'

interface PositionsOptions {
  readonly dossier: string
  readonly actor?: string
  readonly issue?: string
  readonly format: 'table' | 'json'
}

const more = `
The stances are supports (+), opposes (-), conditional (~) and undeclared (?). Only those who
may speak for a party count for it; docs/joins.md has the rules. Behind each utterance stands
the beginning of its id: "tutur explain ID" tells why it has as many origins as it has.
`

/** `tutur positions`: who stands where on the issues of a dossier, and what changed. */
export function positionsCommand(onExit: (code: ExitCode) => void): Command {
  return new Command('positions')
    .summary('who stands where on each issue, and what changed')
    .description(
      'Takes all articles of the ledger together and tells where the parties and mediators of the dossier stand on its issues, since when, what changed, and what looks like a change and is none.',
    )
    .addOption(dossierOption())
    .option('-a, --actor <key>', 'of one actor, a person too, with the words behind each position')
    .option('-i, --issue <key>', 'on one issue, with the words behind each position')
    .addOption(
      new Option('-f, --format <format>', 'how to print it')
        .choices(['table', 'json'])
        .default('table'),
    )
    .addHelpText('after', more)
    .action(async (options: PositionsOptions) => {
      onExit(
        await withLedger(
          options.dossier,
          (ledger, intake) => show(ledger, intake, options),
          mustExist,
        ),
      )
    })
}

async function show(
  ledger: Ledger,
  { accountOfLedger }: Intake,
  options: PositionsOptions,
): Promise<ExitCode> {
  const { dossier } = ledger
  const problem = problemOf(dossier, options)
  if (problem !== null) {
    process.stderr.write(`tutur: ${problem}\n`)
    return exitCode.wrongUse
  }
  const account = await accountOfLedger(ledger)
  const { actor = null, issue = null } = options
  const found = asked(account, options)
  if (found.positions.length === 0) {
    process.stderr.write(`tutur: ${whyNothing(account, actor)}\n`)
    return exitCode.nothingFound
  }
  const screen = screenOn(process.stdout, process.env)
  await screen.write(
    options.format === 'json'
      ? `${JSON.stringify(found)}\n`
      : positionsText({
          account,
          dossier,
          names: new AccountNames(account, dossier),
          screen,
          actor,
          issue,
        }),
  )
  return exitCode.done
}

function whyNothing({ positions, utterances }: Account, actor: string | null): string {
  if (utterances.length === 0)
    return 'the ledger has no statements; take articles in with "tutur add"'
  const known = [...new Set(positions.map((one) => one.actor))].sort()
  if (known.length === 0)
    return 'nobody has said where they stand; see whether the keywords of the issues in dossier.yaml are those of the articles'
  if (actor === null || known.includes(actor)) return 'nobody has said where they stand on that'
  return `no position of "${actor}"; there are those of ${known.join(', ')}`
}

/** What is wrong with the dossier or the options; `null` if nothing is. */
function problemOf({ issues }: Dossier, { issue }: PositionsOptions): string | null {
  if (issues.length === 0)
    return 'the dossier has no issues; write its questions under "issues" in dossier.yaml (docs/dossier.md)'
  if (issue === undefined || issues.some(({ key }) => key === issue)) return null
  return `the dossier has no issue "${issue}"; it has ${issues.map(({ key }) => key).join(', ')}`
}

/** What the options ask for, as plain data. */
function asked(
  { positions, shifts, notShifts, stances }: Account,
  { actor, issue }: PositionsOptions,
): Omit<Positions, 'speaking'> {
  const isAsked = (one: { readonly actor: string; readonly issue: string }): boolean =>
    (actor === undefined || one.actor === actor) && (issue === undefined || one.issue === issue)
  return {
    positions: positions.filter(isAsked),
    shifts: shifts.filter(isAsked),
    notShifts: notShifts.filter(isAsked),
    stances: stances.filter((one) => issue === undefined || one.issue === issue),
  }
}
