import type { Log } from '../http/log.ts'
import { Attempts } from './attempts.ts'
import type { Memory } from './memory.ts'
import { createOidc, type Oidc } from './oidc.ts'
import type { OidcSettings } from './oidc-settings.ts'
import { type OwnCookie, ownCookie } from './session-cookie.ts'
import { defaultSessionLimits, type SessionLimits } from './sessions.ts'

/** How people come in. */
export interface GateOptions {
  readonly memory: Memory
  /** As whom everybody at this machine comes in without signing in; `null`: everybody signs in. */
  readonly openTo: string | null
  /** The origin by which browsers reach the server, when it is not the host and port it listens on. */
  readonly publicOrigin: string | null
  readonly behindProxy: boolean
  readonly oidc: OidcSettings | null
  readonly log: Log
  readonly sessionLimits?: SessionLimits
}

/** What the paths of coming in and going out share. */
export interface Gate extends Omit<GateOptions, 'oidc' | 'sessionLimits'> {
  readonly sessionLimits: SessionLimits
  readonly session: OwnCookie
  readonly attempts: Attempts
  /** Signing in elsewhere, if it is configured. */
  readonly elsewhere: { readonly settings: OidcSettings; readonly oidc: Oidc } | null
  readonly overTls: boolean
}

export function createGate({ oidc, ...options }: GateOptions): Gate {
  const { sessionLimits = defaultSessionLimits, publicOrigin } = options
  const overTls = publicOrigin?.startsWith('https:') ?? false
  return {
    ...options,
    sessionLimits,
    overTls,
    session: ownCookie('tutur', { overTls, holdsMs: sessionLimits.wholeMs }),
    attempts: new Attempts(),
    elsewhere: oidc === null ? null : { settings: oidc, oidc: createOidc(oidc) },
  }
}
