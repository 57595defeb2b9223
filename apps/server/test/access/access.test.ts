import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addUser, changeUser, makeToken, removeUser } from '../../src/access/access.ts'
import { hasAdmin } from '../../src/access/users.ts'
import type { App } from '../../src/http/server-env.ts'
import { keepSearch, searchesOf } from '../../src/own/searches.ts'
import { StartProblem } from '../../src/start-server.ts'
import { requestLines, sendRaw } from '../raw-request.ts'
import { type Served, serveEmpty } from '../served.ts'
import { Client } from './client.ts'

const password = 'sungai panjang berkelok'

/** Paths of an API that is there for these tests; the contract says who may ask. */
function routes(app: App): void {
  app.get('/api/v1/dossier', (context) => context.text('read'))
  app.post('/api/v1/decisions', (context) => context.text('decided'))
}

const people = [
  { name: 'rina', role: 'reader', password },
  { name: 'anton', role: 'analyst', password },
  { name: 'adila', role: 'admin', password },
] as const

async function addPeople({ ledger }: Pick<Served, 'ledger'>): Promise<void> {
  for (const person of people) await addUser(ledger.store, person)
}

describe('on this machine', () => {
  let server: Served
  beforeAll(async () => {
    server = await serveEmpty({ routes })
  })
  afterAll(() => server.close())

  it('whoever asks is its admin', async () => {
    const client = new Client(server.address)
    expect(await client.me()).toMatchObject({ role: 'admin', by: 'open', ways: [], csrf: null })
    expect((await client.ask('/api/v1/decisions', { method: 'POST' })).status).toBe(200)
  })

  it.each([
    ['origin', 'https://elsewhere.example.org'],
    ['origin', 'null'],
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
  ])('a page elsewhere (%s: %s) changes nothing', async (name, value) => {
    const client = new Client(server.address)
    const headers = { [name]: value }
    const answer = await client.ask('/api/v1/decisions', { method: 'POST', headers })
    expect(answer.status).toBe(403)
  })

  it('nobody signs in, and nobody needs a token', async () => {
    const client = new Client(server.address)
    expect((await client.send('POST /api/v1/session', { name: 'a', password })).status).toBe(409)
    const made = await client.send('POST /api/v1/tokens', { name: 'x', role: 'reader' })
    expect(made.status).toBe(409)
  })
})

describe('for others', () => {
  it('there must be an admin first', async () => {
    const start = serveEmpty({ host: '0.0.0.0' }, (ledger) =>
      addUser(ledger.store, { name: 'rina', role: 'reader', password }),
    )
    await expect(start).rejects.toThrow(StartProblem)
    await expect(serveEmpty({ publicAddress: 'https://tutur.example.org' })).rejects.toThrow(
      'tutur user add NAME --role admin',
    )
  })

  it('everybody signs in when there is one', async () => {
    const server = await serveEmpty({ host: '0.0.0.0', routes }, (ledger) => addPeople({ ledger }))
    try {
      const { port } = server
      const client = new Client(`http://127.0.0.1:${port}`)
      expect((await client.ask('/api/v1/dossier')).status).toBe(401)
      expect(server.isClosed).toBe(true)
      // It cannot know by what names others call it.
      const named = requestLines('GET /api/v1/me', { host: 'tutur.example.org' })
      expect(await sendRaw(client.address, named)).toMatch(/^HTTP\/1\.1 200 /u)
    } finally {
      await server.close()
    }
  })

  it.each(['tutur.example.org', 'https://tutur.example.org/path', 'ftp://tutur.example.org'])(
    '%s is no address to be reached by',
    async (publicAddress) => {
      await expect(
        serveEmpty({ publicAddress }, (ledger) => addPeople({ ledger })),
      ).rejects.toThrow('give an address without a path')
    },
  )
})

