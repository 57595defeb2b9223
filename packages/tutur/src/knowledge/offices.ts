import { rowsOf } from '../languages/pack.ts'
import { pushTo } from '../text/push-to.ts'
import { alternativesOf, distinct } from './cells.ts'
import { byKey, organisationOf, type Person, personOf } from './known-actors.ts'
import { tables } from './tables.ts'

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

/** Somebody holding an office. Days are ISO dates, known to the day, the month or the year: `2021-05-27`, `2021-05`, `2021`. */
export interface Term {
  readonly person: string
  readonly office: string
  /** `null` when not known. */
  readonly from: string | null
  /** Last day; `null` when it had not ended by `knownTo`. */
  readonly to: string | null
  /** For a term without end: the last day on which it is known to have run. */
  readonly knownTo: string | null
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

interface Terms {
  readonly ofOffice: ReadonlyMap<string, readonly Term[]>
  readonly ofPerson: ReadonlyMap<string, readonly Term[]>
}

// Each made when first asked, so that loading the library costs nothing.
let compiledOffices: ReadonlyMap<string, Office> | null = null
let compiledTerms: Terms | null = null
let byBody: ReadonlyMap<string, readonly Office[]> | null = null

/** The office of that key, `am.foreign-minister`, or `null`. */
export function officeOf(key: string): Office | null {
  compiledOffices ??= byKey(offices())
  return compiledOffices.get(key) ?? null
}

/** The offices of a territory or an organisation. */
export function officesOfBody(key: string): readonly Office[] {
  compiledOffices ??= byKey(offices())
  byBody ??= groupBy([...compiledOffices.values()], (office) => office.of)
  return byBody.get(key) ?? []
}

/** Whose side an organisation, an office or a territory speaks for: the key of a territory, or of the organisation itself where it belongs to none. */
export function sideOf(key: string): string {
  const body = officeOf(key)?.of ?? key
  return organisationOf(body)?.territory ?? body
}

/** The sides for which somebody has ever held an office. */
export function sidesOf(person: string): readonly string[] {
  const held = terms().ofPerson.get(person) ?? []
  return distinct(held.map(({ office }) => sideOf(office)))
}

/**
 * Who held an office on a day (an ISO date: `2021-05-03`). Unknown for an office that no table has, or a day of which none tells.
 *
 * @throws RangeError when `day` is no ISO date.
 */
export function holdersOn(office: string, day: string): Holders {
  checkDay(day)
  const shared = officeOf(office)?.shared ?? false
  return holdersAmong(terms().ofOffice.get(office) ?? [], day, { shared, personOf })
}

/** The offices that a person has held, as the table has them. */
export function termsOfPerson(person: string): readonly Term[] {
  return terms().ofPerson.get(person) ?? []
}

/** Everybody of whom the tables know that they held an office, in the order of the tables. */
export function termsOf(office: string): readonly Term[] {
  return terms().ofOffice.get(office) ?? []
}

interface Held {
  /** Several hold the office at a time. */
  readonly shared: boolean
  readonly personOf: (key: string) => Person | null
}

/** Who of those with terms in one office held it on a day. */
export function holdersAmong(
  known: readonly Term[],
  day: string,
  { shared, personOf: person }: Held,
): Holders {
  const holders = (ran: (how: 'certain' | 'possible' | 'no') => boolean): Person[] =>
    distinct(known.filter((term) => ran(ranOn(term, day))).map((term) => term.person)).flatMap(
      (key) => person(key) ?? [],
    )
  const [first, ...others] = holders((how) => how === 'certain')
  if (first !== undefined && (shared || others.length === 0))
    return { known: 'certain', people: [first, ...others] }
  const [one, ...more] = holders((how) => how !== 'no')
  return one === undefined ? { known: 'unknown' } : { known: 'possible', people: [one, ...more] }
}

/**
 * The offices that a person held on a day (an ISO date), as far as the tables tell; with `null`, those that they have ever held.
 *
 * @throws RangeError when `day` is no ISO date.
 */
export function officesOf(person: string, day: string | null): readonly HeldOffice[] {
  if (day !== null) checkDay(day)
  return (terms().ofPerson.get(person) ?? []).flatMap((term) => {
    const known = day === null ? 'possible' : ranOn(term, day)
    const office = officeOf(term.office)
    return known === 'no' || office === null ? [] : [{ office, known }]
  })
}

/** @throws RangeError when `day` is no ISO date. */
export function checkDay(day: string): void {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) throw new RangeError(`no ISO date: ${day}`)
}

// ISO dates can be compared as strings; the days of a month all lie between `-00` and `-99`.
export function ranOn(term: Term, day: string): 'certain' | 'possible' | 'no' {
  if (term.from !== null && day < earliest(term.from)) return 'no'
  if (term.to !== null && day > latest(term.to)) return 'no'
  if (term.from === null) return 'possible'
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

/** What offices are called, by title. */
export function officeTitles(): Map<string, string[]> {
  return new Map(
    rowsOf(tables['office-titles']).map(([title = '', ...cells]) => [
      title,
      cells.flatMap(alternativesOf),
    ]),
  )
}

function offices(): Office[] {
  const titles = officeTitles()
  return rowsOf(tables['offices']).map((row) => {
    const [key = '', of = '', duties = '', title = '', shared = ''] = row
    const own = row.slice(5, 6).flatMap(alternativesOf)
    return {
      key,
      of,
      duties: alternativesOf(duties),
      shared: shared === 'shared',
      names: distinct([...own, ...alternativesOf(title).flatMap((one) => titles.get(one) ?? [])]),
    }
  })
}

function termOf(row: readonly string[]): Term {
  const [person = '', office = '', from = '', to = '', knownTo = ''] = row
  return { person, office, from, to: to || null, knownTo: knownTo || null }
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) pushTo(groups, keyOf(row), row)
  return groups
}
