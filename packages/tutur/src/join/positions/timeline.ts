import type { Day } from '../../model/model.ts'
import { firstIndex } from '../../text/first-index.ts'
import { groupedBy } from '../../text/grouped-by.ts'
import type { Entitlement } from './entitlements.ts'
import type { SaidOn } from './said-on.ts'
import type {
  NotShift,
  NotShiftReason,
  Position,
  Shift,
  Spoken,
  Stance,
  UtteranceStance,
} from './stance.ts'
import { weightOfUtterance } from './utterance-stances.ts'
import { heaviestStance } from './weigh-stances.ts'

/** One stance with who takes it and when. */
export interface Taken {
  readonly spoken: Spoken
  readonly stance: UtteranceStance
  readonly entitlement: Entitlement
  readonly on: SaidOn
  /** What a person decided about it: the words change the position of the party, or do not. */
  readonly decided?: 'shift' | 'no-shift'
}

/** What one actor holds on one issue through the time, and what looks like a change and is none. */
export interface Timeline {
  readonly positions: readonly Position[]
  readonly shifts: readonly Shift[]
  readonly notShifts: readonly NotShift[]
}

/** A position that can still get evidence. */
interface Held {
  readonly stance: Stance
  readonly from: Day
  readonly evidence: string[]
  readonly score: number
}

/** Least score of what changes a declared position, and of what turns yes into no or no into yes at once. */
const leastForShift = 0.55
const leastForTurn = 0.65

/**
 * Goes through the stances of those who are entitled, day by day: the first stance stands until another replaces it, and the
 * same again is evidence. Silence replaces nothing, nor does what is dated only to a stretch of time, or said by a deputy alone.
 */
export function timelineOf(actor: string, issue: string, taken: readonly Taken[]): Timeline {
  const line: Line = { actor, issue, held: [], shifts: [], notShifts: [] }
  const ordered = [...groupedBy(placed(taken), ({ on }) => on.day)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )
  for (const [day, ofDay] of ordered) {
    const next = stanceOfDay(ofDay, line.held)
    if (next !== null) takeDay(line, { ...next, day, carrying: carryingOf(ofDay, next.stance) })
  }
  const { held, shifts, notShifts } = line
  return { positions: positionsOf(actor, issue, held), shifts, notShifts }
}

/** A timeline as it grows. */
interface Line {
  readonly actor: string
  readonly issue: string
  readonly held: Held[]
  readonly shifts: Shift[]
  readonly notShifts: NotShift[]
}

interface DayTaken extends DayStance {
  readonly day: Day
  readonly carrying: readonly Taken[]
}

function carryingOf(taken: readonly Taken[], stance: Stance): readonly Taken[] {
  return taken.filter((one) => one.stance.stance === stance || one.stance.takesBack)
}

function takeDay(line: Line, next: DayTaken): void {
  const { stance, day, score, carrying } = next
  const last = line.held.at(-1) ?? null
  const evidence = carrying.map(({ spoken }) => spoken.id)
  const begins: Held = { stance, from: day, evidence, score }
  if (last === null) {
    if (carrying.some(({ entitlement }) => entitlement.as === 'speaks')) line.held.push(begins)
  } else if (last.stance === stance) last.evidence.push(...evidence)
  else if (stance !== 'undeclared') change(line, last, { next, begins })
}

interface Change {
  readonly next: DayTaken
  readonly begins: Held
}

/** Another stance replaces the last where those who take it can do so. */
function change(
  { actor, issue, held, shifts, notShifts }: Line,
  last: Held,
  { next, begins }: Change,
): void {
  const { stance, day, score, carrying } = next
  const reason = hindrance(carrying, next, last)
  if (reason !== null) {
    const about = { actor, issue, stance, on: day, ...reason }
    notShifts.push(...carrying.map((one) => notShift(one, about)))
    return
  }
  held.push(begins)
  if (last.stance === 'undeclared') return
  shifts.push({
    actor,
    issue,
    was: last.stance,
    to: stance,
    on: day,
    before: last.evidence,
    after: begins.evidence,
    score: Math.min(last.score, score),
    decided: carrying.some(({ decided }) => decided === 'shift'),
  })
}

