import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { intakesOf } from 'tutur-evaluation/intakes'
import { expect, test } from 'vitest'
import { openSqlite } from '../src/index.ts'
import { everything, first } from './coding.ts'
import { describeStore } from './describe-store.ts'

describeStore('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tutur-ledger-'))
  return {
    open: () => openSqlite(join(folder, 'ledger.sqlite')),
    clear: async () => rmSync(folder, { recursive: true }),
  }
})

test('adding waits while too much is queued, and all is added', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tutur-ledger-'))
  const store = await openSqlite(join(folder, 'ledger.sqlite'), { queueLimit: 15 })
  await store.begin({ id: first, made: 'tutur 0.1.0' })
  const order: number[] = []
  const adding = intakesOf(8).map(async (intake, at) => {
    await store.add(first, [intake])
    order.push(at)
  })
  // Closing waits for all of them.
  await Promise.all([...adding, store.close()])
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  const again = await openSqlite(join(folder, 'ledger.sqlite'))
  expect(await again.count(everything)).toEqual({ statements: 80, documents: 8 })
  await again.close()
  rmSync(folder, { recursive: true })
})
