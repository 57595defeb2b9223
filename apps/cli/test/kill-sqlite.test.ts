import { seededRandom } from 'tutur-evaluation/random'
import { expect, test } from 'vitest'
import { allArticles, KillGround } from './kill-rounds.ts'

// Elsewhere a taste will do.
const rounds = process.env['CI'] === 'true' ? 200 : 12
const lookEvery = 20

test(`killed ${rounds} times while adding and recoding, SQLite loses nothing that was acknowledged`, {
  timeout: 900_000,
}, async () => {
  const ground = await KillGround.make('ledger.sqlite', seededRandom(5))
  for (let round = 0; round < rounds; round++) {
    expect(await ground.round(round)).toEqual([])
    if (round % lookEvery === lookEvery - 1) expect(await ground.faults()).toEqual([])
  }
  await ground.finish()
  expect(ground.acknowledged).toBeGreaterThan(0)
  expect(await ground.lost()).toEqual([])
  expect(await ground.faults()).toEqual([])
  expect(await ground.documents()).toBe(allArticles)
  await ground.clear()
})
