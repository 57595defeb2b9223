import type { z } from '@hono/zod-openapi'
import { idFrom, type NotShift, type Shift } from 'tutur'
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
}

/** As many utterances are shown before a change and behind it. */
const shownEach = 5

/** Changes of position and what looks like one, the newest first. */
export function shifts(
  material: Material,
  { actor, issue, is }: ShiftsInput,
): { readonly rows: ShownShift[]; readonly waiting: number } {
  const isAsked = (one: CellOf): boolean =>
    (actor === undefined || one.actor === actor) && (issue === undefined || one.issue === issue)
  const { account } = material
  const none = account.notShifts.filter(isAsked)
  const wanted = [
    ...account.shifts.filter(isAsked).map((shift) => ({ shift, is: 'held' as const })),
    ...none.map((shift) => ({ shift, is: isWaiting(shift) ? 'waiting' : 'refused' }) as const),
  ].filter((one) => is === undefined || one.is === is)
  return {
    rows: wanted
      .toSorted((a, b) => (a.shift.on > b.shift.on ? -1 : Number(a.shift.on < b.shift.on)))
      .flatMap((one) =>
        one.is === 'held'
          ? heldShift(one.shift, material)
          : seemingShift(one.shift, one.is, material),
      ),
    waiting: none.filter(isWaiting).length,
  }
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
      before: rowsOf(shift.before.slice(-shownEach), material),
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
  const after = rowsOf([utterance], material)
  const [first] = after
  if (first === undefined) return []
  const then = positionsOn(shift, material).findLast(({ from }) => from <= on) ?? null
  const before = (then?.evidence ?? []).filter((id) => id !== utterance)
  const read = material.index.stancesOf.get(utterance)?.find((one) => one.issue === issue)
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
      before: rowsOf(before.slice(-shownEach), material),
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

function rowsOf(ids: readonly string[], material: Material): UtteranceRow[] {
  return ids
    .slice(0, shownEach)
    .flatMap((id) => material.index.utterances.get(id) ?? [])
    .map((utterance) => utteranceRow(utterance, material))
}
