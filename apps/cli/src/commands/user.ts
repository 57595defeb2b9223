import { Argument, Command, Option } from 'commander'
import type { Role, User, UserObstacle } from 'tutur-server/access'
import { askPassword } from '../ask-password.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { oneLine } from '../render/words.ts'
import { dossierOption, mustExist, withLedger } from '../with-ledger.ts'

/** Loaded when a ledger is opened: the other commands do without. */
type Access = typeof import('tutur-server/access')

type Memory = Parameters<Access['usersOf']>[0]

interface RoleOption {
  readonly role: Role
}

interface ListOptions {
  readonly json?: boolean
}

interface TokenOptions extends RoleOption {
  readonly for: string
}

const roleNames: readonly Role[] = ['reader', 'analyst', 'admin']

const more = `
A reader reads; an analyst also decides and adds; an admin also looks after users. The password
is asked for at a terminal, or read as the first line of standard input. A token lets a program
in as its user: it goes into the header "Authorization: Bearer TOKEN", and is shown once.
`

/** `tutur user`: who may come in where the server is not open to this machine alone. */
export function userCommand(onExit: (code: ExitCode) => void): Command {
  const command = new Command('user')
    .summary('who may come in when others can reach the server')
    .description('Looks after the users of a ledger that is served to others.')
    .addHelpText('after', more)
  const within = withAccess(onExit)
  const each = [
    addCommand(within),
    listCommand(within),
    roleCommand(within),
    passwordCommand(within),
    removeCommand(within),
    tokenCommand(within),
    tokensCommand(within),
    revokeCommand(within),
  ]
  for (const one of each) command.addCommand(one.addOption(dossierOption()))
  return command
}

/** Work on the users of a ledger; what it resolves to is told and ends the command. */
type Within = (
  command: Command,
  work: (memory: Memory, access: Access) => Promise<Outcome>,
) => Promise<void>

/** What there is to tell: the result, or why there is none. */
type Outcome = { readonly result: string } | { readonly problem: string; readonly code?: ExitCode }

function withAccess(onExit: (code: ExitCode) => void): Within {
  return async (command, work) => {
    const { dossier } = command.opts<{ readonly dossier: string }>()
    const code = await withLedger(
      dossier,
      async ({ store }) => tell(await work(store, await import('tutur-server/access'))),
      mustExist,
    )
    onExit(code)
  }
}

function tell(outcome: Outcome): ExitCode {
  if ('problem' in outcome) {
    process.stderr.write(`tutur: ${outcome.problem}\n`)
    return outcome.code ?? exitCode.wrongUse
  }
  process.stdout.write(`${outcome.result}\n`)
  return exitCode.done
}

function none(problem: string): Outcome {
  return { problem, code: exitCode.nothingFound }
}

function roleOption(): Option {
  return new Option('--role <role>', 'what they may do').choices(roleNames).default('reader')
}

/* ---- Users ---- */

function addCommand(within: Within): Command {
  return new Command('add')
    .summary('let somebody in')
    .description('Adds a user with a password of their own.')
    .argument('<NAME>', 'how they sign in')
    .addOption(roleOption())
    .action(async (said: string, { role }: RoleOption, command: Command) => {
      await within(command, async (memory, access) => {
        const name = access.plainName(said)
        const wrong = access.nameProblem(name)
        if (wrong !== null) return { problem: wrong }
        if ((await access.userNamed(memory, name)) !== null) return taken(name)
        const password = await newPassword(access, name)
        if ('problem' in password) return password
        const user = await access.addUser(memory, { name, role, password: password.result })
        return user === null ? taken(name) : { result: `${name} may come in, as ${role}` }
      })
    })
}

function taken(name: string): Outcome {
  return {
    problem: `there is a user ${name}; change them with "tutur user role" or "tutur user password"`,
  }
}

/** A password that is good enough. */
async function newPassword({ passwordProblem }: Access, name: string): Promise<Outcome> {
  const password = await askPassword(name)
  if (password === null)
    return { problem: 'no password was given, or the two are not the same; nothing is changed' }
  const problem = passwordProblem(password, name)
  return problem === null ? { result: password } : { problem }
}

function listCommand(within: Within): Command {
  return new Command('list')
    .summary('who may come in')
    .description('Lists the users: name, role, how they sign in, when they last did.')
    .option('--json', 'one JSON object a line')
    .action(async ({ json = false }: ListOptions, command: Command) => {
      await within(command, async (memory, { usersOf }) => {
        const users = await usersOf(memory)
        if (users.length === 0)
          return none('there is no user yet; add one with "tutur user add NAME --role admin"')
        return { result: users.map(json ? asJson : asLine).join('\n') }
      })
    })
}

function asLine({ name, role, subject, signedInAt }: User): string {
  const how = subject === null ? 'password' : `by ${subject.issuer}`
  return `${name}  ${role}  ${how}  ${signedInAt ?? 'never signed in'}`
}

