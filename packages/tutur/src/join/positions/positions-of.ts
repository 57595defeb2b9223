import { knownWith } from '../../knowledge/with-own.ts'
import { groupedBy } from '../../text/grouped-by.ts'
import type { Case } from '../case.ts'
import type { Correction } from '../copies/corrections-of.ts'
import type { ReadWith } from '../reports.ts'
import { withDecisions } from './decided-shifts.ts'
import { type Entitlement, entitlements } from './entitlements.ts'
import { deniedAmong, looksLikeShift } from './not-shifts.ts'
import { namesByParty } from './party-names.ts'
import { repeatedAmong } from './slogans.ts'
import type { Positions, ShiftDecision, Spoken } from './stance.ts'
import { takenOf } from './taken-of.ts'
import { type Taken, type Timeline, timelineOf } from './timeline.ts'

/** With what positions are told. */
export interface PositionsWith extends ReadWith {
  /** What people decided about what changes a position and what does not, in order of time. */
  readonly decided?: readonly ShiftDecision[]
  /** Which article corrects which. */
  readonly corrections?: readonly Correction[]
}

/**
 * Where everybody stands on the issues of a case, how that changed, and what looks like a change and is none. Takes time in
 * proportion to the text of the reports, times the number of issues.
 *
 * @param utterances In any order; a report stands in one of them only.
 * @param with The packs of the languages and the knowledge with which the documents were read.
 */
export function positionsOf(
  utterances: readonly Spoken[],
  asked: Case,
  { packs, knowledge, decided = [], corrections = [] }: PositionsWith,
): Positions {
  const known = knownWith(knowledge)
  const entitlementOn = entitlements(asked, known)
  const names = namesByParty(asked, known, knowledge)
  const { read, speaking } = takenOf(utterances, {
    asked,
    packs,
    entitlementOn,
    names,
    corrections,
  })
  const found = read.flatMap((one) => one.taken ?? [])
  const taken = withDecisions(found, utterances, decided)
  const denied = deniedAmong(utterances, entitlementOn)
  const repeated = repeatedAmong(found)
  const ofParties = groupedBy(
    taken.filter((one) => one.decided === 'shift' || (counts(one) && !denied.has(one.spoken.id))),
    ({ entitlement, stance }) => key(entitlement.party ?? '', stance.issue),
  )
  const timelines = [...ofParties.values()].flatMap((list) => timelineOfParty(list))
  const people = groupedBy(
    found.filter(
      ({ spoken, entitlement, stance }) => isOwnView(spoken, entitlement) && stance.reason === null,
    ),
    ({ spoken, stance }) => key(spoken.speaker ?? '', stance.issue),
  )
  const ofPeople = [...people.values()].flatMap((list) => {
    const [first] = list
    if (first?.spoken.speaker == null) return []
    const own = list.map((one) => ({
      ...one,
      entitlement: { ...one.entitlement, as: 'speaks' as const },
    }))
    return timelineOf(first.spoken.speaker, first.stance.issue, own).positions
  })
  const positions = timelines.flatMap((timeline) => timeline.positions)
  const held = groupedBy(positions, ({ actor, issue }) => key(actor, issue))
  return {
    stances: read.map(({ stance }) => stance),
    speaking,
    positions: [...positions, ...ofPeople],
    shifts: timelines.flatMap(({ shifts }) => shifts),
    notShifts: [
      ...timelines.flatMap(({ notShifts }) => notShifts),
      ...taken.flatMap((one) => looksLikeShift(one, { held, denied, repeated })),
    ],
  }
}

function key(actor: string, issue: string): string {
  return `${actor} ${issue}`
}

/* ---- Who counts ---- */

/** Whether the words are those of its party: said by somebody entitled, and not taken back or denied. */
function counts({ spoken, entitlement, stance }: Taken): boolean {
  const isEntitled = entitlement.as === 'speaks' || entitlement.as === 'aside'
  const isMeant = stance.reason === null || stance.takesBack
  return isEntitled && entitlement.party !== null && spoken.retracted !== true && isMeant
}

/** Whether a person or a body speaks, and not a party under its name. */
function isOwnView(spoken: Spoken, entitlement: Entitlement): boolean {
  return (
    spoken.speaker !== null && spoken.speaker !== entitlement.party && spoken.retracted !== true
  )
}

function timelineOfParty(list: readonly Taken[]): Timeline[] {
  const [first] = list
  if (first?.entitlement.party == null) return []
  return [timelineOf(first.entitlement.party, first.stance.issue, list)]
}
