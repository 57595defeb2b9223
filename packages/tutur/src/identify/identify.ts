import type { Reading } from '../find/words/reading.ts'
import { bundled, type Known } from '../knowledge/known.ts'
import { bodyKinds, type Person } from '../knowledge/known-actors.ts'
import type { Office } from '../knowledge/offices.ts'
import { renownedFrom } from '../knowledge/renowned.ts'
import { wordClass } from '../languages/pack.ts'
import { trait } from '../languages/trait.ts'
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
 * Who in the tables of the world a mention means: by name, by an office on a day, by the place that stands for a body, as
 * an outlet.
 * `null` when the tables have nobody, or when more than one can be meant.
 */
export class Identifier {
  readonly #text: Reading
  readonly #known: Known
  readonly #asked = new Map<string, Identity | null>()
  #bodies: readonly NamedBody[] | null = null
  #sides: ReadonlySet<string> | null = null
  #namesakes: Namesakes | null = null

  /** @param known Who is who; the bundled tables if nothing else is given. */
  constructor(text: Reading, known: Known = bundled) {
    this.#text = text
    this.#known = known
  }

  /** The mention with who is meant, where that is known; `when` it was made, or `null`. */
  identified(mention: Mention, when: When | null): Mention {
    const { name, role } = mention
    const identity = name === null ? null : this.#identify(name, role, when)
    return identity === null ? mention : { ...mention, identity }
  }

  /**
   * `The water minister said`, without a state: the one of those whom the document names who held such an office at the time,
   * also where it seems to mean another of them who did not. Where that other is of a state that has the office, and nobody
   * named held it, it is not settled whom it means. Any other mention, and one that several can be, as it is.
   */
  amongThose(people: ReadonlySet<string>, mention: Mention, when: When | null): Mention {
    const { name, form, identity } = mention
    if (name === null || form !== 'description' || this.#isAnybody(mention)) return mention
    if (identity !== undefined && identity.type !== 'person') return mention
    const title = readTitle(this.#wordsOf(mention), this.#text.pack, this.#known)
    if (title.bodies.length > 0) return mention
    const meant = identity === undefined ? null : this.#known.personOf(identity.id)
    if (meant !== null && !this.#isHeldElsewhere(meant, title, when)) return mention
    const holders = [...people].flatMap((key) => {
      const person = this.#known.personOf(key)
      const office = person === null ? null : heldAs(person, title, when)
      return person === null || office === null ? [] : [identityOf(person, 'office', office)]
    })
    const [one] = holders
    if (one !== undefined && holders.length === 1) return { ...mention, identity: one }
    return meant === null || !this.#isOfSide(meant, title) ? mention : withoutName(mention)
  }

  /** Somebody who held other offices at the time, and not the one that the title names. */
  #isHeldElsewhere(person: Person, title: Title, when: When | null): boolean {
    const held = this.#known.officesOf(person.key, when?.from ?? null)
    return held.length > 0 && heldAs(person, title, when) === null
  }

  /** The title names an office of a state that the person is of. */
  #isOfSide({ key }: Person, title: Title): boolean {
    const offices = this.#known.sidesOf(key).flatMap((side) => this.#known.officesOfBody(side))
    return officeNamed(title, offices) !== null
  }

  #wordsOf({ anchor: { start, end } }: Mention): string {
    return this.#text.document.text.slice(start, end)
  }

  /** `a minister`, `seorang menteri`: words for one of many. */
  #isAnybody(mention: Mention): boolean {
    const { pack } = this.#text
    const [first = ''] = tokenise(this.#wordsOf(mention)).folded
    return ((pack.traits.get(first) ?? 0) & (trait.indefinite | trait.unnamed)) !== 0
  }

  #identify(name: string, role: string | null, when: When | null): Identity | null {
    const key = `${name}\t${role ?? ''}\t${when?.from ?? ''}\t${when?.to ?? ''}`
    const asked = this.#asked.get(key)
    if (asked !== undefined) return asked
    const bare = withoutAside(name)
    const found =
      this.#person(bare, role, when) ??
      this.#body(bare) ??
      this.#titled(bare, when) ??
      (role === null ? this.#outlet(bare) : null)
    this.#asked.set(key, found)
    return found
  }

