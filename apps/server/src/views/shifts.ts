import type { z } from '@hono/zod-openapi'
import { idFrom, type NotShift, type Shift, type Stance, type UtteranceStance } from 'tutur'
import { pageBehindId } from '../page-behind-id.ts'
import type { shiftShape } from '../shapes/dossier.ts'
import { type CellOf, positionsOn } from './cell.ts'
import { isWaiting, type ShiftIs } from './shift-kinds.ts'
import { actorRef } from './sides.ts'
import { type UtteranceRow, utteranceRow } from './utterance-row.ts'
import type { Material } from './view.ts'

export type ShownShift = z.infer<typeof shiftShape>

/** Which changes of position; what is left out is not asked. */
export interface ShiftsInput {
  readonly actor?: string | undefined
  readonly issue?: string | undefined
  readonly is?: ShiftIs | undefined
  /** `next` of the page before. */
  readonly after?: string | undefined
  /** As many are shown; default: all. */
  readonly limit?: number | undefined
}

/** Some changes of position. */
export interface Shifts {
  readonly rows: ShownShift[]
  /** The id of the last row; `null` at the end. */
  readonly next: string | null
  /** Of all that is asked for. */
  readonly inAll: number
  readonly waiting: number
}

/** As many utterances are shown before a change and behind it. */
const shownEach = 5

/** Changes of position and what looks like one, the newest first; `null`: no page has given this cursor. */
export function shifts(material: Material, input: ShiftsInput): Shifts | null {
  const { wanted, waiting } = wantedShifts(material, input)
  const { after, limit = wanted.length } = input
  const page = pageBehindId(wanted, idOf, { after, limit })
  if (page === null) return null
  const rows = page.rows.flatMap((one) => shownShift(one, material))
  return { rows, next: page.next, inAll: wanted.length, waiting }
}

/** The newest of each kind, as many as `limit` of each; the newest first. */
export function newestShifts(
  material: Material,
  { issue, limit }: { readonly issue: string; readonly limit: number },
): Pick<Shifts, 'rows' | 'inAll'> {
  const { wanted } = wantedShifts(material, { issue })
  const some = [...Map.groupBy(wanted, ({ is }) => is).values()].flatMap((all) =>
    all.slice(0, limit),
  )
  const shown = new Set(some)
  const rows = wanted.filter((one) => shown.has(one)).flatMap((one) => shownShift(one, material))
  return { rows, inAll: wanted.length }
}

type Wanted =
  | { readonly shift: Shift; readonly is: 'held' }
  | { readonly shift: NotShift; readonly is: Exclude<ShiftIs, 'held'> }

function wantedShifts(
  { account }: Material,
  { actor, issue, is }: ShiftsInput,
): { readonly wanted: readonly Wanted[]; readonly waiting: number } {
  const isAsked = (one: CellOf): boolean =>
    (actor === undefined || one.actor === actor) && (issue === undefined || one.issue === issue)
  const none = account.notShifts.filter(isAsked)
  const all: readonly Wanted[] = [
    ...account.shifts.filter(isAsked).map((shift) => ({ shift, is: 'held' as const })),
    ...none.map((shift) => ({ shift, is: isWaiting(shift) ? 'waiting' : 'refused' }) as const),
  ]
  const wanted = all
    .filter((one) => is === undefined || one.is === is)
    .toSorted((a, b) => (a.shift.on > b.shift.on ? -1 : Number(a.shift.on < b.shift.on)))
  return { wanted, waiting: none.filter(isWaiting).length }
}

function shownShift(one: Wanted, material: Material): ShownShift[] {
  return one.is === 'held'
    ? heldShift(one.shift, material)
    : seemingShift(one.shift, one.is, material)
}

function idOf(one: Wanted): string {
  return one.is === 'held'
    ? shiftId(one.shift, one.shift.to)
    : shiftId(one.shift, one.shift.stance, one.shift.utterance)
}

function heldShift(shift: Shift, material: Material): ShownShift[] {
  const { actor, issue, was, to, on, score, decided } = shift
  const after = rowsOf(shift.after, material)
  const [first] = after
  if (first === undefined) return []
  return [
    {
      id: shiftId(shift, to),
      actor: actorRef(actor, material),
      issue,
      was,
      to,
      on,
      is: 'held',
      reason: null,
      detail: '',
      decided,
      proposed: 'yes',
      before: rowsBefore(on, shift.before, material),
      after,
      statement: first.statement,
      score,
    },
  ]
}

/** What looks like a change; nothing where its words are not in the account any more. */
export function seemingShift(
  shift: NotShift,
  is: Exclude<ShiftIs, 'held'>,
  material: Material,
): ShownShift[] {
  const { actor, issue, stance, on, utterance, reason, detail, decided } = shift
  const read = material.index.stancesOf.get(utterance)?.find((one) => one.issue === issue)
  const after = rowsOf([utterance], material, outvotedBy(stance, read))
  const [first] = after
  if (first === undefined) return []
  const then = positionsOn(shift, material).findLast(({ from }) => from < on) ?? null
  const before = (then?.evidence ?? []).filter((id) => id !== utterance)
  return [
    {
      id: shiftId(shift, stance, utterance),
      actor: actorRef(actor, material),
      issue,
      was: then?.stance ?? null,
      to: stance,
      on,
      is,
      reason,
      detail,
      decided,
      // Of the reasons, this one alone says only that too little tells of it.
      proposed: reason === 'uncertain' ? 'yes' : 'no',
      before: rowsBefore(on, before, material),
      after,
      statement: first.statement,
      score: read?.score ?? 0,
    },
  ]
}

/** The same for the same change, whatever else the ledger comes to hold. */
function shiftId(
  { actor, issue, on }: CellOf & { readonly on: string },
  ...more: string[]
): string {
  return idFrom('shift', actor, issue, on, ...more)
}

function rowsOf(
  ids: readonly string[],
  material: Material,
  statements: readonly string[] = [],
): UtteranceRow[] {
  return ids
    .slice(0, shownEach)
    .flatMap((id) => material.index.utterances.get(id) ?? [])
    .map((utterance) =>
      utteranceRow(utterance, material, statements.length === 0 ? {} : { statements }),
    )
}

/** The last that were said before a day. What holds a stance may be said again after it has changed. */
function rowsBefore(on: string, ids: readonly string[], material: Material): UtteranceRow[] {
  const { utterances } = material.index
  const earlier = ids.filter((id) => {
    const day = utterances.get(id)?.saidAt?.from
    return day !== undefined && day < on
  })
  return rowsOf(earlier.slice(-shownEach), material)
}

/** The reports whose words say a stance that others, nearer to the speaker, outvote. */
function outvotedBy(stance: Stance, read: UtteranceStance | undefined): string[] {
  const outvoted = read?.outvoted ?? []
  return outvoted.filter((one) => one.stance === stance).map(({ statement }) => statement)
}
