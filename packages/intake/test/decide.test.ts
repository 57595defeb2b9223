import type { Id, Statement } from 'tutur'
import { type Decision, decisionOf, type Store, targetOf } from 'tutur-ledger'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AskedDecision, keepDecision, prepareDecision } from '../src/decide.ts'
import { article } from './invented-account.ts'
import { storeOf } from './store-of.ts'

const read = article(
  'Merane Post',
  '2031-02-05',
  `Lantara to charge ships

“Every ship will pay the toll from June,” Foreign Minister Ratna Wirasena told the Merane Post on Tuesday.
`,
)
const statement = read.statements[0]?.id ?? ('none' as Id<'statement'>)
const moment = new Date('2031-08-01T10:00:00.250Z')
const later = (milliseconds: number) => new Date(moment.getTime() + milliseconds)

let store: Store
let close: () => Promise<void>
beforeEach(async () => {
  ;({ store, close } = await storeOf([read]))
})
afterEach(() => close())

async function decide(asked: AskedDecision, at: Date = moment): Promise<Decision> {
  const prepared = await prepareDecision(store, asked)
  if (!prepared.ok) throw new Error(prepared.problem.message)
  return (await keepDecision(store, prepared.value, { who: 'Mira', why: '', at })).decision
}

const orders = [
  ['accept', 'reject'],
  ['reject', 'accept'],
] as const
test.each(orders)('%s, then %s at one moment: the second holds', async (first, second) => {
  await decide({ kind: first, statement })
  const last = await decide({ kind: second, statement })
  const row = await store.statement(statement)
  expect(row?.decisions.at(-1)).toBe(last.id)
  expect(row?.status).toBe(`${second}ed`)
})

test('of a clock that went back, what was decided last holds', async () => {
  await decide({ kind: 'accept', statement })
  await decide({ kind: 'reject', statement }, later(-60_000))
  expect((await store.statement(statement))?.status).toBe('rejected')
})

test('what was decided last holds after a decision that was dated to the second', async () => {
  const target = targetOf(read.statements[0] as Statement, read.document)
  const at = '2031-08-01T10:00:00Z'
  await store.decide(decisionOf({ at, who: 'Mira', why: '', target, ruling: { kind: 'accept' } }))
  await decide({ kind: 'reject', statement })
  expect((await store.statement(statement))?.status).toBe('rejected')
})

test('the same asked for twice at once is kept once', async () => {
  const first = await decide({ kind: 'accept', statement })
  expect(await decide({ kind: 'accept', statement }, later(999))).toEqual(first)
  expect(await store.decisions()).toEqual([first])
})

test('the same asked for again after something else is another decision', async () => {
  const first = await decide({ kind: 'accept', statement })
  const undo = await decide({ kind: 'undo', decision: first.id })
  const again = await decide({ kind: 'accept', statement })
  expect(await store.decisions()).toEqual([first, undo, again])
  expect((await store.statement(statement))?.status).toBe('accepted')
})
