import { pushTo } from '../text/push-to.ts'
import { distinct } from './cells.ts'
import { inflectedStem } from './inflected-stem.ts'
import { bundled, type Known } from './known.ts'
import {
  joinedWords,
  type KnownActor,
  namesOf,
  type Organisation,
  type Person,
  type Territory,
} from './known-actors.ts'
import {
  checkDay,
  type Holders,
  holdersAmong,
  type Office,
  officeTitles,
  ranOn,
} from './offices.ts'
import { indexDeclinedOutlets, indexOutlets } from './outlets.ts'
import type { Knowledge, KnowledgeActor, KnowledgeOffice, KnowledgeTerm } from './own-knowledge.ts'
import { indexTerritories } from './places.ts'
import {
  declinedPublisher,
  indexPublishers,
  type Publishers,
  publisherAmong,
  publisherOnHost,
} from './publishers.ts'
import type { OwnNames } from './worded.ts'

const made = new WeakMap<Knowledge, Known>()

/** Who is who, with what a user knows; the bundled tables alone for nothing. Made once for each. */
export function knownWith(knowledge: Knowledge | undefined): Known {
  if (knowledge === undefined) return bundled
  const before = made.get(knowledge)
  if (before !== undefined) return before
  const known = compile(knowledge)
  made.set(knowledge, known)
  return known
}

function compile(knowledge: Knowledge): Known {
  const keys = keysOf(knowledge)
  const actors = actorsOf(knowledge, keys)
  const offices = new Map(knowledge.offices.map((office) => [office.key, officeFrom(office, keys)]))
  const terms = knowledge.terms.map((term) => ({
    ...term,
    person: keys.get(term.person) ?? term.person,
  }))
  const publishers = indexPublishers(knowledge.outlets)
  return over({
    actors,
    offices,
    outlets: knowledge.outlets,
    publishers,
    ...indexTerms(terms),
    ...indexNames(actors),
  })
}

/** What the entries of a user hold, ready to be asked. */
interface Entries {
  readonly actors: ReadonlyMap<string, Entry>
  readonly offices: ReadonlyMap<string, Office>
  readonly outlets: Knowledge['outlets']
  readonly publishers: Publishers
  readonly termsOfOffice: ReadonlyMap<string, readonly KnowledgeTerm[]>
  readonly termsOfPerson: ReadonlyMap<string, readonly KnowledgeTerm[]>
  readonly ownNames: ReadonlyMap<string, readonly KnownActor[]>
  readonly furtherNames: ReadonlyMap<string, readonly KnownActor[]>
}

interface Entry {
  readonly actor: KnownActor
  readonly standing: 'own' | 'further' | 'bundled'
  readonly sides: readonly string[]
}

/* ---- Actors ---- */

/** The key under which each actor is kept: where two are one by their items, that of the earlier, else that of the tables. */
function keysOf({ actors }: Knowledge): Map<string, string> {
  const byItem = keysByItem(actors)
  const keys = new Map<string, string>()
  for (const actor of actors) {
    const { wikidata, standing } = actor
    const same = wikidata === null ? undefined : byItem.get(wikidata)
    const key = standing === 'own' ? actor.key : (same ?? sameInTables(actor) ?? actor.key)
    keys.set(actor.key, key)
    if (wikidata !== null && same === undefined) byItem.set(wikidata, key)
  }
  return keys
}

/** Those of own entries before those of the tables. */
function keysByItem(actors: readonly KnowledgeActor[]): Map<string, string> {
  const own = actors.filter(({ standing }) => standing === 'own')
  const byItem = new Map<string, string>()
  for (const { wikidata, key } of [...own, ...allBundled()])
    if (wikidata !== null && !byItem.has(wikidata)) byItem.set(wikidata, key)
  return byItem
}

function allBundled(): KnownActor[] {
  return [...bundled.allPeople(), ...bundled.allOrganisations(), ...bundled.allTerritories()]
}

/** Somebody of the tables without an item who has that name and that side, and so is the same. */
function sameInTables({ names, type, sides }: KnowledgeActor): string | null {
  if (type !== 'person') return null
  const same = names
    .filter((name) => name.includes(' '))
    .flatMap((name) => bundled.actorsNamed(name))
    .filter(({ sort, wikidata }) => sort === 'person' && wikidata === null)
    .filter(({ key }) => bundled.sidesOf(key).some((side) => sides.includes(side)))
  return same[0]?.key ?? null
}

function actorsOf({ actors }: Knowledge, keys: ReadonlyMap<string, string>): Map<string, Entry> {
  const found = new Map<string, Entry>()
  for (const given of actors) {
    const key = keys.get(given.key) ?? given.key
    const before = found.get(key)
    const known = before?.actor ?? bundled.actorOf(key)
    found.set(key, {
      actor: actorFrom({ ...given, key }, known),
      standing: before?.standing ?? standingBeside(given, known),
      sides: distinct([...(before?.sides ?? []), ...given.sides]),
    })
  }
  return found
}