describe('somebody who signs in', () => {
  let server: Served
  const signedIn = async (name: string): Promise<Client> => {
    const client = new Client(server.address)
    expect((await client.send('POST /api/v1/session', { name, password })).status).toBe(200)
    return client
  }

  beforeAll(async () => {
    server = await serveEmpty({ signIn: true, routes }, (ledger) => addPeople({ ledger }))
  })
  afterAll(() => server.close())

  it('is nobody before, and sees nothing of the ledger', async () => {
    const client = new Client(server.address)
    expect(await client.me()).toEqual({
      name: null,
      role: null,
      by: 'none',
      csrf: null,
      ways: ['password'],
      oidcName: null,
      hasPassword: false,
    })
    for (const path of ['/api/v1/dossier', '/api/v1/users', '/api/v1/not-there'])
      expect((await client.ask(path)).status).toBe(401)
    const answer = await client.ask('/api/v1/dossier')
    expect(answer.headers.get('www-authenticate')).toContain('Bearer')
  })

  it('gets a cookie that no script reads', async () => {
    const client = await signedIn('rina')
    expect(client.setCookies).toHaveLength(1)
    const [cookie = ''] = client.setCookies
    expect(cookie).toMatch(/^tutur=[\w-]{43}; /u)
    for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Path=/'])
      expect(cookie).toContain(attribute)
    expect(await client.me()).toMatchObject({ name: 'rina', role: 'reader', hasPassword: true })
    expect((await client.ask('/api/v1/dossier')).status).toBe(200)
  })

  it('is told no more than that name or password is wrong', async () => {
    const client = new Client(server.address)
    const told = async (name: string, given: string): Promise<unknown> => {
      const answer = await client.send('POST /api/v1/session', { name, password: given })
      expect(answer.status).toBe(401)
      return await answer.json()
    }
    expect(await told('rina', 'not her password')).toEqual(await told('nobody', password))
    expect(client.cookies.size).toBe(0)
  })

  it('may write the name in any case', async () => {
    const client = await signedIn(' Rina ')
    expect(await client.me()).toMatchObject({ name: 'rina' })
  })

  it('cannot be given a session that another knows', async () => {
    const planted = 'A'.repeat(43)
    const client = new Client(server.address)
    client.cookies.set('tutur', planted)
    expect((await client.ask('/api/v1/dossier')).status).toBe(401)
    await client.send('POST /api/v1/session', { name: 'rina', password })
    expect(client.cookies.get('tutur')).not.toBe(planted)
    const other = new Client(server.address)
    other.cookies.set('tutur', planted)
    expect((await other.ask('/api/v1/dossier')).status).toBe(401)
  })

  it('has another session after signing in anew, and the one before is over', async () => {
    const client = await signedIn('anton')
    const first = client.cookies.get('tutur') ?? ''
    const again = await client.send('POST /api/v1/session', { name: 'anton', password })
    expect(again.status).toBe(200)
    expect(client.cookies.get('tutur')).not.toBe(first)
    const old = new Client(server.address)
    old.cookies.set('tutur', first)
    expect((await old.ask('/api/v1/dossier')).status).toBe(401)
  })

  it('changes something only from a page of ours', async () => {
    const client = await signedIn('anton')
    const without = await client.send('POST /api/v1/decisions', {})
    expect(without.status).toBe(403)
    expect(await without.json()).toMatchObject({ detail: expect.stringContaining('X-Tutur-CSRF') })
    const header = await client.forgeryHeader()
    expect((await client.send('POST /api/v1/decisions', {}, header)).status).toBe(200)
    const elsewhere = { ...header, origin: 'https://elsewhere.example.org' }
    expect((await client.send('POST /api/v1/decisions', {}, elsewhere)).status).toBe(403)
    const others = await (await signedIn('adila')).forgeryHeader()
    expect((await client.send('POST /api/v1/decisions', {}, others)).status).toBe(403)
  })

  it('cannot be signed in by a page elsewhere', async () => {
    const client = new Client(server.address)
    const origin = 'https://elsewhere.example.org'
    const answer = await client.send('POST /api/v1/session', { name: 'rina', password }, { origin })
    expect(answer.status).toBe(403)
    expect(client.cookies.size).toBe(0)
  })

  it('may do what the role allows', async () => {
    const may = async (name: string): Promise<number[]> => {
      const client = await signedIn(name)
      const header = await client.forgeryHeader()
      const answers = [
        await client.ask('/api/v1/dossier'),
        await client.send('POST /api/v1/decisions', {}, header),
        await client.ask('/api/v1/users'),
      ]
      return answers.map(({ status }) => status)
    }
    expect(await may('rina')).toEqual([200, 403, 403])
    expect(await may('anton')).toEqual([200, 200, 403])
    expect(await may('adila')).toEqual([200, 200, 200])
  })

  it('has another role from the next request on', async () => {
    await addUser(server.ledger.store, { name: 'budi', role: 'admin', password })
    const client = await signedIn('budi')
    expect((await client.ask('/api/v1/users')).status).toBe(200)
    await changeUser(server.ledger.store, 'budi', { role: 'reader' })
    expect((await client.ask('/api/v1/users')).status).toBe(403)
  })

  it('is signed out everywhere by another password', async () => {
    await addUser(server.ledger.store, { name: 'citra', role: 'reader', password })
    const client = await signedIn('citra')
    await changeUser(server.ledger.store, 'citra', { password: 'gunung tinggi berkabut' })
    expect((await client.ask('/api/v1/dossier')).status).toBe(401)
  })

  it('may have another password, and stays signed in here alone', async () => {
    await addUser(server.ledger.store, { name: 'dian', role: 'reader', password })
    const [client, elsewhere] = [await signedIn('dian'), await signedIn('dian')]
    const header = await client.forgeryHeader()
    const before = client.cookies.get('tutur')
    const asked = { old: password, new: 'gunung tinggi berkabut' }
    const refused = async (body: unknown) => {
      const answer = await client.send('POST /api/v1/me/password', body, header)
      expect(answer.status).toBe(400)
      return ((await answer.json()) as { at: unknown }).at
    }
    expect(await refused({ ...asked, old: 'not this one' })).toEqual({ field: 'json.old' })
    expect(await refused({ ...asked, new: 'aaaaaaaaaaaaaaaa' })).toEqual({ field: 'json.new' })
    expect((await client.send('POST /api/v1/me/password', asked)).status).toBe(403)
    const changed = await client.send('POST /api/v1/me/password', asked, header)
    expect(changed.status).toBe(200)
    const told = (await changed.json()) as { csrf: string }
    expect(told).toEqual(await client.me())
    expect(told.csrf).not.toBe(header['x-tutur-csrf'])
    expect(client.cookies.get('tutur')).not.toBe(before)
    expect((await client.ask('/api/v1/dossier')).status).toBe(200)
    expect((await elsewhere.ask('/api/v1/dossier')).status).toBe(401)
    const signIn = async (given: string) =>
      (await client.send('POST /api/v1/session', { name: 'dian', password: given })).status
    expect([await signIn(password), await signIn(asked.new)]).toEqual([401, 200])
  })

  it('has no other password by a token', async () => {
    const { token } = await makeToken(server.ledger.store, {
      name: 'x',
      user: 'rina',
      role: 'reader',
    })
    const answer = await fetch(`${server.address}/api/v1/me/password`, {
      method: 'POST',
      body: JSON.stringify({ old: password, new: 'gunung tinggi berkabut' }),
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    })
    expect(answer.status).toBe(403)
  })

  it('goes out again, and the session is over', async () => {
    const client = await signedIn('rina')
    const secret = client.cookies.get('tutur') ?? ''
    const header = await client.forgeryHeader()
    expect((await client.send('DELETE /api/v1/session', {}, header)).status).toBe(204)
    expect(client.cookies.size).toBe(0)
    client.cookies.set('tutur', secret)
    expect((await client.ask('/api/v1/dossier')).status).toBe(401)
  })

  it('leaves nothing in the ledger by which another could come in', async () => {
    const client = await signedIn('rina')
    const rows = await server.ledger.store.recalled('access/')
    const kept = JSON.stringify(rows)
    expect(kept).not.toContain(client.cookies.get('tutur'))
    expect(kept).not.toContain(password)
    expect(rows.length).toBeGreaterThan(people.length)
  })
})

