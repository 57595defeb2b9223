import type { Reading } from '../find/words/reading.ts'
import { bodyKinds, organisationOf, type Person, territoryOf } from '../knowledge/known-actors.ts'
import {
  holdersOn,
  type Office,
  officeOf,
  officesOf,
  sideOf,
  sidesOf,
} from '../knowledge/offices.ts'
import { renownedFrom } from '../knowledge/renowned.ts'
import { type LanguagePack, wordClass } from '../languages/pack.ts'
import { wordClasses } from '../languages/word-classes.ts'
import type { Day, Identity, Mention, When } from '../model/model.ts'
import { tokenise } from '../text/tokens.ts'
import { bodiesIn, bodyAt, type NamedBody } from './bodies-in.ts'
import { identityOf, identityOfBody, identityOfOffice } from './identity-of.ts'
import { Namesakes } from './namesakes.ts'
import { peopleByTitle, peopleWithTitle, type TitledPeople } from './people-named.ts'
import {
  furtherWords,
  namedIn,
  namesStaff,
  namesTrade,
  officeNamed,
  officeOfTitle,
  readTitle,
  type Title,
} from './read-title.ts'

/**
 * Who in the tables of the world a mention means: by name, by an office on a day, by the place that stands for a body.
 * `null` when the tables have nobody, or when more than one can be meant.
 */
export class Identifier {
  readonly #text: Reading
  readonly #known = new Map<string, Identity | null>()
  #bodies: readonly NamedBody[] | null = null
  #sides: ReadonlySet<string> | null = null
  #namesakes: Namesakes | null = null

  constructor(text: Reading) {
    this.#text = text
  }

  /** The mention with who is meant, where that is known; `when` it was made, or `null`. */
  identified(mention: Mention, when: When | null): Mention {
    const { name, role } = mention
    const identity = name === null ? null : this.#identify(name, role, when)
    return identity === null ? mention : { ...mention, identity }
  }

