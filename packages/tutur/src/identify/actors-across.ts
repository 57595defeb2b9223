import type { Known } from '../knowledge/known.ts'
import type { Knowledge } from '../knowledge/own-knowledge.ts'
import { knownWith } from '../knowledge/with-own.ts'
import { type LanguagePack, wordClass } from '../languages/pack.ts'
import { classesOfWord } from '../languages/word-ending.ts'
import { idFrom } from '../model/ids.ts'
import type { Analysis, Anchor, Document, Id, Identity, Mention } from '../model/model.ts'
import { packFor } from '../read/read-text.ts'
import { pushTo } from '../text/push-to.ts'
import { readTitle } from './read-title.ts'
import { fits, type Spelling, soundOf, spellingOf } from './spelling.ts'

/** Somebody who speaks or is spoken to in one document or in several. */
export interface ActorAcross {
  /** Key of the tables, or an id of its own for a provisional actor: one whom the tables have not. */
  readonly id: string
  /** `null` for a provisional actor. */
  readonly identity: Identity | null
  /** By the tables, else the fullest that a document has. */
  readonly name: string
  /** Every name that the documents give, in their order. */
  readonly names: readonly string[]
  readonly roles: readonly string[]
  /** Where it speaks and where it is spoken to, in the order of the documents. */
  readonly mentions: readonly Anchor[]
  /** Statements that it makes. */
  readonly statements: number
  /** Provisional actors of whom it is left to people to say whether they are the same one. */
  readonly maybe: readonly string[]
}

/**
 * Joins the actors of documents. Those of the tables are one by their key. Of the others those are joined whose names of at
 * least two words are spellings of one, romanised, and who have something in common beside: the side or a word of their
 * roles; or a name of three words, letter for letter. Roles of different sides keep namesakes apart. Where the name is all
 * that speaks for one actor, both stay, each among those whom the other may be. A single word joins nothing. Takes time in
 * proportion to the number of mentions; the same documents in the same order give the same actors.
 *
 * @param packs The languages of the documents, for reading roles.
 * @param knowledge That with which they were analysed.
 */
export class ActorsAcross {
  readonly #packs: readonly LanguagePack[]
  readonly #known: Known
  readonly #all: Group[] = []
  readonly #byIdentity = new Map<string, Group>()
  readonly #bySound = new Map<string, Group[]>()

  constructor(packs: readonly LanguagePack[], knowledge?: Knowledge) {
    this.#packs = packs
    this.#known = knownWith(knowledge)
  }

