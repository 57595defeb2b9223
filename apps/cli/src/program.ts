import { Command, CommanderError } from 'commander'
import { version } from 'tutur'
import { addCommand as addToLedger } from './commands/add.ts'
import { backupCommand, restoreCommand } from './commands/backup.ts'
import { copiesCommand } from './commands/copies.ts'
import { decideCommand } from './commands/decide.ts'
import { demoCommand } from './commands/demo.ts'
import { dossierCommand } from './commands/dossier.ts'
import { explainCommand } from './commands/explain.ts'
import { exportCommand } from './commands/export.ts'
import { initCommand } from './commands/init.ts'
import { knowledgeCommand } from './commands/knowledge.ts'
import { positionsCommand } from './commands/positions.ts'
import { readCommand } from './commands/read.ts'
import { recodeCommand } from './commands/recode.ts'
import { reviewCommand } from './commands/review.ts'
import { searchCommand } from './commands/search.ts'
import { serveCommand } from './commands/serve.ts'
import { userCommand } from './commands/user.ts'
import { verifyCommand } from './commands/verify.ts'
import { watchCommand } from './commands/watch.ts'
import { type ExitCode, exitCode } from './exit-code.ts'

const examples = `
Examples:
  tutur read article.txt
      Who said what in one text: day, speaker, act, words, chain of outlets, place in the text.
  tutur read --published 2026-08-14 --outlet "Kabar Selat" page.html
      A saved page, with what the page itself does not say.
  tutur read --format csv articles.jsonl > statements.csv
      Many documents ({"id", "text", "lang", "outlet", "published"} a line) as one table.
  tutur demo
      A ledger to look around in, made of forty invented articles.
  tutur serve --dossier tutur-demo
      The same ledger on pages, in your browser.
  tutur init merane --title "The Strait of Merane"
      A new dossier; "tutur dossier check merane" tells what is wrong with it.
  tutur add --dossier merane coverage/ feed.xml archive.warc.gz
      Takes a folder, a feed and a web archive into its ledger.
  tutur search --dossier merane speaker:wirasena act:deny
      What she denied, the newest first.

In a checkout of the project, "npm start --" takes the place of "tutur":
  npm start -- read article.txt

Exit codes: 0 done, 1 nothing found or a check failed, 2 wrong use, 3 some inputs could not be read,
130 ended by Ctrl-C.
`

/** The `tutur` command with all its subcommands; `onExit` takes the exit code of the one that ran. */
export function createProgram(onExit: (code: ExitCode) => void): Command {
  const program = new Command('tutur')
    .description(
      'Reads the press and finds who said what, to whom, when and through which chain of outlets.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', examples)
    .showSuggestionAfterError()
    .exitOverride()
  program.configureOutput({
    outputError: (text, write) => write(`${complaint(text)} See "tutur help".\n`),
  })
  for (const make of commands) addCommand(program, make(onExit))
  return program
}

/** In the order of the help: one text, then a ledger from its beginning to its care. */
const commands = [
  readCommand,
  demoCommand,
  initCommand,
  dossierCommand,
  knowledgeCommand,
  addToLedger,
  watchCommand,
  serveCommand,
  userCommand,
  searchCommand,
  positionsCommand,
  explainCommand,
  copiesCommand,
  reviewCommand,
  decideCommand,
  exportCommand,
  recodeCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
]

/** Adds a command that complains in our own form, with the help to read. */
function addCommand(program: Command, command: Command): void {
  for (const each of [command, ...command.commands]) {
    each.copyInheritedSettings(program)
    each.configureOutput({
      outputError: (text, write) =>
        write(`${complaint(text)} See "tutur help ${command.name()}".\n`),
    })
  }
  program.addCommand(command)
}

/** A complaint of the parser as one line in our own form. */
function complaint(text: string): string {
  const line = text
    .trim()
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/^error: /u, 'tutur: ')
  return /[.?)]$/u.test(line) ? line : `${line}.`
}

/** `help foo`: the command asked about, when there is none of that name. */
function unknownTopic(program: Command, [first, topic]: readonly string[]): string | null {
  if (first !== 'help' || topic === undefined || topic.startsWith('-')) return null
  const names = ['help', ...program.commands.map((command) => command.name())]
  return names.includes(topic) ? null : topic
}

/**
 * Runs the command line `args` (without `node` and the script).
 * Resolves to the exit code; rejects only on a fault in our own code.
 */
export async function runTutur(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCode.done
  const program = createProgram((ended) => {
    code = ended
  })
  if (args.length === 0) {
    program.outputHelp()
    return code
  }
  const unknown = unknownTopic(program, args)
  if (unknown !== null) {
    process.stderr.write(`tutur: unknown command '${unknown}'. See "tutur help".\n`)
    return exitCode.wrongUse
  }
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? exitCode.done : exitCode.wrongUse
  }
  return code
}
