import { withoutOwnerEnding } from '../languages/owner-ending.ts'
import { rowsOf } from '../languages/pack.ts'
import { pushTo } from '../text/push-to.ts'
import { shape } from '../text/tokens.ts'
import { alternativesOf, distinct } from './cells.ts'
import type { Worded } from './places.ts'
import { tables } from './tables.ts'
import { wordsOfName } from './words-of-name.ts'

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

/** An office with the territory or body it is an office of. */
export interface Office {
  readonly key: string
  /** Key of a territory or an organisation. */
  readonly of: string
  /** What its holder does: `head-of-state`, `foreign-minister`; two for a president who governs. */
  readonly duties: readonly string[]
  /** Whether several hold it at a time, as deputies and envoys do. */
  readonly shared: boolean
  /** What the press calls it, without its territory: `foreign minister`, `menlu`, `глава МИД`. */
  readonly names: readonly string[]
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

/** Somebody holding an office. Days are ISO dates, known to the day, the month or the year: `2021-05-27`, `2021-05`, `2021`. */
export interface Term {
  readonly person: string
  readonly office: string
  readonly from: string
  /** Last day; `null` when it had not ended by `knownTo`. */
  readonly to: string | null
  /** For a term without end: the last day on which it is known to have run. */
  readonly knownTo: string | null
}

/** Anything a name can mean. */
export type KnownActor = Person | Organisation | Territory

/** A name as it stands in a text, and all it may mean: two people can have one surname. */
export interface KnownName {
  readonly actors: readonly KnownActor[]
  /** One past its last token. */
  readonly to: number
}

/** Who held an office on a day. `possible`: dates are coarse, the day is one of change, or lies after what was known. */
export type Holders =
  | { readonly known: 'certain' | 'possible'; readonly people: readonly [Person, ...Person[]] }
  | { readonly known: 'unknown' }

/** An office that somebody held on a day. */
export interface HeldOffice {
  readonly office: Office
  readonly known: 'certain' | 'possible'
}

interface Actors {
  readonly people: ReadonlyMap<string, Person>
  readonly organisations: ReadonlyMap<string, Organisation>
  readonly territories: ReadonlyMap<string, Territory>
}

interface Terms {
  readonly ofOffice: ReadonlyMap<string, readonly Term[]>
  readonly ofPerson: ReadonlyMap<string, readonly Term[]>
}

interface NameIndex {
  /** By folded words joined by a blank. */
  readonly actors: ReadonlyMap<string, readonly KnownActor[]>
  /** By first folded word: words of the longest name that begins with it. */
  readonly longest: ReadonlyMap<string, number>
}

// Each made when first asked, so that loading the library costs nothing.
let compiledActors: Actors | null = null
let compiledOffices: ReadonlyMap<string, Office> | null = null
let compiledTerms: Terms | null = null
let compiledMetonyms: ReadonlyMap<string, string> | null = null
let indexed: NameIndex | null = null

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

/** The office of that key, `am.foreign-minister`, or `null`. */
export function officeOf(key: string): Office | null {
  compiledOffices ??= byKey(offices())
  return compiledOffices.get(key) ?? null
}

/** All that a name can mean, whatever its case; empty when no table has it. */
export function actorsNamed(name: string): readonly KnownActor[] {
  return names().actors.get(joinedWords(name)) ?? []
}

/** Key of the office, organisation or territory that a building or a place speaks for: `Kremlin`, `Gedung Putih`; or `null`. */
export function spokenForBy(place: string): string | null {
  compiledMetonyms ??= new Map(
    rowsOf(tables['metonyms']).map(([name = '', , key = '']) => [joinedWords(name), key]),
  )
  return compiledMetonyms.get(joinedWords(place)) ?? null
}

/** The longest known name that begins at `token`, or `null`. It must begin with a capital; an owner's ending (`Hamas's`) belongs to it. */
export function knownNameAt({ tokens, pack }: Worded, token: number): KnownName | null {
  if (((tokens.shape[token] ?? 0) & shape.capital) === 0) return null
  const first = withoutOwnerEnding(tokens.folded[token] ?? '', pack)
  for (let count = names().longest.get(first) ?? 0; count > 0; count--) {
    const last = token + count - 1
    const words = tokens.folded.slice(token, last)
    words.push(withoutOwnerEnding(tokens.folded[last] ?? '', pack))
    const actors = names().actors.get(words.join(' '))
    if (actors !== undefined) return { actors, to: last + 1 }
  }
  return null
}

/**
 * Who held an office on a day (an ISO date: `2021-05-03`). Unknown for an office that no table has, or a day of which none tells.
 *
 * @throws RangeError when `day` is no ISO date.
 */
export function holdersOn(office: string, day: string): Holders {
  checkDay(day)
  const known = terms().ofOffice.get(office) ?? []
  const certain = holdersOf(known.filter((term) => ranOn(term, day) === 'certain'))
  const shared = officeOf(office)?.shared ?? false
  const [first, ...others] = certain
  if (first !== undefined && (shared || others.length === 0))
    return { known: 'certain', people: [first, ...others] }
  const [one, ...more] = holdersOf(known.filter((term) => ranOn(term, day) !== 'no'))
  return one === undefined ? { known: 'unknown' } : { known: 'possible', people: [one, ...more] }
}

/**
 * The offices that a person held on a day (an ISO date), as far as the tables tell.
 *
 * @throws RangeError when `day` is no ISO date.
 */
export function officesOf(person: string, day: string): readonly HeldOffice[] {
  checkDay(day)
  return (terms().ofPerson.get(person) ?? []).flatMap((term) => {
    const known = ranOn(term, day)
    const office = officeOf(term.office)
    return known === 'no' || office === null ? [] : [{ office, known }]
  })
}

function checkDay(day: string): void {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) throw new RangeError(`no ISO date: ${day}`)
}

