import type { Known } from '../knowledge/known.ts'
import type { KnownActor } from '../knowledge/known-actors.ts'
import type { Office } from '../knowledge/offices.ts'
import type { Identity } from '../model/model.ts'
import type { NamedBody } from './bodies-in.ts'

/** An actor of the tables, how it is known, and the office in which it speaks. */
export function identityOf(actor: KnownActor, by: Identity['by'], office: string | null): Identity {
  const { key, wikidata, names } = actor
  return { id: key, type: typeOf(actor), name: names[0] ?? key, wikidata, by, office }
}

function typeOf(actor: KnownActor): Identity['type'] {
  if (actor.sort === 'person') return 'person'
  if (actor.sort === 'organisation') return actor.type
  return actor.kind === 'state' ? 'state' : 'territory'
}

/** An office of which it is not known who holds it. */
export function identityOfOffice(office: Office, by: Identity['by'], known: Known): Identity {
  const { key, of, names } = office
  const name = `${names[0] ?? key}, ${known.actorOf(of)?.names[0] ?? of}`
  return { id: key, type: 'office', name, wikidata: null, by, office: key }
}

/** Whom a name of a body means: by its own name, or by the place that stands for it. `null` for a key that no table has. */
export function identityOfBody({ key, by }: NamedBody, known: Known): Identity | null {
  const how = by === 'name' ? 'name' : 'place'
  const actor = known.actorOf(key)
  if (actor !== null) return identityOf(actor, how, null)
  const office = known.officeOf(key)
  return office === null ? null : identityOfOffice(office, how, known)
}