function asJson({ name, role, madeAt, subject, signedInAt }: User): string {
  return JSON.stringify({ name, role, madeAt, issuer: subject?.issuer ?? null, signedInAt })
}

function roleCommand(within: Within): Command {
  return new Command('role')
    .summary('give somebody another role')
    .description('Gives a user another role; it holds from the next request on.')
    .argument('<NAME>', 'the user')
    .addArgument(new Argument('<ROLE>', 'what they may do').choices(roleNames))
    .action(async (...[said, role, , command]: RoleArguments) => {
      await within(command, async (memory, access) => {
        const name = access.plainName(said)
        const changed = await access.changeUser(memory, name, { role })
        if (typeof changed === 'string') return obstacle(changed, name)
        const until = changed.subject === null ? '' : ', until they sign in again elsewhere'
        return { result: `${name} is ${role} now${until}` }
      })
    })
}

/** What that command hands over. */
type RoleArguments = [said: string, role: Role, options: unknown, command: Command]

function passwordCommand(within: Within): Command {
  return new Command('password')
    .summary('give somebody another password')
    .description('Gives a user another password, and signs them out everywhere.')
    .argument('<NAME>', 'the user')
    .action(async (said: string, _options: unknown, command: Command) => {
      await within(command, async (memory, access) => {
        const name = access.plainName(said)
        if ((await access.userNamed(memory, name)) === null) return obstacle('unknown', name)
        const password = await newPassword(access, name)
        if ('problem' in password) return password
        const changed = await access.changeUser(memory, name, { password: password.result })
        return typeof changed === 'string'
          ? obstacle(changed, name)
          : { result: `${name} has another password, and is signed out everywhere` }
      })
    })
}

function removeCommand(within: Within): Command {
  return new Command('remove')
    .summary('let somebody in no more')
    .description('Takes a user away, with sessions and tokens. What they decided stays.')
    .argument('<NAME>', 'the user')
    .action(async (said: string, _options: unknown, command: Command) => {
      await within(command, async (memory, access) => {
        const name = access.plainName(said)
        const kept = await access.removeUser(memory, name)
        return kept === null ? { result: `${name} may not come in any more` } : obstacle(kept, name)
      })
    })
}

function obstacle(kept: UserObstacle, name: string): Outcome {
  return kept === 'unknown'
    ? { problem: `there is no user ${name}; "tutur user list" has all` }
    : { problem: `${name} is the only admin; make another user admin first` }
}

/* ---- Tokens ---- */

function tokenCommand(within: Within): Command {
  return new Command('token')
    .summary('a token for a program of somebody')
    .description('Makes a token by which a program comes in as a user, and shows it once.')
    .argument('<NAME>', 'the user')
    .option('--for <what>', 'what it is for, to know it again', 'a program')
    .addOption(roleOption())
    .action(async (said: string, options: TokenOptions, command: Command) => {
      await within(command, async (memory, access) => {
        const name = access.plainName(said)
        const user = await access.userNamed(memory, name)
        if (user === null) return obstacle('unknown', name)
        if (!access.mayAs(user.role, options.role))
          return { problem: `${name} is ${user.role}, and so can a token of theirs be at most` }
        const asked = { name: options.for, role: options.role, user: name }
        return { result: (await access.makeToken(memory, asked)).token }
      })
    })
}

function tokensCommand(within: Within): Command {
  return new Command('tokens')
    .summary('which tokens there are')
    .description('Lists tokens: id, user, role, what for, when made, when last used.')
    .argument('[NAME]', 'of one user')
    .option('--json', 'one JSON object a line')
    .action(async (...[said, { json = false }, command]: TokensArguments) => {
      await within(command, async (memory, { plainName, tokensOf }) => {
        const tokens = await tokensOf(memory, said === undefined ? null : plainName(said))
        if (tokens.length === 0) return none('there are no tokens')
        const line = (one: (typeof tokens)[number]): string =>
          `${one.id}  ${one.user}  ${one.role}  "${oneLine(one.name)}"  made ${one.madeAt}  ${one.lastUsed ?? 'never used'}`
        return { result: tokens.map((one) => (json ? JSON.stringify(one) : line(one))).join('\n') }
      })
    })
}

/** What that command hands over. */
type TokensArguments = [said: string | undefined, options: ListOptions, command: Command]

function revokeCommand(within: Within): Command {
  return new Command('revoke')
    .summary('revoke a token')
    .description('Revokes a token at once.')
    .argument('<NAME>', 'the user')
    .argument('<ID>', 'the token, as "tutur user tokens" has it')
    .action(async (...[said, id, , command]: RevokeArguments) => {
      await within(command, async (memory, access) => {
        const name = access.plainName(said)
        return (await access.revokeToken(memory, name, id))
          ? { result: `the token ${id} of ${name} is revoked` }
          : { problem: `${name} has no token ${id}; "tutur user tokens" has all` }
      })
    })
}

/** What that command hands over. */
type RevokeArguments = [said: string, id: string, options: unknown, command: Command]
