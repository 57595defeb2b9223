import type { Log } from '../http/log.ts'
import type { App, ServerContext } from '../http/server-env.ts'
import type { Gate } from './gate.ts'
import { attemptMs, type Subject } from './oidc.ts'
import { type OidcSettings, roleByClaims } from './oidc-settings.ts'
import { ownCookie } from './session-cookie.ts'
import { enter } from './sign-in-routes.ts'
import { nameOutOf } from './user-names.ts'
import { addSubject, noteSignIn, type User, usersOf } from './users.ts'
import type { Role } from './visitor.ts'

/** Why somebody comes back from elsewhere without being signed in: the page says it in its own words. */
export type ElsewhereProblem = 'away' | 'too-late' | 'refused' | 'no-role'

const backPath = '/sign-in/back'

/** Signing in elsewhere: the way there and the way back. */
export function addElsewhereRoutes(app: App, gate: Gate): void {
  const { elsewhere, overTls, log } = gate
  if (elsewhere === null) return
  const { oidc, settings } = elsewhere
  const carrying = ownCookie('tutur-sign-in', { overTls, holdsMs: attemptMs })

  app.get('/sign-in/elsewhere', async (context) => {
    const redirectUri = context.get('origin') + backPath
    try {
      const { url, carried } = await oidc.begin(redirectUri, ownPath(context.req.query('to')))
      carrying.set(context, carried)
      return context.redirect(url.href, 303)
    } catch (error) {
      return refuse(context, log, { problem: 'away', why: error })
    }
  })

  app.get(backPath, async (context) => {
    const carried = carrying.get(context) ?? ''
    carrying.remove(context)
    const { search } = new URL(context.req.url)
    try {
      const subject = await oidc.end(new URL(backPath + search, context.get('origin')), carried)
      if (subject === null) return refuse(context, log, { problem: 'too-late', why: null })
      const user = await admitted(gate, settings, subject)
      if (user === null)
        return refuse(context, log, { problem: 'no-role', why: `${subject.name} has no role` })
      await enter(context, gate, user)
      return context.redirect(subject.to, 303)
    } catch (error) {
      return refuse(context, log, { problem: 'refused', why: error })
    }
  })
}

/** Back to the page of signing in, which says what was wrong; the log says why. */
function refuse(
  context: ServerContext,
  log: Log,
  { problem, why }: { readonly problem: ElsewhereProblem; readonly why: unknown },
): Response {
  if (why !== null)
    log(`signing in elsewhere: ${problem}: ${why instanceof Error ? reasonOf(why) : why}`)
  return context.redirect(`/sign-in?problem=${problem}`, 303)
}

function reasonOf({ message, cause }: Error): string {
  const more = cause instanceof Error ? cause.message : ''
  return more === '' ? message : `${message} (${more})`
}

/** The user who is that subject, with the role that the claims give; made at the first time. `null`: they may not come in. */
async function admitted(
  { memory }: Gate,
  settings: OidcSettings,
  subject: Subject,
): Promise<User | null> {
  const role = roleByClaims(subject.claims, settings)
  if (role === null) return null
  const users = await usersOf(memory)
  const known = users.find((user) => isSubject(user, subject))
  if (known !== undefined) return await noteSignIn(memory, known.name, role)
  return await addNamed(memory, subject, role)
}

function isSubject({ subject: known }: User, { issuer, subject }: Subject): boolean {
  return known !== null && known.issuer === issuer && known.subject === subject
}

/** A name that another user has is never theirs: whoever may choose a name elsewhere could come in as anybody. */
async function addNamed(
  memory: Gate['memory'],
  subject: Subject,
  role: Role,
): Promise<User | null> {
  const name = nameOutOf(subject.name)
  const record = { role, subject: { issuer: subject.issuer, subject: subject.subject } }
  for (let number = 1; number < 1000; number += 1) {
    const user = await addSubject(memory, number === 1 ? name : `${name}-${number}`, record)
    if (user !== null) return user
  }
  return null
}

/** A path of our own pages, and never an address elsewhere. */
function ownPath(to: string | undefined): string {
  const url = URL.parse(to ?? '/', 'http://own.invalid')
  // Two slashes at the beginning would name a host.
  const isOwn = url?.host === 'own.invalid' && !url.pathname.startsWith('//')
  return isOwn ? url.pathname + url.search + url.hash : '/'
}