  #identify(name: string, role: string | null, when: When | null): Identity | null {
    const key = `${name}\t${role ?? ''}\t${when?.from ?? ''}\t${when?.to ?? ''}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const bare = withoutAside(name)
    const found = this.#person(bare, role, when) ?? this.#body(bare) ?? this.#titled(bare, when)
    this.#known.set(key, found)
    return found
  }

  #person(name: string, role: string | null, when: When | null): Identity | null {
    const { pack } = this.#text
    const { people, whole, title: prefix } = named(name, role, pack)
    if (people.length === 0) return null
    const title = readTitle(`${prefix} ${role ?? ''}`, pack)
    const meant = people.filter(
      (person) =>
        !contradicts(title, person) && (whole || this.#isMeant(name, { title, person, when })),
    )
    const [one, ...others] = meant.length > 1 ? meant.filter(inOffice(when)) : meant
    if (one === undefined || others.length > 0) return null
    return identityOf(one, 'name', heldAs(one, title, when))
  }

  /**
   * Whether the one word that stands for many people means somebody. It does where the title speaks of their side; and where
   * nobody else of that name is introduced, if the text speaks of it, the title is that of the highest office, which they
   * held on the day, or the press names them by that word alone.
   */
  #isMeant(name: string, { title, person, when }: Meant): boolean {
    const own = sidesOf(person.key)
    const { sides } = title
    if (sides.length > 0) return own.some((side) => sides.includes(side))
    const isSupported =
      this.#speaksOf(own) ||
      isHighest(heldAs(person, title, when)) ||
      isRenowned(title, person, when)
    if (!isSupported) return false
    this.#namesakes ??= new Namesakes(this.#text, this.#bodiesOfText())
    return !this.#namesakes.introduce(name, person)
  }

  #speaksOf(sides: readonly string[]): boolean {
    this.#sides ??= new Set(this.#bodiesOfText().map(({ key }) => sideOf(key)))
    return sides.some((side) => this.#sides?.has(side))
  }

  #bodiesOfText(): readonly NamedBody[] {
    this.#bodies ??= bodiesIn(this.#text)
    return this.#bodies
  }

  #body(name: string): Identity | null {
    const { pack } = this.#text
    const tokens = tokenise(name)
    const classes = wordClasses(pack).of(tokens.vocabulary, tokens.word[0] ?? 0)
    const from = (classes & wordClass.determiner) === 0 ? 0 : 1
    const body = bodyAt({ tokens, pack }, from)
    if (body === null || body.to !== tokens.count || body.by === 'adjective') return null
    return identityOfBody(body)
  }

  /** An office or a body of a state, by the name of both: `Presiden Azerbaijan`, `the Romanian defence ministry`. */
  #titled(name: string, when: When | null): Identity | null {
    const title = readTitle(name, this.#text.pack)
    if (title.bodies.length === 0) return null
    return holderOf(title, when) ?? bodyOfState(title) ?? ownedBody(title)
  }
}

/** Somebody whom one word may mean, with the title beside it and the day. */
interface Meant {
  readonly title: Title
  readonly person: Person
  readonly when: When | null
}

/** The people whom a name means; one that a title is a part of, with it: `King` and `Charles`, `Raja` and `Abdullah`. */
function named(name: string, role: string | null, pack: LanguagePack): TitledPeople {
  const found = peopleWithTitle(name, pack.tag)
  if (found.people.length > 0 || role === null) return found
  const people = peopleByTitle(role, name)
  return people.length === 0 ? found : { people, whole: true, title: '' }
}

/** Somebody in an office on the day; where no day is known, anybody. */
function inOffice(when: When | null): (person: Person) => boolean {
  return ({ key }) => when === null || officesOf(key, when.from).length > 0
}

/** The office of a state's head or of the head of its government. */
function isHighest(office: string | null): boolean {
  const duties = office === null ? [] : (officeOf(office)?.duties ?? [])
  return duties.some((duty) => duty === 'head-of-state' || duty === 'head-of-government')
}

/** Without a title or with that of an office they ever held: the press names them by one word since a day that is past. */
function isRenowned(title: Title, { key }: Person, when: When | null): boolean {
  const from = renownedFrom(key)
  if (from === null || (when !== null && when.from < from)) return false
  if (title.words.length === 0) return true
  return officesOf(key, null).some(({ office }) => namedIn(title, [office]) !== null)
}

/** Who held the office that a title names on the day; without a day, the office. Its own office (`kantor Presiden`) is nobody who holds it. */
function holderOf(title: Title, when: When | null): Identity | null {
  const named = officeOfTitle(title)
  if (named === null) return null
  const { one: office } = named
  const further = furtherWords(title, named)
  if (!namesStaff(title, named, further)) return null
  const holds = when !== null && !office.shared && further.length === 0
  return (holds ? holderIn(office, when) : null) ?? identityOfOffice(office, 'office')
}

/** The body of a state that a title names: the one of the tables, or one by its kind. */
function bodyOfState(title: Title): Identity | null {
  const [body, ...others] = title.bodies
  const state = territoryOf(body?.key ?? '')
  if (state === null || body === undefined || others.length > 0) return null
  const named = body.by === 'seat' ? null : namedIn(title, bodyKinds())
  if (named === null || furtherWords(title, named).length > 0) return null
  const { kind, name, known } = named.one
  const own = known.map(organisationOf).find((one) => one?.territory === state.key)
  if (own !== undefined && own !== null) return identityOf(own, 'name', null)
  const id = `${state.key}.${kind}`
  const english = `${name}, ${state.names[0] ?? state.key}`
  return { id, type: 'organisation', name: english, wikidata: null, by: 'name', office: null }
}

/** `Iran's Revolutionary Guards`: a state, and an organisation that is its own. */
function ownedBody({ bodies, tokens }: Title): Identity | null {
  const [state, body] = bodies
  if (state === undefined || body === undefined || bodies.length > 2) return null
  const isWhole = state.from === 0 && body.from === state.to && body.to === tokens.count
  const organisation = organisationOf(body.key)
  if (!isWhole || organisation?.territory !== state.key) return null
  return identityOf(organisation, 'name', null)
}

/** `Moskow (Rusia)`, `Kementerian Luar Negeri (Kemlu) RI`: without what it is called besides. */
function withoutAside(name: string): string {
  return name.replace(/ \([^()]*\)/gu, '')
}

/** A title of another side than any that the person has spoken for, or of no office at all: a namesake. */
function contradicts(title: Title, person: Person): boolean {
  if (namesTrade(title) && heldAs(person, title, null) === null) return true
  const { sides } = title
  const own = sidesOf(person.key)
  return own.length > 0 && sides.length > 0 && !own.some((side) => sides.includes(side))
}

/** The office that a title names among those that the person held at the time, of the side that it names; when no time is known, that they have ever held. */
function heldAs({ key }: Person, title: Title, when: When | null): string | null {
  const held = new Set(officesOf(key, when?.from ?? null).map(({ office }) => office))
  const { sides } = title
  const own = [...held].filter((office) => sides.length === 0 || sides.includes(sideOf(office.key)))
  return officeNamed(title, own)?.one.key ?? null
}

/** The one who held an office all the time from the first to the last day. */
function holderIn(office: Office, { from, to }: When): Identity | null {
  const [first, last] = [soleHolder(office, from), soleHolder(office, to)]
  if (first === null || first.person.key !== last?.person.key) return null
  const certain = first.certain && last.certain
  return identityOf(first.person, certain ? 'office' : 'last-holder', office.key)
}

function soleHolder(office: Office, day: Day): { person: Person; certain: boolean } | null {
  const holders = holdersOn(office.key, day)
  if (holders.known === 'unknown' || holders.people.length > 1) return null
  return { person: holders.people[0], certain: holders.known === 'certain' }
}
