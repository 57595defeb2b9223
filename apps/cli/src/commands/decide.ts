import { userInfo } from 'node:os'
import { Command } from 'commander'
import type { Id, Statement } from 'tutur'
import type { Ledger } from 'tutur-intake'
import type { Decision, DocumentRow, Ruling, StatementRow, Target } from 'tutur-ledger'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { counted } from '../render/counted.ts'
import { oneLine } from '../render/words.ts'
import { dossierOption, mustExist, withLedger } from '../with-ledger.ts'

interface DecideOptions {
  readonly dossier: string
  readonly why: string
  readonly who: string
  readonly actor?: string
}

type Library = typeof import('tutur-ledger')

const more = `
ACTION is one of
  accept, reject, retract ID           it is right; it is wrong; whoever published it took it back
  speaker ID NAME                      somebody else says it (--actor KEY: that one of the dossier)
  words ID START-END...                the words said are these characters of the document
  merge ID OTHER...                    these statements of one document are one
  split ID START-END START-END...      it is several, each of these characters
  together ID OTHER...                 statements of any documents report one utterance
  apart ID OTHER...                    they do not
  undo DECISION                        an earlier decision does not hold any more
ID is the id of a statement, as "tutur search --format jsonl" and "tutur explain" give it, or the
beginning of it. Offsets are UTF-16 code units. Nothing is overwritten: a decision is a record with
who, when and why, and holds for every later reading of the words.
`

/** `tutur decide`: what a person decides about a row or a join. */
export function decideCommand(onExit: (code: ExitCode) => void): Command {
  return new Command('decide')
    .summary('accept, correct or undo what the machine found')
    .description('Keeps a decision of yours about a statement, and applies it.')
    .argument('<ACTION>', 'what you decide')
    .argument('<ID>', 'the statement, or the decision to undo')
    .argument('[ARG...]', 'what the action needs besides')
    .addOption(dossierOption())
    .option('-w, --why <text>', 'why, in your words', '')
    .option('--who <name>', 'who decides', userInfo().username)
    .option('--actor <key>', 'with "speaker": the key of the actor')
    .addHelpText('after', more)
    .action(async (...[action, id, args, options]: Arguments) => {
      const typed = { action, id, args, options }
      onExit(await withLedger(options.dossier, (ledger) => decideAndTell(ledger, typed), mustExist))
    })
}

/** What the command hands over. */
type Arguments = [action: string, id: string, args: readonly string[], options: DecideOptions]

async function decideAndTell(ledger: Ledger, typed: Typed): Promise<ExitCode> {
  const decided = await decide(ledger, await import('tutur-ledger'), typed)
  if (typeof decided === 'string') {
    process.stderr.write(`tutur: ${decided}\n`)
    return exitCode.wrongUse
  }
  process.stdout.write(decided.told)
  return decided.fits ? exitCode.done : exitCode.nothingFound
}

/** What the user typed. */
interface Typed {
  readonly action: string
  readonly id: string
  readonly args: readonly string[]
  readonly options: DecideOptions
}

/** A statement with its document. */
interface Found {
  readonly row: StatementRow
  readonly document: DocumentRow
}

/** What became of the decision; a sentence for the user where it cannot be made. */
async function decide(
  ledger: Ledger,
  library: Library,
  typed: Typed,
): Promise<{ readonly told: string; readonly fits: boolean } | string> {
  const made =
    typed.action === 'undo' ? await undoing(ledger, typed.id) : await ruling(ledger, library, typed)
  if (typeof made === 'string') return made
  const { who, why } = typed.options
  const at = `${new Date().toISOString().slice(0, 19)}Z`
  const decision = library.decisionOf({ at, who, why, ...made })
  const { fits } = await ledger.store.decide(decision)
  const shown = `decided: ${decision.id}; "tutur decide undo ${decision.id}" takes it back\n`
  const unfit = `kept as ${decision.id}, but no statement answers to it: see "tutur recode" in docs/commands.md\n`
  return { told: fits ? shown : unfit, fits }
}

type Made = Pick<Decision, 'target' | 'ruling'>

async function undoing({ store }: Ledger, id: string): Promise<Made | string> {
  const found = (await store.decisions()).filter((one) => one.id.startsWith(id.toLowerCase()))
  const [decision] = found
  if (decision === undefined) return `no decision has an id that begins with "${id}"`
  if (found.length > 1)
    return `${counted(found.length, 'decision')} have an id that begins with "${id}"; give more of it`
  return { target: decision.target, ruling: { kind: 'undo', decision: decision.id } }
}

