import { once } from 'node:events'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { Account, Instant } from 'tutur'
import { dossierFile } from 'tutur-dossier'
import { Accountant, accountOfLedger, type Ledger, openLedger } from 'tutur-intake'
import { decisionOf, type Ruling, targetOf } from 'tutur-ledger'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type AccountKeeper, openAccountKeeper } from '../src/account/account-keeper.ts'
import { AccountProblem } from '../src/account/account-problem.ts'
import { AccountThread } from '../src/account/account-thread.ts'
import { hasRevision } from '../src/account/revisions.ts'
import { addDemo, makeDemoLedger, removeLedger } from './demo-ledger.ts'

let folder = ''
let ledger: Ledger
const keepers: AccountKeeper[] = []

beforeAll(async () => {
  folder = await makeDemoLedger(['articles', 'records'])
  ledger = await openLedger(folder)
})

afterEach(async () => {
  for (const keeper of keepers.splice(0)) await keeper.close()
})

afterAll(async () => {
  vi.resetConfig()
  await ledger.close()
  await removeLedger(folder)
})

/** Looks so seldom by itself that whatever is seen was asked for. */
const seldom = 3_600_000
const patient = 60_000
// Threads load all they need from its sources, which a busy machine does slowly.
vi.setConfig({ testTimeout: 120_000 })

function keep(options: Partial<Parameters<typeof openAccountKeeper>[0]> = {}): AccountKeeper {
  const { store } = ledger
  const defaults = { folder, store, lookEveryMs: seldom, waitMs: patient }
  const keeper = openAccountKeeper({ ...defaults, ...options })
  keepers.push(keeper)
  return keeper
}

let second = 0

/** Decides something about the first statement of a document; resolves with the revision behind it. */
async function decide(ruling: Ruling, at = 0): Promise<string> {
  const { store } = ledger
  const { rows } = await store.statements({ terms: [] }, { limit: 50 })
  const row = rows[at]
  const found = row === undefined ? null : await store.document(row.document.id)
  if (row === undefined || found === null) throw new Error('the demo has statements')
  const time = `2031-01-01T00:00:${String(second++).padStart(2, '0')}Z` as Instant
  const target = targetOf(row.statement, found.document)
  await store.decide(decisionOf({ at: time, who: 'ina', why: '', target, ruling }))
  return store.revision()
}

async function countsNow() {
  const { reads, reports, utterances } = await accountOfLedger(ledger)
  return {
    documents: reads.length,
    statements: reports.length,
    utterances: utterances.length,
  }
}

/** What two accounts must have in common: all but how they came about. */
function plain({ chainOf, ...account }: Account) {
  return { ...account, chainOf: [...chainOf] }
}

test('answers are those of the account, and many at once are answered', async () => {
  const keeper = keep()
  const answers = await Promise.all([keeper.ask('summary', null), keeper.ask('summary', null)])
  const counts = await countsNow()
  for (const { output, stale } of answers) {
    expect(output).toMatchObject(counts)
    expect(output.languages.reduce((sum, [, count]) => sum + count, 0)).toBe(counts.documents)
    expect(stale).toBe(false)
  }
  expect(keeper.state()).toMatchObject({
    revision: await ledger.store.revision(),
    building: false,
    problem: null,
  })
})

test.each([
  ['in the thread that answers', 10, {}],
  ['in another thread', 11, { quickStatements: 0 }],
])('a decision shows at once, made anew %s', async (_, at, options) => {
  const keeper = keep(options)
  await keeper.whenReady()
  const before = await countsNow()
  const revision = await decide({ kind: 'reject' }, at)
  const { output, stale } = await keeper.ask('summary', null, { atLeast: revision })
  expect(stale).toBe(false)
  expect(output.statements).toBe(before.statements - 1)
  expect(output).toMatchObject(await countsNow())
})

