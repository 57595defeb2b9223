import type { z } from '@hono/zod-openapi'
import type { Join, NotShift } from 'tutur'
import type { reviewItemShape } from '../shapes/review.ts'
import { type Candidate, candidatesFor } from './candidates.ts'
import { excerptOf } from './excerpt.ts'
import { isWaiting } from './shift-kinds.ts'
import { seemingShift } from './shifts.ts'
import { type ShownStatement, shownStatement } from './shown-statement.ts'
import { type UtteranceRow, utteranceRow } from './utterance-row.ts'
import type { Material } from './view.ts'

type Item = z.infer<typeof reviewItemShape>

type ItemOf<Kind extends Item['kind']> = Item & { readonly kind: Kind }

/** A page of what waits. */
export interface WaitingInput {
  /** `next` of the page before. */
  readonly after?: string | undefined
  readonly limit: number
}

/** What waits, with how much there is in all. */
export interface Waiting<Kind extends Item['kind']> {
  readonly rows: readonly ItemOf<Kind>[]
  readonly next: string | null
  readonly total: number
}

/* ---- Shifts ---- */

/** What looks like a change of position and nobody has decided, the newest first. */
export function waitingShifts(
  material: Material,
  { after, limit }: WaitingInput,
): Waiting<'shift'> {
  const all = material.account.notShifts.filter(isWaiting).toSorted(newestShiftFirst)
  const page = pageBehind(all, keyOfShift, { after, limit, order: shiftKeyOrder })
  const rows = page.rows.flatMap((one) => shiftItems(one, material))
  return { rows, next: page.next, total: all.length }
}

function shiftItems(one: NotShift, material: Material): ItemOf<'shift'>[] {
  return seemingShift(one, 'waiting', material).map((shift) => ({
    kind: 'shift',
    id: shift.id,
    title: titleOf(shift.after[0]?.words ?? ''),
    shift,
  }))
}

function keyOfShift({ on, actor, issue, utterance, stance }: NotShift): string {
  return `${on} ${actor} ${issue} ${utterance} ${stance}`
}

function newestShiftFirst(one: NotShift, other: NotShift): number {
  return shiftKeyOrder(keyOfShift(one), keyOfShift(other))
}

/** Later days first; of one day in the order of what follows. */
function shiftKeyOrder(one: string, other: string): number {
  const days = unitOrder(dayIn(other), dayIn(one))
  return days === 0 ? unitOrder(one, other) : days
}

function dayIn(key: string): string {
  return key.slice(0, '2025-01-01'.length)
}

/* ---- Joins ---- */

/** Two statements of which it is doubtful whether they are one utterance. */
interface DoubtfulJoin {
  readonly join: Join
  /** What stands now. */
  readonly joined: boolean
  /** Orders them: those that touch an issue first, then those that are the least settled. */
  readonly key: string
}

const joinsMade = new WeakMap<Material['account'], readonly DoubtfulJoin[]>()

/** Doubtful joins; first those that touch an issue, of these first those that may as well be as not. */
export function waitingJoins(material: Material, { after, limit }: WaitingInput): Waiting<'join'> {
  const all = doubtfulJoins(material)
  const page = pageBehind(all, ({ key }) => key, { after, limit, order: unitOrder })
  const rows = page.rows.flatMap((one) => joinItems(one, material))
  return { rows, next: page.next, total: all.length }
}

function joinItems({ join, joined }: DoubtfulJoin, material: Material): ItemOf<'join'>[] {
  const one = statementAlone(join.one, material)
  const other = statementAlone(join.other, material)
  if (one === null || other === null) return []
  const { reason, score, doubtful } = join
  return [
    {
      kind: 'join',
      id: `${join.one}-${join.other}`,
      title: titleOf(one.words),
      join: { one: join.one, other: join.other, reason, score, doubtful },
      joined,
      one,
      other,
    },
  ]
}

function doubtfulJoins(material: Material): readonly DoubtfulJoin[] {
  const { account } = material
  let known = joinsMade.get(account)
  if (known === undefined) {
    const standing = account.utterances
      .flatMap(({ joins }) => joins)
      .filter(({ doubtful, reason }) => doubtful && reason !== 'decided')
    // Somebody may have joined them, or others that brought them together: nothing is left to ask.
    const { utteranceOf } = material.index
    const apart = account.doubtful.filter(
      ({ one, other }) => utteranceOf.get(one)?.id !== utteranceOf.get(other)?.id,
    )
    known = [
      ...standing.map((join) => ({ join, joined: true, key: keyOfJoin(join, material) })),
      ...apart.map((join) => ({ join, joined: false, key: keyOfJoin(join, material) })),
    ].toSorted((a, b) => unitOrder(a.key, b.key))
    joinsMade.set(account, known)
  }
  return known
}

