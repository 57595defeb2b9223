import { createAnalyst, recode, switchCoding } from 'tutur-intake'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { problemShape } from '../src/shapes/common.ts'
import { documentShape } from '../src/shapes/document.ts'
import { actorShape, shiftsShape } from '../src/shapes/dossier.ts'
import {
  decidedShape,
  decisionPageShape,
  reviewShape,
  type rulingBodyShape,
} from '../src/shapes/review.ts'
import { facetsShape } from '../src/shapes/sources.ts'
import { utterancePageShape, utteranceShape } from '../src/shapes/utterance.ts'
import { type DemoServer, startDemoServer } from './demo-server.ts'

let server: DemoServer

beforeAll(async () => {
  server = await startDemoServer()
})
afterAll(() => server.close())

async function get<Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.infer<Shape>> {
  const answer = await fetch(`${server.address}/api/v1/${path}`)
  expect(answer.status, path).toBe(200)
  return shape.parse(await answer.json())
}

function post(body: unknown): Promise<Response> {
  return fetch(`${server.address}/api/v1/decisions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function decide(body: z.input<typeof rulingBodyShape>) {
  const answer = await post(body)
  expect(answer.status, JSON.stringify(body)).toBe(201)
  const decided = decidedShape.parse(await answer.json())
  expect(decided.fits).toBe(true)
  return decided
}

async function refused(
  body: unknown,
): Promise<readonly [status: number, field: string | undefined]> {
  const answer = await post(body)
  const { status, at } = problemShape.parse(await answer.json())
  expect(answer.status).toBe(status)
  return [status, at?.field]
}

/** A document of the demo with several statements, as it is now. */
async function documentWith(statements: number) {
  for (let next: string | null = ''; next !== null; ) {
    const path: string = `utterances?limit=50${next === '' ? '' : `&cursor=${encodeURIComponent(next)}`}`
    const page: z.infer<typeof utterancePageShape> = await get(path, utterancePageShape)
    for (const { document } of page.rows) {
      const found = await get(`documents/${document.id}`, documentShape)
      const open = found.statements.filter(({ decisions }) => decisions.length === 0)
      if (open.length >= statements && found.statements.length === open.length) return found
    }
    next = page.next
  }
  throw new Error(`no document of the demo has ${statements} statements`)
}

const statementIn = async (document: string, id: string) =>
  (await get(`documents/${document}`, documentShape)).statements.find((one) => one.id === id)

describe('what waits for a person', () => {
  it('comes shifts first, then joins, statements and decisions that do not fit, each once', async () => {
    const ids: string[] = []
    const kinds: string[] = []
    let counts: z.infer<typeof reviewShape>['counts'] | null = null
    for (let next: string | null = ''; next !== null; ) {
      const cursor = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`
      const page: z.infer<typeof reviewShape> = await get(`review?limit=9${cursor}`, reviewShape)
      ids.push(...page.rows.map(({ id }) => id))
      kinds.push(...page.rows.map(({ kind }) => kind))
      counts = page.counts
      next = page.next
    }
    expect(new Set(ids).size).toBe(ids.length)
    const order = ['shift', 'join', 'statement', 'unfit']
    expect(kinds).toEqual(kinds.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
    for (const kind of ['shift', 'join', 'statement', 'unfit'] as const)
      expect(kinds.filter((one) => one === kind).length, kind).toBe(counts?.[kind])
    expect(counts?.statement).toBeGreaterThan(0)
    expect(counts?.join).toBeGreaterThan(0)
  })

  it('shows the text around a statement, and who may have said it', async () => {
    const { rows } = await get('review?kind=statement&limit=200', reviewShape)
    for (const row of rows) {
      if (row.kind !== 'statement') throw new Error(`a ${row.kind} among statements`)
      const { excerpt, statement, candidates } = row
      for (const { start, end, text } of statement.content) {
        expect(start).toBeGreaterThanOrEqual(excerpt.start)
        expect(excerpt.text.slice(start - excerpt.start, end - excerpt.start)).toBe(text)
      }
      const keys = candidates.flatMap(({ actor }) => actor ?? [])
      expect(new Set(keys).size).toBe(keys.length)
    }
    const offered = rows.flatMap((row) => (row.kind === 'statement' ? row.candidates : []))
    expect(new Set(offered.map(({ why }) => why))).toContain('named-here')
  })

  it('proposes yes only where too little tells of a shift', async () => {
    const { rows } = await get('review?kind=shift&limit=200', reviewShape)
    for (const row of rows) {
      if (row.kind !== 'shift') throw new Error(`a ${row.kind} among shifts`)
      expect(row.shift.proposed).toBe(row.shift.reason === 'uncertain' ? 'yes' : 'no')
      expect(row.shift.is).toBe('waiting')
    }
  })

  it('is told of one utterance alone: something of every one that is marked, nothing of the others', async () => {
    const { rows } = await get('utterances?limit=200', utterancePageShape)
    for (const { id, doubtful } of rows) {
      const { rows: about } = await get(`review?utterance=${id}`, reviewShape)
      const doubts = about.filter(({ kind }) => kind !== 'shift')
      expect(doubts.length > 0, id).toBe(doubtful)
      for (const item of about) {
        if (item.kind === 'statement') expect(item.utterance?.id).toBe(id)
        if (item.kind === 'join')
          expect([item.one, item.other].map((one) => one.utterance)).toContain(id)
      }
    }
    expect(rows.some(({ doubtful }) => doubtful)).toBe(true)
    expect(rows.some(({ doubtful }) => !doubtful)).toBe(true)
  })

  it('refuses a cursor that no page gave', async () => {
    for (const path of [
      'review?cursor=bm9uZSA',
      'review?kind=join&cursor=c2hpZnQg',
      'review?kind=all',
    ])
      expect((await fetch(`${server.address}/api/v1/${path}`)).status, path).toBe(400)
  })
})

