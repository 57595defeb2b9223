import { rowsOf } from '../languages/pack.ts'
import { pushTo } from '../text/push-to.ts'
import { alternativesOf, distinct } from './cells.ts'
import { type Script, scriptOf } from './scripts.ts'
import { tables } from './tables.ts'
import { plainName, wordsOfName } from './words-of-name.ts'

/** A state, a part of one, or one that is no more. */
export interface Territory {
  readonly sort: 'territory'
  /** ISO 3166-1 alpha-2 in lower case; with a hyphen for a part: `az-nk`. */
  readonly key: string
  /** `null` where it is not certain. */
  readonly wikidata: string | null
  /** ISO 3166-1 alpha-3, or `null`. */
  readonly alpha3: string | null
  readonly kind: TerritoryKind
  /** Key of what it is a part of, in the eyes of most states; `null` for a state. */
  readonly partOf: string | null
  /** Keys of those who claim it, too. */
  readonly claimedBy: readonly string[]
  /** Keys of the states it once belonged to. */
  readonly formerly: readonly string[]
  readonly names: readonly string[]
  readonly adjectives: readonly string[]
  /** Where its government sits. */
  readonly seats: readonly string[]
}

export type TerritoryKind = 'state' | 'territory' | 'region' | 'former'

/** A body that speaks: of a state, between states, armed, or of people who joined. */
export interface Organisation {
  readonly sort: 'organisation'
  readonly key: string
  readonly wikidata: string | null
  readonly type: 'organisation' | 'armed-group'
  /** Key of the territory it belongs to, or `null` for one between states. */
  readonly territory: string | null
  readonly names: readonly string[]
}

/** A body that every state has, such as its foreign ministry. */
export interface BodyKind {
  readonly kind: string
  /** In English. */
  readonly name: string
  /** What the press calls it beside the name of the state. */
  readonly names: readonly string[]
  /** Keys of the organisations that are such a body of their territory. */
  readonly known: readonly string[]
}

/** Somebody who speaks in the press. */
export interface Person {
  readonly sort: 'person'
  readonly key: string
  /** `null` where it is not certain. */
  readonly wikidata: string | null
  readonly sex: 'm' | 'f' | null
  /** In full, in every language the table has; the English one first. */
  readonly names: readonly string[]
  /** The one name that stands for them when they are named again: `Pashinyan`, `Prabowo`. */
  readonly shortNames: readonly string[]
}

/** Anything a name can mean. */
export type KnownActor = Person | Organisation | Territory

interface Actors {
  readonly people: ReadonlyMap<string, Person>
  readonly organisations: ReadonlyMap<string, Organisation>
  readonly territories: ReadonlyMap<string, Territory>
}

// Each made when first asked, so that loading the library costs nothing.
let compiledActors: Actors | null = null
let compiledKinds: readonly BodyKind[] | null = null
/** For each script of names: by folded words joined by a blank. A text has names in one or two of them. */
const indexed = new Map<Script, ReadonlyMap<string, readonly KnownActor[]>>()

/** The person of that key, or `null`. */
export function personOf(key: string): Person | null {
  return actors().people.get(key) ?? null
}

/** The organisation of that key, or `null`. */
export function organisationOf(key: string): Organisation | null {
  return actors().organisations.get(key) ?? null
}

/** The territory of that key, or `null`. */
export function territoryOf(key: string): Territory | null {
  return actors().territories.get(key) ?? null
}

/** The person, organisation or territory of that key, or `null`. */
export function actorOf(key: string): KnownActor | null {
  return personOf(key) ?? organisationOf(key) ?? territoryOf(key)
}

/** Every person of the tables. */
export function allPeople(): Iterable<Person> {
  return actors().people.values()
}

/** Every organisation of the tables. */
export function allOrganisations(): Iterable<Organisation> {
  return actors().organisations.values()
}

/** Every territory of the tables. */
export function allTerritories(): Iterable<Territory> {
  return actors().territories.values()
}

/** The kinds of bodies that every state has. */
export function bodyKinds(): readonly BodyKind[] {
  compiledKinds ??= rowsOf(tables['body-kinds']).map(([kind = '', name = '', ...cells]) => ({
    kind,
    name,
    names: distinct(cells.slice(0, namedLanguages).flatMap(alternativesOf)),
    known: alternativesOf(cells[namedLanguages] ?? ''),
  }))
  return compiledKinds
}

