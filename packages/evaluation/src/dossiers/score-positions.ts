import type { Stance } from 'tutur'
import type { PredictedPosition, PredictedPositions, PredictedShift } from './predict-positions.ts'

/** What is true of a dossier, as the lines of `truth.jsonl` tell it. */
export interface TruePositions {
  readonly positions: readonly PredictedPosition[]
  readonly shifts: readonly PredictedShift[]
  readonly notShifts: readonly Pick<PredictedShift, 'actor' | 'issue' | 'on'>[]
  /** Last days of the quarters that are asked for. */
  readonly quarters: readonly string[]
}

/** How far predictions agree with what is true. */
export interface PositionScores {
  /** Cells of actor, issue and quarter: the stance in force on its last day. */
  readonly cells: number
  readonly right: number
  /** Those in which the truth has a declared stance. */
  readonly declared: number
  readonly declaredRight: number
  readonly wrong: readonly string[]
  readonly shifts: {
    readonly true: number
    readonly predicted: number
    readonly right: number
    readonly missed: readonly string[]
    readonly wrong: readonly string[]
  }
  /** Predicted shifts that are told to be none. */
  readonly trapsSprung: number
}

const toleranceDays = 21
const msOfDay = 86_400_000

/** Scores positions as the sets do: every actor and issue of the truth, and what is predicted beyond them. */
export function scorePositions(
  truth: TruePositions,
  predicted: PredictedPositions,
): PositionScores {
  const keys = new Set([...truth.positions, ...predicted.positions].map(keyOf))
  const cells = [...keys].flatMap((key) =>
    truth.quarters.map((end) => ({
      name: `${key} ${end}`,
      is: stanceOn(truth.positions, key, end),
      told: stanceOn(predicted.positions, key, end),
    })),
  )
  const wrong = cells.filter(({ is, told }) => is !== told)
  const declared = cells.filter(({ is }) => is !== 'undeclared')
  const matched = matchesOf(truth.shifts, predicted.shifts)
  const unmatched = predicted.shifts.filter((shift) => ![...matched.values()].includes(shift))
  return {
    cells: cells.length,
    right: cells.length - wrong.length,
    declared: declared.length,
    declaredRight: declared.filter(({ is, told }) => is === told).length,
    wrong: wrong.map(({ name, is, told }) => `${name}: ${told}, not ${is}`),
    shifts: {
      true: truth.shifts.length,
      predicted: predicted.shifts.length,
      right: matched.size,
      missed: truth.shifts.filter((shift) => !matched.has(shift)).map(told),
      wrong: unmatched.map(told),
    },
    trapsSprung: unmatched.filter((shift) => truth.notShifts.some((trap) => isNear(trap, shift)))
      .length,
  }
}

function keyOf({ actor, issue }: Pick<PredictedPosition, 'actor' | 'issue'>): string {
  return `${actor} ${issue}`
}

/** The stance in force on a day; nothing declared where there is none. */
function stanceOn(positions: readonly PredictedPosition[], key: string, day: string): Stance {
  const until = positions.filter((position) => keyOf(position) === key && position.from <= day)
  const ordered = until.sort((a, b) => (a.from < b.from ? -1 : 1))
  return ordered.at(-1)?.stance ?? 'undeclared'
}

/** Each true shift with the first prediction that has its actor, issue, new stance and nearly its day. */
function matchesOf(
  truth: readonly PredictedShift[],
  predicted: readonly PredictedShift[],
): Map<PredictedShift, PredictedShift> {
  const matched = new Map<PredictedShift, PredictedShift>()
  const left = new Set(predicted)
  for (const shift of truth) {
    const found = [...left].find((one) => one.to === shift.to && isNear(shift, one))
    if (found === undefined) continue
    left.delete(found)
    matched.set(shift, found)
  }
  return matched
}

function isNear(
  one: Pick<PredictedShift, 'actor' | 'issue' | 'on'>,
  other: Pick<PredictedShift, 'actor' | 'issue' | 'on'>,
): boolean {
  const days = Math.abs(Date.parse(one.on) - Date.parse(other.on)) / msOfDay
  return keyOf(one) === keyOf(other) && days <= toleranceDays
}

function told({ actor, issue, from, to, on }: PredictedShift): string {
  return `${actor} ${issue} ${from} > ${to} ${on}`
}

/** A line of `truth.jsonl`, of which only these are asked. */
interface TrueLine {
  readonly kind: string
  readonly actor: string
  readonly issue: string
  readonly stance: Stance
  readonly from: string
  readonly was: Stance
  readonly to: Stance
  readonly on: string
  readonly published: string | null
}

/** Reads the positions and shifts of a `truth.jsonl`; the quarters are those in which its articles were published. */
export function readTruePositions(source: string): TruePositions {
  const lines = source
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TrueLine)
  const of = (kind: string): TrueLine[] => lines.filter((line) => line.kind === kind)
  const days = of('article').flatMap(({ published }) => published ?? [])
  return {
    positions: of('position'),
    shifts: of('shift').map(({ actor, issue, was, to, on }) => ({
      actor,
      issue,
      from: was,
      to,
      on,
    })),
    notShifts: of('no-shift'),
    quarters: [...new Set(days.map(endOfQuarter))].sort(),
  }
}

const monthsOfQuarter = 3

function endOfQuarter(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const last = Math.ceil(month / monthsOfQuarter) * monthsOfQuarter
  return new Date(Date.UTC(year, last, 0)).toISOString().slice(0, day.indexOf('T'))
}
