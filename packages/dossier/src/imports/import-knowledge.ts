import type { Knowledge, KnowledgeActor, KnowledgeOffice, KnowledgeTerm } from 'tutur'
import { actorOf, officesOfBody } from 'tutur/knowledge'
import { firstDay, lastDay } from '../days.ts'
import { keyFrom } from '../fields.ts'
import { namesOfBody, namesOfPerson } from './clean-names.ts'
import { isMoneyEntity, readMoneyEntity } from './follow-the-money.ts'
import type { FoundEntity, FoundTerm, LineRead } from './found.ts'
import { isObject, isWikidataEntity, readWikidataEntity } from './wikidata.ts'

/** What came of an import. */
export interface ImportReport {
  /** How many `people`, `bodies`, `offices` and `terms` were taken. */
  readonly taken: Readonly<Record<'people' | 'bodies' | 'offices' | 'terms', number>>
  /** How many were left, by reason, those of most first. */
  readonly left: readonly (readonly [reason: string, count: number])[]
  /** Lines that are no entity; of many the first. */
  readonly troubles: readonly { readonly line: number; readonly message: string }[]
  readonly troubleCount: number
}

const mostTroubles = 20
/** Whoever died before speaks in no text that is read. */
const earliestDeath = '1990'

/**
 * Takes in a public set of people, bodies and positions, line by line: FollowTheMoney (OpenSanctions, Aleph) or Wikidata.
 * Only those that can speak, and only names that cannot mean just anybody. The same lines give the same knowledge.
 */
export class KnowledgeImport {
  readonly #entities = new Map<string, FoundEntity>()
  readonly #terms: FoundTerm[] = []
  readonly #left = new Map<string, number>()
  readonly #troubles: { line: number; message: string }[] = []
  #troubleCount = 0
  #line = 0

  /** Takes in the next line. */
  add(line: string): void {
    this.#line++
    // A dump of Wikidata is one list, an entity a line.
    const text = line.trim().replace(/,$/u, '')
    if (text === '' || text === '[' || text === ']') return
    this.#take(readLine(text))
  }

  #take(read: LineRead): void {
    if ('trouble' in read) {
      this.#troubleCount++
      if (this.#troubles.length < mostTroubles)
        this.#troubles.push({ line: this.#line, message: read.trouble })
      return
    }
    for (const entity of read.entities)
      if (!this.#entities.has(entity.id)) this.#entities.set(entity.id, entity)
    this.#terms.push(...read.terms)
    for (const reason of read.left) this.#leave(reason)
  }

  #leave(reason: string): void {
    this.#left.set(reason, (this.#left.get(reason) ?? 0) + 1)
  }

