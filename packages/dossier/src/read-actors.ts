import { officesOfBody } from 'tutur/knowledge'
import { firstDay, lastDay } from './days.ts'
import {
  type ActorType,
  actorTypes,
  type ByLanguage,
  type DossierActor,
  type Role,
} from './dossier.ts'
import {
  choiceIn,
  dayIn,
  type Known,
  keyFrom,
  neededIn,
  type Part,
  partOf,
  shown,
  textsByLanguageIn,
  textsIn,
  type Value,
  valueIn,
  valuesIn,
  wordsIn,
  wordsOf,
  yesIn,
} from './fields.ts'
import { KeysOnce, keyIn } from './keys-once.ts'
import { complain, type Reading } from './read-yaml.ts'
import type { Reference } from './references.ts'

/** Actors as they are read, with what must be checked when all are. */
export interface ActorsRead {
  readonly actors: DossierActor[]
  readonly references: Reference[]
  readonly terms: Term[]
  readonly named: NamedActor[]
}

/** An actor with the place where it is written. */
export interface NamedActor {
  readonly actor: DossierActor
  readonly at: number
}

/** A role with the place where it is written. */
export interface Term {
  readonly actor: string
  readonly role: Role
  readonly at: number
}

const actorFields: Known = {
  what: 'an actor',
  fields: [
    'key',
    'type',
    'names',
    'called',
    'adjectives',
    'seats',
    'roles',
    'speaks-for',
    'wikidata',
  ],
  otherwise: {
    id: 'key',
    kind: 'type',
    name: 'names',
    role: 'roles',
    qid: 'wikidata',
    adjective: 'adjectives',
    demonym: 'adjectives',
    seat: 'seats',
    capital: 'seats',
    party: 'speaks-for',
    speaks_for: 'speaks-for',
  },
}

const roleFields: Known = {
  what: 'a role',
  fields: ['office', 'of', 'names', 'from', 'to', 'shared', 'speaks-for'],
  otherwise: { role: 'office', title: 'office', party: 'of', speaks_for: 'speaks-for' },
}

/** The actors of a dossier. */
export function readActors(reading: Reading, values: readonly Value[]): ActorsRead {
  const read: ActorsRead = { actors: [], references: [], terms: [], named: [] }
  const keys = new KeysOnce(reading, { what: 'actor', example: 'ratna-wirasena' })
  for (const value of values) {
    const part = partOf(reading, value, actorFields)
    if (part !== null) addActor(part, { read, keys })
  }
  return read
}

function addActor(
  part: Part,
  { read, keys }: { readonly read: ActorsRead; readonly keys: KeysOnce },
): void {
  const key = keyIn(part, keys)
  const type = typeIn(part)
  const names = namesIn(part)
  const speaksFor = textsIn(part, 'speaks-for')
  for (const words of speaksFor) read.references.push({ words, to: 'actor' })
  const roles = valuesIn(part, 'roles').flatMap((value) => {
    const role = readRole(part.reading, value, read.references)
    if (role !== null) read.terms.push({ actor: key, role, at: value.at })
    return role ?? []
  })
  const actor: DossierActor = {
    key,
    type,
    names,
    called: calledIn(part, type),
    adjectives: ofPlaceIn(part, 'adjectives', type),
    seats: ofPlaceIn(part, 'seats', type),
    roles,
    speaksFor: speaksFor.map(({ text }) => text),
    wikidata: itemIn(part),
  }
  read.actors.push(actor)
  read.named.push({ actor, at: part.at })
}

function typeIn(part: Part): ActorType {
  const given = valueIn(part, 'type')
  return given === null ? 'person' : (choiceIn(part, 'type', actorTypes) ?? 'person')
}

function namesIn(part: Part): ByLanguage<readonly string[]> {
  const value = neededIn(part, 'names', '{ en: [Ratna Wirasena], ru: [Ратна Вирасена] }')
  const told = part.reading.problems.length
  const names = textsByLanguageIn(part, 'names')
  const isTold = part.reading.problems.length > told
  if (value !== null && Object.keys(names).length === 0 && !isTold)
    complain(part.reading, value.at, '"names" is empty; give at least one name')
  return names
}

function calledIn(part: Part, type: ActorType): DossierActor['called'] {
  const value = valueIn(part, 'called')
  if (value === null) return null
  const called = choiceIn(part, 'called', ['first', 'last', 'full'] as const)
  if (called !== null && type !== 'person')
    complain(part.reading, value.at, `"called" is for people; take it out, or write "type: person"`)
  return called === 'full' ? null : called
}

/** What only states and territories have. */
function ofPlaceIn(part: Part, name: string, type: ActorType): ByLanguage<readonly string[]> {
  const value = valueIn(part, name)
  if (value !== null && type !== 'state' && type !== 'territory')
    complain(
      part.reading,
      value.at,
      `"${name}" is for states and territories; take it out, or write "type: state"`,
    )
  return textsByLanguageIn(part, name)
}

function itemIn(part: Part): string | null {
  const words = wordsIn(part, 'wikidata')
  if (words === null) return null
  const found = /^(?:https?:\/\/www\.wikidata\.org\/(?:wiki|entity)\/)?(?<item>Q[1-9]\d*)$/u.exec(
    words.text,
  )
  if (found === null)
    complain(
      part.reading,
      words.at,
      `"${shown(words.text)}" is no item of Wikidata; write it as Q42`,
    )
  return found?.groups?.['item'] ?? null
}

function readRole(reading: Reading, value: Value, references: Reference[]): Role | null {
  const part = partOf(reading, value, roleFields)
  if (part === null) return null
  const written = neededIn(part, 'office', 'foreign minister')
  const office = written === null ? null : wordsOf(reading, written)
  const of = wordsIn(part, 'of')
  const speaksFor = wordsIn(part, 'speaks-for')
  for (const words of [of, speaksFor]) if (words !== null) references.push({ words, to: 'actor' })
  const stretch = stretchIn(part)
  if (office === null) return null
  return {
    office: office.text,
    key: officeKey(office.text, of?.text ?? null),
    of: of?.text ?? null,
    names: textsByLanguageIn(part, 'names'),
    shared: yesIn(part, 'shared'),
    speaksFor: speaksFor?.text ?? null,
    ...stretch,
  }
}

/** The key of the bundled tables where they have that office, under one of its names; else one of its own. */
function officeKey(office: string, of: string | null): string {
  const key = keyFrom(office)
  if (of === null) return key
  const own = `${of}.${key}`
  const named = officesOfBody(of).filter(({ names }) =>
    names.some((name) => name.toLowerCase() === office.toLowerCase()),
  )
  const [one, other] = named
  const isOne = one !== undefined && other === undefined
  return isOne && !named.some((each) => each.key === own) ? one.key : own
}

/** From and to of a part, the right way round. */
export function stretchIn(part: Part): { from: string | null; to: string | null } {
  const from = dayIn(part, 'from')
  const to = dayIn(part, 'to')
  if (from !== null && to !== null && firstDay(from.text) > lastDay(to.text))
    complain(
      part.reading,
      to.at,
      `it ends on ${to.text}, before it begins on ${from.text}; exchange "from" and "to", or mend one of them`,
    )
  return { from: from?.text ?? null, to: to?.text ?? null }
}
