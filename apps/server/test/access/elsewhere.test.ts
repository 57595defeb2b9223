import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addUser } from '../../src/access/access.ts'
import { oidcSettings, roleByClaims } from '../../src/access/oidc-settings.ts'
import { type Served, serveEmpty } from '../served.ts'
import { Client } from './client.ts'
import { type OidcServer, startOidcServer } from './oidc-server.ts'

const secret = 'a secret that only the two servers know'
const password = 'sungai panjang berkelok'

const environmentOf = (issuer: string) => ({
  TUTUR_OIDC_ISSUER: issuer,
  TUTUR_OIDC_CLIENT_ID: 'tutur',
  TUTUR_OIDC_CLIENT_SECRET: secret,
  TUTUR_OIDC_NAME: 'the institute',
  TUTUR_OIDC_SCOPE: 'openid profile groups',
  TUTUR_OIDC_ADMIN: 'keepers',
  TUTUR_OIDC_ANALYST: 'desk, field',
})

describe('signing in elsewhere', () => {
  let server: Served
  let elsewhere: OidcServer

  beforeAll(async () => {
    elsewhere = await startOidcServer()
    const environment = environmentOf(elsewhere.issuer)
    server = await serveEmpty({ environment }, ({ store }) =>
      addUser(store, { name: 'rina', role: 'reader', password }),
    )
    elsewhere.register({ id: 'tutur', secret, redirectUri: `${server.address}/sign-in/back` })
  })
  beforeEach(() => {
    elsewhere.accounts.clear()
  })
  afterAll(async () => {
    await server.close()
    await elsewhere.close()
  })

  /** Goes there and comes back to just before our server is asked: the address at which it is. */
  async function wayBack(client: Client, to = '/'): Promise<string> {
    const begun = await client.ask(`/sign-in/elsewhere?to=${encodeURIComponent(to)}`)
    expect(begun.status).toBe(303)
    const there = new Client(elsewhere.issuer)
    let at = begun.headers.get('location') ?? ''
    while (at.startsWith(elsewhere.issuer) || at.startsWith('/'))
      at = (await there.ask(at)).headers.get('location') ?? 'nowhere'
    return at
  }

  /** Signs in as the account of that subject. */
  async function signIn(subject: string, to?: string): Promise<{ client: Client; to: string }> {
    elsewhere.next = subject
    const client = new Client(server.address)
    const answer = await client.ask(await wayBack(client, to))
    expect(answer.status).toBe(303)
    return { client, to: answer.headers.get('location') ?? '' }
  }

  it('is offered by its name', async () => {
    const answer = await new Client(server.address).ask('/api/v1/me')
    expect(await answer.json()).toMatchObject({
      ways: ['password', 'oidc'],
      oidcName: 'the institute',
    })
  })

  it('sends nobody there without state, nonce and challenge', async () => {
    const client = new Client(server.address)
    const begun = await client.ask('/sign-in/elsewhere')
    const { searchParams } = new URL(begun.headers.get('location') ?? '')
    expect(searchParams.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(searchParams.get(name)?.length).toBeGreaterThan(40)
    expect(client.setCookies[0]).toMatch(/^tutur-sign-in=.*HttpOnly; SameSite=Lax/u)
  })

  it('gives the role of the group, and brings back to the page', async () => {
    elsewhere.accounts.set('s-1', { name: 'Dewi Lestari', groups: ['other', 'field'] })
    const { client, to } = await signIn('s-1', '/ledger?q=act:deny')
    expect(to).toBe('/ledger?q=act:deny')
    expect(await client.me()).toMatchObject({
      name: 'dewi-lestari',
      role: 'analyst',
      by: 'session',
      hasPassword: false,
    })
    expect(client.cookies.has('tutur-sign-in')).toBe(false)
  })

  it('gives the role that they have there now', async () => {
    elsewhere.accounts.set('s-2', { name: 'eko', groups: ['keepers'] })
    expect(await (await signIn('s-2')).client.me()).toMatchObject({ name: 'eko', role: 'admin' })
    elsewhere.accounts.set('s-2', { name: 'eko', groups: ['desk'] })
    const { client } = await signIn('s-2')
    expect(await client.me()).toMatchObject({ name: 'eko', role: 'analyst' })
  })

  it('lets nobody in without a role', async () => {
    elsewhere.accounts.set('s-3', { name: 'fajar', groups: ['other'] })
    const { client, to } = await signIn('s-3')
    expect(to).toBe('/sign-in?problem=no-role')
    expect(await client.me()).toMatchObject({ name: null, by: 'none' })
  })

  it('makes nobody another who is here under the same name', async () => {
    elsewhere.accounts.set('s-4', { name: 'rina', groups: ['keepers'] })
    expect(await (await signIn('s-4')).client.me()).toMatchObject({ name: 'rina-2', role: 'admin' })
    const here = new Client(server.address)
    await here.send('POST /api/v1/session', { name: 'rina', password })
    expect(await here.me()).toMatchObject({ name: 'rina', role: 'reader' })
  })

  it.each([
    'https://evil.example.org/',
    '//evil.example.org',
    '/\\evil.example.org',
    '/.//evil.example.org',
  ])('never leads on to %s', async (away) => {
    elsewhere.accounts.set('s-5', { name: 'gita', groups: ['desk'] })
    expect((await signIn('s-5', away)).to).toBe('/')
  })

  it('cannot be ended by a browser that has not begun it, nor twice', async () => {
    elsewhere.accounts.set('s-6', { name: 'hasan', groups: ['desk'] })
    elsewhere.next = 's-6'
    const client = new Client(server.address)
    const back = await wayBack(client)
    const victim = new Client(server.address)
    const without = await victim.ask(back)
    expect(without.headers.get('location')).toBe('/sign-in?problem=too-late')
    await victim.ask('/sign-in/elsewhere')
    const other = await victim.ask(back)
    expect(other.headers.get('location')).toBe('/sign-in?problem=refused')
    expect(await victim.me()).toMatchObject({ by: 'none' })
    expect((await client.ask(back)).headers.get('location')).toBe('/')
    expect((await client.ask(back)).headers.get('location')).toBe('/sign-in?problem=too-late')
  })

  it('tells when the other server is away', async () => {
    const gone = await startOidcServer()
    await gone.close()
    const environment = environmentOf(gone.issuer)
    const alone = await serveEmpty({ environment })
    try {
      const answer = await new Client(alone.address).ask('/sign-in/elsewhere')
      expect(answer.headers.get('location')).toBe('/sign-in?problem=away')
      expect(alone.log.join('\n')).toContain('signing in elsewhere: away')
    } finally {
      await alone.close()
    }
  })
})

describe('the settings of signing in elsewhere', () => {
  const good = environmentOf('https://id.example.org/realm')

  it('are none when nothing is set', () => {
    expect(oidcSettings({ TUTUR_OIDC_NAME: 'x' })).toBeNull()
  })

  it.each([
    [{ TUTUR_OIDC_CLIENT_SECRET: '' }, 'belong together'],
    [{ TUTUR_OIDC_ISSUER: 'http://id.example.org' }, 'https address'],
    [{ TUTUR_OIDC_CLIENT_AUTH: 'letter' }, 'basic or post'],
    [{ TUTUR_OIDC_OTHERS: 'guest' }, 'reader, analyst, admin'],
    [{ TUTUR_OIDC_ADMIN: '', TUTUR_OIDC_ANALYST: ' , ' }, 'nobody could come in'],
  ])('%j is told', (changed, words) => {
    expect(oidcSettings({ ...good, ...changed })).toContain(words)
  })

  it('find roles in nested claims, the highest of several', () => {
    const values = { reader: ['r'], analyst: ['a'], admin: ['k'] }
    const mapping = { roleClaim: 'realm_access.roles', values, others: null }
    const roleOf = (roles: unknown) => roleByClaims({ realm_access: { roles } }, mapping)
    expect(roleOf(['r', 'a'])).toBe('analyst')
    expect(roleOf('k')).toBe('admin')
    expect(roleOf(['x', 7, null])).toBeNull()
    expect(roleByClaims({}, { ...mapping, others: 'reader' })).toBe('reader')
    const flat = { ...mapping, roleClaim: 'https://example.org/roles' }
    expect(roleByClaims({ 'https://example.org/roles': ['a'] }, flat)).toBe('analyst')
  })
})