/** Without what is dated to a stretch of time in which something is dated to a day: most often it is that again. */
function placed(taken: readonly Taken[]): readonly Taken[] {
  const exact = taken
    .filter(({ on }) => !on.isVague)
    .map(({ on }) => on.day)
    .sort()
  return taken.filter(({ on }) => {
    if (!on.isVague) return true
    const next = exact[firstIndex(exact.length, (i) => (exact[i] ?? '') >= on.day)]
    return next === undefined || next > on.until
  })
}

function positionsOf(actor: string, issue: string, held: readonly Held[]): Position[] {
  return held.map((one, i) => ({ actor, issue, ...one, until: held[i + 1]?.from ?? null }))
}

interface DayStance {
  readonly stance: Stance
  readonly score: number
}

/** What the utterances of one day come to. An offer taken back brings what held before it. */
function stanceOfDay(taken: readonly Taken[], held: readonly Held[]): DayStance | null {
  const decided = taken.findLast((one) => one.decided === 'shift')?.stance
  if (decided !== undefined && decided.stance !== null)
    return { stance: decided.stance, score: decided.score }
  let best = 0
  const chosen = heaviestStance(
    taken.flatMap(({ spoken, stance }) =>
      stance.stance === null
        ? []
        : [{ stance: stance.stance, weight: stance.score * weightOfUtterance(spoken) }],
    ),
  )
  for (const { stance } of taken) if (stance.stance === chosen) best = Math.max(best, stance.score)
  const isTakenBack = taken.some(({ stance }) => stance.takesBack)
  const last = held.at(-1)
  if (isTakenBack && last?.stance === 'conditional' && chosen !== 'supports') {
    const before = held.findLast(
      ({ stance }) => stance !== 'conditional' && stance !== 'undeclared',
    )
    if (before !== undefined) return { stance: before.stance, score: leastForShift }
  }
  return chosen === null ? null : { stance: chosen, score: best }
}

interface Hindrance {
  readonly reason: NotShiftReason
  readonly detail: string
}

/** Why what is carried by these cannot change a position; `null` when it can. */
function hindrance(
  carrying: readonly Taken[],
  { stance, score }: DayStance,
  last: Held,
): Hindrance | null {
  if (carrying.some(({ decided }) => decided === 'shift')) return null
  if (carrying.some(({ decided }) => decided === 'no-shift'))
    return { reason: 'decided', detail: 'a person decided that these words change no position' }
  const firm = carrying.filter(({ entitlement }) => entitlement.as === 'speaks')
  if (firm.length === 0)
    return {
      reason: 'not-entitled',
      detail: `said only by a deputy (${carrying[0]?.entitlement.office})`,
    }
  if (firm.every(({ on }) => on.isVague))
    return {
      reason: 'background',
      detail: 'told again later, and no day is given on which it was said',
    }
  const isTurn = [stance, last.stance].every((one) => one === 'supports' || one === 'opposes')
  if (score < (isTurn ? leastForTurn : leastForShift))
    return { reason: 'uncertain', detail: `too little tells that ${last.stance} no longer holds` }
  return null
}

interface NotShiftOf extends Hindrance {
  readonly actor: string
  readonly issue: string
  readonly stance: Stance
  readonly on: Day
}

/** What looks like a shift in one utterance, with the reason that it is none. */
export function notShift(
  { spoken, decided }: Pick<Taken, 'spoken' | 'decided'>,
  about: NotShiftOf,
): NotShift {
  const isDecided = about.reason === 'decided' || decided === 'no-shift'
  return { ...about, utterance: spoken.id, decided: isDecided }
}
