import { userInfo } from 'node:os'
import { Command } from 'commander'
import type { Id } from 'tutur'
import type { AskedDecision, DecisionProblem, Ledger } from 'tutur-intake'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { counted } from '../render/counted.ts'
import { oneLine } from '../render/words.ts'
import { dossierOption, type Intake, mustExist, withLedger } from '../with-ledger.ts'

interface DecideOptions {
  readonly dossier: string
  readonly why: string
  readonly who: string
  readonly actor?: string
}

const more = `
ACTION is one of
  accept, reject, retract ID           it is right; it is wrong; whoever published it took it back
  speaker ID NAME                      somebody else says it (--actor KEY: that one of the dossier)
  words ID START-END...                the words said are these characters of the document
  merge ID OTHER...                    these statements of one document are one
  split ID START-END START-END...      it is several, each of these characters
  together ID OTHER...                 statements of any documents report one utterance
  apart ID OTHER...                    they do not
  shift ID ISSUE yes|no                the words change the position of their party on an issue, or do not
  undo DECISION                        an earlier decision does not hold any more
ID is the id of a statement, as "tutur search" and "tutur explain" give it, or its beginning. Offsets are UTF-16 code units. Nothing is overwritten: a decision is a record with
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
      onExit(
        await withLedger(
          options.dossier,
          (ledger, intake) => decideAndTell(ledger, intake, typed),
          mustExist,
        ),
      )
    })
}

/** What the command hands over. */
type Arguments = [action: string, id: string, args: readonly string[], options: DecideOptions]

async function decideAndTell(ledger: Ledger, intake: Intake, typed: Typed): Promise<ExitCode> {
  const decided = await decide(ledger, intake, typed)
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

/** What became of the decision; a sentence for the user where it cannot be made. */
async function decide(
  ledger: Ledger,
  intake: Intake,
  typed: Typed,
): Promise<{ readonly told: string; readonly fits: boolean } | string> {
  const { store } = ledger
  const { prepareDecision, keepDecision } = intake
  const asked =
    typed.action === 'shift' ? await shiftOf(ledger, intake, typed) : await askedOf(store, typed)
  if (typeof asked === 'string') return asked
  const { actor } = typed.options
  if (actor !== undefined && !intake.isKnownActor(actor, ledger.dossier))
    return `there is no actor "${actor}"; the dossier has ${keysTold(ledger.dossier.actors)}`
  const prepared = await prepareDecision(store, asked)
  if (!prepared.ok) return problemTold(prepared.problem)
  const { who, why } = typed.options
  const { decision, fits } = await keepDecision(store, prepared.value, { who, why, at: new Date() })
  const shown = `decided: ${decision.id}; "tutur decide undo ${decision.id}" takes it back\n`
  const unfit = `kept as ${decision.id}, but no statement answers to it: see "tutur recode" in docs/commands.md\n`
  return { told: fits ? shown : unfit, fits }
}

function keysTold(actors: Ledger['dossier']['actors']): string {
  return actors.length === 0 ? 'none of its own' : actors.map(({ key }) => key).join(', ')
}

function problemTold({ field, message }: DecisionProblem): string {
  return field === 'content' || field === 'into' ? `${message}; write it as 120-168` : message
}

type Store = Ledger['store']

/** What was typed as what is asked, with whole ids; a sentence where it cannot be understood. */
async function askedOf(store: Store, typed: Typed): Promise<AskedDecision | string> {
  if (typed.action === 'undo') {
    const decision = await decisionMeant(store, typed.id)
    return decision.ok ? { kind: 'undo', decision: decision.id } : decision.message
  }
  const ids = typed.action in takesIds ? typed.args : []
  const [statement, ...others] = await Promise.all(
    [typed.id, ...ids].map((id) => statementMeant(store, id)),
  )
  if (statement?.ok !== true) return statement?.message ?? ''
  const lost = others.find((one) => !one.ok)
  if (lost?.ok === false) return lost.message
  return rulingOf(
    typed,
    statement.id,
    others.flatMap((one) => (one.ok ? [one.id] : [])),
  )
}

/** What looks like a shift by the words of a statement is one, or is none. */
async function shiftOf(
  ledger: Ledger,
  { accountOfLedger, shiftBy, unknownIssue }: Intake,
  { id, args }: Typed,
): Promise<AskedDecision | string> {
  const [issue, answer, ...more] = args
  if (issue === undefined || (answer !== 'yes' && answer !== 'no') || more.length > 0)
    return '"shift" takes the key of an issue and "yes" or "no", such as: shift 3f0c9a1b toll no'
  const problem = unknownIssue(ledger.dossier, issue)
  if (problem !== null) return problem
  const statement = await statementMeant(ledger.store, id)
  if (!statement.ok) return statement.message
  const found = shiftBy(await accountOfLedger(ledger), statement.id, issue)
  if (found === null)
    return `nothing that statement ${statement.id} says looks like a change of position on "${issue}"; "tutur positions --issue ${issue}" lists what does`
  return { kind: 'shift', statement: statement.id, ...found, issue, holds: answer === 'yes' }
}

/** Actions whose arguments are ids of statements. */
const takesIds: Readonly<Record<string, true>> = { merge: true, together: true, apart: true }

function rulingOf(
  { action, args, options }: Typed,
  statement: string,
  others: readonly string[],
): AskedDecision | string {
  switch (action) {
    case 'accept':
    case 'reject':
    case 'retract':
      return args.length === 0
        ? { kind: action, statement }
        : `"${action}" takes nothing behind the id`
    case 'speaker':
      return speakerOf(args, { statement, actor: options.actor ?? null })
    case 'words':
      return stretches(args, (content) => ({ kind: 'edit-span', statement, content }))
    case 'split':
      if (args.length < 2) return '"split" takes two stretches or more, such as 120-168 170-201'
      return stretches(args, (content) => ({
        kind: 'split',
        statement,
        into: content.map((piece) => [piece]),
      }))
    case 'merge':
    case 'together':
    case 'apart':
      if (others.length === 0) return `"${action}" takes the id of another statement, or several`
      return action === 'apart'
        ? { kind: action, statement, from: others }
        : { kind: action, statement, with: others }
    default:
      return `there is no action "${action}"; see "tutur help decide"`
  }
}

function speakerOf(
  args: readonly string[],
  about: { readonly statement: string; readonly actor: string | null },
): AskedDecision | string {
  if (args.length === 0)
    return '"speaker" takes a name, such as "Ratna Wirasena"; an empty one ("") says that the text names nobody'
  return { kind: 'set-speaker', ...about, name: oneLine(args.join(' ')) }
}

/** Stretches such as `120-168`. */
function stretches(
  args: readonly string[],
  make: (content: readonly (readonly [number, number])[]) => AskedDecision,
): AskedDecision | string {
  const content: [number, number][] = []
  for (const arg of args) {
    const [, start, end] = /^(\d+)-(\d+)$/u.exec(arg) ?? []
    if (end === undefined) return `"${arg}" is no stretch of the document; write it as 120-168`
    content.push([Number(start), Number(end)])
  }
  if (content.length === 0) return 'give the characters as START-END, such as 120-168'
  return make(content)
}

/** A whole id, or why there is none. */
type Meant =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly message: string }

async function decisionMeant(store: Store, id: string): Promise<Meant> {
  const start = id.toLowerCase()
  const found = (await store.decisions()).filter((one) => one.id.startsWith(start))
  return meant(id, { found: found.map((one) => one.id), what: 'decision' })
}

/** The statement whose id begins so. */
async function statementMeant(store: Store, id: string): Promise<Meant> {
  const start = id.toLowerCase()
  const exact = await store.statement(start as Id<'statement'>)
  if (exact !== null) return { ok: true, id: exact.statement.id }
  const { allRows } = await import('tutur-ledger')
  const found: string[] = []
  for await (const { statement } of allRows((page) => store.statements({ terms: [] }, page)))
    if (statement.id.startsWith(start)) found.push(statement.id)
  return meant(id, { found, what: 'statement' })
}

function meant(
  id: string,
  { found, what }: { readonly found: readonly string[]; readonly what: string },
): Meant {
  const [only, ...more] = found
  if (only === undefined)
    return { ok: false, message: `no ${what} has an id that begins with "${id}"` }
  if (more.length === 0) return { ok: true, id: only }
  const shown = `${found.slice(0, 3).join(', ')}${found.length > 3 ? ', ...' : ''}`
  const message = `the ids of ${counted(found.length, what)} (${shown}) begin with "${id}"; give more of it`
  return { ok: false, message }
}
