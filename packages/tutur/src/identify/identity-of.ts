import { actorOf, type KnownActor } from '../knowledge/known-actors.ts'
import type { Office } from '../knowledge/offices.ts'
import type { Identity } from '../model/model.ts'

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
export function identityOfOffice(office: Office, by: Identity['by']): Identity {
  const { key, of, names } = office
  const name = `${names[0] ?? key}, ${actorOf(of)?.names[0] ?? of}`
  return { id: key, type: 'office', name, wikidata: null, by, office: key }
}
