import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DemoServer, startDemoServer } from './demo-server.ts'

describe('the services of a ledger', () => {
  let server: DemoServer

  beforeAll(async () => {
    server = await startDemoServer()
  })
  afterAll(() => server.close())

  it('answer over HTTP when the account is made', async () => {
    const answer = await fetch(`${server.address}/healthz`)
    expect(answer.status).toBe(200)
    expect(server.services.account.state().revision).not.toBeNull()
    expect(server.log).toEqual([])
  })

  it('make one analyst for all', async () => {
    const [one, other] = await Promise.all([server.services.analyst(), server.services.analyst()])
    expect(one).toBe(other)
  })
})