/** Languages in which `body-kinds.tsv` has names. */
const namedLanguages = 5

/** Every place that speaks for a body, with the key of the office, organisation or territory it stands for. */
export function allSpeakingPlaces(): [name: string, key: string][] {
  return rowsOf(tables['metonyms']).map(([name = '', , key = '']) => [name, key])
}

/** All that a name can mean, whatever its case; empty when no table has it. */
export function actorsNamed(name: string): readonly KnownActor[] {
  const script = scriptOf(name)
  let index = indexed.get(script)
  if (index === undefined) {
    index = indexNames(script)
    indexed.set(script, index)
  }
  return index.get(joinedWords(name)) ?? []
}

function actors(): Actors {
  compiledActors ??= {
    people: byKey(rowsOf(tables['people']).map(personOfRow)),
    organisations: byKey(rowsOf(tables['organisations']).map(organisationOfRow)),
    territories: byKey(territories()),
  }
  return compiledActors
}

function personOfRow(row: readonly string[]): Person {
  const [key = '', wikidata = '', sex = '', called = '', ...cells] = row
  const names = distinct(cells.flatMap(alternativesOf))
  return {
    sort: 'person',
    key,
    wikidata: wikidata || null,
    sex: sex === 'm' || sex === 'f' ? sex : null,
    names,
    shortNames: distinct(names.map((name) => shortName(name, called))),
  }
}

function shortName(name: string, called: string): string {
  const words = name.split(' ')
  if (called === 'first') return words[0] ?? name
  return called === 'last' ? (words.at(-1) ?? name) : name
}

function organisationOfRow(row: readonly string[]): Organisation {
  const [key = '', wikidata = '', type = '', territory = '', ...cells] = row
  return {
    sort: 'organisation',
    key,
    wikidata: wikidata || null,
    type: type === 'armed-group' ? type : 'organisation',
    territory: territory || null,
    names: distinct(cells.flatMap(alternativesOf)),
  }
}

// What states.tsv and state-names.tsv say of a state is not said again in territories.tsv.
function territories(): Territory[] {
  const states = new Map(rowsOf(tables['states']).map((row) => [row[0], row.map(alternativesOf)]))
  const further = new Map(
    rowsOf(tables['state-names']).map((row) => [row[0], row.map(alternativesOf)]),
  )
  return rowsOf(tables['territories']).map((row): Territory => {
    const cells = row.slice(4).map(alternativesOf)
    const [partOf = [], claimedBy = [], formerly = []] = cells
    const wikidata = row[1] || null
    const [, english = [], local = [], seats = [], people = []] = states.get(row[1]) ?? []
    const [, more = [], moreSeats = [], morePeople = []] = further.get(row[1]) ?? []
    return {
      sort: 'territory',
      key: row[0] ?? '',
      wikidata,
      alpha3: row[2] || null,
      kind: row[3] as TerritoryKind,
      partOf: partOf[0] ?? null,
      claimedBy,
      formerly,
      names: distinct([...english, ...local, ...more, ...cells.slice(3, 10).flat()]),
      adjectives: distinct([...people, ...morePeople, ...cells.slice(10, 14).flat()]),
      seats: distinct([...seats, ...moreSeats, ...(cells[14] ?? [])]),
    }
  })
}

function indexNames(script: Script): Map<string, KnownActor[]> {
  const { people, organisations, territories: places } = actors()
  const named = new Map<string, KnownActor[]>()
  for (const actor of [...people.values(), ...organisations.values(), ...places.values()]) {
    for (const name of namesOf(actor)) {
      if (scriptOf(name) !== script) continue
      const joined = joinedWords(name)
      if (named.get(joined)?.includes(actor) !== true) pushTo(named, joined, actor)
    }
  }
  return named
}

/** The folded words of a name, joined by a blank. */
export function joinedWords(name: string): string {
  return plainName.test(name) ? name.toLowerCase() : wordsOfName(name).join(' ')
}

/** All names that mean an actor. */
export function namesOf(actor: KnownActor): readonly string[] {
  return actor.sort === 'person' ? [...actor.names, ...actor.shortNames] : actor.names
}

export function byKey<Row extends { readonly key: string }>(
  rows: readonly Row[],
): Map<string, Row> {
  return new Map(rows.map((row) => [row.key, row]))
}