describe('an admin', () => {
  let server: Served
  let client: Client
  let header: Record<string, string> = {}
  beforeAll(async () => {
    server = await serveEmpty({ signIn: true, routes }, (ledger) => addPeople({ ledger }))
    client = new Client(server.address)
    await client.send('POST /api/v1/session', { name: 'adila', password })
    header = await client.forgeryHeader()
  })
  afterAll(() => server.close())

  it('lets people in and out', async () => {
    const asked = { name: 'Dewi', role: 'analyst', password: 'hujan di bulan juni' }
    const made = await client.send('POST /api/v1/users', asked, header)
    expect(made.status).toBe(201)
    expect(await made.json()).toMatchObject({
      name: 'dewi',
      role: 'analyst',
      by: 'password',
      lastSeen: null,
    })
    expect((await client.send('POST /api/v1/users', asked, header)).status).toBe(409)
    const changed = await client.send('PATCH /api/v1/users/dewi', { role: 'reader' }, header)
    expect(await changed.json()).toMatchObject({ name: 'dewi', role: 'reader' })
    const users = (await (await client.ask('/api/v1/users')).json()) as { rows: { name: string }[] }
    expect(users.rows.map(({ name }) => name)).toEqual(['adila', 'anton', 'dewi', 'rina'])
    expect((await client.send('DELETE /api/v1/users/dewi', {}, header)).status).toBe(204)
    expect((await client.send('DELETE /api/v1/users/dewi', {}, header)).status).toBe(404)
  })

  it('gives nobody a password or a name that will not do', async () => {
    const add = async (name: string, given: string): Promise<unknown> => {
      const body = { name, role: 'reader', password: given }
      return await (await client.send('POST /api/v1/users', body, header)).json()
    }
    expect(await add('eka', 'too short')).toMatchObject({ at: { field: 'json.password' } })
    expect(await add('eka', 'aaaaaaaaaaaaaaaa')).toMatchObject({ at: { field: 'json.password' } })
    expect(await add('a/b', password)).toMatchObject({ at: { field: 'json.name' }, status: 400 })
  })

  it('stays, when there is no other', async () => {
    const lowered = await client.send('PATCH /api/v1/users/adila', { role: 'reader' }, header)
    expect(lowered.status).toBe(409)
    expect((await client.send('DELETE /api/v1/users/adila', {}, header)).status).toBe(409)
  })

  it.each<[string, (name: string) => Promise<unknown>]>([
    [
      'lower each other',
      (name: string) => changeUser(server.ledger.store, name, { role: 'reader' }),
    ],
    ['take each other away', (name: string) => removeUser(server.ledger.store, name)],
  ])('is left, when two %s at once', async (_, act) => {
    const { store } = server.ledger
    await addUser(store, { name: 'bima', role: 'admin', password })
    const outcomes = await Promise.all(['adila', 'bima'].map(act))
    expect(outcomes).toContain('last-admin')
    expect(await hasAdmin(store)).toBe(true)
    for (const name of ['adila', 'bima']) {
      await addUser(store, { name, role: 'admin', password })
      await changeUser(store, name, { role: 'admin' })
    }
    await keepSearch(store, 'bima', { name: 'mine', query: 'act:deny', at: '2031-01-01T00:00:00Z' })
    expect(await removeUser(store, 'bima')).toBeNull()
    expect(await searchesOf(store, 'bima')).toEqual([])
  })
})

