import type { Account, Id } from 'tutur'
import type { Store } from 'tutur-ledger'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { accountOfLedger } from '../src/account-of-ledger.ts'
import { keepDecision, prepareDecision } from '../src/decide.ts'
import { shiftBy } from '../src/shift-by.ts'
import { article, dossier } from './invented-account.ts'
import { storeOf } from './store-of.ts'

const reads = [
  article(
    'Merane Post',
    '2031-02-05',
    `Lantara to charge ships

“Every ship will pay the toll from June,” Foreign Minister Ratna Wirasena told the Merane Post on Tuesday.
`,
  ),
  article(
    'Coast Wire',
    '2031-07-09',
    `A turn

“We reject the toll,” Foreign Minister Ratna Wirasena told Coast Wire on Tuesday.
`,
  ),
]

let store: Store
let close: () => Promise<void>
beforeEach(async () => {
  ;({ store, close } = await storeOf(reads))
})
afterEach(() => close())

function told({ shifts, notShifts, positions }: Account): readonly string[] {
  return [
    ...shifts.map(({ was, to, decided }) => `${was} > ${to}${decided ? ' by a person' : ''}`),
    ...notShifts.map(({ stance, reason }) => `no ${stance}: ${reason}`),
    ...positions
      .filter(({ actor }) => actor === 'lantara')
      .map(({ stance, until }) => `${stance} until ${until}`),
  ]
}

const account = (): Promise<Account> => accountOfLedger({ store, dossier })

async function decide(holds: boolean): Promise<Id<'decision'>> {
  const statement = reads[1]?.statements[0]?.id ?? ''
  const found = shiftBy(await account(), statement, 'toll')
  if (found === null) throw new Error('no shift')
  const asked = { kind: 'shift', statement, ...found, issue: 'toll', holds } as const
  const prepared = await prepareDecision(store, asked)
  if (!prepared.ok) throw new Error(prepared.problem.message)
  const signature = { who: 'Mira', why: '', at: new Date('2031-08-01T10:00:00Z') }
  const { decision, fits } = await keepDecision(store, prepared.value, signature)
  expect(fits).toBe(true)
  expect(decision.ruling).toEqual({
    kind: 'shift',
    actor: 'lantara',
    issue: 'toll',
    to: 'opposes',
    holds,
  })
  return decision.id
}

test('a decision on a shift changes the account and no row, until it is undone', async () => {
  const found = ['supports > opposes', 'supports until 2031-07-08', 'opposes until null']
  expect(told(await account())).toEqual(found)
  const before = await store.statements({ terms: [] })
  const no = await decide(false)
  expect(told(await account())).toEqual(['no opposes: decided', 'supports until null'])
  const after = await store.statements({ terms: [] })
  expect(after.rows.map(({ statement, status }) => [statement, status])).toEqual(
    before.rows.map(({ statement, status }) => [statement, status]),
  )
  const undo = await prepareDecision(store, { kind: 'undo', decision: no })
  if (!undo.ok) throw new Error(undo.problem.message)
  const signature = { who: 'Mira', why: '', at: new Date('2031-08-02T10:00:00Z') }
  await keepDecision(store, undo.value, signature)
  expect(told(await account())).toEqual(found)
  await decide(true)
  expect(told(await account())).toEqual(['supports > opposes by a person', ...found.slice(1)])
})

test('words that look like no shift on the issue are none', async () => {
  const made = await account()
  expect(shiftBy(made, reads[0]?.statements[0]?.id ?? '', 'toll')).toBeNull()
  expect(shiftBy(made, reads[1]?.statements[0]?.id ?? '', 'lamp')).toBeNull()
  expect(shiftBy(made, 'none', 'toll')).toBeNull()
})
