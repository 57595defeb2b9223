import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSession, sessionOf } from '../../src/access/sessions.ts'
import { type Served, serveEmpty } from '../served.ts'

/** In milliseconds; below nothing: whatever began has ended. */
const hour = 3_600_000
const long = { idleMs: hour, wholeMs: hour }

describe('a session', () => {
  let server: Served
  beforeAll(async () => {
    server = await serveEmpty()
  })
  afterAll(() => server.close())

  it.each([
    [{ ...long, idleMs: -1 }, 'without a request'],
    [{ ...long, wholeMs: -1 }, 'however often it is used'],
  ])('ends after a while (%j) %s', async (limits) => {
    const { store } = server.ledger
    const secret = await openSession(store, 'rina', long)
    expect(await sessionOf(store, secret, long)).toMatchObject({ user: 'rina' })
    expect(await sessionOf(store, secret, limits)).toBeNull()
    // The next one that begins takes it away.
    await openSession(store, 'anton', limits)
    expect(await sessionOf(store, secret, long)).toBeNull()
  })
})