  /** What all lines say together, ordered by keys, and what came of them. */
  end(): { readonly knowledge: Knowledge; readonly report: ImportReport } {
    const actors = new Map<string, KnowledgeActor>()
    for (const entity of this.#entities.values()) this.#addActor(entity, actors)
    const { offices, terms } = this.#offices(actors)
    const knowledge: Knowledge = {
      actors: [...actors.values()].sort(byOf(({ key }) => key)),
      offices,
      terms,
      outlets: [],
    }
    const people = knowledge.actors.filter(({ type }) => type === 'person').length
    const report: ImportReport = {
      taken: {
        people,
        bodies: actors.size - people,
        offices: offices.length,
        terms: terms.length,
      },
      left: [...this.#left].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
      troubles: this.#troubles,
      troubleCount: this.#troubleCount,
    }
    return { knowledge, report }
  }

  #addActor(entity: FoundEntity, actors: Map<string, KnowledgeActor>): void {
    if (entity.kind === 'position') return
    const names = entity.kind === 'person' ? namesOfPerson(entity.names) : namesOfBody(entity.names)
    const reason = reasonToLeave(entity, names)
    if (reason === null) actors.set(entity.id, actorFrom(entity, names))
    else this.#leave(reason)
  }

  #offices(actors: ReadonlyMap<string, KnowledgeActor>): {
    offices: KnowledgeOffice[]
    terms: KnowledgeTerm[]
  } {
    const offices = new Map<string, KnowledgeOffice>()
    const terms = new Map<string, KnowledgeTerm>()
    for (const term of this.#terms) {
      const person = actors.get(term.holder)
      if (person === undefined) continue
      const office = officeFrom(this.#entities.get(term.position))
      if (office === null) this.#leave('terms in positions of no one state')
      else if (!isOrdered(term)) this.#leave('terms that end before they begin')
      else {
        offices.set(office.key, joinedOffice(office, offices.get(office.key)))
        const made = termFrom(person.key, office.key, term)
        terms.set(JSON.stringify(made), made)
      }
    }
    return {
      offices: [...offices.values()].sort(byOf(({ key }) => key)),
      terms: [...terms].sort(byOf(([text]) => text)).map(([, term]) => term),
    }
  }
}

function byOf<Row>(text: (row: Row) => string): (a: Row, b: Row) => number {
  return (a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0)
}

function readLine(text: string): LineRead {
  const value = parsed(text)
  if (value === undefined) return { trouble: 'not JSON; one entity a line is read' }
  if (!isObject(value)) return { trouble: noEntity }
  if (isMoneyEntity(value)) return readMoneyEntity(value)
  if (isWikidataEntity(value)) return readWikidataEntity(value)
  const { entities } = value
  if (!isObject(entities)) return { trouble: noEntity }
  const read = Object.values(entities).flatMap((one) =>
    isObject(one) && isWikidataEntity(one) ? [readWikidataEntity(one)] : [],
  )
  return {
    entities: read.flatMap((one) => ('trouble' in one ? [] : one.entities)),
    terms: read.flatMap((one) => ('trouble' in one ? [] : one.terms)),
    left: read.flatMap((one) => ('trouble' in one ? [] : one.left)),
  }
}

const noEntity =
  'neither an entity of FollowTheMoney ("id", "schema", "properties") nor one of Wikidata ("id", "labels", "claims")'

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function reasonToLeave(
  { kind, sides, died }: FoundEntity,
  names: readonly string[],
): string | null {
  const who = kind === 'person' ? 'people' : 'bodies'
  if (died !== null && lastDay(died) < earliestDeath)
    return `people who died before ${earliestDeath}`
  if (names.length === 0) return `${who} without a name of two words`
  // A name alone does not tell which of its bearers a text means.
  if (sides.length === 0 && kind === 'person') return 'people of no known state'
  return null
}

function actorFrom(
  { id, kind, sides, wikidata }: FoundEntity,
  names: readonly string[],
): KnowledgeActor {
  return {
    key: wikidata ?? id,
    type: kind === 'position' ? 'organisation' : kind,
    standing: 'further',
    names,
    shortNames: [],
    adjectives: [],
    seats: [],
    sides,
    wikidata,
  }
}

/** The office that a position of one state is: that of the tables where they have it under the same name. */
function officeFrom(position: FoundEntity | undefined): KnowledgeOffice | null {
  const [of, other] = position?.sides ?? []
  if (position === undefined || of === undefined || other !== undefined) return null
  const names = [...new Set(position.names.map((name) => withoutState(name, of)))].filter(
    (name) => name !== '',
  )
  const [first] = names
  if (first === undefined) return null
  const lower = new Set(names.map((name) => name.toLowerCase()))
  const known = officesOfBody(of).filter((office) =>
    office.names.some((name) => lower.has(name.toLowerCase())),
  )
  const [same] = known.length === 1 ? known : []
  // A large set does not tell whether an office of its own is held by one or by many.
  return same === undefined
    ? { key: `${of}.${keyFrom(first)}`, of, names, shared: true }
    : { key: same.key, of, names, shared: same.shared }
}

/** `President of Armenia` and `Armenian president`: `President`, `president`. */
function withoutState(name: string, of: string): string {
  const territory = actorOf(of)
  if (territory?.sort !== 'territory') return name
  let rest = name.trim()
  for (const own of [...territory.names, ...territory.adjectives].toSorted(
    (a, b) => b.length - a.length,
  )) {
    const low = rest.toLowerCase()
    const sought = own.toLowerCase()
    if (low.startsWith(`${sought} `)) rest = rest.slice(own.length + 1)
    else if (low.endsWith(` ${sought}`)) rest = rest.slice(0, -own.length - 1)
  }
  return rest
    .replace(/\s+(?:of|of the|the)$/u, '')
    .replace(/\s+of$/u, '')
    .trim()
}

function joinedOffice(
  office: KnowledgeOffice,
  before: KnowledgeOffice | undefined,
): KnowledgeOffice {
  if (before === undefined) return office
  return { ...before, names: [...new Set([...before.names, ...office.names])] }
}

function isOrdered({ from, to }: FoundTerm): boolean {
  return from === null || to === null || firstDay(from) <= lastDay(to)
}

function termFrom(person: string, office: string, { from, to, knownTo }: FoundTerm): KnowledgeTerm {
  return { person, office, from, to, knownTo: to === null ? knownTo : null, standing: 'further' }
}