function holdersOf(terms: readonly Term[]): Person[] {
  return [...new Set(terms.map((term) => term.person))].flatMap((key) => personOf(key) ?? [])
}

// ISO dates can be compared as strings; the days of a month all lie between `-00` and `-99`.
function ranOn(term: Term, day: string): 'certain' | 'possible' | 'no' {
  if (day < earliest(term.from)) return 'no'
  if (term.to !== null && day > latest(term.to)) return 'no'
  const sureTo = earliest(term.to ?? term.knownTo ?? term.from)
  const exactly = day <= sureTo || day === term.to
  return day >= latest(term.from) && exactly ? 'certain' : 'possible'
}

function earliest(date: string): string {
  return date.length === 4 ? `${date}-00-00` : date.length === 7 ? `${date}-00` : date
}

function latest(date: string): string {
  return date.length === 4 ? `${date}-99-99` : date.length === 7 ? `${date}-99` : date
}

function actors(): Actors {
  compiledActors ??= {
    people: byKey(rowsOf(tables['people']).map(personOfRow)),
    organisations: byKey(rowsOf(tables['organisations']).map(organisationOfRow)),
    territories: byKey(territories()),
  }
  return compiledActors
}

function terms(): Terms {
  compiledTerms ??= compileTerms()
  return compiledTerms
}

function compileTerms(): Terms {
  const all = rowsOf(tables['terms']).map(termOf)
  return {
    ofOffice: groupBy(all, (term) => term.office),
    ofPerson: groupBy(all, (term) => term.person),
  }
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
    const [, more = [], moreSeats = []] = further.get(row[1]) ?? []
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
      adjectives: distinct([...people, ...cells.slice(10, 14).flat()]),
      seats: distinct([...seats, ...moreSeats, ...(cells[14] ?? [])]),
    }
  })
}

function offices(): Office[] {
  const titles = new Map(
    rowsOf(tables['office-titles']).map(([title = '', ...cells]) => [
      title,
      cells.flatMap(alternativesOf),
    ]),
  )
  return rowsOf(tables['offices']).map((row) => {
    const [key = '', of = '', duties = '', title = '', shared = ''] = row
    const own = row.slice(5, 6).flatMap(alternativesOf)
    return {
      key,
      of,
      duties: alternativesOf(duties),
      shared: shared === 'shared',
      names: distinct([...own, ...(titles.get(title) ?? [])]),
    }
  })
}

function termOf(row: readonly string[]): Term {
  const [person = '', office = '', from = '', to = '', knownTo = ''] = row
  return { person, office, from, to: to || null, knownTo: knownTo || null }
}

function names(): NameIndex {
  indexed ??= indexNames()
  return indexed
}

function indexNames(): NameIndex {
  const { people, organisations, territories: places } = actors()
  const named = new Map<string, KnownActor[]>()
  const longest = new Map<string, number>()
  for (const actor of [...people.values(), ...organisations.values(), ...places.values()]) {
    for (const name of namesOf(actor)) {
      const words = wordsOfName(name)
      const joined = words.join(' ')
      const first = words[0] ?? ''
      longest.set(first, Math.max(longest.get(first) ?? 0, words.length))
      const found = named.get(joined)
      if (found === undefined) named.set(joined, [actor])
      else if (!found.includes(actor)) found.push(actor)
    }
  }
  return { actors: named, longest }
}

function joinedWords(name: string): string {
  return wordsOfName(name).join(' ')
}

function namesOf(actor: KnownActor): readonly string[] {
  return actor.sort === 'person' ? [...actor.names, ...actor.shortNames] : actor.names
}

function byKey<Row extends { readonly key: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.key, row]))
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    pushTo(groups, keyOf(row), row)
  }
  return groups
}
