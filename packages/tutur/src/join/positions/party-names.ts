import type { Known } from '../../knowledge/known.ts'
import { namesOf } from '../../knowledge/known-actors.ts'
import type { Knowledge } from '../../knowledge/own-knowledge.ts'
import { groupedBy } from '../../text/grouped-by.ts'
import { fold } from '../../text/token-form.ts'
import type { Case } from '../case.ts'
import type { PartyNames } from './read-stance.ts'

/** Folded words of every name of each party and mediator, its seat and its people among them. */
export type NamesByParty = ReadonlyMap<string, readonly (readonly string[])[]>

export function namesByParty(
  { parties, mediators }: Case,
  known: Known,
  knowledge: Knowledge | undefined,
): NamesByParty {
  const written = groupedBy(knowledge?.actors ?? [], ({ key }) => key)
  return new Map(
    [...parties, ...mediators].map((party) => {
      const actor = known.actorOf(party)
      const own = written.get(party) ?? []
      const names = [
        ...(actor === null ? [] : namesOf(actor)),
        ...own.flatMap(({ names: all, adjectives, seats }) => [...all, ...adjectives, ...seats]),
      ]
      return [party, [...new Set(names)].map((name) => fold(name).split(/\s+/u))]
    }),
  )
}

/** The names of the party that somebody speaks for, and those of all others; none where nobody knows for whom. */
export function partyNames(names: NamesByParty): (party: string | null) => PartyNames {
  const made = new Map<string, PartyNames>()
  return (party) => {
    if (party === null) return noNames
    const known = made.get(party) ?? namesFor(party, names)
    made.set(party, known)
    return known
  }
}

function namesFor(party: string, names: NamesByParty): PartyNames {
  const others = [...names].filter(([key]) => key !== party)
  return { own: names.get(party) ?? [], others: others.flatMap(([, all]) => all) }
}

const noNames: PartyNames = { own: [], others: [] }