describe('a program', () => {
  let server: Served
  const ask = (path: string, token: string, init: RequestInit = {}): Promise<Response> =>
    fetch(server.address + path, { ...init, headers: { authorization: `Bearer ${token}` } })

  beforeAll(async () => {
    server = await serveEmpty({ signIn: true, routes }, (ledger) => addPeople({ ledger }))
  })
  afterAll(() => server.close())

  it('comes in by a token that its user has made, shown once, and goes when it is revoked', async () => {
    const client = new Client(server.address)
    await client.send('POST /api/v1/session', { name: 'anton', password })
    const header = await client.forgeryHeader()
    const asked = { name: 'notebook', role: 'analyst' }
    const made = await client.send('POST /api/v1/tokens', asked, header)
    expect(made.status).toBe(201)
    const { token, id } = (await made.json()) as { token: string; id: string }
    expect(token).toMatch(/^tutur_[\w-]{43}$/u)
    expect((await ask('/api/v1/decisions', token, { method: 'POST' })).status).toBe(200)
    const listed = await (await client.ask('/api/v1/tokens')).text()
    expect(listed).toContain('notebook')
    expect(listed).not.toContain(token)
    expect(JSON.stringify(await server.ledger.store.recalled('access/'))).not.toContain(token)
    expect((await client.send(`DELETE /api/v1/tokens/${id}`, {}, header)).status).toBe(204)
    const after = await ask('/api/v1/dossier', token)
    expect(after.status).toBe(401)
    expect(after.headers.get('www-authenticate')).toContain('invalid_token')
  })

  it('may do no more than its token and its user', async () => {
    const { store } = server.ledger
    const reading = await makeToken(store, { name: 'reads', user: 'adila', role: 'reader' })
    expect((await ask('/api/v1/dossier', reading.token)).status).toBe(200)
    expect((await ask('/api/v1/decisions', reading.token, { method: 'POST' })).status).toBe(403)
    const high = await makeToken(store, { name: 'too high', user: 'rina', role: 'admin' })
    expect((await ask('/api/v1/users', high.token)).status).toBe(403)
    expect((await ask('/api/v1/users', `${reading.token}x`)).status).toBe(401)
  })

  it('makes no token of a higher role, and none by a token', async () => {
    const client = new Client(server.address)
    await client.send('POST /api/v1/session', { name: 'rina', password })
    const header = await client.forgeryHeader()
    const higher = await client.send('POST /api/v1/tokens', { name: 'x', role: 'admin' }, header)
    expect(higher.status).toBe(403)
    const { token } = await makeToken(server.ledger.store, {
      name: 'x',
      user: 'rina',
      role: 'reader',
    })
    const more = await fetch(`${server.address}/api/v1/tokens`, {
      method: 'POST',
      body: JSON.stringify({ name: 'more', role: 'reader' }),
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    })
    expect(more.status).toBe(403)
  })

  it('sees the counters of the server from elsewhere only as admin', async () => {
    const { store } = server.ledger
    const tokens = {
      reader: await makeToken(store, { name: 'x', user: 'rina', role: 'reader' }),
      admin: await makeToken(store, { name: 'x', user: 'adila', role: 'admin' }),
    }
    // A proxy has passed it on: it comes from elsewhere.
    const statusFor = async (token: string): Promise<number> => {
      const headers = { authorization: `Bearer ${token}`, 'x-forwarded-for': '203.0.113.9' }
      return (await fetch(`${server.address}/metrics`, { headers })).status
    }
    expect(await statusFor(tokens.reader.token)).toBe(403)
    expect(await statusFor(tokens.admin.token)).toBe(200)
    expect((await fetch(`${server.address}/metrics`)).status).toBe(200)
  })
})

