import type { z } from '@hono/zod-openapi'
import { idFrom, type NotShift, type Shift, type Stance, type UtteranceStance } from 'tutur'
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
