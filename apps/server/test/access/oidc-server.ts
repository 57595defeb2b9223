import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Provider } from 'oidc-provider'

/** Somebody whom the server elsewhere knows. */
export interface Account {
  readonly name: string
  groups: readonly string[]
}

/** A server elsewhere, by which people sign in. */
export interface OidcServer {
  readonly issuer: string
  /** Who signs in next: nobody is asked for a password there. */
  next: string
  /** By their subject, which tells nothing of their name. */
  readonly accounts: Map<string, Account>
  /** Lets a client come in and be sent back to `redirectUri`. */
  register(client: {
    readonly id: string
    readonly secret: string
    readonly redirectUri: string
  }): void
  close(): Promise<void>
}

const scope = 'openid profile groups'

/** Starts one on this machine. Its address is known before its clients are. */
export async function startOidcServer(): Promise<OidcServer> {
  let answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  const issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = { ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }
  const elsewhere: OidcServer = {
    issuer,
    next: '',
    accounts: new Map(),
    register({ id, secret, redirectUri }) {
      const provider = new Provider(issuer, {
        clients: [{ client_id: id, client_secret: secret, redirect_uris: [redirectUri] }],
        jwks: { keys: [key] },
        cookies: { keys: ['for tests alone'] },
        scopes: scope.split(' '),
        claims: { openid: ['sub'], profile: ['preferred_username'], groups: ['groups'] },
        features: { devInteractions: { enabled: false } },
        interactions: { url: (_, { uid }) => `/interaction/${uid}` },
        ttl: { Session: 60, Interaction: 60, Grant: 60, AccessToken: 60, IdToken: 60 },
        findAccount: (_, sub) => {
          const account = elsewhere.accounts.get(sub)
          if (account === undefined) return undefined
          const { name, groups } = account
          const claims = () => ({ sub, preferred_username: name, groups: [...groups] })
          return { accountId: sub, claims }
        },
        loadExistingGrant: async ({ oidc }) => {
          const { accountId } = oidc.session ?? {}
          const clientId = oidc.client?.clientId
          if (accountId === undefined || clientId === undefined) return undefined
          const grant = new oidc.provider.Grant({ accountId, clientId })
          grant.addOIDCScope(scope)
          await grant.save()
          return grant
        },
      })
      const rest = provider.callback()
      answer = async (request, response) => {
        if (!request.url?.startsWith('/interaction/')) return await rest(request, response)
        const login = { accountId: elsewhere.next }
        await provider.interactionFinished(request, response, { login })
      }
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
  return elsewhere
}
