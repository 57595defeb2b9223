import {
  actorOf,
  actorsNamed,
  allOrganisations,
  allPeople,
  allTerritories,
  type KnownActor,
  type Organisation,
  organisationOf,
  type Person,
  personOf,
  type Territory,
  territoryOf,
} from './known-actors.ts'
import {
  type HeldOffice,
  type Holders,
  holdersOn,
  type Office,
  officeOf,
  officesOf,
  officesOfBody,
  sideOf,
  sidesOf,
} from './offices.ts'

import { type Publisher, publisherAt, publisherNamed } from './publishers.ts'
import type { OwnNames } from './worded.ts'

/** Who is who: the bundled tables, or those with the entries of a user. Each function as that of the tables by its name. */
export interface Known {
  personOf(key: string): Person | null
  organisationOf(key: string): Organisation | null
  territoryOf(key: string): Territory | null
  actorOf(key: string): KnownActor | null
  allPeople(): Iterable<Person>
  allOrganisations(): Iterable<Organisation>
  allTerritories(): Iterable<Territory>
  /** All that a name can mean, whatever its case. */
  actorsNamed(name: string): readonly KnownActor[]
  officeOf(key: string): Office | null
  officesOfBody(key: string): readonly Office[]
  sideOf(key: string): string
  /** The sides for which a person has ever held an office, or that they belong to. */
  sidesOf(person: string): readonly string[]
  holdersOn(office: string, day: string): Holders
  officesOf(person: string, day: string | null): readonly HeldOffice[]
  publisherNamed(name: string): Publisher | null
  publisherAt(address: string): Publisher | null
  /** Names to look for in texts before those of the tables; `null` when there are none. */
  readonly ownNames: OwnNames | null
  /** Where its entry comes from: `own`, written for the texts at hand; `further`, a large set; `bundled`. */
  standingOf(key: string): 'own' | 'further' | 'bundled'
}

/** The bundled tables alone. */
export const bundled: Known = {
  personOf,
  organisationOf,
  territoryOf,
  actorOf,
  allPeople,
  allOrganisations,
  allTerritories,
  actorsNamed,
  officeOf,
  officesOfBody,
  sideOf,
  sidesOf,
  holdersOn,
  officesOf,
  publisherNamed,
  publisherAt,
  ownNames: null,
  standingOf: () => 'bundled',
}

/** What is made once for each language and whatever is known. */
export function perKnown<Key extends object, Value>(
  make: (key: Key, known: Known) => Value,
): (key: Key, known: Known) => Value {
  const all = new WeakMap<Known, WeakMap<Key, Value>>()
  let last: { readonly key: Key; readonly known: Known; readonly value: Value } | null = null
  return (key, known) => {
    // Asked for every word of a text, and nearly always as the time before.
    if (last !== null && last.key === key && last.known === known) return last.value
    const ofKnown = all.get(known) ?? new WeakMap<Key, Value>()
    all.set(known, ofKnown)
    const value = ofKnown.get(key) ?? make(key, known)
    ofKnown.set(key, value)
    last = { key, known, value }
    return value
  }
}
