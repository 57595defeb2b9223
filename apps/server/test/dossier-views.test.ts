import type { z } from '@hono/zod-openapi'
import { Accountant, openLedger } from 'tutur-intake'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountIndexOf } from '../src/account/account-index.ts'
import { dossierShape, shiftsShape, timelineShape } from '../src/shapes/dossier.ts'
import { dossier } from '../src/views/dossier.ts'
import {
  newestShifts,
  type Shifts,
  type ShiftsInput,
  type ShownShift,
  shifts,
} from '../src/views/shifts.ts'
import { timeline } from '../src/views/timeline.ts'
import type { Material } from '../src/views/view.ts'
import { windowOf } from '../src/views/window.ts'
import { removeLedger } from './demo-ledger.ts'
import { copyDemoLedger } from './demo-server.ts'

let folder = ''
let material: Material

beforeAll(async () => {
  folder = await copyDemoLedger()
  const ledger = await openLedger(folder)
  const accountant = new Accountant(ledger)
  const account = await accountant.account()
  const index = accountIndexOf(account, ledger.dossier, accountant.holdings)
  material = { account, dossier: ledger.dossier, index }
  await ledger.close()
})

afterAll(() => removeLedger(folder))

const state = {
  revision: '1',
  coding: null,
  version: '0',
  at: '2031-01-01T00:00:00Z',
  stale: false,
}

/** Whether a view is as its shape has it, with the state that the path adds. */
function fits(shape: z.ZodType, shown: object): void {
  expect(shape.safeParse({ ...shown, state }).error?.issues ?? []).toEqual([])
}

function cell(actor: string, issue: string) {
  const shown = dossier(material, { freshDocuments: [] })
  const row = shown.rows.find((one) => one.actor.key === actor)
  const found = row?.cells.find((one) => one.issue === issue)
  if (found === undefined) throw new Error(`the matrix has no ${actor} on ${issue}`)
  return found
}

test('the matrix has a row for each side and a cell for each issue', () => {
  const shown = dossier(material, { freshDocuments: [] })
  fits(dossierShape, shown)
  expect(shown.rows.map(({ actor, as }) => [actor.key, as])).toEqual([
    ['orvenia', 'party'],
    ['sudrana', 'party'],
    ['oyra-front', 'party'],
    ['maruvia', 'mediator'],
    ['csw', 'mediator'],
  ])
  const keys = shown.issues.map(({ key }) => key)
  for (const { cells } of shown.rows) expect(cells.map(({ issue }) => issue)).toEqual(keys)
  expect(shown.window).toEqual({ from: '2025-02-01', to: '2026-06-30' })
  expect(shown.facts).toMatchObject({ documents: 42, languages: expect.arrayContaining(['id']) })
})

test('a cell tells the stance now, where it came from, and the words that set it', () => {
  const shifted = cell('orvenia', 'gauges')
  expect(shifted).toMatchObject({
    stance: 'supports',
    since: '2026-01-22',
    was: 'conditional',
    query: 'for:orvenia issue:gauges',
    fresh: false,
  })
  expect(shifted.strip).toEqual([
    { stance: 'opposes', from: '2025-02-20', until: '2025-11-18' },
    { stance: 'conditional', from: '2025-11-18', until: '2026-01-22' },
    { stance: 'supports', from: '2026-01-22', until: null },
  ])
  const said = shifted.setBy.map((id) => material.index.utterances.get(id)?.saidAt?.from)
  expect(new Set(said)).toEqual(new Set(['2026-01-22']))
  expect(shifted.standing?.independent).toBeGreaterThan(0)
  expect(shifted.waiting).toMatchObject([{ on: '2025-04-02', reason: 'not-entitled' }])
})

test('a first position has no arrow, and who was not heard has no stance', () => {
  expect(cell('sudrana', 'share')).toMatchObject({ stance: 'supports', was: null })
  expect(cell('maruvia', 'share')).toMatchObject({
    stance: null,
    since: null,
    standing: null,
    setBy: [],
    strip: [],
  })
})

test('what came in since the reader was there makes its cells fresh', () => {
  const [id = ''] = cell('csw', 'engineers').setBy
  const [statement = ''] = material.index.utterances.get(id)?.statements ?? []
  const document = material.index.reports.get(statement)?.source.document.id ?? ''
  const fresh = dossier(material, { freshDocuments: [document] })
    .rows.flatMap(({ actor, cells }) => cells.map((one) => ({ ...one, actor: actor.key })))
    .filter((one) => one.fresh)
  expect(fresh).toContainEqual(expect.objectContaining({ actor: 'csw', issue: 'engineers' }))
  expect(fresh.length).toBeLessThan(10)
})

/** All changes of position that are asked for. */
function changes(asked: ShiftsInput): Shifts {
  const found = shifts(material, asked)
  if (found === null) throw new Error('no such page')
  return found
}

test('shifts come page by page, too, each once', () => {
  const whole = changes({})
  const paged: ShownShift[] = []
  let page = changes({ limit: 3 })
  for (;;) {
    expect(page).toMatchObject({ inAll: whole.rows.length, waiting: whole.waiting })
    paged.push(...page.rows)
    if (page.next === null) break
    page = changes({ limit: 3, after: page.next })
  }
  expect(paged).toEqual(whole.rows)
  expect(shifts(material, { after: 'none' })).toBeNull()
})