/** One of a large set that the tables have too is known as well as any of the tables. */
function standingBeside({ standing }: KnowledgeActor, known: KnownActor | null): Entry['standing'] {
  return standing === 'further' && known !== null ? 'bundled' : standing
}

/** Own names go before those of the tables, those of a large set behind them. */
function actorFrom(given: KnowledgeActor, known: KnownActor | null): KnownActor {
  const { key, standing } = given
  const join = (one: readonly string[], other: readonly string[] = []): string[] =>
    distinct(standing === 'own' ? [...one, ...other] : [...other, ...one])
  const names = join(given.names, known?.names)
  const wikidata = given.wikidata ?? known?.wikidata ?? null
  if (given.type === 'person') {
    const person = known?.sort === 'person' ? known : null
    const shortNames = join(given.shortNames, person?.shortNames)
    return { sort: 'person', key, wikidata, sex: person?.sex ?? null, names, shortNames }
  }
  if (given.type === 'state' || given.type === 'territory') {
    const place = known?.sort === 'territory' ? known : null
    return {
      ...(place ?? { ...noTerritory, kind: given.type }),
      key,
      wikidata,
      names,
      adjectives: join(given.adjectives, place?.adjectives),
      seats: join(given.seats, place?.seats),
    }
  }
  const territory = given.sides[0] ?? (known?.sort === 'organisation' ? known.territory : null)
  return { sort: 'organisation', key, wikidata, type: given.type, territory, names }
}

const noTerritory = {
  sort: 'territory',
  alpha3: null,
  partOf: null,
  claimedBy: [],
  formerly: [],
} as const

function indexNames(
  actors: ReadonlyMap<string, Entry>,
): Pick<Entries, 'ownNames' | 'furtherNames'> {
  const ownNames = new Map<string, KnownActor[]>()
  const furtherNames = new Map<string, KnownActor[]>()
  for (const { actor, standing } of actors.values()) {
    const names = distinct(namesOf(actor).map(joinedWords))
    for (const name of names) pushTo(standing === 'own' ? ownNames : furtherNames, name, actor)
  }
  return { ownNames, furtherNames }
}

/* ---- Offices ---- */

/** An office with its names in every language that the tables have one of them in. */
function officeFrom(
  { key, of, names, shared }: KnowledgeOffice,
  keys: ReadonlyMap<string, string>,
): Office {
  const known = bundled.officeOf(key)
  const further = namesOfTitle(names)
  return {
    key,
    of: keys.get(of) ?? of,
    duties: known?.duties ?? [],
    shared: shared || (known?.shared ?? false),
    names: distinct([...names, ...further, ...(known?.names ?? [])]),
  }
}

let titleNames: ReadonlyMap<string, readonly string[]> | null = null
let byTitleName: ReadonlyMap<string, readonly string[]> | null = null

/** What the tables call the one title that has most of some names; nothing where two have as many. */
function namesOfTitle(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const name of distinct(names.map(joinedWords)))
    for (const title of titlesCalled().get(name) ?? [])
      counts.set(title, (counts.get(title) ?? 0) + 1)
  const most = Math.max(...counts.values())
  const [title, other] = [...counts.keys()].filter((each) => counts.get(each) === most)
  return title === undefined || other !== undefined ? [] : (titleNames?.get(title) ?? [])
}

/** By what an office is called: the titles of the tables that are called so. */
function titlesCalled(): ReadonlyMap<string, readonly string[]> {
  if (byTitleName !== null) return byTitleName
  const found = new Map<string, string[]>()
  titleNames = officeTitles()
  for (const [title, names] of titleNames)
    for (const name of distinct(names.map(joinedWords))) pushTo(found, name, title)
  byTitleName = found
  return found
}

function indexTerms(
  terms: readonly KnowledgeTerm[],
): Pick<Entries, 'termsOfOffice' | 'termsOfPerson'> {
  const termsOfOffice = new Map<string, KnowledgeTerm[]>()
  const termsOfPerson = new Map<string, KnowledgeTerm[]>()
  for (const term of terms) {
    pushTo(termsOfOffice, term.office, term)
    pushTo(termsOfPerson, term.person, term)
  }
  return { termsOfOffice, termsOfPerson }
}

/* ---- Asking ---- */