async function ruling(
  ledger: Ledger,
  library: Library,
  { action, id, args, options }: Typed,
): Promise<Made | string> {
  const found = await statementMeant(ledger, library, id)
  if (typeof found === 'string') return found
  const target = library.targetOf(found.row.statement, found.document.document)
  const made = await rulingOf(ledger, library, { action, args, options, found })
  return typeof made === 'string' ? made : { target, ruling: made }
}

interface Asked extends Omit<Typed, 'id'> {
  readonly found: Found
}

async function rulingOf(ledger: Ledger, library: Library, asked: Asked): Promise<Ruling | string> {
  const { action, args, options, found } = asked
  switch (action) {
    case 'accept':
    case 'reject':
    case 'retract':
      return args.length === 0 ? { kind: action } : `"${action}" takes nothing behind the id`
    case 'speaker':
      return speakerOf(args, options.actor ?? null)
    case 'words':
      return pieces(args, found, (content) => ({ kind: 'edit-span', content }))
    case 'split':
      if (args.length < 2) return '"split" takes two stretches or more, such as 120-168 170-201'
      return pieces(args, found, (content) => ({
        kind: 'split',
        into: content.map((piece) => [piece]),
      }))
    case 'merge':
    case 'together':
    case 'apart': {
      const others = await targetsOf(ledger, library, args)
      if (typeof others === 'string') return others
      if (others.length === 0) return `"${action}" takes the id of another statement, or several`
      if (action === 'apart') return { kind: 'apart', from: others }
      return { kind: action, with: others }
    }
    default:
      return `there is no action "${action}"; see "tutur help decide"`
  }
}

function speakerOf(args: readonly string[], actor: string | null): Ruling | string {
  if (args.length === 0)
    return '"speaker" takes a name, such as "Ratna Wirasena"; an empty one ("") says that the text names nobody'
  return { kind: 'set-speaker', name: oneLine(args.join(' ')), actor }
}

/** Stretches such as `120-168`, which must lie in the document. */
function pieces(
  args: readonly string[],
  { document: { document } }: Found,
  make: (content: readonly (readonly [number, number])[]) => Ruling,
): Ruling | string {
  const content: [number, number][] = []
  for (const arg of args) {
    const [, start = '', end = ''] = /^(\d+)-(\d+)$/u.exec(arg) ?? []
    const piece: [number, number] = [Number(start), Number(end)]
    if (end === '' || piece[0] >= piece[1] || piece[1] > document.text.length)
      return `"${arg}" is no stretch of the document, which has characters 0 to ${document.text.length}; write it as 120-168`
    content.push(piece)
  }
  if (content.length === 0) return 'give the characters as START-END, such as 120-168'
  return make(content)
}

async function targetsOf(
  ledger: Ledger,
  library: Library,
  ids: readonly string[],
): Promise<readonly Target[] | string> {
  const targets: Target[] = []
  for (const id of ids) {
    const found = await statementMeant(ledger, library, id)
    if (typeof found === 'string') return found
    targets.push(library.targetOf(found.row.statement, found.document.document))
  }
  return targets
}

/** The statement whose id begins so; a sentence where there is none, or several. */
async function statementMeant(
  { store }: Ledger,
  { allRows }: Library,
  id: string,
): Promise<Found | string> {
  const start = id.toLowerCase()
  const exact = await store.statement(start as Id<'statement'>)
  const found: StatementRow[] = exact === null ? [] : [exact]
  if (exact === null)
    for await (const row of allRows((page) => store.statements({ terms: [] }, page)))
      if (row.statement.id.startsWith(start)) found.push(row)
  const [row] = found
  if (row === undefined) return `no statement has an id that begins with "${id}"`
  if (found.length > 1)
    return `${several(found.map(({ statement }) => statement))} begin with "${id}"; give more of it`
  const document = await store.document(row.statement.document)
  if (document === null) throw new Error(`statement ${row.statement.id} without its document`)
  return { row, document }
}

function several(statements: readonly Statement[]): string {
  const shown = statements.slice(0, 3).map(({ id }) => id)
  return `the ids of ${counted(statements.length, 'statement')} (${shown.join(', ')}${statements.length > shown.length ? ', ...' : ''})`
}