  #person(name: string, role: string | null, when: When | null): Identity | null {
    const { pack } = this.#text
    const { people, whole, title: prefix } = this.#named(name, role)
    if (people.length === 0) return null
    const title = readTitle(`${prefix} ${role ?? ''}`, pack, this.#known)
    const meant = people.filter(
      (person) =>
        !contradicts(title, person) && this.#isAnyMeant(name, { title, person, when, whole }),
    )
    const one = oneOf(meant, title, when)
    return one === null ? null : identityOf(one, 'name', heldAs(one, title, when))
  }

  /** The people whom a name means; one that a title is a part of, with it: `King` and `Charles`, `Raja` and `Abdullah`. */
  #named(name: string, role: string | null): TitledPeople {
    const found = peopleWithTitle(name, this.#text.pack, this.#known)
    if (found.people.length > 0 || role === null) return found
    const people = peopleByTitle(role, name, this.#known)
    return people.length === 0 ? found : { people, whole: true, title: '' }
  }

  #isAnyMeant(name: string, meant: Meant & { readonly whole: boolean }): boolean {
    // Of the many of a large set, one with that name is somebody else more often than not.
    if (this.#known.standingOf(meant.person.key) === 'further') return this.#isOfSideHere(meant)
    return meant.whole || this.#isMeant(name, meant)
  }

  /** The title is of a side of theirs; without one, the text speaks of such a side. */
  #isOfSideHere({ title, person }: Meant): boolean {
    const own = this.#known.sidesOf(person.key)
    const { sides } = title
    return sides.length > 0 ? own.some((side) => sides.includes(side)) : this.#speaksOf(own)
  }

  /**
   * Whether the one word that stands for many people means somebody. It does where the title speaks of their side; and where
   * nobody else of that name is introduced, if the text speaks of it, the title is that of the highest office, which they
   * held on the day, the press names them by that word alone, or the user says that it stands for them.
   */
  #isMeant(name: string, { title, person, when }: Meant): boolean {
    const own = this.#known.sidesOf(person.key)
    const { sides } = title
    if (sides.length > 0 && own.length > 0) return own.some((side) => sides.includes(side))
    const isSupported =
      this.#known.standingOf(person.key) === 'own' ||
      this.#speaksOf(own) ||
      isHighest(heldAs(person, title, when), this.#known) ||
      isRenowned(title, person, when)
    if (!isSupported) return false
    this.#namesakes ??= new Namesakes(this.#text, this.#bodiesOfText(), this.#known)
    return !this.#namesakes.introduce(name, person)
  }

  #speaksOf(sides: readonly string[]): boolean {
    this.#sides ??= new Set(this.#bodiesOfText().map(({ key }) => this.#known.sideOf(key)))
    return sides.some((side) => this.#sides?.has(side))
  }

  #bodiesOfText(): readonly NamedBody[] {
    this.#bodies ??= bodiesIn(this.#text, this.#known)
    return this.#bodies
  }

  #body(name: string): Identity | null {
    const { pack } = this.#text
    const tokens = tokenise(name)
    const classes = wordClasses(pack).of(tokens.vocabulary, tokens.word[0] ?? 0)
    const from = (classes & wordClass.determiner) === 0 ? 0 : 1
    const body = bodyAt({ tokens, pack }, from, this.#known)
    if (body === null || body.to !== tokens.count || body.by === 'adjective') return null
    return identityOfBody(body, this.#known)
  }

  /** `Tempo said in an editorial`: an outlet that speaks for itself. */
  #outlet(name: string): Identity | null {
    const publisher = this.#known.publisherNamed(name)
    if (publisher === null) return null
    const { key, names } = publisher
    return {
      id: key,
      type: 'organisation',
      name: names[0] ?? name,
      wikidata: null,
      by: 'name',
      office: null,
    }
  }

  /** An office or a body of a state, by the name of both: `Presiden Azerbaijan`, `the Romanian defence ministry`. */
  #titled(name: string, when: When | null): Identity | null {
    const title = readTitle(name, this.#text.pack, this.#known)
    if (title.bodies.length === 0) return null
    return holderOf(title, when) ?? bodyOfState(title) ?? ownedBody(title)
  }
}

/** A mention of which it is not settled whom it means. */
function withoutName({ anchor, form, role, score }: Mention): Mention {
  return { anchor, form, name: null, role, score }
}

/** Somebody whom one word may mean, with the title beside it and the day. */
interface Meant {
  readonly title: Title
  readonly person: Person
  readonly when: When | null
}

/**
 * The one of several namesakes who is meant: alone in an office on the day, or in the one that the title names. `null` when
 * it is not settled.
 */
