import type { Shapes } from '../api/shapes.ts'
import { addressOf } from './addresses.ts'

/** Somebody's name; a link where there is more to tell of them. */
export function ActorLink({ actor }: { readonly actor: Shapes['ActorRef'] }) {
  if (actor.key === null) return <>{actor.name}</>
  return <a href={addressOf.actor(actor.key)}>{actor.name}</a>
}