test('while a newer account is made the one before answers', async () => {
  const keeper = keep({ quickStatements: 0 })
  await keeper.whenReady()
  const { revision: before } = keeper.state()
  const revision = await decide({ kind: 'accept' }, 1)
  const newer = keeper.ask('summary', null, { atLeast: revision })
  const { revision: answered } = await keeper.ask('summary', null)
  expect(answered).toBe(before)
  expect(await newer).toMatchObject({ revision, stale: false })
})

test('an answer that cannot wait tells that it is stale', async () => {
  const keeper = keep({ quickStatements: 0 })
  await keeper.whenReady()
  const { revision: before } = keeper.state()
  await keeper.close()
  const hasty = keep({ waitMs: 0 })
  await hasty.whenReady()
  const revision = await decide({ kind: 'accept' }, 2)
  const answer = await hasty.ask('summary', null, { atLeast: revision })
  expect(answer).toMatchObject({ revision: before, stale: true })
})

test('what is added is seen without being told', async () => {
  const keeper = keep({ lookEveryMs: 20 })
  await keeper.whenReady()
  const before = await keeper.ask('summary', null)
  await addDemo(folder, ['feeds'])
  const revision = await ledger.store.revision()
  const after = await keeper.ask('summary', null, { atLeast: revision })
  expect(after.output.documents).toBeGreaterThan(before.output.documents)
  expect(after.output).toMatchObject(await countsNow())
})

test('what is kept between two accounts changes nothing in them', async () => {
  const accountant = new Accountant(ledger)
  await accountant.account()
  const [one, other] = await firstTwo()
  const together: Ruling = { kind: 'together', with: [other] }
  for (const ruling of [{ kind: 'reject' }, { kind: 'retract' }, together] as const) {
    await decide(ruling, one)
    expect(plain(await accountant.account())).toEqual(plain(await accountOfLedger(ledger)))
  }
  await addDemo(folder, ['archive'])
  expect(plain(await accountant.account())).toEqual(plain(await accountOfLedger(ledger)))
})

test('what the ledger tells of the last account stays while the next is made', async () => {
  const accountant = new Accountant(ledger)
  await accountant.account()
  const { holdings } = accountant
  const before = [...holdings.keys()]
  await decide({ kind: 'accept' }, 1)
  const next = accountant.account()
  // The document that was decided about is read again meanwhile.
  await new Promise(setImmediate)
  expect([...holdings.keys()]).toEqual(before)
  await next
  expect([...holdings.keys()]).toEqual(before)
})

/** Where the first statement stands in the list, and what aims at the second. */
async function firstTwo() {
  const { rows } = await ledger.store.statements({ terms: [] }, { limit: 5 })
  const [, row] = rows
  const found = row === undefined ? null : await ledger.store.document(row.document.id)
  if (row === undefined || found === null) throw new Error('the demo has statements')
  return [0, targetOf(row.statement, found.document)] as const
}

test('a view that fails fails alone', async () => {
  const keeper = keep()
  await keeper.whenReady()
  await expect(keeper.ask('nothing' as 'summary', null)).rejects.toThrow('no view "nothing"')
  expect((await keeper.ask('summary', null)).output).toMatchObject(await countsNow())
  expect(keeper.state().problem).toBeNull()
})

test('a thread that ends is told of, and another takes its place', async () => {
  const workers: Worker[] = []
  const note = (worker: Worker) => workers.push(worker)
  process.on('worker', note)
  const faults: unknown[] = []
  const keeper = keep({ onFault: (fault) => faults.push(fault) })
  await keeper.whenReady()
  process.off('worker', note)
  await workers[0]?.terminate()
  expect(keeper.state().problem).toMatch(/thread .* ended.* tried again in 1 seconds?/u)
  expect(faults).toEqual([expect.any(AccountProblem)])
  expect((await keeper.ask('summary', null)).output).toMatchObject(await countsNow())
  expect(keeper.state().problem).toBeNull()
})

