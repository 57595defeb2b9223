import type { Me } from './shapes.ts'

let me: Promise<Me> | null = null

/** Who is asking; asked once, until somebody signs in or out. */
export function whoAmI(): Promise<Me> {
  me ??= askWho()
  me.catch(forgetWhoIAm)
  return me
}

/** Called when somebody signs in or out, here or in another tab. */
export function forgetWhoIAm(): void {
  me = null
}

async function askWho(): Promise<Me> {
  const response = await fetch('/api/v1/me', { headers: { accept: 'application/json' } })
  // A refusal (too many requests, a proxy's page) tells nothing of who is asking, and must not be kept.
  if (!response.ok) throw new TypeError(`who is asking: status ${response.status}`)
  const told = (await response.json()) as Me
  const isSomebodyElse = lastName !== undefined && lastName !== told.name
  lastName = told.name
  if (isSomebodyElse) for (const tell of listeners) tell(told)
  return told
}

/** Who asked before; `undefined` until it is known for the first time. */
let lastName: string | null | undefined

const listeners = new Set<(me: Me) => void>()

/** Calls back when somebody else is asking from now on, or nobody: what one has left in the window is not for the next. */
export function onSomebodyElse(forget: (me: Me) => void): void {
  listeners.add(forget)
}