function keyOfJoin({ one, other, score }: Join, { index }: Material): string {
  const touches = [one, other].some((statement) => {
    const utterance = index.utteranceOf.get(statement)
    return utterance !== undefined && (index.stancesOf.get(utterance.id)?.length ?? 0) > 0
  })
  const settled = Math.round(Math.abs(score - 0.5) * 1000)
  return `${touches ? 0 : 1}${String(settled).padStart(3, '0')} ${one} ${other}`
}

/** A statement as it is in the account; `null` where it is not there. */
function statementAlone(id: string, { index }: Material): ShownStatement | null {
  const report = index.reports.get(id)
  const holding = index.holdings.get(report?.source.document.id ?? '')
  const kept = holding?.statements.get(id)
  if (report === undefined || holding === undefined || kept === undefined) return null
  const { statement, words, source } = report
  const doubts = holding.doubts.filter((doubt) => doubt.statement === statement.id)
  return shownStatement(
    { statement, words, document: holding.head, ...kept },
    {
      text: source.document.text,
      doubts,
      utterance: index.utteranceOf.get(id)?.id ?? null,
    },
  )
}

/* ---- Statements ---- */

/** What helps to decide about a statement. */
export interface Around {
  readonly statement: ShownStatement
  readonly excerpt: ReturnType<typeof excerptOf>
  readonly candidates: readonly Candidate[]
  readonly utterance: UtteranceRow | null
}

/** The text around statements, who may have said them, and what they are taken for; `null` for those that are not in the account. */
export function aroundStatements(
  material: Material,
  { statements }: { readonly statements: readonly string[] },
): readonly (Around | null)[] {
  return statements.map((id) => {
    const statement = statementAlone(id, material)
    const report = material.index.reports.get(id)
    if (statement === null || report === undefined) return null
    const utterance = material.index.utteranceOf.get(id)
    return {
      statement,
      excerpt: excerptOf(report.source.document, report.statement),
      candidates: candidatesFor(report, material),
      utterance:
        utterance === undefined ? null : utteranceRow(utterance, material, { statements: [id] }),
    }
  })
}

/** What waits about a statement that has doubts and that nobody has decided about. */
export function statementItem({
  statement,
  excerpt,
  candidates,
  utterance,
}: Around): ItemOf<'statement'> {
  return {
    kind: 'statement',
    id: statement.id,
    title: titleOf(statement.words),
    statement,
    excerpt,
    doubts: statement.doubts,
    candidates: [...candidates],
    utterance,
  }
}

/* ---- Of one utterance ---- */

/** All that waits about an utterance: shifts, joins, then its statements. */
export function waitingAbout(
  material: Material,
  { utterance }: { readonly utterance: string },
): readonly Item[] {
  const { account } = material
  const known = account.utterances.find(({ id }) => id === utterance)
  const statements = new Set<string>(known?.statements)
  const shifts = account.notShifts.filter((one) => one.utterance === utterance && isWaiting(one))
  const joins = doubtfulJoins(material).filter(
    ({ join: { one, other } }) => statements.has(one) || statements.has(other),
  )
  const around = aroundStatements(material, { statements: [...statements] })
  return [
    ...shifts.toSorted(newestShiftFirst).flatMap((one) => shiftItems(one, material)),
    ...joins.flatMap((one) => joinItems(one, material)),
    ...around
      .filter((one) => one !== null)
      .filter(({ statement }) => statement.status === 'open' && statement.doubts.length > 0)
      .map(statementItem),
  ]
}

/* ---- Lists ---- */

interface Behind extends WaitingInput {
  readonly order: (one: string, other: string) => number
}

/** A page of a list in the order of its keys, which may have changed since the page before. */
function pageBehind<One>(
  list: readonly One[],
  keyOf: (one: One) => string,
  { after, limit, order }: Behind,
): { readonly rows: readonly One[]; readonly next: string | null } {
  const found = after === undefined ? 0 : list.findIndex((one) => order(keyOf(one), after) > 0)
  const from = found === -1 ? list.length : found
  const rows = list.slice(from, from + limit)
  const last = rows.at(-1)
  const hasMore = last !== undefined && from + limit < list.length
  return { rows, next: hasMore ? keyOf(last) : null }
}

const titleUnits = 100

/** The beginning of words, cut at a blank. */
export function titleOf(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  if (line.length <= titleUnits) return line
  const cut = line.slice(0, titleUnits)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), titleUnits / 2))} …`
}

function unitOrder(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
