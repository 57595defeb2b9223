import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openServices } from '../src/services.ts'
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

  it('load what reading needs before the first text comes', async () => {
    const faults: unknown[] = []
    const onFault = (fault: unknown) => faults.push(fault)
    const services = await openServices(server.folder, { onFault })
    await services.warm()
    await services.close()
    // Nothing begins when all is over.
    await services.warm()
    expect(faults).toEqual([])
  })

  it('make one analyst for all', async () => {
    const [one, other] = await Promise.all([server.services.analyst(), server.services.analyst()])
    expect(one).toBe(other)
  })
})
