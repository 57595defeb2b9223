import { createAnalyst, recode, switchCoding } from 'tutur-intake'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addUser, makeToken } from '../../src/access/access.ts'
import { openAccountKeeper } from '../../src/account/account-keeper.ts'
import { needs } from '../../src/contract/contract.ts'
import type { Running } from '../../src/start-server.ts'
import { Client } from '../access/client.ts'
import { type DemoServer, serveAgain, startDemoServer } from '../demo-server.ts'
import { faultsOf, type Operation, operations } from './document-checks.ts'
import { type Exercise, exercises, type Known, knownOf, password } from './exercises.ts'

/** Answers that all paths give in the same way, each asked for by a test of its own. */
const general = new Set([304, 401, 403, 413, 429, 503])

describe('every path of the API answers as its document says', () => {
  let open: DemoServer
  let closed: Running
  let known: Known

  beforeAll(async () => {
    open = await startDemoServer()
    const { store } = open.services.ledger
    await addUser(store, { name: 'adila', role: 'admin', password })
    await addUser(store, { name: 'rina', role: 'reader', password })
    closed = await serveAgain(open.services, { signIn: true })
    known = await knownOf({ here: open.address, closed: closed.address }, toAnotherVersion)
  }, 180_000)
  afterAll(async () => {
    await closed.close()
    await open.close()
  })

  it('and none of them is left out here', () => {
    expect(Object.keys(exercises).toSorted()).toEqual(operations.map(({ id }) => id).toSorted())
  })

  it.each(operations.map((operation) => [operation.id, operation] as const))(
    '%s',
    async (id, operation) => {
      const statuses = new Set<number>()
      for (const exercise of (await exercises[id]?.(known)) ?? []) {
        const answer = await perform(operation, exercise)
        const told = `${operation.method} ${exercise.path}`
        expect(`${told} ${answer.status}`).toBe(`${told} ${exercise.status}`)
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
        expect(await faultsOf(operation, answer), told).toEqual([])
        statuses.add(answer.status)
      }
      const listed = [...operation.answers.keys()].filter((status) => !general.has(status))
      expect([...statuses].filter((status) => !general.has(status)).toSorted()).toEqual(
        listed.toSorted(),
      )
    },
    120_000,
  )

  const listing = (status: number) =>
    operations
      .filter(({ answers }) => answers.has(status))
      .map((operation) => [operation.id, operation] as const)

  const forKnown = listing(401).filter(([id]) => needs[id] !== 'nobody')

  it.each(forKnown)('%s answers nobody who has not signed in', async (_, operation) => {
    await expectProblem(operation, 401, { address: closed.address })
  })

  it.each(listing(403))('%s answers nobody elsewhere at an open server', async (_, operation) => {
    const headers = { 'x-forwarded-for': '203.0.113.9' }
    await expectProblem(operation, 403, { address: open.address, headers })
  })

  it.each(listing(304))('%s is not sent twice', async (id, operation) => {
    const [exercise] = (await exercises[id]?.(known)) ?? []
    const first = await perform(operation, exercise)
    await first.text()
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
    const again = await perform(operation, exercise, headers)
    expect(again.status).toBe(304)
    expect(await faultsOf(operation, again)).toEqual([])
  })

  it('and takes bodies of some size, requests of some number', async () => {
    const few = { burst: 0.5, perSecond: 0.001 }
    const [small, slow] = await Promise.all([
      serveAgain(open.services, { bodyLimits: { usual: 10, larger: {} } }),
      serveAgain(open.services, { rateLimits: { remote: few, loopback: few } }),
    ])
    try {
      expect(listing(413).map(([id]) => id)).toEqual(
        operations.filter(({ takesBody }) => takesBody).map(({ id }) => id),
      )
      for (const [, operation] of listing(413))
        await expectProblem(operation, 413, { address: small.address })
      expect(listing(429)).toHaveLength(operations.length)
      for (const operation of operations)
        await expectProblem(operation, 429, { address: slow.address })
    } finally {
      await Promise.all([small.close(), slow.close()])
    }
  })

  it('and says when to ask again while the account is being made', async () => {
    const { ledger } = open.services
    const account = openAccountKeeper({ folder: ledger.folder, store: ledger.store })
    await account.close()
    const without = await serveAgain({ ...open.services, account })
    try {
      for (const [, operation] of listing(503)) {
        const answer = await expectProblem(operation, 503, {
          address: without.address,
          query: '?q=issue:mediation',
        })
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      }
    } finally {
      await without.close()
    }
  })

  it('and a program is told when its token does not reach', async () => {
    const { token } = await makeToken(open.services.ledger.store, {
      name: 'reads',
      user: 'rina',
      role: 'reader',
    })
    const headers = { authorization: `Bearer ${token}` }
    for (const [id, operation] of listing(403)) {
      if (['analyst', 'admin'].includes(needs[id] ?? ''))
        await expectProblem(operation, 403, { address: closed.address, headers })
    }
  })

  /** Asks as an exercise says, with everything a page of ours sends. */
  async function perform(
    { method }: Operation,
    exercise: Exercise | undefined,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    if (exercise === undefined) throw new Error('nothing is asked')
    const { path, json, form, by = 'admin', before } = exercise
    await before?.()
    const client = by === 'here' ? new Client(open.address) : known[by]
    const sent = new Headers({ ...headers, origin: client.address })
    if (method !== 'GET') sent.set('x-tutur-csrf', (await client.me()).csrf ?? '')
    if (json !== undefined) sent.set('content-type', 'application/json')
    const body = form ?? (json === undefined ? undefined : JSON.stringify(json))
    return await client.ask(`/api/v1/${path}`, {
      method,
      headers: sent,
      ...(body === undefined ? {} : { body }),
    })
  }

  /** Reads the ledger by another version, so that nothing of this one can be added. */
  async function toAnotherVersion(): Promise<void> {
    const { ledger } = open.services
    const own = await createAnalyst(ledger.dossier)
    const coding = { id: 'feedfeedfeedfeed' as typeof own.coding.id, made: 'another version' }
    const desk = { ...ledger, analyst: { ...own, coding } }
    for await (const { problem } of recode(desk)) expect(problem).toBeNull()
    await switchCoding(desk)
  }
})

/** Asks an operation for what is nowhere, with a body where it takes one, and expects a problem. */
async function expectProblem(
  operation: Operation,
  status: number,
  {
    address,
    headers = {},
    query = '',
  }: {
    readonly address: string
    readonly headers?: Readonly<Record<string, string>>
    readonly query?: string
  },
): Promise<Response> {
  const path = operation.path
    .replace('{table}', 'utterances')
    .replace('{format}', 'json')
    .replaceAll(/\{\w+\}/gu, '0123456789abcdef')
  const answer = await fetch(`${address}${path}${query}`, {
    method: operation.method,
    headers: { ...headers, ...(operation.takesBody ? { 'content-type': 'application/json' } : {}) },
    ...(operation.takesBody ? { body: '{"some": "more than ten bytes"}' } : {}),
  })
  expect(`${operation.id} ${answer.status}`).toBe(`${operation.id} ${status}`)
  expect(await faultsOf(operation, answer.clone()), operation.id).toEqual([])
  return answer
}