describe('a decision', () => {
  it('counts for its day as long as nobody has taken it back', async () => {
    const decidedToday = async () => (await get('review?limit=1', reviewShape)).decidedToday
    const before = await decidedToday()
    const { statements } = await documentWith(1)
    const statement = statements[0]?.id ?? ''
    const { decision } = await decide({ kind: 'accept', statement })
    expect(await decidedToday()).toBe(before + 1)
    await decide({ kind: 'undo', decision: decision.id })
    expect(await decidedToday()).toBe(before)
  })

  it('to accept, reject or retract shows at once, and can be undone', async () => {
    const { head, statements } = await documentWith(2)
    const id = statements[0]?.id ?? ''
    for (const [kind, status] of [
      ['accept', 'accepted'],
      ['reject', 'rejected'],
      ['retract', 'retracted'],
    ] as const) {
      const { decision } = await decide({ kind, statement: id, why: ' as it is ' })
      expect(decision).toMatchObject({ kind, why: 'as it is', statement: id, undoneBy: null })
      expect((await statementIn(head.id, id))?.status).toBe(status)
      const undone = await decide({ kind: 'undo', decision: decision.id })
      expect(undone.decision).toMatchObject({ undoes: decision.id, undoesKind: kind })
      expect((await statementIn(head.id, id))?.status).toBe('open')
      // Undoing the undoing brings it back.
      const again = await decide({ kind: 'undo', decision: undone.decision.id })
      expect((await statementIn(head.id, id))?.status).toBe(status)
      await decide({ kind: 'undo', decision: again.decision.id })
      expect((await statementIn(head.id, id))?.status).toBe('open')
    }
  })

  it('to reject takes an utterance out of the account', async () => {
    const { head, statements } = await documentWith(1)
    const alone = statements.find(({ utterance }) => utterance !== null)
    const { decision } = await decide({ kind: 'reject', statement: alone?.id ?? '' })
    const path = `${server.address}/api/v1/utterances/${alone?.id}`
    await expect.poll(async () => (await fetch(path)).status, { timeout: 10_000 }).toBe(404)
    const list = async (q: string): Promise<readonly string[]> => {
      const path = `${server.address}/api/v1/utterances?${new URLSearchParams({ q, limit: '200' })}`
      const answer = (await (await fetch(path)).json()) as {
        readonly rows: readonly { readonly statement: string }[]
      }
      return answer.rows.map(({ statement }) => statement)
    }
    const document = `document:${head.id}`
    expect(await list(document)).not.toContain(alone?.id)
    // Whoever asks for what was rejected finds it, and the counts beside the list say that it is there.
    expect(await list(`${document} status:rejected`)).toEqual([alone?.id])
    const counts = await get(`facets?${new URLSearchParams({ q: document })}`, facetsShape)
    const statuses = counts.facets.find(({ field }) => field === 'status')
    expect(statuses?.values).toContainEqual(
      expect.objectContaining({ value: 'rejected', count: 1, active: false }),
    )
    await decide({ kind: 'undo', decision: decision.id })
    expect((await get(`utterances/${alone?.id}`, utteranceShape)).row.id).toBe(alone?.utterance)
  })

  it('gives the words to somebody else, in the document and on the page of the actor', async () => {
    const { head, statements } = await documentWith(2)
    const other = statements.find(({ speaker }) => speaker?.identity?.key !== 'roskell')
    const before = (await get('actors/roskell', actorShape)).actor.utterances
    const { decision } = await decide({
      kind: 'set-speaker',
      statement: other?.id ?? '',
      name: 'Amina  Roskell',
      actor: 'roskell',
    })
    expect(decision).toMatchObject({
      name: 'Amina Roskell',
      actor: { key: 'roskell', name: 'Amina Roskell' },
    })
    expect((await statementIn(head.id, other?.id ?? ''))?.actors[0]).toMatchObject({
      role: 'speaker',
      actor: 'roskell',
    })
    expect((await get('actors/roskell', actorShape)).actor.utterances).toBe(before + 1)
    await decide({ kind: 'undo', decision: decision.id })
  })

  it('edits the words, splits and merges rows', async () => {
    const { head, text, statements } = await documentWith(2)
    const long = statements.find(({ content: [first] }) => (first?.text.split(' ').length ?? 0) > 4)
    const [piece] = long?.content ?? []
    if (long === undefined || piece === undefined) throw new Error('no statement of five words')
    const cut = piece.start + piece.text.indexOf(' ', piece.text.length / 2)
    const edited = await decide({
      kind: 'edit-span',
      statement: long.id,
      content: [[piece.start, cut]],
    })
    const now = await statementIn(head.id, edited.decision.statement ?? '')
    expect(now?.words).toBe(text.text.slice(piece.start, cut))
    await decide({ kind: 'undo', decision: edited.decision.id })
    const split = await decide({
      kind: 'split',
      statement: long.id,
      into: [[[piece.start, cut]], [[cut + 1, piece.end]]],
    })
    const parts = (await get(`documents/${head.id}`, documentShape)).statements.filter((one) =>
      one.decisions.includes(split.decision.id),
    )
    expect(parts).toHaveLength(2)
    await decide({ kind: 'merge', statement: parts[0]?.id ?? '', with: [parts[1]?.id ?? ''] })
    const merged = (await get(`documents/${head.id}`, documentShape)).statements.filter((one) =>
      one.decisions.includes(split.decision.id),
    )
    expect(merged.map(({ content }) => content)).toEqual([
      [{ start: piece.start, end: piece.end, text: piece.text }],
    ])
  })

  it('joins two utterances, and parts them', async () => {
    const { rows } = await get('review?kind=join&limit=200', reviewShape)
    const left = rows.find((row) => row.kind === 'join' && !row.joined)
    if (left?.kind !== 'join') throw new Error('the demo has no join that was left apart')
    const [one, other] = [left.one.id, left.other.id]
    const together = await decide({ kind: 'together', statement: one, with: [other] })
    expect(together.decision.others).toBe(1)
    const joined = await get(`utterances/${one}`, utteranceShape)
    expect(joined.statements.map(({ id }) => id)).toContain(other)
    const after = await get('review?kind=join&limit=200', reviewShape)
    expect(after.rows.map(({ id }) => id)).not.toContain(left.id)
    await decide({ kind: 'undo', decision: together.decision.id })
    await decide({ kind: 'apart', statement: one, from: [other] })
    const parted = await get(`utterances/${one}`, utteranceShape)
    expect(parted.statements.map(({ id }) => id)).not.toContain(other)
  })

  it('says whether a position has shifted', async () => {
    const { rows } = await get('review?kind=shift&limit=200', reviewShape)
    const [row] = rows
    if (row?.kind !== 'shift') throw new Error('no shift waits in the demo')
    const { actor, issue, to, statement, id } = row.shift
    const asked = { kind: 'shift', statement, actor: actor.key ?? '', issue, to } as const
    const held = await decide({ ...asked, holds: true })
    expect(held.decision).toMatchObject({ kind: 'shift', issue, to, holds: true, actor })
    const waiting = async () =>
      (await get('review?kind=shift&limit=200', reviewShape)).rows.map((one) => one.id)
    expect(await waiting()).not.toContain(id)
    const { rows: shifts } = await get(`shifts?issue=${issue}&is=held`, shiftsShape)
    expect(shifts.filter(({ decided }) => decided)).toMatchObject([{ actor, to, statement }])
    await decide({ kind: 'undo', decision: held.decision.id })
    expect(await waiting()).toContain(id)
    await decide({ ...asked, holds: false })
    expect(await waiting()).not.toContain(id)
    expect(await refused({ ...asked, actor: 'tevik', holds: true })).toEqual([400, 'json.actor'])
    expect(await refused({ ...asked, issue: 'fish', holds: true })).toEqual([400, 'json.issue'])
  })

  it('that makes no sense is refused in words', async () => {
    const { statements, text } = await documentWith(2)
    const id = statements[0]?.id ?? ''
    const nobody = '0123456789abcdef'
    const { length } = text.text
    expect(await refused({ kind: 'accept', statement: nobody })).toEqual([404, 'json.statement'])
    expect(await refused({ kind: 'undo', decision: nobody })).toEqual([404, 'json.decision'])
    expect(await refused({ kind: 'together', statement: id, with: [nobody] })).toEqual([
      404,
      'json.with',
    ])
    expect(await refused({ kind: 'together', statement: id, with: [id] })).toEqual([
      400,
      'json.with',
    ])
    for (const content of [
      [[5, 2]],
      [[0, length + 1]],
      [
        [3, 9],
        [4, 12],
      ],
    ])
      expect(await refused({ kind: 'edit-span', statement: id, content })).toEqual([
        400,
        'json.content',
      ])
    const actor = { kind: 'set-speaker', statement: id, name: 'X', actor: 'nobody-at-all' }
    expect(await refused(actor)).toEqual([400, 'json.actor'])
    expect((await refused({ kind: 'bless', statement: id }))[0]).toBe(400)
    const { decision } = await decide({ kind: 'accept', statement: id })
    await decide({ kind: 'undo', decision: decision.id })
    expect(await refused({ kind: 'undo', decision: decision.id })).toEqual([400, 'json.decision'])
  })
})

