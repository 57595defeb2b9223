import { isLoopback } from '../http/addresses.ts'
import { type Role, roles } from './visitor.ts'

/** A server by which people sign in elsewhere (OpenID Connect). */
export interface OidcSettings {
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  /** How the client proves who it is to the server's token endpoint. */
  readonly clientAuth: 'basic' | 'post'
  /** As the page names it: `Sign in with NAME`. */
  readonly name: string
  readonly scope: string
  /** Where the claims say what somebody is: `groups`, `realm_access.roles`. */
  readonly roleClaim: string
  /** Which values of that claim make whom. */
  readonly values: Readonly<Record<Role, readonly string[]>>
  /** What all others are; `null`: they may not come in. */
  readonly others: Role | null
}

type Environment = Readonly<Record<string, string | undefined>>

/** Every variable of the environment that is read here. */
export const oidcVariables = [
  'TUTUR_OIDC_ISSUER',
  'TUTUR_OIDC_CLIENT_ID',
  'TUTUR_OIDC_CLIENT_SECRET',
  'TUTUR_OIDC_CLIENT_AUTH',
  'TUTUR_OIDC_NAME',
  'TUTUR_OIDC_SCOPE',
  'TUTUR_OIDC_ROLE_CLAIM',
  'TUTUR_OIDC_READER',
  'TUTUR_OIDC_ANALYST',
  'TUTUR_OIDC_ADMIN',
  'TUTUR_OIDC_OTHERS',
] as const

/** What the environment says; `null`: nobody signs in elsewhere. A text: what is wrong with it. */
export function oidcSettings(environment: Environment): OidcSettings | string | null {
  const said: Said = (end) => environment[`TUTUR_OIDC_${end}`]?.trim() ?? ''
  const client = [said('ISSUER'), said('CLIENT_ID'), said('CLIENT_SECRET')] as const
  if (client.every((one) => one === '')) return null
  if (client.includes(''))
    return 'TUTUR_OIDC_ISSUER, TUTUR_OIDC_CLIENT_ID and TUTUR_OIDC_CLIENT_SECRET belong together; set all three or none'
  const [issuer, clientId, clientSecret] = client
  const url = issuerUrl(issuer)
  if (url === null)
    return `TUTUR_OIDC_ISSUER is "${issuer}"; give the https address of the issuer, without the .well-known part`
  const clientAuth = said('CLIENT_AUTH') || 'basic'
  if (clientAuth !== 'basic' && clientAuth !== 'post')
    return `TUTUR_OIDC_CLIENT_AUTH is "${clientAuth}"; it can be basic or post`
  const mapping = roleMapping(said)
  if (typeof mapping === 'string') return mapping
  return {
    issuer: url,
    clientId,
    clientSecret,
    clientAuth,
    name: said('NAME') || url.hostname,
    scope: said('SCOPE') || 'openid profile email',
    ...mapping,
  }
}

/** The value of a variable by the end of its name; empty when it is not set. */
type Said = (end: string) => string

function roleMapping(said: Said): Pick<OidcSettings, 'roleClaim' | 'values' | 'others'> | string {
  const others = said('OTHERS')
  if (others !== '' && !isRole(others))
    return `TUTUR_OIDC_OTHERS is "${others}"; it can be ${roles.join(', ')}, or left out: then only those with a role may come in`
  const values = {
    reader: listed(said('READER')),
    analyst: listed(said('ANALYST')),
    admin: listed(said('ADMIN')),
  }
  if (others === '' && Object.values(values).flat().length === 0)
    return 'nobody could come in by the OpenID server: say with TUTUR_OIDC_ADMIN, TUTUR_OIDC_ANALYST and TUTUR_OIDC_READER which groups have which role, or with TUTUR_OIDC_OTHERS what everybody is'
  return {
    roleClaim: said('ROLE_CLAIM') || 'groups',
    values,
    others: isRole(others) ? others : null,
  }
}

/** Secrets go over the network there, so that it must be encrypted but on this machine. */
function issuerUrl(text: string): URL | null {
  const url = URL.parse(text)
  if (url === null) return null
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
    ? url
    : null
}

function listed(text: string): readonly string[] {
  return text.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]))
}

function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text)
}

/** The role of somebody with these claims; `null`: they may not come in. */
export function roleByClaims(
  claims: Readonly<Record<string, unknown>>,
  { roleClaim, values, others }: Pick<OidcSettings, 'roleClaim' | 'values' | 'others'>,
): Role | null {
  const has = new Set(valuesAt(claims, roleClaim))
  const highest = [...roles].reverse().find((role) => values[role].some((value) => has.has(value)))
  return highest ?? others
}

/** The texts at a path of claims: `realm_access.roles`. A claim whose name has stops in it goes first. */
function valuesAt(claims: Readonly<Record<string, unknown>>, path: string): readonly string[] {
  const whole = Object.hasOwn(claims, path) ? claims[path] : path.split('.').reduce(step, claims)
  const all: readonly unknown[] = Array.isArray(whole) ? whole : [whole]
  return all.filter((one) => typeof one === 'string')
}

function step(within: unknown, name: string): unknown {
  const isThere = typeof within === 'object' && within !== null && Object.hasOwn(within, name)
  return isThere ? (within as Readonly<Record<string, unknown>>)[name] : undefined
}