test('an attempt is made also when its time comes while the clock is read', async () => {
  const workers: Worker[] = []
  const note = (worker: Worker) => workers.push(worker)
  process.on('worker', note)
  const keeper = keep()
  await keeper.whenReady()
  process.off('worker', note)
  const start = performance.now()
  // Just before the second of waiting is over, and just behind it; what is read until then is the start.
  const reads = [start + 999.9]
  let isSoon = false
  const later = setTimeout(() => {
    isSoon = true
  }, 500)
  const clock = vi
    .spyOn(performance, 'now')
    .mockImplementation(() => (isSoon ? (reads.shift() ?? start + 1000.1) : start))
  try {
    await workers[0]?.terminate()
    expect((await keeper.ask('summary', null)).output).toMatchObject(await countsNow())
  } finally {
    clock.mockRestore()
    clearTimeout(later)
  }
})

test('out of memory is a problem, not the end of the program', async () => {
  const keeper = keep({ memoryMb: 8, waitMs: 0 })
  await expect(keeper.whenReady()).rejects.toThrow('more memory than a thread may take here (8 MB)')
  await expect(keeper.ask('summary', null)).rejects.toBeInstanceOf(AccountProblem)
})

test('the account before answers while no newer one can be made', async () => {
  const keeper = keep({ quickStatements: 0, waitMs: 2000 })
  await keeper.whenReady()
  const { madeAt } = keeper.state()
  const file = join(folder, dossierFile)
  await rename(file, `${file}.away`)
  const revision = await decide({ kind: 'accept' }, 3)
  const answer = await keeper.ask('summary', null, { atLeast: revision })
  await expect.poll(() => keeper.state().problem, { timeout: patient }).not.toBeNull()
  const { problem } = keeper.state()
  await rename(`${file}.away`, file)
  expect(answer.stale).toBe(true)
  expect(problem).toMatch(
    new RegExp(
      `no ${dossierFile} .* What is shown is as of ${madeAt}\\. It is tried again in`,
      'u',
    ),
  )
})

test('closing ends all threads and refuses what comes later', async () => {
  const workers: Worker[] = []
  const note = (worker: Worker) => workers.push(worker)
  process.on('worker', note)
  const keeper = keep({ quickStatements: 0 })
  await keeper.whenReady()
  await decide({ kind: 'accept' }, 4)
  keeper.refresh()
  await expect.poll(() => keeper.state().building, { timeout: patient }).toBe(true)
  const ends = Promise.all(workers.map((worker) => once(worker, 'exit')))
  await keeper.close()
  process.off('worker', note)
  await ends
  expect(workers.map(({ threadId }) => threadId)).toEqual([-1, -1])
  await expect(keeper.ask('summary', null)).rejects.toThrow('closed')
})

test('a thread refuses what it is asked behind its end', async () => {
  const thread = new AccountThread({ folder })
  await thread.make()
  await thread.close()
  await expect(thread.view('summary', null)).rejects.toBeInstanceOf(AccountProblem)
})

test.each([
  ['a.2', 'a.1', true],
  ['a.10', 'a.9', true],
  ['a.1', 'a.2', false],
  ['b.2', 'a.1', false],
  ['a.b.2', 'a.b.2', true],
])('%s has %s: %s', (had, wanted, has) => {
  expect(hasRevision(had, wanted)).toBe(has)
})

test('views that are asked together with a new account and with one that fails are answered before it', async () => {
  const thread = new AccountThread({ folder })
  try {
    await thread.make()
    const order: string[] = []
    const noted =
      (name: string) =>
      <Value>(value: Value): Value => {
        order.push(name)
        return value
      }
    const made = thread.make().then(noted('made'))
    const failing = thread.view('weather', null).then(noted('weather'), noted('no such view'))
    const summary = thread.view('summary', null).then(noted('summary'))
    const [, fault, { output }] = await Promise.all([made, failing, summary])
    expect(order).toEqual(['no such view', 'summary', 'made'])
    expect(fault).toMatchObject({ message: 'there is no view "weather"' })
    expect(output).toBeTypeOf('object')
  } finally {
    await thread.close()
  }
})
