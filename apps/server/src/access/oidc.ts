import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { z } from 'zod'
import type { OidcSettings } from './oidc-settings.ts'
import { sealBy } from './sealed.ts'

/** Somebody who has signed in elsewhere. */
export interface Subject {
  readonly issuer: string
  readonly subject: string
  /** As that server calls them. */
  readonly name: string
  readonly claims: Readonly<Record<string, unknown>>
  /** The path of our pages that they wanted to see. */
  readonly to: string
}

/** Signing in at another server. Each rejects when that server is away or does not keep to the protocol. */
export interface Oidc {
  /** Where a browser must go, and what it carries until it comes back. */
  begin(redirectUri: string, to: string): Promise<{ readonly url: URL; readonly carried: string }>
  /** Who has come back to `url`; `null`: what was carried is missing, old or not ours. */
  end(url: URL, carried: string): Promise<Subject | null>
}

const attemptShape = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
  /** Milliseconds since 1970. */
  until: z.number(),
})

/** For how long somebody may take to sign in there. */
export const attemptMs = 600_000

/** The code flow with PKCE, state and nonce. What belongs to an attempt is carried by the browser, sealed, so that any process can end it. */
export function createOidc(settings: OidcSettings): Oidc {
  const { seal, open } = sealBy(settings.clientSecret, 'tutur sign-in elsewhere')
  const configuration = once(() => discover(settings))
  return {
    async begin(redirectUri, to) {
      const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: settings.scope,
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      const until = Date.now() + attemptMs
      return { url, carried: seal(JSON.stringify({ state, nonce, verifier, to, until })) }
    },
    async end(url, carried) {
      const json = open(carried)
      const attempt = json === null ? null : attemptShape.parse(JSON.parse(json))
      if (attempt === null || attempt.until < Date.now()) return null
      const claims = await claimsOf(await configuration(), url, attempt)
      const { iss, sub } = z.looseObject({ iss: z.string(), sub: z.string() }).parse(claims)
      return { issuer: iss, subject: sub, name: nameIn(claims) ?? sub, claims, to: attempt.to }
    },
  }
}

async function claimsOf(
  configuration: Configuration,
  url: URL,
  attempt: z.infer<typeof attemptShape>,
): Promise<Readonly<Record<string, unknown>>> {
  const answer = await authorizationCodeGrant(configuration, url, {
    pkceCodeVerifier: attempt.verifier,
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    idTokenExpected: true,
  })
  const claims = answer.claims()
  if (claims === undefined) throw new Error('no claims in the answer of the OpenID server')
  if (configuration.serverMetadata().userinfo_endpoint === undefined) return claims
  // Many servers tell names and groups there alone.
  const more = await fetchUserInfo(configuration, answer.access_token, claims.sub)
  return { ...more, ...claims }
}

function nameIn(claims: Readonly<Record<string, unknown>>): string | null {
  const said = [claims['preferred_username'], claims['email'], claims['name']]
  return said.find((one): one is string => typeof one === 'string' && one !== '') ?? null
}

function discover(settings: OidcSettings): Promise<Configuration> {
  const { issuer, clientId, clientSecret } = settings
  const auth = settings.clientAuth === 'post' ? ClientSecretPost : ClientSecretBasic
  return discovery(issuer, clientId, undefined, auth(clientSecret), {
    // Only an issuer on this machine may have an address without encryption.
    ...(issuer.protocol === 'http:' ? { execute: [allowInsecureRequests] } : {}),
    timeout: 10,
  })
}

/** Asks once; after a failure again. */
function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | null = null
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = null
      throw error
    })
    return asked
  }
}