function oneOf(meant: readonly Person[], title: Title, when: When | null): Person | null {
  if (meant.length < 2) return meant[0] ?? null
  const holders = meant.filter(inOffice(title.known, when))
  const titled =
    holders.length < 2 ? holders : holders.filter((one) => heldAs(one, title, when) !== null)
  return titled.length === 1 ? (titled[0] ?? null) : null
}

/** Somebody in an office on the day; where no day is known, anybody. */
function inOffice(known: Known, when: When | null): (person: Person) => boolean {
  return ({ key }) => when === null || known.officesOf(key, when.from).length > 0
}

/** The office of a state's head or of the head of its government. */
function isHighest(office: string | null, known: Known): boolean {
  const duties = office === null ? [] : (known.officeOf(office)?.duties ?? [])
  return duties.some((duty) => duty === 'head-of-state' || duty === 'head-of-government')
}

/** Without a title or with that of an office they ever held: the press names them by one word since a day that is past. */
function isRenowned(title: Title, { key }: Person, when: When | null): boolean {
  const from = renownedFrom(key)
  if (from === null || (when !== null && when.from < from)) return false
  if (title.words.length === 0) return true
  return title.known.officesOf(key, null).some(({ office }) => namedIn(title, [office]) !== null)
}

/** Who held the office that a title names on the day; without a day, the office. Its own office (`kantor Presiden`) is nobody who holds it. */
function holderOf(title: Title, when: When | null): Identity | null {
  const named = officeOfTitle(title)
  if (named === null) return null
  const { one: office } = named
  const further = furtherWords(title, named)
  if (!namesStaff(title, named, further)) return null
  const holds = when !== null && !office.shared && further.length === 0
  return (
    (holds ? holderIn(office, when, title.known) : null) ??
    identityOfOffice(office, 'office', title.known)
  )
}

/** The body of a state that a title names: the one of the tables, or one by its kind. */
function bodyOfState(title: Title): Identity | null {
  const [body, ...others] = title.bodies
  const state = title.known.territoryOf(body?.key ?? '')
  if (state === null || body === undefined || others.length > 0) return null
  const named = body.by === 'seat' ? null : namedIn(title, bodyKinds())
  if (named === null || furtherWords(title, named).length > 0) return null
  const { kind, name, known } = named.one
  const own = known
    .map((key) => title.known.organisationOf(key))
    .find((one) => one?.territory === state.key)
  if (own !== undefined && own !== null) return identityOf(own, 'name', null)
  const id = `${state.key}.${kind}`
  const english = `${name}, ${state.names[0] ?? state.key}`
  return { id, type: 'organisation', name: english, wikidata: null, by: 'name', office: null }
}

/** `Iran's Revolutionary Guards`: a state, and an organisation that is its own. */
function ownedBody({ bodies, tokens, known }: Title): Identity | null {
  const [state, body] = bodies
  if (state === undefined || body === undefined || bodies.length > 2) return null
  const isWhole = state.from === 0 && body.from === state.to && body.to === tokens.count
  const organisation = known.organisationOf(body.key)
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
  const { sides, known } = title
  const own = known.sidesOf(person.key)
  return own.length > 0 && sides.length > 0 && !own.some((side) => sides.includes(side))
}

/** The office that a title names among those that the person held at the time, of the side that it names; when no time is known, that they have ever held. */
function heldAs({ key }: Person, title: Title, when: When | null): string | null {
  const { sides, known } = title
  const held = new Set(known.officesOf(key, when?.from ?? null).map(({ office }) => office))
  const own = [...held].filter(
    (office) => sides.length === 0 || sides.includes(known.sideOf(office.key)),
  )
  return officeNamed(title, own)?.one.key ?? null
}

/** The one who held an office all the time from the first to the last day. */
function holderIn(office: Office, { from, to }: When, known: Known): Identity | null {
  const [first, last] = [from, to].map((day) => soleHolder(office, day, known))
  if (first == null || first.person.key !== last?.person.key) return null
  const certain = first.certain && last.certain
  return identityOf(first.person, certain ? 'office' : 'last-holder', office.key)
}

function soleHolder(
  office: Office,
  day: Day,
  known: Known,
): { person: Person; certain: boolean } | null {
  const holders = known.holdersOn(office.key, day)
  if (holders.known === 'unknown' || holders.people.length > 1) return null
  return { person: holders.people[0], certain: holders.known === 'certain' }
}
