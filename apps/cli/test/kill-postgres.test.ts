import { startServer } from 'tutur-evaluation/postgres-server'
import { seededRandom } from 'tutur-evaluation/random'
import { afterAll, expect, test } from 'vitest'
import { allArticles, KillGround } from './kill-rounds.ts'

const isCi = process.env['CI'] === 'true'
// Elsewhere a taste will do.
const rounds = isCi ? 50 : 5
/** In two of five rounds the server is killed too. */
const serverToo = (round: number): boolean => round % 5 < 2

const server = await startServer()
const missing = 'missing' in server ? server.missing : null

afterAll(async () => {
  if (!('missing' in server)) await server.stop()
})

// Where no PostgreSQL is installed, that adding and recoding survive its end is not tested; in CI that is a failure.
test.skipIf(missing !== null && !isCi)(
  `killed ${rounds} times, the server too, PostgreSQL loses nothing that was acknowledged`,
  { timeout: 900_000 },
  async () => {
    if ('missing' in server) throw new Error(server.missing)
    const random = seededRandom(6)
    const ground = await KillGround.make(`${server.address}?schema=killed`, random)
    const crash = async () => {
      await new Promise((resolve) => setTimeout(resolve, random() * 1500))
      await server.crash()
    }
    for (let round = 0; round < rounds; round++) {
      expect(await ground.round(round, serverToo(round) ? crash : undefined)).toEqual([])
      if (round % 10 === 9) expect(await ground.faults()).toEqual([])
    }
    await ground.finish()
    expect(ground.acknowledged).toBeGreaterThan(0)
    expect(await ground.lost()).toEqual([])
    expect(await ground.faults()).toEqual([])
    expect(await ground.documents()).toBe(allArticles)
    await ground.clear()
  },
)
