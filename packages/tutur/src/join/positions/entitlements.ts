import type { Known } from '../../knowledge/known.ts'
import { officeClassOf } from '../../knowledge/office-classes.ts'
import type { Day } from '../../model/model.ts'
import { groupedBy } from '../../text/grouped-by.ts'
import type { Case, Voice } from '../case.ts'

/** Whether somebody speaks for a party on a day, and for which. */
export interface Entitlement {
  /** Key of the party or mediator; also of one that it does not speak for but is taken for. `null` when it belongs to none. */
  readonly party: string | null
  /**
   * `speaks` for it; `aside`: a deputy, whose words count beside those of others but change nothing; `former`: has spoken
   * for it and does no more; `not`: anybody else.
   */
  readonly as: 'speaks' | 'aside' | 'former' | 'not'
  /** Its office on the day, as the dossier or the tables name it. */
  readonly office: string | null
}

const nobody: Entitlement = { party: null, as: 'not', office: null }

/** Who may speak for whom. Asked for each utterance; takes time in proportion to the voices of one actor. */
export type EntitlementOn = (actor: string, day: Day) => Entitlement

/** Who of a case may speak for whom on which day: by the dossier, and for those whom it does not have by the tables. */
export function entitlements({ parties, mediators, voices }: Case, known: Known): EntitlementOn {
  const sides = new Set([...parties, ...mediators])
  const byActor = groupedBy(voices, ({ actor }) => actor)
  return (actor, day) => {
    if (sides.has(actor)) return { party: actor, as: 'speaks', office: null }
    const own = byActor.get(actor)
    if (own !== undefined) return ofDossier(own, day, sideAmong(known.sidesOf(actor), sides))
    return ofTables(actor, day, { known, sides })
  }
}

function ofDossier(voices: readonly Voice[], day: Day, side: string | null): Entitlement {
  const current = voices.filter((voice) => runsOn(voice, day))
  const spoken = current.flatMap(({ party, office }) =>
    party === null
      ? []
      : [{ party, office, as: office === null ? 'speaks' : officeClassOf(office) } as const],
  )
  const best = (['speaks', 'aside', 'not'] as const).flatMap((as) =>
    spoken.filter((one) => one.as === as),
  )[0]
  if (best !== undefined) return best
  const before = voices.find(({ party, to }) => party !== null && to !== null && to < day)
  if (before !== undefined) return { party: before.party, as: 'former', office: before.office }
  return { ...nobody, party: side, office: current[0]?.office ?? null }
}

function runsOn({ from, to }: Voice, day: Day): boolean {
  return (from === null || from <= day) && (to === null || day <= to)
}

interface Tables {
  readonly known: Known
  readonly sides: ReadonlySet<string>
}

function sideAmong(keys: readonly string[], sides: ReadonlySet<string>): string | null {
  return keys.find((key) => sides.has(key)) ?? null
}

/** A body or an office of a party (`az.foreign-ministry`), or somebody who holds an office of it. */
function ofTables(actor: string, day: Day, { known, sides }: Tables): Entitlement {
  const office = known.officeOf(actor)
  const of = office?.of ?? actor.split('.')[0] ?? ''
  if (actor.includes('.') && sides.has(of))
    return { party: of, as: office === null ? 'speaks' : officeClassOf(office.key), office: actor }
  const held = known.officesOf(actor, day)
  const first = held.find((one) => sides.has(known.officeOf(one.office.key)?.of ?? ''))
  if (first !== undefined) {
    const { key, of: party } = first.office
    return { party, as: officeClassOf(key), office: key }
  }
  const side = sideAmong(known.sidesOf(actor), sides)
  const ever = known.officesOf(actor, null).some((one) => one.office.of === side)
  return { party: side, as: side !== null && ever ? 'former' : 'not', office: null }
}
