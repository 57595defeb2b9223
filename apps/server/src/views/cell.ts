import type { z } from '@hono/zod-openapi'
import type { NotShift, Position, Shift } from 'tutur'
import type { cellShape } from '../shapes/dossier.ts'
import { queryOfActor } from './actor-row.ts'
import { isWaiting } from './shift-kinds.ts'
import { countOn, stancesTaken } from './sides.ts'
import { shownStanding } from './utterance-row.ts'
import type { Material } from './view.ts'

export type Cell = z.infer<typeof cellShape>

/** Whose cell, on which issue. */
export interface CellOf {
  readonly actor: string
  readonly issue: string
}

/** Where one actor stands on one issue. `fresh`: ids of the utterances that came in since the reader was there. */
export function cellOf(of: CellOf, material: Material, fresh: ReadonlySet<string>): Cell {
  const { account } = material
  const line = positionsOn(of, material)
  const last = line.at(-1) ?? null
  const taken = stancesTaken(of.actor, of.issue, material)
  const setBy = last === null ? [] : settingOf(last, material)
  return {
    issue: of.issue,
    stance: last?.stance ?? null,
    since: last?.from ?? null,
    was: shiftTo(last, account.shifts)?.was ?? null,
    score: last?.score ?? 0,
    utterances: countOn(of.actor, of.issue, material),
    standing: standingOf(setBy, material),
    setBy: [...setBy],
    strip: line.map(({ stance, from, until }) => ({ stance, from, until })),
    waiting: waitingOn(of, account.notShifts).map(({ stance, on, reason }) => ({
      stance,
      on,
      reason,
    })),
    query: `${queryOfActor(of.actor, material)} issue:${of.issue}`,
    fresh: taken.some(({ utterance }) => fresh.has(utterance)),
  }
}

/** The positions of an actor on an issue, oldest first. */
export function positionsOn({ actor, issue }: CellOf, { index }: Material): readonly Position[] {
  return (index.positionsOf.get(actor) ?? []).filter((one) => one.issue === issue)
}

/** What looks like a shift of an actor on an issue and waits for a person. */
export function waitingOn(of: CellOf, notShifts: readonly NotShift[]): readonly NotShift[] {
  return notShifts.filter((one) => isOn(one, of) && isWaiting(one))
}

function isOn(one: CellOf, of: CellOf): boolean {
  return one.actor === of.actor && one.issue === of.issue
}

function shiftTo(last: Position | null, shifts: readonly Shift[]): Shift | null {
  if (last === null) return null
  return shifts.findLast((one) => isOn(one, last) && one.on === last.from) ?? null
}

/** The utterances of the day from which a position holds; later ones only say it again. */
function settingOf(position: Position, { index }: Material): readonly string[] {
  const known = position.evidence.filter((id) => index.utterances.has(id))
  const first = known.filter((id) => index.utterances.get(id)?.saidAt?.from === position.from)
  return first.length > 0 ? first : known.slice(0, 1)
}

/** Of the words with the most origins among those that set a position. */
function standingOf(setBy: readonly string[], material: Material): Cell['standing'] {
  const [best] = setBy
    .flatMap((id) => material.index.utterances.get(id) ?? [])
    .toSorted((a, b) => b.standing.independent - a.standing.independent)
  return best === undefined ? null : shownStanding(best, material)
}