describe('who guesses passwords', () => {
  it('is slowed down, and others are not', async () => {
    const server = await serveEmpty({ signIn: true, behindProxy: true }, (ledger) =>
      addPeople({ ledger }),
    )
    try {
      const client = new Client(server.address)
      const guess = async (from: string, given: string): Promise<number> => {
        const headers = { 'x-forwarded-for': `198.51.100.1, ${from}` }
        const body = { name: 'rina', password: given }
        return (await client.send('POST /api/v1/session', body, headers)).status
      }
      const statuses: number[] = []
      for (let tried = 0; tried < 11; tried += 1)
        statuses.push(await guess('203.0.113.9', `guess ${tried}`))
      expect(statuses).toEqual([...Array<number>(10).fill(401), 429])
      expect(await guess('203.0.113.9', password)).toBe(429)
      expect(await guess('203.0.113.10', password)).toBe(200)
    } finally {
      await server.close()
    }
  })
})

describe('behind a proxy with TLS', () => {
  let server: Served
  const publicAddress = 'https://tutur.example.org'
  beforeAll(async () => {
    server = await serveEmpty({ publicAddress, behindProxy: true, routes }, (ledger) =>
      addPeople({ ledger }),
    )
  })
  afterAll(() => server.close())

  /** A request as the proxy passes it on. */
  const passedOn = (
    first: string,
    headers: Record<string, string> = {},
    body = '',
  ): Promise<string> => {
    const all = {
      host: 'tutur.example.org',
      'x-forwarded-for': '203.0.113.9',
      'content-type': 'application/json',
      'content-length': String(body.length),
      ...headers,
    }
    return sendRaw(server.address, requestLines(first, all) + body)
  }

  it('the cookie goes over https alone and is bound to the host', async () => {
    const body = JSON.stringify({ name: 'rina', password })
    const answer = await passedOn('POST /api/v1/session', { origin: publicAddress }, body)
    expect(answer).toMatch(/^HTTP\/1\.1 200 /u)
    const [cookie = ''] = /set-cookie: .*/iu.exec(answer) ?? []
    expect(cookie).toContain('__Host-tutur=')
    expect(cookie).toContain('Secure')
    expect(answer).toMatch(/strict-transport-security: max-age=31536000/iu)
  })

  it('a page of the same name without encryption changes nothing', async () => {
    const body = JSON.stringify({ name: 'rina', password })
    const origin = 'http://tutur.example.org'
    expect(await passedOn('POST /api/v1/session', { origin }, body)).toMatch(/^HTTP\/1\.1 403 /u)
  })

  it('it answers to that name alone', async () => {
    expect(await passedOn('GET /api/v1/me', { host: 'other.example.org' })).toMatch(
      /^HTTP\/1\.1 421 /u,
    )
  })
})
