import type { EntitlementOn } from './entitlements.ts'
import type { SaidOn } from './said-on.ts'
import { saidOn } from './said-on.ts'
import type { NotShift, NotShiftReason, Position, Spoken, Stance } from './stance.ts'
import { notShift, type Taken } from './timeline.ts'

/** The utterances that their own speaker, or somebody of the same side, denies. */
export function deniedAmong(
  utterances: readonly Spoken[],
  entitlementOn: EntitlementOn,
): ReadonlySet<string> {
  const sideOf = (spoken: Spoken | undefined): string | null => {
    const on = spoken === undefined ? null : saidOn(spoken)
    if (spoken?.speaker == null || on === null) return null
    return entitlementOn(spoken.speaker, on.day).party ?? spoken.speaker
  }
  const byId = new Map(utterances.map((spoken) => [spoken.id, spoken]))
  const denials = utterances.flatMap((spoken) => {
    const denied = spoken.denies ?? null
    const side = denied === null ? null : sideOf(byId.get(denied))
    return denied !== null && side !== null && side === sideOf(spoken) ? [denied] : []
  })
  return new Set(denials)
}

/** What tells whether words change anything. */
export interface HeldAndSaid {
  /** Positions by actor and issue, in their order. */
  readonly held: ReadonlyMap<string, readonly Position[]>
  /** Utterances that whoever is said to have said them denies, and those that repeat words said before. */
  readonly denied: ReadonlySet<string>
  readonly repeated: ReadonlySet<string>
}

/** Says why words that differ from what their side holds change nothing. */
export function looksLikeShift(taken: Taken, { held, denied, repeated }: HeldAndSaid): NotShift[] {
  const { entitlement, stance, on } = taken
  if (entitlement.party === null || taken.decided === 'shift') return []
  const then = (held.get(`${entitlement.party} ${stance.issue}`) ?? []).findLast(
    ({ from }) => from <= on.day,
  )
  if (then === undefined) return []
  const about = { actor: entitlement.party, issue: stance.issue, on: on.day }
  const against = reasonAgainst(taken, denied.has(taken.spoken.id))
  const seems = against?.stance ?? null
  if (against !== null && seems !== null && seems !== 'undeclared' && seems !== then.stance) {
    const detail = detailOf(against.reason, taken)
    return [notShift(taken, { ...about, stance: seems, reason: against.reason, detail })]
  }
  if (!repeated.has(taken.spoken.id) || stance.stance !== then.stance) return []
  const reason = 'repeated-slogan'
  return [
    notShift(taken, { ...about, stance: then.stance, reason, detail: detailOf(reason, taken) }),
  ]
}

interface Seeming {
  readonly stance: Stance | null
  readonly reason: NotShiftReason
}

function reasonAgainst(
  { spoken, entitlement, stance, on }: Taken,
  isDenied: boolean,
): Seeming | null {
  const seems = stance.stance ?? stance.supposed
  if (spoken.retracted === true) return { stance: seems, reason: 'retracted' }
  if (isDenied) return { stance: seems, reason: 'denial' }
  if (entitlement.as === 'former') return { stance: seems, reason: 'former-official' }
  if (entitlement.as === 'not') return { stance: seems, reason: 'not-entitled' }
  if (stance.reason === 'hypothetical') return { stance: seems, reason: 'hypothetical' }
  if (stance.reason === 'denial') return { stance: seems, reason: 'denial' }
  const outvoted = stance.outvoted[0]
  if (outvoted !== undefined) return { stance: outvoted.stance, reason: outvoted.why }
  return on.isBackground && !on.isVague ? { stance: stance.stance, reason: 'background' } : null
}

function detailOf(reason: NotShiftReason, { entitlement, on }: Taken): string {
  return details[reason]({ office: entitlement.office ?? 'no office', on })
}

interface Detail {
  readonly office: string
  readonly on: SaidOn
}

const details: Readonly<Record<NotShiftReason, (detail: Detail) => string>> = {
  hypothetical: () => 'what is only supposed, or said to be no offer, is no position',
  'not-entitled': ({ office }) => `whoever says it does not speak for the party (${office})`,
  'former-official': ({ office }) => `no longer in the office of ${office}`,
  'corrected-version': () => 'a later version of the same page says otherwise',
  'translation-drift': () =>
    'other reports of the same words, nearer to the speaker, say otherwise',
  denial: () => 'words are denied that somebody is said to have said',
  'repeated-slogan': () => 'the same words as before',
  background: ({ on }) => `said on ${on.day} and told again later`,
  retracted: () => 'the report was taken back',
  decided: () => 'a person decided that these words change no position',
  uncertain: () => 'too little tells what it says',
}