  /** Takes in who speaks and is spoken to in one more document. */
  add({ document, statements }: Pick<Analysis, 'document' | 'statements'>): void {
    const pack = packFor(document.language, this.#packs)
    const spoken = statements.flatMap(({ speaker, addressees }) => [
      ...(speaker === null ? [] : [{ mention: speaker, speaks: true }]),
      ...addressees.map((mention) => ({ mention, speaks: false })),
    ])
    for (const one of actorsOf(document, spoken, { pack, known: this.#known }))
      take(this.#groupOf(one), one)
  }

  /** All actors so far, in the order in which the documents bring them. */
  get actors(): readonly ActorAcross[] {
    return this.#all.map((group) => ({
      id: group.id,
      identity: group.identity,
      name: group.identity?.name ?? fullest(group.names),
      names: [...group.names],
      roles: [...group.roles],
      mentions: group.mentions,
      statements: group.statements,
      maybe: [...group.maybe].map(({ id }) => id),
    }))
  }

  #groupOf(one: OfDocument): Group {
    if (one.identity !== null) return this.#ofTables(one.identity)
    const sound = one.spelling.length < 2 ? null : soundOf(one.spelling)
    const alike = (this.#bySound.get(sound ?? '') ?? [])
      .filter(({ spellings }) => [...spellings.values()].some((each) => fits(one.spelling, each)))
      .filter((group) => !disagree(one.sides, group.sides))
    const joined = alike.find((group) => isSupported(one, group))
    if (joined !== undefined) return joined
    const made = newGroup(idFrom('actor', one.document, fullest(one.names)), null)
    for (const group of alike) {
      group.maybe.add(made)
      made.maybe.add(group)
    }
    this.#all.push(made)
    if (sound !== null && (this.#bySound.get(sound)?.length ?? 0) < mostNamesakes)
      pushTo(this.#bySound, sound, made)
    return made
  }

  #ofTables(identity: Identity): Group {
    const known = this.#byIdentity.get(identity.id)
    if (known !== undefined) return known
    const made = newGroup(identity.id, identity)
    this.#byIdentity.set(identity.id, made)
    this.#all.push(made)
    return made
  }
}

/** So many provisional actors with names that sound the same are compared with one more. */
const mostNamesakes = 50

/** An actor as it grows. */
interface Group {
  readonly id: string
  readonly identity: Identity | null
  readonly names: Set<string>
  readonly roles: Set<string>
  /** One of each, by its words. */
  readonly spellings: Map<string, Spelling>
  readonly sides: Set<string>
  readonly roleWords: Set<string>
  readonly mentions: Anchor[]
  readonly maybe: Set<Group>
  statements: number
}

function newGroup(id: string, identity: Identity | null): Group {
  return {
    id,
    identity,
    names: new Set(),
    roles: new Set(),
    spellings: new Map(),
    sides: new Set(),
    roleWords: new Set(),
    mentions: [],
    maybe: new Set(),
    statements: 0,
  }
}

/** An actor of one document. */
interface OfDocument {
  readonly document: Id<'document'>
  readonly identity: Identity | null
  readonly names: ReadonlySet<string>
  readonly roles: ReadonlySet<string>
  readonly spelling: Spelling
  /** Keys of the states and bodies that its roles name. */
  readonly sides: ReadonlySet<string>
  /** Words of its roles that are no small ones. */
  readonly roleWords: ReadonlySet<string>
  readonly mentions: readonly Anchor[]
  readonly statements: number
}

interface Spoken {
  readonly mention: Mention
  readonly speaks: boolean
}

/** Those whom a document calls by a name; one named nowhere (`a senior official`) is nobody whom others can name. */
interface Setting {
  readonly pack: LanguagePack
  readonly known: Known
}

function actorsOf(document: Document, spoken: readonly Spoken[], setting: Setting): OfDocument[] {
  const byKey = new Map<string, Spoken[]>()
  for (const one of spoken) {
    const { identity, name } = one.mention
    const key = identity === undefined ? `\t${name ?? ''}` : identity.id
    if (name !== null) pushTo(byKey, key, one)
  }
  return [...byKey.values()]
    .filter((all) => all.some(({ mention }) => mention.identity !== undefined || isNamed(mention)))
    .map((all) => actorOf(document, all, setting))
}

function isNamed({ form, name }: Mention): boolean {
  return form === 'name' && capital.test(name ?? '')
}

const capital = /\p{Lu}/u

function actorOf(document: Document, all: readonly Spoken[], { pack, known }: Setting): OfDocument {
  const mentions = all.map(({ mention }) => mention)
  const names = new Set(mentions.map(({ name }) => name ?? ''))
  const roles = new Set(mentions.flatMap(({ role }) => (role === null ? [] : [role])))
  const titles = [...roles].map((role) => readTitle(role, pack, known))
  return {
    document: document.id,
    identity: mentions[0]?.identity ?? null,
    names,
    roles,
    spelling: spellingOf(fullest(names), pack.tag),
    sides: new Set(titles.flatMap(({ sides }) => sides)),
    roleWords: new Set(
      titles.flatMap(({ words }) => words.filter((word) => isTelling(word, pack))),
    ),
    mentions: mentions.map(({ anchor }) => anchor),
    statements: all.filter(({ speaks }) => speaks).length,
  }
}

/** Words of a role shorter than this tell nothing: `of`, `dan`. */
const shortestTelling = 4

const small =
  wordClass.preposition | wordClass.determiner | wordClass.conjunction | wordClass.relative

function isTelling(word: string, pack: LanguagePack): boolean {
  return word.length >= shortestTelling && (classesOfWord(word, pack) & small) === 0
}

/** Both have sides, and none in common. */
function disagree(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && !meet(one, other)
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((value) => other.has(value))
}

/** What beside the name speaks for one actor: a side, a word of a role, or a third word of the name. */
function isSupported(one: OfDocument, group: Group): boolean {
  return (
    meet(one.sides, group.sides) ||
    meet(one.roleWords, group.roleWords) ||
    (one.spelling.length > 2 && group.spellings.has(one.spelling.join(' ')))
  )
}

function take(group: Group, one: OfDocument): void {
  for (const name of one.names) group.names.add(name)
  for (const role of one.roles) group.roles.add(role)
  for (const side of one.sides) group.sides.add(side)
  for (const word of one.roleWords) group.roleWords.add(word)
  group.spellings.set(one.spelling.join(' '), one.spelling)
  group.mentions.push(...one.mentions)
  group.statements += one.statements
}

/** The name with most words, of those with as many the first. */
function fullest(names: Iterable<string>): string {
  let found = ''
  for (const name of names)
    if (found === '' || name.split(' ').length > found.split(' ').length) found = name
  return found
}