/** The entries, and behind them the bundled tables. */
function over(entries: Entries): Known {
  const actorOf = (key: string): KnownActor | null =>
    entries.actors.get(key)?.actor ?? bundled.actorOf(key)
  const personOf = (key: string): Person | null => ofSort(actorOf(key), 'person')
  const organisationOf = (key: string): Organisation | null => ofSort(actorOf(key), 'organisation')
  const officeOf = (key: string): Office | null => entries.offices.get(key) ?? bundled.officeOf(key)
  const all = <Sort extends KnownActor['sort']>(
    sort: Sort,
    others: Iterable<OfSort<Sort>>,
  ): OfSort<Sort>[] => [
    ...[...entries.actors.values()].flatMap(({ actor }) => ofSort(actor, sort) ?? []),
    ...[...others].filter(({ key }) => !entries.actors.has(key)),
  ]
  const sideOf = (key: string): string => {
    const body = officeOf(key)?.of ?? key
    return organisationOf(body)?.territory ?? body
  }
  const byBody = new Map<string, Office[]>()
  for (const office of entries.offices.values()) pushTo(byBody, office.of, office)
  return {
    personOf,
    organisationOf,
    territoryOf: (key): Territory | null => ofSort(actorOf(key), 'territory'),
    actorOf,
    allPeople: () => all('person', bundled.allPeople()),
    allOrganisations: () => all('organisation', bundled.allOrganisations()),
    allTerritories: () => all('territory', bundled.allTerritories()),
    actorsNamed: (name) => actorsNamed(entries, name),
    officeOf,
    officesOfBody: (key) => [
      ...(byBody.get(key) ?? []),
      ...bundled.officesOfBody(key).filter((office) => !entries.offices.has(office.key)),
    ],
    sideOf,
    sidesOf: (person) =>
      distinct([
        ...(entries.actors.get(person)?.sides ?? []),
        ...(entries.termsOfPerson.get(person) ?? []).map(({ office }) => sideOf(office)),
        ...bundled.sidesOf(person),
      ]),
    holdersOn: (office, day) => {
      checkDay(day)
      const shared = officeOf(office)?.shared ?? false
      const terms = entries.termsOfOffice.get(office) ?? []
      const among = (standing: KnowledgeTerm['standing']): Holders =>
        holdersAmong(
          terms.filter((term) => term.standing === standing),
          day,
          { shared, personOf },
        )
      const own = among('own')
      if (own.known !== 'unknown') return own
      const known = bundled.holdersOn(office, day)
      const isOpen = known.known === 'unknown' && bundled.officeOf(office) !== null
      return isOpen ? among('further') : known
    },
    officesOf: (person, day) => {
      if (day !== null) checkDay(day)
      const own = (entries.termsOfPerson.get(person) ?? []).flatMap((term) => {
        const known = day === null ? 'possible' : ranOn(term, day)
        const office = officeOf(term.office)
        return known === 'no' || office === null ? [] : [{ office, known }]
      })
      const others = bundled
        .officesOf(person, day)
        .map((held) => ({ ...held, office: officeOf(held.office.key) ?? held.office }))
      return [...own, ...others]
    },
    publisherNamed: (name) => {
      const own = publisherAmong(entries.publishers, name)
      return own === undefined
        ? (bundled.publisherNamed(name) ?? declinedPublisher(entries.publishers, name))
        : own
    },
    publisherAt: (address) =>
      publisherOnHost(entries.publishers, address) ?? bundled.publisherAt(address),
    ownNames: ownNamesOf(entries),
    standingOf: (key) => entries.actors.get(key)?.standing ?? 'bundled',
  }
}

function ownNamesOf({ actors, outlets }: Entries): OwnNames {
  const own = [...actors.values()].filter(({ standing }) => standing === 'own')
  const territories = own.flatMap(({ actor }) => ofSort(actor, 'territory') ?? [])
  const places = indexTerritories(territories)
  return {
    places,
    declinedPlaces: declinedPlaces(places),
    outlets: indexOutlets(outlets),
    declinedOutlets: indexDeclinedOutlets(outlets),
  }
}

function declinedPlaces(places: OwnNames['places']): Map<string, string> {
  const found = new Map<string, string>()
  for (const [first, forms] of places) {
    const stem = inflectedStem(first)
    if (stem !== null && forms.some(({ words }) => words.length === 1)) found.set(stem, first)
  }
  return found
}

type OfSort<Sort extends KnownActor['sort']> = Extract<KnownActor, { readonly sort: Sort }>

function ofSort<Sort extends KnownActor['sort']>(
  actor: KnownActor | null,
  sort: Sort,
): OfSort<Sort> | null {
  return actor?.sort === sort ? (actor as OfSort<Sort>) : null
}

/** Those of the user's own entries alone; where there are none, of all others. */
function actorsNamed(
  { actors, ownNames, furtherNames }: Entries,
  name: string,
): readonly KnownActor[] {
  const joined = joinedWords(name)
  const own = ownNames.get(joined)
  if (own !== undefined) return own
  const known = bundled.actorsNamed(name).map((actor) => actors.get(actor.key)?.actor ?? actor)
  const further = furtherNames.get(joined)
  return further === undefined ? known : [...new Set([...known, ...further])]
}
