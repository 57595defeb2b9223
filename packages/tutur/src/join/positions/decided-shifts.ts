import { groupedBy } from '../../text/grouped-by.ts'
import { saidOn } from './said-on.ts'
import type { ShiftDecision, Spoken, Stance, UtteranceStance } from './stance.ts'
import type { Taken } from './timeline.ts'

/**
 * What was taken, with what people decided about it. Words that somebody holds to be a shift are taken as said plainly, by
 * somebody who speaks for the party, on their day; where nobody read them as touching the issue, they do now. Of two decisions
 * about the same words the later one holds.
 *
 * @param decisions In order of time.
 */
export function withDecisions(
  taken: readonly Taken[],
  utterances: readonly Spoken[],
  decisions: readonly ShiftDecision[],
): readonly Taken[] {
  if (decisions.length === 0) return taken
  const standing = new Map(decisions.map((one) => [placeOf(one), one]))
  const byUtterance = groupedBy([...standing.values()], ({ utterance }) => utterance)
  const met = new Set<ShiftDecision>()
  const known = taken.map((one) => {
    const decision = byUtterance.get(one.spoken.id)?.find((made) => isAbout(made, one))
    if (decision === undefined) return one
    met.add(decision)
    return decided(one, decision)
  })
  const spoken = new Map(utterances.map((one) => [one.id, one]))
  const unread = [...standing.values()].flatMap((decision) => {
    const said = spoken.get(decision.utterance)
    return decision.holds && !met.has(decision) && said !== undefined ? takenBy(said, decision) : []
  })
  return [...known, ...unread]
}

function placeOf({ utterance, actor, issue }: ShiftDecision): string {
  return `${utterance} ${actor} ${issue}`
}

/** What is denied of words is what they were read as; what they are held to be may be something else. */
function isAbout(
  { actor, issue, to, holds }: ShiftDecision,
  { entitlement, stance }: Taken,
): boolean {
  if (stance.issue !== issue || (entitlement.party !== null && entitlement.party !== actor))
    return false
  return holds || to === (stance.stance ?? stance.supposed) || isElse(stance, to)
}

/** Outvoted reports of words read as it, and offers taken back, which bring what held before. */
function isElse({ outvoted, takesBack }: UtteranceStance, to: Stance): boolean {
  return takesBack || outvoted.some(({ stance }) => stance === to)
}

function decided(taken: Taken, { actor, to, holds }: ShiftDecision): Taken {
  if (!holds) return { ...taken, decided: 'no-shift' }
  const { entitlement, stance, on } = taken
  return {
    ...taken,
    entitlement: { ...entitlement, party: actor, as: 'speaks' },
    stance: { ...stance, stance: to, supposed: to, reason: null, takesBack: false, score: 1 },
    on: { ...on, isVague: false, isBackground: false },
    decided: 'shift',
  }
}

/** Of words that nobody read as touching the issue; of words of no day nothing. */
function takenBy(spoken: Spoken, { actor, issue, to }: ShiftDecision): Taken[] {
  const on = saidOn(spoken)
  if (on === null) return []
  const stance: UtteranceStance = {
    utterance: spoken.id,
    issue,
    stance: to,
    supposed: to,
    reason: null,
    takesBack: false,
    score: 1,
    touching: [],
    telling: [],
    conditions: [],
    outvoted: [],
  }
  return [
    {
      spoken,
      stance,
      entitlement: { party: actor, as: 'speaks', office: null },
      on: { ...on, isVague: false, isBackground: false },
      decided: 'shift',
    },
  ]
}