test('of each kind of shift the newest are shown', () => {
  const byIssue = Map.groupBy(changes({}).rows, ({ issue }) => issue)
  const [most] = [...byIssue].toSorted(([, a], [, b]) => b.length - a.length)
  const issue = most?.[0] ?? ''
  const whole = changes({ issue })
  const some = newestShifts(material, { issue, limit: 1 })
  const firsts = [...Map.groupBy(whole.rows, ({ is }) => is).values()].flatMap(([one]) => one ?? [])
  expect(some.inAll).toBe(whole.rows.length)
  expect(new Set(some.rows)).toEqual(new Set(firsts))
  expect(some.rows.length).toBeLessThan(some.inAll)
})

test('shifts come newest first, held ones and those that wait', () => {
  const shown = changes({})
  fits(shiftsShape, shown)
  const days = shown.rows.map(({ on }) => on)
  expect(days).toEqual(days.toSorted().reverse())
  expect(new Set(shown.rows.map(({ id }) => id)).size).toBe(shown.rows.length)
  expect(shown.rows.filter((one) => one.is === 'held').length).toBe(material.account.shifts.length)
  expect(shown.waiting).toBe(shown.rows.filter((one) => one.is === 'waiting').length)
})

test('a shift has the words before and behind it, or why it is not counted', () => {
  const [held] = changes({ actor: 'orvenia', issue: 'mediation', is: 'held' }).rows
  expect(held).toMatchObject({ was: 'conditional', to: 'supports', on: '2026-03-19' })
  expect(held?.before.map(({ saidAt }) => saidAt?.from)).toEqual(['2025-06-11'])
  expect(held?.after[0]?.stances).toContainEqual(
    expect.objectContaining({ issue: 'mediation', stance: 'supports' }),
  )
  const waiting = changes({ actor: 'sudrana', is: 'waiting' })
  expect(waiting.rows).toMatchObject([
    { issue: 'fill', was: 'supports', to: 'opposes', reason: 'denial', proposed: 'no' },
  ])
  expect(waiting.rows[0]?.detail).toContain('denied')
  expect(waiting.rows[0]?.after).toHaveLength(1)
})

test('before a shift stands what was said before its day', () => {
  for (const { on, before } of changes({}).rows)
    for (const { saidAt } of before) expect((saidAt?.from ?? on) < on).toBe(true)
})

test('what a report outvoted by others says is shown in its own words', () => {
  const drifted = changes({}).rows.filter(({ reason }) => reason === 'translation-drift')
  for (const { issue, to, after } of drifted) {
    const [first] = after
    const read = material.index.stancesOf.get(first?.id ?? '')?.find((one) => one.issue === issue)
    const outvoted = read?.outvoted.filter(({ stance }) => stance === to) ?? []
    expect(outvoted.map(({ statement }) => statement)).toContain(first?.statement)
  }
  expect(drifted.length).toBeGreaterThan(0)
})

test('the timeline has every dated utterance of a side once, in order', () => {
  const shown = timeline(material, {})
  fits(timelineShape, shown)
  for (const { marks, months } of shown.lanes) {
    const days = marks.map(({ from }) => from)
    expect(days).toEqual(days.toSorted())
    expect(new Set(marks.map(({ utterance }) => utterance)).size).toBe(marks.length)
    const counted = months.flatMap(({ month, ...counts }) => Object.values(counts))
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(marks.length)
  }
  const dated = material.account.reads.filter(({ document }) => document.publishedAt !== null)
  expect(shown.documents.reduce((sum, { count }) => sum + count, 0)).toBe(dated.length)
})

test('the timeline begins with the first month of which anything is told', () => {
  const early = { ...material.dossier, dates: { ...material.dossier.dates, from: '2001' } }
  const { window, lanes, documents } = timeline({ ...material, dossier: early }, {})
  const months = [...lanes.flatMap((lane) => lane.months), ...documents].map(({ month }) => month)
  expect(window?.from).toBe(`${months.toSorted()[0]}-01`)
  expect(timeline(material, { from: '2020-05-01' }).window?.from).toBe('2020-05-01')
})

test('the timeline of an issue has what touches it, with its shifts', () => {
  const { lanes } = timeline(material, { issue: 'gauges', actor: 'orvenia' })
  const [lane] = lanes
  expect(lanes).toHaveLength(1)
  for (const { stances } of lane?.marks ?? [])
    expect(stances.map(({ issue }) => issue)).toEqual(['gauges'])
  const held = lane?.marks.filter(({ shift }) => shift === 'held').map(({ from }) => from)
  expect(new Set(held)).toEqual(new Set(['2025-11-18', '2026-01-22']))
})

test('the timeline of some days leaves out the rest', () => {
  const window = { from: '2025-04-01', to: '2025-06-30' }
  const shown = timeline(material, window)
  expect(shown.window).toEqual(window)
  const days = shown.lanes.flatMap(({ marks }) => marks.map(({ from }) => from))
  expect(days.length).toBeGreaterThan(3)
  for (const day of days) expect(day >= window.from && day <= window.to).toBe(true)
})

test('somebody who is no side has a lane when asked for', () => {
  const { lanes } = timeline(material, { actor: 'garesh' })
  expect(lanes).toMatchObject([{ as: 'other' }])
  expect(lanes[0]?.marks.length).toBeGreaterThan(0)
})

test('where the dossier names no days, its documents do', () => {
  const open = { ...material, dossier: { ...material.dossier, dates: { from: null, to: '2027' } } }
  expect(windowOf(open)?.from).toMatch(/^2025-/u)
  expect(windowOf(open)?.to).toBe('2027-12-31')
})