describe('the trail', () => {
  it('tells who decided what and when, the newest first, page by page', async () => {
    const { statements } = await documentWith(2)
    const id = statements[0]?.id ?? ''
    const { decision } = await decide({ kind: 'accept', statement: id, why: 'heard it' })
    const undo = await decide({ kind: 'undo', decision: decision.id })
    const { rows } = await get(`decisions?statement=${id}`, decisionPageShape)
    const found = rows.filter((row) => row.id === decision.id || row.undoes === decision.id)
    expect(found.map(({ kind, undoneBy, fits }) => [kind, undoneBy, fits])).toEqual([
      ['undo', null, true],
      ['accept', undo.decision.id, true],
    ])
    expect(found[1]).toMatchObject({ why: 'heard it', words: statements[0]?.words })
    expect(found[1]?.who).not.toBe('')
    const all: string[] = []
    const times: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`
      const page: z.infer<typeof decisionPageShape> = await get(
        `decisions?limit=5${cursor}`,
        decisionPageShape,
      )
      all.push(...page.rows.map((row) => row.id))
      times.push(...page.rows.map(({ at }) => at))
      next = page.next
    }
    expect(new Set(all).size).toBe(all.length)
    expect(all).toHaveLength((await server.services.ledger.store.decisions()).length)
    expect(times).toEqual(times.toSorted().toReversed())
  })

  it('survives a recoding', async () => {
    const { head, statements } = await documentWith(2)
    const id = statements[0]?.id ?? ''
    await decide({ kind: 'set-speaker', statement: id, name: 'Kado Ruun', actor: 'ruun' })
    const { ledger } = server.services
    const own = await createAnalyst(ledger.dossier)
    const coding = { id: 'feedfeedfeedfeed' as typeof own.coding.id, made: 'another version' }
    const desk = { ...ledger, analyst: { ...own, coding } }
    for await (const { problem } of recode(desk)) expect(problem).toBeNull()
    await switchCoding(desk)
    const after = await statementIn(head.id, id)
    expect(after?.actors[0]).toMatchObject({ role: 'speaker', actor: 'ruun' })
    const { rows } = await get('decisions?limit=200', decisionPageShape)
    expect(rows.filter(({ fits }) => !fits)).toEqual([])
  })
})
