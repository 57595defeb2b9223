import { positionsOf, type ReadWith, type Report, type Spoken, type Stance } from 'tutur'
import { caseOf, type Dossier } from 'tutur-dossier'

/** Positions and shifts in the format of the sets. */
export interface PredictedPositions {
  readonly positions: readonly PredictedPosition[]
  readonly shifts: readonly PredictedShift[]
}

/** From `from` on the actor holds the stance. */
export interface PredictedPosition {
  readonly actor: string
  readonly issue: string
  readonly stance: Stance
  readonly from: string
}

/** A change of a stance. */
export interface PredictedShift {
  readonly actor: string
  readonly issue: string
  readonly from: Stance
  readonly to: Stance
  readonly on: string
}

/** Where the parties and mediators of a dossier stand, by its utterances. */
export function predictPositions(
  utterances: readonly Spoken[],
  dossier: Dossier,
  readWith: ReadWith,
): PredictedPositions {
  const asked = caseOf(dossier)
  const sides = new Set([...asked.parties, ...asked.mediators])
  const { positions, shifts } = positionsOf(utterances, asked, readWith)
  return {
    positions: positions
      .filter(({ actor }) => sides.has(actor))
      .map(({ actor, issue, stance, from }) => ({ actor, issue, stance, from })),
    shifts: shifts.map(({ actor, issue, was, to, on }) => ({ actor, issue, from: was, to, on })),
  }
}

/** Each report as an utterance of its own. */
export function apart(reports: readonly Report[]): readonly Spoken[] {
  return reports.map((report) => ({
    id: report.statement.id,
    speaker: report.actor,
    saidAt: report.statement.saidAt,
    reports: [report],
  }))
}
